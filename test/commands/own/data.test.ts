import {spawn, spawnSync} from 'node:child_process';
import {closeSync, mkdtempSync, openSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {raceOptions} from '../../../source/commands/own/race-options.js';
import {type Arguments, parseArguments} from '../../../source/commands/parse/arguments.js';
import {reproducingLine} from '../../../source/commands/run/reproduce.js';
import {resultJson} from '../../../source/commands/run/result-json.js';
import {DataError} from '../../../source/data/fault.js';
import {InputError} from '../../../source/engine/errors.js';
import {resolveRace} from '../../../source/engine/setup/resolve.js';
import {bare, cli, listening, outcome, runCli, start} from '../cli-process.js';
import {ended, text} from '../ended.js';

const optionsOf = async (line: string) =>
	raceOptions((await parseArguments(line.split(' ').slice(1), () => {})) as Arguments);
const penguins = 'fixtures/data/penguins.csv';

describe('data on the command line', () => {
	it.each([
		`optim-race run --data ${penguins} --model logistic --positive Gentoo --standardize --steps 5`,
		`optim-race run --data fixtures/data/moons.csv --target-column x --columns class,y --model linear --racers gd --lr 0.5 --steps 9 --target 0.1`,
		`optim-race run --data fixtures/data/circles.csv --drop-missing --racer adam:batch=20,shuffle=on --lr 0.05 --steps 3 --target 0.1 --hold-out 0.2`,
	])('are read back, and written again in the line that repeats the race: %s', async line => {
		const options = await optionsOf(line);
		const setup = resolveRace(options);
		const steps = Number(/--steps (\d+)/.exec(line)![1]);
		expect(reproducingLine(setup, steps).split(' --').slice(0, 5)).toEqual(line.split(' --').slice(0, 5));
		const again = await optionsOf(reproducingLine(setup, steps));
		const parameters = Float64Array.from(setup.problem.start, () => 0.3);
		expect(resolveRace(again).problem.loss(parameters)).toBe(setup.problem.loss(parameters));
	});

	it('say what they are', async () => {
		const {problem} = resolveRace(await optionsOf(`optim-race --data ${penguins} --positive Gentoo --standardize`));
		expect(problem).toMatchObject({
			id: 'data',
			label: 'penguins.csv',
			story: '274 rows of 2 inputs, inputs standardized.',
			parameterNames: ['bill_length_mm', 'bill_depth_mm', 'bias'],
			exampleCount: 274,
		});
	});

	it('say in JSON how they were standardized, and how each does on those held out', async () => {
		const asked = `optim-race run --data ${penguins} --model logistic --positive Gentoo --standardize --hold-out 0.2 --target 0.01 --racers gd --lr 1`;
		const options = await optionsOf(asked);
		const {result} = await ended(options, 20);
		const {problem, racers} = JSON.parse(text(resultJson(result)));
		expect(Object.keys(problem.standardized.means)).toEqual(['bill_length_mm', 'bill_depth_mm']);
		expect(problem.standardized.means.bill_length_mm).toBeCloseTo(42.77, 2);
		expect(problem.standardized.deviations.bill_depth_mm).toBeCloseTo(2.01, 1);
		expect(problem.heldOut).toHaveLength(55);
		// Of those that are raced on: of the others nothing is known.
		const {examples} = resolveRace(options).problem;
		for (const k of [0, 1]) {
			const column = Array.from(examples!.y, (_, i) => examples!.x[2 * i + k]!);
			expect(column.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 10);
			expect(column.reduce((sum, value) => sum + value * value, 0) / column.length).toBeCloseTo(1, 10);
		}
		expect(racers[0].accuracy).toBeGreaterThan(0.95);
		expect(racers[0].heldOutLoss).toBeGreaterThan(0);
		const {problem: asIs, racers: others} = JSON.parse(text(resultJson((await ended({racers: ['gd']}, 3)).result)));
		expect([asIs.standardized, others[0].heldOutLoss, others[0].accuracy]).toEqual([null, null, null]);
	});

	it.each([
		[`optim-race run toy --data ${penguins}`, '"toy" and --data: a race has one problem, so give one of them.'],
		[
			`optim-race run --function x --data ${penguins}`,
			'--function and --data: a race has one problem, so give one of them.',
		],
		['optim-race run beale --hold-out 0.2', '--hold-out is 0.2: beale has no examples of which some'],
		['optim-race run six-points --hold-out 0.01', '--hold-out is 0.01: of the 6 examples of six-points'],
		['optim-race run sparse --hold-out 1', '--hold-out is "1": it must be a number above 0 and below 1.'],
		['optim-race run --model linear', '--model goes with --data FILE: there are no data here.'],
		['optim-race run --drop-missing', '--drop-missing goes with --data FILE: there are no data here.'],
		[`optim-race run --data ${penguins} --model logistics`, 'Unknown --model "logistics". Did you mean "logistic"?'],
		[`optim-race run --data ${penguins}`, 'say which counts as 1, by --positive Adelie or --positive Gentoo.'],
		['optim-race run --data table.xls', '--data is "table.xls": its name must end in .csv, .tsv or .jsonl'],
	])('are a usage error where flags do not go together: %s', async (line, says) => {
		const error = await optionsOf(line).catch(one => one);
		expect(error).toBeInstanceOf(InputError);
		expect(error.message).toContain(says);
	});

	it('name their file where something in it is wrong', async () => {
		const error = await optionsOf(`optim-race run --data ${penguins} --target-column bill_depth_mm`).catch(one => one);
		expect(error).toBeInstanceOf(DataError);
		expect(error.message).toBe(
			`"${penguins}": line 2: column "species": "Adelie" is no number: write it plainly, with a point, as -1.5, or leave the column out by --columns`,
		);
	});
});

describe('the program', () => {
	it('ends by itself also where data are long in coming, and a thread beside it listens', () => {
		const data = `{ printf 'x,y\\n1,0\\n'; sleep 1; printf '2,1\\n3,0\\n'; }`;
		const line = `${data} | "$NODE" "$CLI" run --data - --steps 2 --racers gd`;
		const env = {...bare, NODE: process.execPath, CLI: cli};
		// It is ended only where it hangs, however busy the machine.
		const {status, signal} = spawnSync('sh', ['-c', line], {env, timeout: 100_000});
		expect([status, signal]).toEqual([0, null]);
	});

	it('says what was read, and how many rows were left out, in run and sweep too', () => {
		const input = 'x,y\n1,0\n,1\n2,1\n3,0\n4,1\n';
		for (const command of ['run', 'sweep']) {
			const args = [cli, command, '--data', '-', '--drop-missing', '--target', '0.1', '--steps', '2', '--racers', 'gd'];
			const {stdout} = spawnSync(process.execPath, args, {input, env: bare, encoding: 'utf8'});
			expect(stdout.split('\n')[1]).toBe('4 rows of 1 input, 1 left out.');
		}
	});

	it('ends with 1 and a line for a file that cannot be, with 2 for a flag', async () => {
		expect(await runCli(['run', '--data', 'nowhere.csv'])).toEqual({
			code: 1,
			signal: null,
			stdout: '',
			stderr: 'optim-race: "nowhere.csv": there is no such file\n',
		});
		expect(await runCli(['run', '--data', penguins, '--columns', 'bill'])).toMatchObject({code: 2, stdout: ''});
		const folder = mkdtempSync(join(tmpdir(), 'optim-race-huge-'));
		onTestFinished(() => rmSync(folder, {recursive: true}));
		const file = join(folder, 'huge.csv');
		writeFileSync(file, 'x,y\n1e300,1e300\n2e300,2e300\n');
		const {code, stderr} = await runCli(['run', '--data', file, '--model', 'linear']);
		expect([code, stderr]).toEqual([
			1,
			`optim-race: "${file}": data has no loss that is finite anywhere it was looked at: start elsewhere.\n`,
		]);
	});

	it('says nothing of data that are cut by the ctrl-c that ends it too', async () => {
		const child = spawn(process.execPath, [cli, 'run', '--data', '-'], {env: bare, stdio: 'pipe'});
		const ended = outcome(child);
		child.stdin.write('x,y\n0,1\n1,');
		await listening(child.pid!);
		child.kill('SIGINT');
		child.stdin.end();
		expect(await ended).toEqual({code: 130, signal: null, stdout: '', stderr: ''});
	});

	it('is ended by ctrl-c while a pipe that is named as a file is filled', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'optim-race-pipe-'));
		onTestFinished(() => rmSync(folder, {recursive: true}));
		const file = join(folder, 'pipe.csv');
		spawnSync('mkfifo', [file]);
		const writer = openSync(file, 'r+');
		onTestFinished(() => closeSync(writer));
		const child = start(['run', '--data', file]);
		const ended = outcome(child);
		await listening(child.pid!);
		child.kill('SIGINT');
		expect(await ended).toEqual({code: 130, signal: null, stdout: '', stderr: ''});
	});

	it('reads a table from stdin, and prints the report', () => {
		const input = 'x,y\n0,1\n1,3\n2,5\n3,7\n';
		const args = [
			'--data',
			'-',
			'--model',
			'linear',
			'--target',
			'1e-6',
			'--steps',
			'300',
			'--racers',
			'gd',
			'--lr',
			'0.2',
		];
		const {status, stdout, stderr} = spawnSync(process.execPath, [cli, ...args], {input, env: bare, encoding: 'utf8'});
		expect([status, stderr]).toEqual([0, '']);
		expect(stdout).toMatch(/gd .*finished/);
		const half = spawnSync(process.execPath, [cli, ...args], {input: `${input}4`, env: bare, encoding: 'utf8'});
		expect([half.status, half.stdout]).toEqual([1, '']);
		expect(half.stderr).toBe('optim-race: stdin: line 6: 1 field, and the header has 2: give every row as many\n');
	});
});
