import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {checkingModule, loadModule} from '../../../source/commands/own/module/load.js';
import {isCalledByOthers, placeOf} from '../../../source/commands/own/module/place.js';
import {raceOptions} from '../../../source/commands/own/race-options.js';
import {type Arguments, parseArguments} from '../../../source/commands/parse/arguments.js';
import {reproducingLine} from '../../../source/commands/run/reproduce.js';
import {DataError} from '../../../source/data/fault.js';
import {InputError} from '../../../source/engine/errors.js';
import {createRace} from '../../../source/engine/race.js';
import {prepared} from '../../../source/engine/rehearsal/prepare.js';
import {resolveRace} from '../../../source/engine/setup/resolve.js';
import {escaped} from '../../../source/terminal/clean.js';
import {bare, runCli} from '../cli-process.js';

/** Node's own import: the test runner has another, which knows other modules. */
const native = 'data:text/javascript,export default url => import(url)';
const {default: bring} = await import(native);
const around = {
	bring,
	shared: {env: {}, exit: process.exit, on() {}, listenerCount: () => 2, stderr: process.stderr},
	global: {console},
};

const folder = mkdtempSync(join(tmpdir(), 'modules-'));
const home = process.cwd();
beforeAll(() => process.chdir(folder));
afterAll(() => {
	process.chdir(home);
	rmSync(folder, {recursive: true});
});

/** Writes a module and gives back its path. */
function written(name: string, text: string): string {
	writeFileSync(join(folder, name), text);
	return `./${name}`;
}

/** A bowl of two parameters, and more of it. */
const bowl = (more = '') => `export default {
	start: [1, 2],
	loss: ([x, y]) => x * x + y * y,
	gradient([x, y], into) { into[0] = 2 * x; into[1] = 2 * y; },
	${more}
};`;

/** A list of one optimizer, and more of it. */
const signum = (more = '') => `export const optimizers = [{
	id: 'signum', label: 'Signum', source: '', equations: [], slots: [],
	hyperparameters: {learningRate: {
		label: 'learning rate', symbol: 'η', spec: 'lr', initial: 0.1, min: 0.01, max: 1, allowed: 'from 0.01 to 1', scale: 'log',
	}},
	step({oracle, parameters, hyper, scratch: [gradient]}) {
		oracle.gradient(parameters, gradient);
		for (const [k, slope] of gradient.entries()) parameters[k] -= hyper.learningRate * Math.sign(slope);
	},
	explain: () => [],
	${more}
}];`;

async function optionsOf(line: string) {
	const words = line.match(/(?:'[^']*'|[^ '])+/g)!.map(word => word.replaceAll("'", ''));
	return raceOptions((await parseArguments(words.slice(1), () => {})) as Arguments, around);
}

describe('a module', () => {
	it('is a problem and optimizers, which race as ours do and are said again', async () => {
		const path = written('my bowl.mjs', `${bowl("field: ['gd', 'signum:lr=0.05']")}\n${signum()}`);
		const own = await optionsOf(`optim-race run '${path}'`);
		expect(own.problem).toMatchObject({id: 'my bowl', label: 'my bowl', flags: [`'${path}'`], dimension: 2});
		expect(resolveRace(own).lanes.map(({name}) => name)).toEqual(['gd', 'signum']);
		const line = `optim-race run '${path}' --racers signum,adam --racer signum:lr=0.02,name=slow --steps 30`;
		const setup = prepared(await optionsOf(line), 30);
		expect(reproducingLine(setup, 30)).toBe(line);
		expect(setup.lanes.map(({name}) => name)).toEqual(['signum', 'adam', 'slow']);
		await expect(optionsOf(`optim-race run '${path}' --racers signum`)).resolves.toMatchObject({racers: ['signum']});
		const unknown = {...own, racers: ['signun']};
		expect(() => resolveRace(unknown)).toThrow('Did you mean "signum"?');
	});

	it('has this very library from wherever it lies, whatever is installed near it', async () => {
		mkdirSync('node_modules/optim-race', {recursive: true});
		writeFileSync('node_modules/optim-race/package.json', '{"type": "module", "exports": "./other.js"}');
		writeFileSync('node_modules/optim-race/other.js', "throw new Error('another');");
		// A package says that such files are CommonJS.
		writeFileSync('package.json', '{"type": "commonjs"}');
		const text = `import {defineProblem, InputError} from 'optim-race';\n${bowl('story: InputError.name')}`;
		const path = written(
			'near.js',
			text.replace('export default {', 'export default defineProblem({id: "near",').replace(/;$/, ');'),
		);
		const {problem} = await loadModule(path, bring);
		expect([problem.id, problem.story, createRace({problem}).tick]).toEqual(['near', 'InputError', 0]);
		const bad = written(
			'bad.js',
			"import {defineProblem} from 'optim-race';\nexport default defineProblem({start: []});",
		);
		await expect(loadModule(bad, bring)).rejects.toThrow('./bad.js:2:16: problem.id is missing: it must be text.');
	});

	it('is shown by texts that are fit for a screen', async () => {
		const texts = String.raw`label: 'a\x1b]0;b\x07c\nd', formula: 'x\u202e', parameterNames: ['\x1b[31mw', '\x00']`;
		const {problem} = await loadModule(written('evil.mjs', bowl(texts)), bring);
		expect(problem).toMatchObject({label: 'ac d', formula: 'x', parameterNames: ['w', 'x2']});
	});

	it('calls no two parameters alike, though their names be cut', async () => {
		const names = ['weight of the first layer 1', 'weight of the first layer 2'];
		const {problem} = await loadModule(written('long.mjs', bowl(`parameterNames: ${JSON.stringify(names)}`)), bring);
		expect(problem.parameterNames).toEqual(['weight of the first la…1', 'weight of the first la…2']);
	});

	it('is told of by file and place wherever it throws later', async () => {
		const path = written(
			'later.mjs',
			bowl("loss() { throw new RangeError('too\\nfar'); }, subset(some) { return some.length === 1 ? 3 : this; }"),
		);
		const {problem} = await loadModule(path, bring);
		expect(() => problem.loss(new Float64Array(2))).toThrow(
			new DataError('./later.mjs:5:17: problem.loss throws "RangeError: too"'),
		);
		expect(() => problem.subset!([0])).toThrow('problem.subset throws "problem.subset() is 3: it must be an object');
		expect(() => problem.subset!([0, 1])).toThrow('exampleCount is 1: it must be 2, as many as it was asked for');
		const thrown = written('step.mjs', `${bowl()}\n${signum("step() { throw 'it'; },")}`);
		await expect(loadModule(thrown, bring)).rejects.toThrow('./step.mjs: optimizers[0].step throws "it"');
	});
});

describe('what is in a module and cannot be is told in a line that names it', () => {
	it.each([
		['empty', '', 'it has no default export: that is to be the problem'],
		['call', 'export default () => 1;', 'the default export is a function: it must be a problem'],
		['key', 'export default {start: [1], los: 3};', 'Unknown key of problem "los". Did you mean "loss"?'],
		['type', bowl('dimension: 3'), 'problem.parameterNames is an array of 2: it must be an array of 3.'],
		['taken', bowl("id: 'toy'"), 'problem.id "toy" is taken: give yours its own.'],
		['field', bowl("field: ['signun']"), 'Unknown optimizer "signun".'],
		['syntax', 'export default {\n\tid: 3,,\n};', './syntax.mjs:2:8: SyntaxError: Unexpected token'],
		['nested', "import './syntax.mjs';", './syntax.mjs:2:8: SyntaxError: Unexpected token'],
		['gone', "import './gone-away.mjs';", 'Cannot find module'],
		['noexport', "import {nothing} from 'optim-race';", './noexport.mjs:1:9: SyntaxError: The requested module'],
		['throws', '\nfunction f() {\n\tthrow new Error("no\\nmore");\n}\nf();', './throws.mjs:3:8: no'],
		['text', 'throw "no\\nmore";', './text.mjs: throws "no"'],
		[
			'hostile',
			'throw Object.defineProperty(new Error(), "message", {get() { throw 1; }});',
			'throws what throws when it is read',
		],
		['slot', `${bowl()}\n${signum('step: ({slots}) => slots.u,')}`, 'Unknown slot of step "u". Known: none.'],
		['big', bowl('loss: () => 3n,'), 'problem.loss() is 3n: it must be a number.'],
		['nothing', 'throw undefined;', './nothing.mjs: throws "undefined"'],
		['list', `${bowl()}\nexport const optimizers = {};`, 'optimizers is an object: it must be an array.'],
		['adam', `${bowl()}\n${signum("id: 'adam',")}`, 'optimizers[0].id "adam" is taken'],
		['bad', `${bowl()}\n${signum('slots: [1],')}`, 'optimizers[0].slots[0] is 1: it must be text.'],
		['twice', `${bowl()}\n${signum()}optimizers.push(optimizers[0]);`, 'optimizers[1].id "signum" is taken'],
		['slope', bowl('gradient(at, into) { into.fill(1); },'), 'problem.gradient['],
		['least', bowl('minimumLoss: 5, domain: [[-9, 9], [-9, 9]]'), 'problem.minimumLoss is 5, and the loss at'],
		[
			'minima',
			bowl('minimumLoss: 0, minima: [{parameters: [0, 1], loss: 0, best: true}]'),
			'problem.minima[0].loss is 0, and the loss at its parameters is 1.',
		],
	])('%s', async (name, text, says) => {
		const path = written(`${name}.mjs`, text);
		const error = await loadModule(path, bring).then(
			loaded => {
				try {
					for (const _ of checkingModule(loaded, path));
				} catch (thrown) {
					return thrown;
				}
				return undefined;
			},
			thrown => thrown,
		);
		expect(error).toBeInstanceOf(DataError);
		expect(error.message).toContain(says);
		expect(error.message).toMatch(/^\.\/\w+\.mjs(:\d+:\d+)?: [^\n]+$/);
	});

	it.each([
		['./nowhere.mjs', DataError, '"./nowhere.mjs": there is no such file'],
		['./sub.mjs', DataError, '"./sub.mjs": this is a directory: name a module in it'],
		['./plain', DataError, 'there is no such file; did you mean "./plain.mjs"?'],
		['./plain.cjs', InputError, "an ES module's name ends in .js, .mjs, .ts or .mts."],
		[
			'plain',
			InputError,
			'Unknown problem "plain". There is a file of that name: to run its code write "./plain.mjs".',
		],
		['rows.csv', InputError, 'There is a table of that name: to fit a model to it write --data "rows.csv".'],
		['./rows.csv', InputError, 'PROBLEM is "./rows.csv", a table: to fit a model to it write --data "./rows.csv".'],
		['plain.mjs', InputError, 'to run its code write "./plain.mjs".'],
		['file:///plain.mjs', InputError, 'A module is named by its path, as ./my-problem.js.'],
		['./plain.mjs --function x', InputError, '"./plain.mjs" and --function: a race has one problem'],
		['./plain.mjs --lr 0', InputError, '--lr is "0"'],
	])('%s', async (words, kind, says) => {
		written('plain.mjs', bowl());
		written('plain.cjs', '');
		written('rows.csv', 'x,y\n');
		mkdirSync('sub.mjs', {recursive: true});
		const error = await optionsOf(`optim-race run ${words}`).catch(one => one);
		expect(error).toBeInstanceOf(kind);
		expect(error.message).toContain(says);
	});

	it('with the place, whatever the folder is called', async () => {
		const names = ['a) (b', "it's & $HOME `x`", '#é %20 ?q', '[1] {2}', 'a\tb'];
		for (const name of names) {
			mkdirSync(join(folder, name));
			const at = (file: string, text: string) => written(join(name, file), text);
			const inCalls = await loadModule(at('calls.mjs', bowl('\nloss() { throw new Error("there"); }')), bring);
			expect(() => inCalls.problem.loss(new Float64Array(2))).toThrow(
				new DataError(`${escaped(`./${name}/calls.mjs`)}:6:16: problem.loss throws "there"`),
			);
			const atOnce = at('throws.mjs', '\nthrow new Error("here");');
			await expect(loadModule(atOnce, bring)).rejects.toThrow(`${escaped(atOnce)}:2:7: here`);
			const unread = at('syntax.mjs', 'export default {\n\tid: 3,,\n};');
			await expect(loadModule(unread, bring)).rejects.toThrow(`${escaped(unread)}:2:8: SyntaxError: `);
			at('needed.cjs', '\nprocess.exit(0);');
			const needing = join(folder, at('needing.mjs', `import './needed.cjs';\n${bowl()}`));
			const {code, stderr} = await runCli(['run', needing]);
			expect([code, stderr.includes('process.exit is not to be called by a module')], stderr).toEqual([1, true]);
		}
	});

	it('with the place, also where Node shows several lines of types before it', () => {
		const error = new SyntaxError('no');
		error.stack = '/somewhere/types.ts:3\n\nexport default {as}\n                ^\n\nSyntaxError: no';
		expect(placeOf(error, {path: './types.ts', url: 'file:///somewhere/types.ts'})).toBe('./types.ts:3:17');
	});

	it('and TypeScript is run where Node strips types by itself', async () => {
		const path = written('typed.ts', `const start: number[] = [3, 4];\n${bowl('...{start}')}`);
		symlinkSync(join(folder, 'typed.ts'), join(folder, 'linked.mjs'));
		const {typescript} = process.features as {typescript?: string | false};
		for (const one of [path, './linked.mjs']) {
			const loaded = loadModule(one, bring);
			if (typescript) expect((await loaded).problem.start).toEqual([3, 4]);
			else await expect(loaded).rejects.toThrow(/does not run TypeScript; 22\.18 and later do/);
		}
	});
});

describe('the program', () => {
	it('says in a line what a module does that it may not, and exits with 1', async () => {
		const races = bowl(
			'loss([x, y]) { if (++losses > 3000) process.exit(0); return x * x + y * y; }, minimumLoss: 0, domain: [[-9, 9], [-9, 9]],',
		);
		const cases = [
			[written('never.mjs', 'await new Promise(() => {});'), 'for something that never comes'],
			[written('leaves.mjs', '\nprocess.exit(0);'), ':2:9: process.exit is not to be called by a module'],
			[written('leaves-later.mjs', `let losses = 0;\n${races}`), 'process.exit is not to be called by a module'],
			[written('nowhere-finite.mjs', bowl('loss: () => NaN')), 'no loss that is finite anywhere it was looked at'],
			[
				written('stray.mjs', `setTimeout(() => { throw new TypeError('late'); });\n${bowl()}`),
				':1:26: TypeError: late',
			],
		] as const;
		for (const [path, says] of cases) {
			const {code, stdout, stderr} = await runCli(['run', join(folder, path), '--steps', '9000']);
			expect([code, stdout], path).toEqual([1, '']);
			expect(stderr).toContain(says);
			expect(stderr.trimEnd().split('\n')).toHaveLength(1);
		}
	});

	it('shows a module the environment, which it may set, at first and later, and what it starts', async () => {
		writeFileSync(join(folder, 'needed.cjs'), 'module.exports = process.env.SAID;');
		const says = `[...said, process.env.SAID, String(spawnSync('sh', ['-c', 'echo $SAID']).stdout).trim()]`;
		const heads = `import {spawnSync} from 'node:child_process';\nimport needed from './needed.cjs';`;
		const sets = `process.env = {...process.env, SAID: process.env.SAID + '!'};`;
		const text = `${heads}\n${sets}\nlet said = [needed];\nsaid = ${says};\nconst first = said;`;
		const later = `loss([x, y]) { if (said === first) console.log((said = ${says}).join(' ')); return x * x + y * y; },`;
		const path = join(folder, written('asks.mjs', `${text}\n${bowl(later)}`));
		const {code, stderr} = await runCli(['run', path, '--steps', '9', '--target', '1'], {...bare, SAID: 'it'});
		expect([code, stderr]).toEqual([0, 'it it! it! it! it!\n']);
	});

	it('keeps stdout for the result, and races what is there', async () => {
		const path = written('loud.mjs', `console.log('loading');\n${bowl()}`);
		const {code, stdout, stderr} = await runCli(['run', join(folder, path), '--format', 'json', '--steps', '9']);
		expect([code, stderr]).toEqual([0, 'loading\n']);
		const {problem, command} = JSON.parse(stdout);
		expect([problem.id, command]).toEqual(['loud', `optim-race run ${join(folder, 'loud.mjs')} --steps 9`]);
	});
});

it('takes no call of Node’s own for one of a module, as where a key ends the program', () => {
	const internal = '    at process.processTicksAndRejections (node:internal/process/task_queues:105:5)';
	expect(isCalledByOthers(`Error: Who calls?\n${internal}`)).toBe(false);
	for (const theirs of [
		'at file:///home/me/my.mjs:3:4',
		'at async file:///home/me/a)b/my.mjs:3:4',
		'at step (/home/me/required.cjs:3:4)',
		'at Object.step [as go] (/home/me) (and/you/required.cjs:3:4)',
		'at /home/me (and) you/required.cjs:3:4',
	])
		expect(isCalledByOthers(`Error: Who calls?\n    ${theirs}\n${internal}`)).toBe(true);
});
