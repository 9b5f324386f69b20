import {mkdtempSync, rmSync} from 'node:fs';
import {homedir, tmpdir} from 'node:os';
import {join} from 'node:path';
import {type IPty, spawn} from '@lydell/node-pty';
import headless from '@xterm/headless';
import {onTestFinished} from 'vitest';
import {type Exit, exitOf, keepLastWords, killQuietly, workOf} from './pty-process.js';
import {type Cell, cellAt, lines, show} from './pty-screen.js';

/** What to run and the terminal around it. */
export type TerminalOptions = {
	readonly file: string;
	readonly args?: readonly string[];
	/** Default 80 × 24. */
	readonly columns?: number;
	readonly rows?: number;
	/** How much larger the emulator is than the process is told: shows what is written where there is no screen. Default 0. */
	readonly margin?: {readonly columns: number; readonly rows: number};
	/**
	 * Added to a small environment that is always the same: TERM=xterm-256color, COLORTERM=truecolor, LANG=C.UTF-8, PATH
	 * HOME, and a XDG_STATE_HOME of its own, so that nothing is ever kept in the real one. Nothing else is inherited; `undefined` takes a variable away (TERM excepted: a pty has one).
	 */
	readonly env?: Readonly<Record<string, string | undefined>>;
	readonly cwd?: string;
};

/** Text or a pattern that the screen must come to hold (lines joined by `\n`), or any condition. */
export type Expected = string | RegExp | ((terminal: PtyTerminal) => boolean);

/** How long a wait may take unless told, in ms: what is on its way comes in it, however busy the machine. */
const patience = 40_000;

const live = new Set<IPty>();
process.on('exit', () => {
	for (const pty of live) killQuietly(pty.pid, 'SIGKILL');
	for (const folder of stateHomes) rmSync(folder, {recursive: true, force: true});
});

const stateHomes: string[] = [];

/** A folder for what a program keeps, of one terminal alone; it goes with this process. */
function stateHome(): string {
	const folder = mkdtempSync(join(tmpdir(), 'optim-race-state-'));
	stateHomes.push(folder);
	return folder;
}

/** A process in a real pseudoterminal, and a terminal emulator that shows what it draws. */
export class PtyTerminal {
	/** Resolves when the process has ended and all it wrote is on the screen. */
	readonly exit: Promise<Exit>;
	#ended: Exit | undefined;
	#output = '';
	#lastOutput = performance.now();
	/** How often the screen has changed. */
	#changes = 0;
	readonly #modes = new Map<number, boolean>();
	readonly #margin: {readonly columns: number; readonly rows: number};
	readonly #pty: IPty;
	readonly #screen: headless.Terminal;

	constructor(options: TerminalOptions) {
		const {file, args = [], columns = 80, rows = 24, cwd = process.cwd()} = options;
		const env: Record<string, string | undefined> = {
			TERM: 'xterm-256color',
			COLORTERM: 'truecolor',
			LANG: 'C.UTF-8',
			PATH: process.env.PATH,
			HOME: homedir(),
			XDG_STATE_HOME: stateHome(),
			...options.env,
		};
		for (const name of Object.keys(env)) if (env[name] === undefined) delete env[name];
		this.#margin = options.margin ?? {columns: 0, rows: 0};
		this.#screen = new headless.Terminal({
			cols: columns + this.#margin.columns,
			rows: rows + this.#margin.rows,
			allowProposedApi: true,
			scrollback: 1000,
		});
		for (const final of ['h', 'l']) {
			this.#screen.parser.registerCsiHandler({prefix: '?', final}, parameters => {
				for (const mode of parameters.flat()) this.#modes.set(mode, final === 'h');
				return false;
			});
		}
		this.#pty = spawn(file, [...args], {cols: columns, rows, cwd, env, name: env.TERM ?? 'dumb'});
		live.add(this.#pty);
		keepLastWords(this.#pty);
		this.#screen.onData(answer => this.type(answer));
		this.#pty.onData(data => {
			this.#output += data;
			this.#lastOutput = performance.now();
			this.#screen.write(data, () => {
				this.#changes++;
			});
		});
		this.exit = new Promise(resolve => {
			this.#pty.onExit(event => {
				live.delete(this.#pty);
				this.#screen.write('', () => {
					this.#ended = exitOf(event);
					resolve(this.#ended);
				});
			});
		});
	}

	/** The process's id. It leads a session and a process group of its own. */
	get pid(): number {
		return this.#pty.pid;
	}

	/** How the process ended; undefined while it runs. */
	get ended(): Exit | undefined {
		return this.#ended;
	}

	/** Everything written so far, codes and all. */
	get output(): string {
		return this.#output;
	}

	/** The screen's lines, without trailing blanks. */
	text(): string[] {
		return lines(this.#screen);
	}

	/** One cell of the screen, counted from 0; undefined outside of it. */
	cell(column: number, row: number): Cell | undefined {
		return cellAt(this.#screen, column, row);
	}

	/** The screen's cells, row by row. */
	cells(): Cell[][] {
		const {rows, cols} = this.#screen;
		return Array.from({length: rows}, (_, row) =>
			Array.from({length: cols}, (_, column) => cellAt(this.#screen, column, row)!),
		);
	}

	/** Whether the alternate screen is on. */
	isAlternate(): boolean {
		return this.#screen.buffer.active.type === 'alternate';
	}

	/** A private mode (`CSI ? n h`) as last set; as terminals begin where never touched: 7 and 25 on, the others off. */
	mode(number: number): boolean {
		return this.#modes.get(number) ?? (number === 7 || number === 25);
	}

	cursorVisible(): boolean {
		return this.mode(25);
	}

	/** The cursor's cell, counted from 0. */
	cursor(): {column: number; row: number} {
		const {cursorX, cursorY} = this.#screen.buffer.active;
		return {column: cursorX, row: cursorY};
	}

	/** Sends keys: `\r` is enter, `\x1b[A` the up arrow, `\x03` ctrl-c. Nothing happens once the process has ended. */
	type(keys: string): void {
		if (this.#ended === undefined) this.#pty.write(keys);
	}

	resize(columns: number, rows: number): void {
		this.#screen.resize(columns + this.#margin.columns, rows + this.#margin.rows);
		this.#changes++;
		if (this.#ended === undefined) this.#pty.resize(columns, rows);
	}

	/** Sends a signal to the process alone. */
	kill(signal: NodeJS.Signals): void {
		if (this.#ended === undefined) killQuietly(this.pid, signal);
	}

	/** Waits until the screen shows it. Fails, with a picture of the screen, when time is up or the process has ended without. */
	async waitFor(expected: Expected, timeoutMs = patience): Promise<void> {
		const pattern = expected instanceof RegExp && new RegExp(expected.source, expected.flags.replace(/[gy]/g, ''));
		let looked = -1;
		const holds = (): boolean => {
			if (typeof expected === 'function') return expected(this);
			// What did not hold does not hold until the screen is another.
			if (looked === this.#changes) return false;
			looked = this.#changes;
			const text = this.text().join('\n');
			return pattern ? pattern.test(text) : text.includes(expected as string);
		};
		const until = performance.now() + timeoutMs;
		for (;;) {
			const ended = this.#ended;
			// A terminal shows nothing of a frame that has only half arrived.
			if ((ended !== undefined || !this.mode(2026)) && holds()) return;
			if (ended !== undefined || performance.now() > until) {
				const why = ended === undefined ? `within ${timeoutMs} ms` : `before the end (${ended.code ?? ended.signal})`;
				throw new Error(`no ${expected} ${why}; the screen:\n${show(this.#screen)}`);
			}
			await new Promise(resolve => setTimeout(resolve, 10));
		}
	}

	/**
	 * Waits until nothing has been written for `quietMs`, in which the processes in the terminal had nothing to do: on a busy
	 * machine one that writes nothing may only be waiting for its turn.
	 */
	async settle(quietMs = 100, timeoutMs = patience): Promise<void> {
		let since = performance.now();
		let before = workOf(this.pid);
		await this.waitFor(() => {
			const work = workOf(this.pid);
			if (work === 'busy' || work !== before || this.#lastOutput > since) since = performance.now();
			before = work;
			return performance.now() - since >= quietMs;
		}, timeoutMs);
	}

	/** The exit, or a failure with a picture of the screen when it does not come in time. */
	async waitForExit(timeoutMs = patience): Promise<Exit> {
		await this.waitFor(() => this.#ended !== undefined, timeoutMs);
		return this.#ended!;
	}

	/** Takes the terminal away from the process, as a closed window or a lost connection does. */
	hangUp(): void {
		(this.#pty as IPty & {destroy(): void}).destroy();
	}

	/** Ends the process, however it feels about that, and waits for it. */
	async close(): Promise<void> {
		this.kill('SIGKILL');
		await this.exit;
		this.#screen.dispose();
	}
}

/** Starts a program in a terminal. Inside a test it is closed when the test is over; elsewhere call `close`. */
export async function openTerminal(options: TerminalOptions): Promise<PtyTerminal> {
	const terminal = new PtyTerminal(options);
	try {
		onTestFinished(() => terminal.close());
	} catch {
		// Not inside a test: whoever opened it closes it, and the worker's exit does at the latest.
	}
	return terminal;
}
