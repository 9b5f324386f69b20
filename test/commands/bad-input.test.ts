import {expect, test} from 'vitest';
import {parseArguments} from '../../source/commands/parse/arguments.js';
import {commands, namedCommands} from '../../source/commands/parse/command-table.js';
import {checkFirstWord} from '../../source/commands/parse/first-word.js';
import {oneLine} from '../../source/commands/parse/quoted.js';
import {InputError} from '../../source/engine/errors.js';
import {eachOf, runCli} from './cli-process.js';

/** Words on the command line, and what the one line on stderr must say. */
const cases: readonly (readonly [args: string, says: string])[] = [
	['rn', 'Did you mean "run"?'],
	['tyo', 'Did you mean "toy"?'],
	['sweeep --lr 3', 'Unknown command or problem "sweeep"'],
	['lecture vally', 'Unknown scene "vally". Did you mean "valley"?'],
	['lecture --steps 5', 'lecture does not take --steps: it is a flag of the dashboard, run and sweep.'],
	['toy valley', 'Unexpected word "valley"'],
	['-- --lr', 'Unknown command or problem "--lr"'],
	['run tyo', 'Unknown problem "tyo". Did you mean "toy"?'],
	['run toString', 'Unknown problem "toString"'],
	['run --lr -1', '--lr is "-1": it must be a number above 0 and at most 1e6.'],
	['run --lr=-1', '--lr is "-1"'],
	['run --lr 0', '--lr is "0"'],
	['run --lr', '--lr has no value'],
	['run --lr --steps 3', '--lr has no value'],
	['run --lr=', '--lr is empty'],
	['run --lr 1 --lr 1', '--lr is given twice'],
	['run --steps 1e12', 'a whole number from 1 to 1e9'],
	['run --steps -5', '--steps is "-5"'],
	['run --steps 0', '--steps is "0"'],
	['run --racer gd:start=-2', 'start has 1 number: toy takes 2 (w, b)'],
	['run --racers', '--racers has no value: write --racers a,b,...'],
	['run --racers gd,adam:lr=2,batch=3', 'like --racer "adam:lr=2,batch=3".'],
	['run --start -2', '--start has 1 number: toy takes 2 (w, b)'],
	['run mccormick --start -3.69,-4.69', "loss -5.055, under the domain's least, -1.913"],
	['mccormick --racer gd:start=-3.69/-4.69', "loss -5.055, under the domain's least, -1.913"],
	['run --start -2;3', '--start is "-2;3"'],
	['run --tolerance 1', 'above 0 and below 1'],
	['run --patience -1', '--patience is "-1"'],
	['run --seed 1.5', '--seed is "1.5"'],
	['run --clock step', 'Did you mean "steps"?'],
	['run --format jsn', 'Did you mean "json"?'],
	['run --color blue', 'Known: auto, never, 16, 256, truecolor.'],
	['run --charset utf8', 'Unknown --charset "utf8"'],
	['run --history', '--history goes with --format json or csv'],
	['run --story --format csv', '--story goes with --format table or json'],
	['run --story=yes', '--story takes no value'],
	['sweep --story', 'sweep does not take --story'],
	['run --history=yes --format csv', '--history takes no value'],
	['run --history --format csv --steps 1e9', 'write --steps 1111110 or fewer'],
	['run --racers adam:lr=3', '--racer "adam:lr=3"'],
	['run --racers gd,adm', 'Did you mean "adam"?'],
	['run --racers gd,gd,gd,gd,gd --racer gd --racer gd --racer gd --racer gd --racer gd', 'a race takes 1 to 9'],
	['run --racer adam:momentum=0.9', 'Unknown key of adam "momentum"'],
	['run --racer gd:lr=1e7', 'above 0 and at most 1e6'],
	['run --racer gd:batch=5', 'toy has 2 to learn from'],
	['run --racer gd:name=a --racer adam:name=a', 'name "a" is taken'],
	['run --racer gd:schedule=validation:0.5', 'at least 10 examples'],
	['run --fps 30', 'run does not take --fps'],
	['--format json', 'the dashboard does not take --format'],
	['--fps 0', '--fps is "0"'],
	['--fps 121', 'from 1 to 120'],
	['--speed 1e5', 'from 1 to 10000'],
	['--palette viridi', 'Did you mean "viridis"?'],
	['--stesp 5', 'Did you mean "--steps"?'],
	['-x', 'Unknown flag "-x"'],
	['list scenery', 'Unknown section "scenery". Did you mean "scenes"?'],
	['list keys problems', 'Unexpected word "problems"'],
	['list --steps 3', 'list does not take --steps'],
	['--version=1', '--version takes no value'],
	['help rnu', 'Unknown command "rnu". Did you mean "run"?'],
	['help toy', `Known: ${namedCommands.map(id => commands[id].name).join(', ')}.`],
	['help run sweep', 'help takes one COMMAND'],
	['help --lr 3', 'help does not take --lr'],
];

/** What is said of a command line that is wrong. */
async function saidOf(args: readonly string[]): Promise<string> {
	try {
		const request = await parseArguments(args, async word => checkFirstWord(word));
		if (request.kind === 'run') await (await commands[request.command].load())(request);
	} catch (error) {
		if (error instanceof InputError) return oneLine(error.message);
		throw error;
	}
	return expect.fail(`${args.join(' ')} is taken`);
}

const one = /^[^\p{Cc}\p{Cf}]{1,700}$/u;

test('whatever is wrong is told in one line', async () => {
	for (const [line, says] of cases) {
		const said = await saidOf(line.split(' '));
		expect(said, line).toContain(says);
		expect(said).toMatch(one);
	}
});

test('the program says it on stderr, with exit code 2 and nothing on stdout', async () => {
	const all = [
		// Every twelfth of them: all go one way, from whichever command.
		...cases.filter((_, at) => at % 12 === 0).map(([args, says]) => [args.split(' '), says] as const),
		[['run', '--racer', '\u001b]0;title\u202eadm'], 'Known: gd, momentum'] as const,
		[['to\u202ey'], 'Unknown command or problem "to\\u202ey". Did you mean "toy"?'] as const,
		[['run', '\u200btoy\ufe0f'], 'Unknown problem "\\u200btoy\\ufe0f"'] as const,
		[['list', 'keys\u00a0'], 'Unknown section "keys\\u00a0"'] as const,
		[['--lr\u2060', '3'], 'Unknown flag "--lr\\u2060"'] as const,
		[['run', '--start', '-2;\u3000-2\n'], '--start is "-2;\\u3000-2\\u000a"'] as const,
		[[''], 'Unknown command or problem ""'] as const,
		[['run', '--racer', `gd:name=${'x'.repeat(5000)}`], 'use 1 to 24 characters'] as const,
	];
	await eachOf(all, async ([args, says]) => {
		const {code, stdout, stderr} = await runCli(args);
		expect({args, code, stdout}).toEqual({args, code: 2, stdout: ''});
		expect(stderr).toContain(says);
		expect(stderr).toMatch(/^optim-race: [^\p{Cc}\p{Cf}]{1,700}\n$/u);
	});
});
