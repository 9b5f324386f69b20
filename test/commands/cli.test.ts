import {execFile} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {bare, cli, listening, outcome, runCli, start} from './cli-process.js';

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
		const program = `${process.execPath} ${cli}`;
		const line = `${command.replace('optim-race', program)} --format json`;
		execFile('sh', ['-c', line], {env: bare as NodeJS.ProcessEnv}, (error, stdout) =>
			error ? reject(error) : resolve(stdout),
		);
	});
	expect(again).toBe(first.stdout);
});

/** The program's files that a command line loads, in the order of the alphabet. */
async function loadedBy(args: readonly string[]): Promise<string[]> {
	const {stderr} = await runCli(args, {...bare, NODE_DEBUG: 'esm', NODE_OPTIONS: ''});
	const files = [...stderr.matchAll(/\/dist\/((?:program\/)?[\w-]+)\.js/g)].map(([, file]) => file);
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
	test('map, chart, leaderboard, the rule and the line, in plain text of 80 columns', async () => {
		const {code, stdout, stderr} = await runCli(['toy', '--steps', '300']);
		expect({code, stderr}).toEqual({code: 0, stderr: ''});
		expect(stdout).not.toContain('\u001b');
		for (const part of ['✕', 'loss by tick', '✓ finished', 'finish: ', 'optim-race run toy --steps 300']) {
			expect(stdout).toContain(part);
		}
		for (const line of stdout.split('\n')) expect(Array.from(line).length).toBeLessThanOrEqual(80);
	});
	test('in ASCII where the locale is, in colour where that is forced', async () => {
		expect((await runCli(['toy', '--steps', '50'], {PATH: bare.PATH, LANG: 'C'})).stdout).toMatch(/^[ -~\n]*$/);
		expect((await runCli(['toy', '--steps', '50', '--color', '256'])).stdout).toContain('\u001b[48;5;');
	});
	test('beyond two parameters it says which slice it shows', async () => {
		expect((await runCli(['four-inputs', '--steps', '50'])).stdout).toMatch(/slice through \S+ along w1 and w2/);
	});
});

test('list has every section, and each alone', async () => {
	const all = await runCli(['list']);
	expect(all.code).toBe(0);
	for (const word of ['PROBLEMS', 'styblinski-tang', 'line-search', 'exponential:K', 'play, pause']) {
		expect(all.stdout).toContain(word);
	}
	expect((await runCli(['list', 'schedules'])).stdout).not.toContain('styblinski');
	for (const line of all.stdout.split('\n')) expect(Array.from(line).length).toBeLessThanOrEqual(80);
});

test('a reader that has had enough ends a long output quietly', async () => {
	const child = start(['run', 'toy', '--steps', '200000', '--history', '--format', 'csv']);
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
