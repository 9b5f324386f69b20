import {execFile, spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {listSections} from '../../source/commands/parse/list-sections.js';
import {parseArguments} from '../../source/commands/parse/arguments.js';
import {namedCommands} from '../../source/commands/parse/command-table.js';
import {checkFirstWord} from '../../source/commands/parse/first-word.js';
import {problems} from '../../source/engine/problems/index.js';
import {bare, cli, eachOf, listening, type Outcome, outcome, runCli, start} from './cli-process.js';

test('the lecture’s race has the lecture’s numbers', async () => {
	const racers = 'gd,momentum,nag,rmsprop,adam,adagrad,line-search';
	const {code, stdout, stderr} = await runCli([
		'run',
		'toy',
		'--racers',
		racers,
		'--steps',
		'1000',
		'--format',
		'json',
	]);
	expect({code, stderr}).toEqual({code: 0, stderr: ''});
	const {racers: results} = JSON.parse(stdout) as {racers: {optimizer: string; settled: number; reached: number}[]};
	const settled = Object.fromEntries(results.map(racer => [racer.optimizer, racer.settled]));
	expect(settled).toMatchObject({gd: 216, momentum: 151, nag: 89, adam: 80, 'line-search': 23, adagrad: null});
	expect(results.find(racer => racer.optimizer === 'rmsprop')?.reached).toBe(48);
});

test('momentum in the valley has the lecture’s figures', async () => {
	const {stdout} = await runCli(['run', 'valley', '--steps=100', '--format=csv']);
	const [header, ...rows] = stdout
		.trimEnd()
		.split('\n')
		.map(row => row.split(','));
	const lossOf = (name: string) => Number(rows.find(row => row[1] === name)?.[header.indexOf('loss')]);
	expect(lossOf('gd').toFixed(2)).toBe('0.36');
	expect(lossOf('momentum').toFixed(5)).toBe('0.00001');
});

test('what a run says reproduces it does reproduce it', async () => {
	const first = await runCli([
		'run',
		'--racer',
		'adam:lr=0.3,name=it\'s "me"',
		'--start',
		'-3,1',
		'--steps',
		'20',
		'--format',
		'json',
	]);
	const {command} = JSON.parse(first.stdout) as {command: string};
	const again = await new Promise<string>((resolve, reject) => {
		const line = `${command.replace('optim-race', '"$NODE" "$CLI"')} --format json`;
		const env = {...bare, NODE: process.execPath, CLI: cli} as NodeJS.ProcessEnv;
		execFile('sh', ['-c', line], {env}, (error, stdout) => (error ? reject(error) : resolve(stdout)));
	});
	expect(again).toBe(first.stdout);
});

/** The program's files that a command line loads, in the order of the alphabet. */
async function loadedBy(args: readonly string[]): Promise<string[]> {
	const {stderr} = await runCli(args, {...bare, NODE_DEBUG: 'esm', NODE_OPTIONS: ''});
	const files = [...stderr.matchAll(/\/dist\/((?:program\/)?[\w-]+)(?:\.[\w-]+)?\.js/g)].map(([, file]) => file);
	return [...new Set(files)].sort();
}

test('the version is answered before any module is loaded, help without React and without the engine', async () => {
	const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
		version: string;
	};
	const answer = {code: 0, stdout: `${version}\n`, stderr: ''};
	for (const args of [['--version'], ['-v'], ['run', '--version'], ['--version', '--steps', '3']]) {
		expect(await runCli(args)).toMatchObject(answer);
	}
	for (const word of ['--version', '-v']) expect(await loadedBy([word])).toEqual([]);
	expect(await loadedBy(['--version', '--steps', '3'])).toContain('cli');
	const help = await loadedBy(['run', '--help']);
	expect(help).toContain('program/help');
	for (const heavy of ['ink', 'engine', 'meow', 'charts']) expect(help).not.toContain(`program/${heavy}`);
	expect((await runCli(['run', '--help'])).stdout).toContain('optim-race run [PROBLEM]');
	expect(await loadedBy(['run', '--steps', '3'])).not.toContain('program/ink');
});

describe('without a terminal the dashboard is a report', () => {
	const report = runCli(['toy', '--steps', '300']);
	test('map, chart, leaderboard, the rule and the line, in plain text of 80 columns', async () => {
		const {code, stdout, stderr} = await report;
		expect({code, stderr}).toEqual({code: 0, stderr: ''});
		expect(stdout).not.toContain('\u001b');
		for (const part of ['✕', 'loss by tick', '✓ finished', 'settled: ', 'optim-race run toy --steps 300']) {
			expect(stdout).toContain(part);
		}
		for (const line of stdout.split('\n')) expect(Array.from(line).length).toBeLessThanOrEqual(80);
	});
	test('beside the map stands who ended where in the order of the leaderboard, then the start and the minimum', async () => {
		const {stdout} = await report;
		const beside = stdout.split('\n').map(line => line.slice(50).trim());
		const at = beside.findIndex(line => /^w +b$/.test(line));
		const ended = beside.slice(at + 1, at + 7).map(line => /^(\d) (\w+) +-?\d\.\d+ +-?\d\.\d+$/.exec(line)?.slice(1));
		const ranked = [...stdout.matchAll(/^\d +(\d) +(\w+) /gm)].map(([, number, name]) => [number, name]);
		expect(ended).toHaveLength(6);
		expect(ended).toEqual(ranked.slice(0, 6));
		expect(beside.slice(at + 7, at + 10)).toEqual([
			'',
			expect.stringMatching(/^○ start +-2 +-2$/),
			expect.stringMatching(/^✕ minimum +1\.792 +-2\.282$/),
		]);
		const apart = await runCli(['toy', '--racer', 'gd', '--racer', 'adam:start=1/1', '--steps', '9']);
		expect(apart.stdout).toMatch(/○ start$/m);
	});
	test('in ASCII where the locale is, in colour where that is forced', async () => {
		expect((await runCli(['toy', '--steps', '50'], {PATH: bare.PATH, LANG: 'C'})).stdout).toMatch(/^[ -~\n]*$/);
		expect((await runCli(['toy', '--steps', '50', '--color', '256'])).stdout).toContain('\u001b[48;5;');
	});
	test('beyond two parameters it says which plane it shows', async () => {
		expect((await runCli(['four-inputs', '--steps', '50'])).stdout).toMatch(/w1 × w2 through \S+, others as they are/);
	});
});

test('help COMMAND is what COMMAND --help says, help what --help says', async () => {
	for (const words of [[], ...namedCommands.map(word => [word])]) {
		const asked = await parseArguments(['help', ...words], async word => checkFirstWord(word));
		expect(asked.kind).toBe('help');
		expect(asked).toEqual(await parseArguments([...words, '--help'], async word => checkFirstWord(word)));
	}
	const told = await runCli(['help', 'run']);
	expect(told).toEqual(await runCli(['run', '--help']));
	expect({...told, stdout: ''}).toEqual({code: 0, signal: null, stdout: '', stderr: ''});
});

test('list has every section, and each alone', async () => {
	const all = await runCli(['list']);
	expect(all.code).toBe(0);
	for (const word of ['PROBLEMS', 'styblinski-tang', 'line-search', 'exponential:K', 'play, pause']) {
		expect(all.stdout).toContain(word);
	}
	const [schedules, alone] = [await runCli(['list', 'schedules']), await runCli(['list', 'problems'])];
	expect(schedules.stdout).not.toContain('styblinski');
	const told = alone.stdout.replaceAll(/\s+/g, ' ');
	for (const {story} of Object.values(problems)) expect(told).toContain(story);
	for (const line of all.stdout.split('\n')) expect(Array.from(line).length).toBeLessThanOrEqual(80);
	// Several sections have headings, and a blank line before each but the first; one alone has none.
	const headings = [...all.stdout.matchAll(/(^|\n)(\n?)([A-Z]{4,})\n/g)];
	expect(headings.map(([, , , heading]) => heading!.toLowerCase())).toEqual(listSections);
	expect(headings.map(([, , blank]) => blank)).toEqual(listSections.map((_, index) => (index === 0 ? '' : '\n')));
	for (const {stdout} of [schedules, alone]) expect(stdout).not.toMatch(/^[A-Z]{4,}\n/m);
	// Tables of one section stand apart, and nothing stands above the first.
	expect(alone.stdout).toMatch(/^problem .*\n(.+\n)+\nproblem /);
});

/** Command lines that say something, each in a way of its own. */
const sayings: readonly string[][] = [
	['--version'],
	['--version', '--steps', '3'],
	['--help'],
	['help', 'run'],
	['list'],
	['toy', '--steps', '5'],
	['lecture'],
	...['table', 'json', 'csv'].map(format => ['run', '--steps', '5', '--format', format]),
	['sweep', 'counter', '--racers', 'gd', '--steps', '5'],
	['run', '--steps', '5', '--format', 'csv', '--history'],
];

/** What a command line does with its stdout sent elsewhere by a shell. */
function redirected(args: readonly string[], redirection: string): Promise<Outcome> {
	const script = `set -o pipefail; "$@" ${redirection}`;
	const words = ['--norc', '-c', script, 'bash', process.execPath, cli, ...args];
	return outcome(spawn('bash', words, {env: bare as NodeJS.ProcessEnv, stdio: ['ignore', 'pipe', 'pipe']}));
}

test.each([
	['>/dev/full', 'ENOSPC', sayings],
	// Why it cannot be is told alike: of before a module is loaded, of help, of a report, and of what is one long text.
	['1</dev/null', 'EBADF', [['--version'], ['help', 'run'], ['toy', '--steps', '5'], ['run', '--steps', '5']]],
])('what cannot be written is one line on stderr and exit code 1: %s', async (redirection, why, said) => {
	await eachOf(said, async args => {
		const {code, stderr} = await redirected(args, redirection);
		expect({args, code}).toEqual({args, code: 1});
		expect(stderr).toMatch(new RegExp(`^optim-race: cannot write the output: ${why}.*\\n$`));
	});
});

test('neither is what a disk takes the first half of', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'optim-race-disk-'));
	onTestFinished(() => rmSync(folder, {recursive: true}));
	// A limit on the size of files stands in for the disk.
	const file = join(folder, 'history.csv');
	const args = ['run', '--steps', '100', '--history', '--format', 'csv'];
	const script = `ulimit -f 4; "$@" > ${file}`;
	const child = spawn('bash', ['--norc', '-c', script, 'bash', process.execPath, cli, ...args], {
		env: bare as NodeJS.ProcessEnv,
	});
	const {code, stderr} = await outcome(child);
	expect(code).toBe(1);
	expect(stderr).toMatch(/^optim-race: cannot write the output: .*\n$/);
	expect(statSync(file).size).toBe(4096);
});

test('a closed pipe is none of our business', async () => {
	await eachOf(sayings, async args => {
		expect(await redirected(args, '2>&1 | true')).toMatchObject({code: 0, stdout: ''});
	});
});

test('a reader that has had enough ends a long output quietly', async () => {
	const child = start(['run', 'toy', '--racers', 'gd', '--steps', '20000', '--history', '--format', 'csv']);
	child.stdout?.once('data', () => child.stdout?.destroy());
	const {code, signal, stderr} = await outcome(child);
	expect({code, signal, stderr}).toEqual({code: 0, signal: null, stderr: ''});
});

test.each([
	['SIGINT', 130],
	['SIGTERM', 143],
	['SIGHUP', 129],
	['SIGQUIT', 131],
] as const)('%s ends a race of a billion steps with %i', async (signal, code) => {
	const child = start(['run', '--steps', '1e9']);
	const ended = outcome(child);
	await listening(child.pid!);
	child.kill(signal);
	expect(await ended).toEqual({code, signal: null, stdout: '', stderr: ''});
});

test('SIGTERM ends a report of one with 143', async () => {
	const child = start(['toy', '--steps', '1e9']);
	const ended = outcome(child);
	await listening(child.pid!);
	child.kill('SIGTERM');
	expect(await ended).toEqual({code: 143, signal: null, stdout: '', stderr: ''});
});
