import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {closeSync, constants, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it, type TestContext, vi} from 'vitest';
import {cli, runCli} from '../commands/cli-process.js';
import {restless} from '../helpers/restless.js';
import {openIn, openProgram, openShell, tickIs} from './dashboard.js';

function folder({onTestFinished}: Pick<TestContext, 'onTestFinished'>): string {
	const path = mkdtempSync(join(tmpdir(), 'optim-race-record-'));
	onTestFinished(() => rmSync(path, {recursive: true}));
	return path;
}

type Event = [time: number, code: string, data: string];

/** A recording's header and events, every line of which must be whole. */
function read(file: string): {header: Record<string, unknown>; events: Event[]} {
	const text = readFileSync(file, 'utf8');
	expect(text.endsWith('\n')).toBe(true);
	const [header, ...events] = text
		.trimEnd()
		.split('\n')
		.map(line => JSON.parse(line));
	return {header, events};
}

const shown = (events: readonly Event[]) =>
	events
		.filter(([, code]) => code === 'o')
		.map(([, , data]) => data)
		.join('');
const hasAsciinema = spawnSync('asciinema', ['--version']).status === 0;

describe.concurrent('--record', () => {
	it('writes exactly what the terminal got, sizes and the exit code too', async test => {
		const file = join(folder(test), 'race.cast');
		const terminal = openProgram(test, ['--record', file]);
		await terminal.waitFor('q quit');
		await terminal.waitFor(/tick +([3-9]|\d\d+)\b/);
		for (const [columns, rows] of [
			[100, 30],
			[80, 24],
		]) {
			const wholes = terminal.output.split('\x1b[2J').length;
			terminal.resize(columns, rows);
			await terminal.waitFor(() => terminal.output.split('\x1b[2J').length > wholes);
		}
		terminal.type('\x03');
		expect(await terminal.waitForExit()).toEqual({code: 130, signal: undefined});
		const {header, events} = read(file);
		expect(header).toMatchObject({version: 3, term: {cols: 80, rows: 24, type: 'xterm-256color'}});
		expect(Math.abs((header.timestamp as number) - Date.now() / 1000)).toBeLessThan(60);
		expect(shown(events)).toBe(terminal.output);
		expect(events.filter(([, code]) => code !== 'o').map(([, code, data]) => [code, data])).toEqual([
			['r', '100x30'],
			['r', '80x24'],
			['x', '130'],
		]);
		expect(shown(events).startsWith('\x1b[?1049h')).toBe(true);
		for (const [time] of events) expect(time).toBeGreaterThanOrEqual(0);
	});

	it('loses nothing when the program is killed', async test => {
		const file = join(folder(test), 'race.cast');
		const terminal = openProgram(test, ['--record', file, '--record-version', '2', '--speed', '1000', ...restless]);
		await terminal.waitFor(/tick +\d{3}/);
		terminal.kill('SIGKILL');
		await terminal.waitForExit();
		const {header, events} = read(file);
		expect(header).toMatchObject({version: 2, width: 80, height: 24, env: {TERM: 'xterm-256color'}});
		// But for the one frame that the kill may have come in the middle of, between the terminal and the file.
		const [short, long] = [shown(events), terminal.output].sort((a, b) => a.length - b.length);
		expect(long.startsWith(short)).toBe(true);
		expect(long.slice(short.length).split('\x1b[?2026h').length).toBeLessThanOrEqual(2);
		for (let n = 1; n < events.length; n++) expect(events[n][0]).toBeGreaterThanOrEqual(events[n - 1][0]);
	});

	it('goes on over a suspension', async test => {
		const file = join(folder(test), 'race.cast');
		const terminal = await openShell(test);
		terminal.type('q');
		await terminal.waitFor('stood before');
		terminal.type(`"$NODE" "$CLI" --record ${file}\r`);
		await terminal.waitFor('q quit');
		terminal.type('\x1a');
		await terminal.waitFor(/Stopped[^>]*\nprompt>$/m);
		terminal.resize(90, 28);
		terminal.type('fg\r');
		await terminal.waitFor(() => terminal.isAlternate() && terminal.text().at(-1)!.includes('q quit'));
		terminal.type('q');
		await terminal.waitFor('stood before');
		await vi.waitFor(() => expect(read(file).events.at(-1)![1]).toBe('x'), {timeout: 40_000});
		const {events} = read(file);
		expect(shown(events).split('\x1b[?1049h')).toHaveLength(3);
		expect(shown(events).split('\x1b[?1049l')).toHaveLength(3);
		expect(events.filter(([, code]) => code !== 'o').map(([, code, data]) => [code, data])).toEqual([
			['r', '90x28'],
			['x', '0'],
		]);
	});

	it.runIf(hasAsciinema)('plays in asciinema', async test => {
		const file = join(folder(test), 'race.cast');
		const terminal = openProgram(test, ['--record', file, '--record-version', '2']);
		await terminal.waitFor(/tick +([3-9]|\d\d+)\b/);
		terminal.type('q');
		await terminal.waitForExit();
		const env = {...process.env, HOME: folder(test), LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8'};
		expect(execFileSync('asciinema', ['cat', file], {env, encoding: 'utf8'})).toBe(terminal.output);
		const player = openIn(test, {file: 'asciinema', args: ['play', '--speed=50', '--idle-time-limit=0.1', file], env});
		expect(await player.waitForExit()).toEqual({code: 0, signal: undefined});
		expect(player.output).toContain(terminal.output);
	});

	it('says on one line that it cannot, and leaves the screen alone', async test => {
		const directory = folder(test);
		const unread = join(directory, 'unread');
		execFileSync('mkfifo', [unread]);
		for (const [file, why] of [
			[unread, 'nobody reads'],
			[join(directory, 'none', 'race.cast'), 'ENOENT'],
			[directory, 'EISDIR'],
			['/dev/full', 'takes nothing'],
			['/dev/tty', 'terminal'],
		]) {
			const terminal = openProgram(test, ['--record', file], {columns: 200});
			expect(await terminal.waitForExit()).toEqual({code: 1, signal: undefined});
			expect(terminal.output).not.toContain('\x1b');
			expect(terminal.output).toMatch(/^optim-race: cannot record into "[^"]*": .*\r\n$/);
			expect(terminal.output).toContain(why);
		}
	});

	it('says that the recording ends where the disk is full, and races on', async test => {
		const file = join(folder(test), 'race.cast');
		// A limit on the size of files stands in for the disk.
		const command = 'ulimit -f 20; exec "$NODE" "$CLI" --speed 200 --record "$FILE"';
		const env = {NODE: process.execPath, CLI: cli, FILE: file};
		const terminal = openIn(test, {file: '/bin/bash', args: ['-c', command], env});
		await terminal.waitFor('the recording ends here');
		expect(terminal.output.startsWith(shown(read(file).events))).toBe(true);
		terminal.type(' \x1b[Hll');
		await terminal.waitFor(tickIs(2));
		terminal.type('q');
		expect(await terminal.waitForExit()).toEqual({code: 0, signal: undefined});
		expect(terminal.text().join('')).toContain(' ends early: it took no more');
		read(file);
	});

	it.for([
		['q', 0],
		['\x03', 130],
		['SIGTERM', 143],
		['SIGHUP', 129],
	] as const)('into a pipe whose reader stalls does not keep it from leaving: %j', async ([how, code], test) => {
		const file = join(folder(test), 'pipe');
		execFileSync('mkfifo', [file]);
		// Reads nothing, ever; the pipe is full after 64 KiB.
		const reader = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
		test.onTestFinished(() => closeSync(reader));
		const terminal = openProgram(test, ['--record', file], {columns: 120, rows: 36});
		await terminal.waitFor('q quit');
		// Repaints, until much more was recorded than the pipe takes, and none of it has made the program wait. The last
		// one has to be read: what is typed into a terminal that the program has given back is echoed there.
		for (let length = 0; length < 300_000; ) {
			length = terminal.output.length;
			terminal.type('\x0c');
			await terminal.waitFor(() => terminal.output.length > length + 10_000);
		}
		if (how.startsWith('SIG')) terminal.kill(how as NodeJS.Signals);
		else terminal.type(how);
		expect(await terminal.waitForExit()).toEqual({code, signal: undefined});
		expect(terminal.isAlternate()).toBe(false);
		const said = terminal.text().filter(line => line !== '');
		expect(said.join('')).toBe(`optim-race: the recording in "${file}" ends early: it took no more`);
	});

	it('into a pipe that is read is whole', async test => {
		const pipe = join(folder(test), 'pipe');
		const file = join(folder(test), 'race.cast');
		execFileSync('mkfifo', [pipe]);
		const reader = spawn('bash', ['--norc', '-c', 'cat "$0" > "$1"', pipe, file], {stdio: 'ignore'});
		const ended = once(reader, 'exit');
		// The reader of a pipe has to be there first.
		const command = 'until "$NODE" "$CLI" --record "$PIPE"; do sleep 0.1; done';
		const env = {NODE: process.execPath, CLI: cli, PIPE: pipe};
		const terminal = openIn(test, {file: '/bin/bash', args: ['--norc', '-c', command], env});
		await terminal.waitFor(/tick +([3-9]|\d\d+)\b/);
		terminal.type('q');
		expect(await terminal.waitForExit()).toEqual({code: 0, signal: undefined});
		await ended;
		const {events} = read(file);
		expect(terminal.output.endsWith(shown(events))).toBe(true);
		expect(events.at(-1)?.slice(1)).toEqual(['x', '0']);
	});

	it('is refused where there is no dashboard, or no file to put it in', async test => {
		const file = join(folder(test), 'race.cast');
		writeFileSync(file, 'kept');
		for (const [args, says] of [
			[['--record', file], /^optim-race: --record needs the dashboard, .*\n$/],
			[['run', '--record', file], /^optim-race: run does not take --record: .*\n$/],
			[['--record-version', '2'], /^optim-race: --record-version goes with --record .*\n$/],
			[['--record', file, '--record-version', '4'], /^optim-race: .*--record-version.*"4".*\n$/],
		] as const) {
			const {code, stdout, stderr} = await runCli(args);
			expect([code, stdout]).toEqual([2, '']);
			expect(stderr).toMatch(says);
		}
		expect(readFileSync(file, 'utf8')).toBe('kept');
	});
});
