import {randomUUID} from 'node:crypto';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it, type TestContext, vi} from 'vitest';
import {question} from '../../source/terminal/arrival/question.js';
import {cli} from '../commands/cli-process.js';
import {openIn, tickIs} from '../end-to-end/dashboard.js';
import type {PtyTerminal} from '../helpers/pty.js';
import {killQuietly} from '../helpers/pty-process.js';
import {restless} from '../helpers/restless.js';
import {found, running, type Sshd, startSshd} from './sshd.js';

type Test = Pick<TestContext, 'onTestFinished'>;

const missing = ['sshd', 'ssh', 'ssh-keygen', 'ssh-keyscan'].filter(name => found(name) === undefined);
if (missing.length > 0) {
	console.warn(
		`not tested: a real OpenSSH (Debian's openssh-server and openssh-client), for want of ${missing.join(', ')}`,
	);
}
const hasTmux = found('tmux') !== undefined;
if (!hasTmux) console.warn("not tested: inside tmux (Debian's tmux), which is not installed");

const quote = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;
/** The program as the other side runs it; the mark is how to find its process. */
const race = (mark: string, ...args: string[]) =>
	`exec env LANG=C.UTF-8 ${mark} ${[process.execPath, cli, ...args].map(quote).join(' ')}`;
const processes = (mark: string) => running('environ', mark);
const newMark = () => `OPTIM_RACE_MARK=${randomUUID()}`;
const none = async (list: () => number[]) =>
	vi.waitFor(() => expect(list()).toEqual([]), {timeout: 40_000, interval: 50});

/** The map is in the colours of a palette of 256. */
function expectPalette(terminal: PtyTerminal): void {
	const colors = terminal.cells()[8].map(cell => cell.background);
	expect(colors.some(color => typeof color === 'object' && 'palette' in color && color.palette > 15)).toBe(true);
	expect(colors.some(color => typeof color === 'object' && 'rgb' in color)).toBe(false);
}

describe.runIf(missing.length === 0)('over a real OpenSSH', () => {
	let sshd: Sshd;
	beforeAll(async () => {
		sshd = await startSshd();
	});
	afterAll(() => sshd?.stop());

	/** Logs in on a terminal of its own. TERM is all that the other side learns of it. */
	const login = (test: Test, command: readonly string[], columns = 80, rows = 24): PtyTerminal =>
		openIn(test, {
			file: found('ssh')!,
			args: ['-tt', ...sshd.login, ...command],
			columns,
			rows,
			env: {COLORTERM: undefined, LANG: 'C.UTF-8'},
		});

	it('races, changes size, loses the connection and leaves nothing behind', async test => {
		const mark = newMark();
		const terminal = login(test, [race(mark)]);
		await terminal.waitFor('q quit');
		expect(processes(mark)).toHaveLength(1);
		expect(terminal.isAlternate()).toBe(true);
		await terminal.waitFor(/tick +\d\d\b/);
		terminal.resize(120, 36);
		await terminal.waitFor(() => terminal.text().length === 36 && terminal.text().at(-1)!.includes('q quit'));
		terminal.resize(80, 24);
		await terminal.waitFor(() => terminal.text().at(-1)!.includes('q quit'));
		terminal.type(' \x1b[Hll');
		await terminal.waitFor(tickIs(2));
		// 256 colours are what TERM promises, and it alone crosses the line.
		expectPalette(terminal);
		// It has asked what had arrived, and was answered: or it would not have asked again.
		expect(terminal.output.split(question).length).toBeGreaterThan(3);
		terminal.kill('SIGKILL');
		await none(() => processes(mark));
		await none(() => sshd.connections());

		const again = login(test, [race(mark)]);
		await again.waitFor('q quit');
		again.type('q');
		expect(await again.waitForExit()).toEqual({code: 0, signal: undefined});
		expect([again.isAlternate(), again.cursorVisible(), again.mode(1000), again.mode(2004)]).toEqual([
			false,
			true,
			false,
			false,
		]);
		await none(() => processes(mark));
	});

	it.for([
		['q', 0],
		['\x03', 130],
	] as const)('hands the exit code on: %j %d', async ([key, code], test) => {
		const terminal = login(test, [race(newMark())]);
		await terminal.waitFor('q quit');
		// Nobody over there could say fg: ctrl-z comes back.
		terminal.type('\x1a');
		await terminal.waitFor(() => terminal.output.split('\x1b[?1049h').length === 3);
		await terminal.waitFor('q quit');
		terminal.type(key);
		expect(await terminal.waitForExit()).toEqual({code, signal: undefined});
	});

	it('gives 15 frames a second where it is not told', async test => {
		const folder = mkdtempSync(join(tmpdir(), 'optim-race-ssh-'));
		test.onTestFinished(() => rmSync(folder, {recursive: true}));
		const file = join(folder, 'race.cast');
		const terminal = login(test, [
			race(newMark(), '--speed', '1000', ...restless, '--record', file, '--record-version', '2'),
		]);
		await terminal.waitFor(() => terminal.output.split('\x1b[?2026h').length > 60);
		terminal.type('q');
		await terminal.waitForExit();
		// By the clock of the program: ours may be late, and then sees several at once.
		const events = readFileSync(file, 'utf8')
			.trimEnd()
			.split('\n')
			.slice(1)
			.map(line => JSON.parse(line));
		const times = events.filter(([, , data]) => data.includes('\x1b[?2026h')).map(([time]) => time as number);
		const some = times.slice(10, 50);
		expect((some.length - 1) / (some.at(-1)! - some[0])).toBeLessThanOrEqual(15.5);
	});

	it('leaves no answer on the command line', async test => {
		// A short line: one that wraps is drawn anew in its own way.
		const going = `go() { (${race(newMark(), '--speed', '500')}); }; export -f go`;
		const terminal = login(test, [
			`exec bash --norc -c ${quote(`${going}; PS1='prompt> ' exec bash --norc --noprofile -i`)}`,
		]);
		await terminal.waitFor('prompt>');
		for (let times = 0; times < 3; times++) {
			terminal.type('go\r');
			await terminal.waitFor('q quit');
			await terminal.waitFor(() => terminal.output.split(question).length > 4 * (times + 1));
			terminal.type('q');
			await terminal.waitFor(() => !terminal.isAlternate());
			await terminal.settle(300);
			expect(terminal.text().join('\n').trimEnd()).toMatch(/prompt>$/);
		}
	});

	describe.runIf(hasTmux)('inside tmux', () => {
		const directory = mkdtempSync(join(tmpdir(), 'optim-race-tmux-'));
		const socket = join(directory, 'socket');
		const tmux = `exec env LANG=C.UTF-8 ${found('tmux')} -u -S ${socket} -f /dev/null`;
		// As the README has it: without it tmux calls itself screen, which promises 16.
		const in256 = String.raw`start-server \; set-option -g default-terminal tmux-256color \;`;
		afterAll(() => {
			// Where a test failed, its server is still there.
			for (const pid of running('cmdline', socket)) killQuietly(pid, 'SIGKILL');
			rmSync(directory, {recursive: true, force: true});
		});

		it('is there again after the connection was lost, in 256 colours, at another size', async test => {
			const mark = newMark();
			const terminal = login(test, [`${tmux} ${in256} new-session -s race ${quote(race(mark))}`]);
			await terminal.waitFor('q quit');
			await terminal.waitFor(/tick +\d\d\b/);
			terminal.resize(120, 37);
			await terminal.waitFor(() => terminal.text().at(-2)!.includes('q quit'));
			terminal.type(' \x1b[Hll');
			await terminal.waitFor(tickIs(2));
			await terminal.settle();
			expectPalette(terminal);
			terminal.kill('SIGKILL');
			await none(() => sshd.connections());
			expect(processes(mark).length).toBeGreaterThan(0);
			expect(running('cmdline', socket).length).toBeGreaterThan(0);

			const again = login(test, [`${tmux} attach-session -t race`], 100, 31);
			await again.waitFor(/^ Toy: two points .* tick +2 [\s\S]*q quit/);
			again.type('l');
			await again.waitFor(tickIs(3));
			// A second reader that may only look: its keys do nothing.
			const reader = login(test, [`${tmux} attach-session -r -t race`], 100, 31);
			await reader.waitFor(tickIs(3));
			reader.type('lq');
			again.type('l');
			await reader.waitFor(tickIs(4));
			await reader.settle();
			expect(reader.text()[0]).toMatch(/tick +4 /);
			again.type('q');
			expect(await again.waitForExit()).toEqual({code: 0, signal: undefined});
			await reader.waitForExit();
			await none(() => processes(mark));
			await none(() => running('cmdline', socket));
		});
	});
});

describe.runIf(missing.length === 0)('as a ForceCommand, for a guest account', () => {
	it('is all that a guest gets, whatever the guest asks for', async test => {
		const mark = newMark();
		const sshd = await startSshd([`ForceCommand ${race(mark)}`, 'DisableForwarding yes', 'PermitUserRC no']);
		test.onTestFinished(() => sshd.stop());
		const open = (command: readonly string[]) =>
			openIn(test, {file: found('ssh')!, args: ['-tt', ...sshd.login, ...command], env: {COLORTERM: undefined}});
		const terminal = open([]);
		const other = open(['echo not this']);
		await terminal.waitFor('q quit');
		await other.waitFor('q quit');
		expect(other.output).not.toContain('not this');
		terminal.kill('SIGKILL');
		other.type('q');
		expect(await other.waitForExit()).toEqual({code: 0, signal: undefined});
		await none(() => processes(mark));
	});
});
