import {describe, expect, it} from 'vitest';
import {cli, runCli} from '../commands/cli-process.js';
import {openIn, openProgram} from './dashboard.js';

describe.concurrent('where nobody could press a key there is one report', () => {
	it.for([
		['TERM=dumb', {TERM: 'dumb'}],
		['CI=1', {CI: '1'}],
	] as const)('%s: exit 0', async ([, env], test) => {
		const terminal = openProgram(test, ['--steps', '50'], {env, rows: 50});
		expect(await terminal.waitForExit()).toEqual({code: 0, signal: undefined});
		expect(terminal.output).not.toContain('\x1b[?1049h');
		expect(terminal.text().join('\n')).toMatch(/adam|Adam/);
	});

	it.for(['0', 'false', ''])('but CI=%j is not a CI', async (CI, test) => {
		const terminal = openProgram(test, [], {env: {CI}});
		await terminal.waitFor('q quit');
		expect(terminal.isAlternate()).toBe(true);
		terminal.type('q');
		expect(await terminal.waitForExit()).toEqual({code: 0, signal: undefined});
	});

	it('a piped stdout', async () => {
		const {code, stdout, stderr} = await runCli(['--steps', '50']);
		expect([code, stderr]).toEqual([0, '']);
		expect(stdout).toContain('adam');
		expect(stdout).not.toContain('\x1b');
	});

	it('a stdin that is no terminal', async test => {
		const command = '"$NODE" "$CLI" --steps 50 </dev/null; echo "code $?"';
		const env = {NODE: process.execPath, CLI: cli};
		const terminal = openIn(test, {file: '/bin/sh', args: ['-c', command], env, rows: 60});
		await terminal.waitFor(/^code 0$/m);
		expect(terminal.text().join('\n')).toContain('adam');
		expect(terminal.output).not.toContain('\x1b[?1049h');
	});
});
