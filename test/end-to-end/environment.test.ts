import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {describe, expect, it, type TestContext} from 'vitest';
import {variables} from '../../source/terminal/session/variables.js';
import {bare, cli, runCli} from '../commands/cli-process.js';
import {openPaused, openProgram} from './dashboard.js';

const listed = variables.flatMap(({names}) => names);
/** What Node itself asks for, and the system's libraries. */
const nodes = /^(NODE|UV|LD|SSL|TZ|WATCH_REPORT)(_|$)/;
/** As an address, as a blank in a path would end it there. */
const preload = new URL('fixtures/reads.mjs', import.meta.url).href;

/** Where a program tells what it reads, and the environment that makes it tell. */
function watched({onTestFinished}: Pick<TestContext, 'onTestFinished'>) {
	const folder = mkdtempSync(join(tmpdir(), 'optim-race-environment-'));
	onTestFinished(() => rmSync(folder, {recursive: true}));
	const READS = join(folder, 'reads.json');
	return {
		env: {READS, NODE_OPTIONS: `--import=${preload}`},
		reads() {
			const {first, later} = JSON.parse(readFileSync(READS, 'utf8')) as {first: string[]; later: string[]};
			return {first: first.filter(name => !nodes.test(name)), later};
		},
	};
}

/** Whatever may be the name of a variable in the program's files, ours and those of packages, but for what counts. */
function otherNames(): string[] {
	const folder = join(dirname(cli), 'program');
	const files = readdirSync(folder).filter(file => file.endsWith('.js'));
	const text = files.map(file => readFileSync(join(folder, file), 'utf8')).join('\n');
	const names = new Set(text.match(/\b[A-Z][A-Z0-9_]+\b/g));
	return [...names, 'CI_SERVER'].filter(name => !listed.includes(name) && !nodes.test(name));
}

const allSet = (value: string) => Object.fromEntries(otherNames().map(name => [name, value]));

describe.concurrent('the environment', () => {
	it('is asked for the variables that the README lists, and for no other', async test => {
		const {env, reads} = watched(test);
		const terminal = openProgram(test, [], {env});
		await terminal.waitFor('q quit');
		terminal.type('q');
		expect(await terminal.waitForExit()).toEqual({code: 0, signal: undefined});
		expect(reads().first).toEqual([...listed].sort());
		// The packages find nothing of what else they look for.
		expect(reads().later).toContain('LANG');
	});

	it.for([
		['list', 'schedules'],
		['run', '--help'],
		['run', '--steps', '20'],
		['sweep', 'counter', '--racers', 'gd', '--steps', '20'],
		['toy', '--steps', '20'],
		['lecture', '--color', '16'],
	])('is asked for no other by %j', async (args, test) => {
		const {env, reads} = watched(test);
		expect((await runCli(args, {...bare, ...env})).code).toBe(0);
		expect(reads().first.filter(name => !listed.includes(name))).toEqual([]);
	});

	it('may hold whatever it likes beside them', async test => {
		const environments = [{}, ...['true', '99', '/'].map(allSet)];
		for (const name of ['DEV', 'YARGS_MIN_NODE_VERSION', 'CONTINUOUS_INTEGRATION']) {
			expect(environments[1]).toHaveProperty(name);
		}
		const [frame, ...frames] = await Promise.all(
			environments.map(async env => {
				const terminal = await openPaused(test, [], {env});
				terminal.resize(120, 36);
				await terminal.waitFor('update 1');
				terminal.type('p');
				await terminal.waitFor('›  1 Toy');
				await terminal.settle();
				return terminal.cells();
			}),
		);
		for (const other of frames) expect(other).toEqual(frame);
		for (const args of [
			['run', '--steps', '20', '--color', '256'],
			['--steps', '20'],
			['run', '--lr', '0'],
		]) {
			const [said, ...others] = await Promise.all(environments.map(env => runCli(args, {...bare, ...env})));
			for (const other of others) expect(other).toEqual(said);
		}
	});
});
