import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it, type TestContext} from 'vitest';
import {scenes} from '../../source/lecture/index.js';
import {bare, runCli} from '../commands/cli-process.js';
import {openProgram} from './dashboard.js';

/** A place for progress, and a lecture with its progress there. */
function place({onTestFinished}: Pick<TestContext, 'onTestFinished'>) {
	const XDG_STATE_HOME = mkdtempSync(join(tmpdir(), 'optim-race-lecture-'));
	onTestFinished(() => rmSync(XDG_STATE_HOME, {recursive: true}));
	const file = join(XDG_STATE_HOME, 'optim-race', 'lecture.json');
	return {env: {XDG_STATE_HOME}, file, kept: () => JSON.parse(readFileSync(file, 'utf8'))};
}

const titleOf = (id: string) => {
	const at = scenes.findIndex(scene => scene.id === id);
	return `${at + 1}/${scenes.length} ${scenes[at].title}`;
};

describe.concurrent('the lecture', () => {
	it('goes on where one left', async test => {
		const {env, kept} = place(test);
		const terminal = openProgram(test, ['lecture', '14'], {env});
		await terminal.waitFor(titleOf(scenes[13].id));
		terminal.type('n');
		await terminal.waitFor(titleOf(scenes[14].id));
		terminal.type('q');
		expect(await terminal.waitForExit()).toEqual({code: 0, signal: undefined});
		expect(kept()).toEqual({version: 1, scene: scenes[14].id, guesses: {}, exercises: {}});
		const again = openProgram(test, ['lecture', '--continue'], {env});
		await again.waitFor(titleOf(scenes[14].id));
	});

	it('says what it is the first time, and not again', async test => {
		const {env} = place(test);
		const terminal = openProgram(test, ['lecture'], {env});
		await terminal.waitFor('space: the first scene');
		terminal.type(' ');
		await terminal.waitFor(titleOf(scenes[0].id));
		terminal.type('q');
		await terminal.waitForExit();
		const again = openProgram(test, ['lecture'], {env});
		await again.waitFor(titleOf(scenes[0].id));
		again.type('q');
		const end = openProgram(test, ['lecture', 'end'], {env});
		await end.waitFor('Your score: 0 of ');
		const piped = await runCli(['lecture', 'end'], {...bare, ...env});
		expect(piped.stdout).toMatch(/Your score: 0 of .*Who wins where/s);
	});

	it('keeps nothing, and looks at nothing, where that is asked', async test => {
		const {env, file} = place(test);
		const terminal = openProgram(test, ['lecture', '--no-memory', 'nag'], {env});
		await terminal.waitFor(titleOf('nag'));
		terminal.type('nq');
		expect(await terminal.waitForExit()).toEqual({code: 0, signal: undefined});
		expect(existsSync(file)).toBe(false);
	});

	it('says where progress cannot be kept, and goes on', async test => {
		const terminal = openProgram(test, ['lecture', 'nag'], {env: {XDG_STATE_HOME: '/dev/null'}});
		await terminal.waitFor('progress is not kept: ');
		terminal.type('n');
		await terminal.waitFor('space: ');
		terminal.type('q');
		expect(await terminal.waitForExit()).toEqual({code: 0, signal: undefined});
	});

	it.for([
		[['lecture', '--continue', 'nag'], /^optim-race: --continue .*"nag".*\n$/],
		[['lecture', '--continue', '--no-memory'], /^optim-race: --continue .*--no-memory.*\n$/],
		[['lecture', '0'], /^optim-race: No scene has the number "0": they have 1 to \d+.*\n$/],
		[['lecture', '99'], /^optim-race: No scene has the number "99".*\n$/],
		[['lecture', 'momentun'], /^optim-race: Unknown scene "momentun"\. Did you mean "momentum"\?.*\n$/],
		[['run', '--no-memory'], /^optim-race: run does not take --no-memory.*\n$/],
	] as const)('is not begun by %j', async ([args, wanted]) => {
		const {code, stdout, stderr} = await runCli(args);
		expect([code, stdout]).toEqual([2, '']);
		expect(stderr).toMatch(wanted);
	});

	it('has its scenes by number in a pipe too, and says there that nothing was left', async () => {
		const [named, numbered] = await Promise.all([runCli(['lecture', 'neuron']), runCli(['lecture', '1'])]);
		expect(numbered).toEqual(named);
		const first = await runCli(['lecture', '--continue'], {...bare, XDG_STATE_HOME: '/dev/null/nothing'});
		expect(first.code).toBe(0);
		expect(first.stderr).toMatch(/^optim-race: .+\n$/);
	});
});
