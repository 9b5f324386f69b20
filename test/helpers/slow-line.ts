import {type IPty, spawn} from '@lydell/node-pty';
import headless from '@xterm/headless';
import {type Exit, exitOf, keepLastWords, killQuietly} from './pty-process.js';
import {lines, show} from './pty-screen.js';

/** A line between a program and its terminal. */
export type Line = {
	/** Bytes a second that arrive; as fast as they come unless told. */
	readonly rate?: number;
	/** How long each way takes, in ms; default 0. */
	readonly latency?: number;
	/** Bytes that the line takes from the program before any has arrived, as sshd does; default 128 kB. */
	readonly buffer?: number;
	/** What the terminal sends when it is asked how it is, in pieces that come apart; default as the emulator does. */
	readonly answer?: (own: string) => readonly string[];
};

type Options = {
	/** Default this process's own Node. */
	readonly file?: string;
	readonly args: readonly string[];
	readonly env?: Readonly<Record<string, string>>;
	readonly columns: number;
	readonly rows: number;
	readonly line?: Line;
};

/** How often the line hands on what it has, in ms. */
const beat = 5;

/** How long the pieces of an answer are apart, in ms. */
const apart = 30;

/** A program behind a slow line, and the emulator at its other end. */
export class SlowLine {
	readonly exit: Promise<Exit>;
	#ended: Exit | undefined;
	/** All that the program wrote, and how many of its bytes have arrived. */
	written = '';
	arrived = 0;
	/** Questions that have arrived, and answers that were sent. */
	questions = 0;
	answers = 0;
	readonly #pty: IPty;
	readonly #screen: headless.Terminal;
	readonly #line: Required<Line>;
	#waiting: Buffer[] = [];
	#held = 0;
	#isHeldUp = false;
	#updating = false;
	readonly #timer: NodeJS.Timeout;

	constructor({file = process.execPath, args, env = {}, columns, rows, line = {}}: Options) {
		this.#line = {rate: Number.POSITIVE_INFINITY, latency: 0, buffer: 131_072, answer: own => [own], ...line};
		this.#screen = new headless.Terminal({cols: columns, rows, allowProposedApi: true});
		const base = {PATH: process.env.PATH, TERM: 'xterm-256color', COLORTERM: 'truecolor', LANG: 'C.UTF-8'};
		this.#pty = spawn(file, [...args], {
			cols: columns,
			rows,
			env: {...base, ...env},
			encoding: null,
		});
		keepLastWords(this.#pty);
		this.#pty.onData(data => this.#take(data as unknown as Buffer));
		this.#screen.onData(own => {
			const pieces = this.#line.answer(own);
			if (pieces.length > 0) this.answers++;
			for (const [n, piece] of pieces.entries()) this.type(piece, n * apart);
		});
		this.#screen.parser.registerCsiHandler({final: 'n'}, () => {
			this.questions++;
			return false;
		});
		for (const final of ['h', 'l']) {
			this.#screen.parser.registerCsiHandler({prefix: '?', final}, parameters => {
				if (parameters[0] === 2026) this.#updating = final === 'h';
				return false;
			});
		}
		this.exit = new Promise(resolve =>
			this.#pty.onExit(event => {
				this.#ended = exitOf(event);
				resolve(this.#ended);
			}),
		);
		let last = performance.now();
		let credit = 0;
		this.#timer = setInterval(() => {
			const now = performance.now();
			credit = this.#held === 0 ? 0 : credit + (this.#line.rate * (now - last)) / 1000;
			last = now;
			const given = Math.min(this.#held, Math.floor(credit));
			if (given === 0) return;
			credit -= given;
			this.#give(given);
		}, beat);
	}

	get pid(): number {
		return this.#pty.pid;
	}

	get ended(): Exit | undefined {
		return this.#ended;
	}

	/** Bytes that the line holds. */
	get held(): number {
		return this.#held;
	}

	#take(data: Buffer): void {
		this.written += data.toString('latin1');
		this.#waiting.push(data);
		this.#held += data.length;
		if (this.#held <= this.#line.buffer) return;
		this.#pty.pause();
		this.#isHeldUp = true;
	}

	#give(count: number): void {
		const all = Buffer.concat(this.#waiting);
		this.#waiting = [all.subarray(count)];
		this.#held -= count;
		setTimeout(() => {
			this.#screen.write(all.subarray(0, count), () => {
				this.arrived += count;
			});
		}, this.#line.latency);
		if (!this.#isHeldUp || this.#held > this.#line.buffer) return;
		this.#isHeldUp = false;
		this.#pty.resume();
	}

	/** Sends keys, which take their time. */
	type(keys: string, after = 0): void {
		setTimeout(() => {
			if (this.#ended === undefined) this.#pty.write(keys);
		}, after + this.#line.latency);
	}

	resize(columns: number, rows: number): void {
		this.#screen.resize(columns, rows);
		this.#pty.resize(columns, rows);
	}

	text(): string[] {
		return lines(this.#screen);
	}

	/** Waits until the terminal shows something; returns the bytes that had arrived by then. */
	async until(holds: (text: string) => boolean, what: string, patience = 100_000): Promise<number> {
		const end = performance.now() + patience;
		for (;;) {
			if (!this.#updating && holds(this.text().join('\n'))) return this.arrived;
			if (this.#ended !== undefined || performance.now() > end)
				throw new Error(`no ${what}; the screen:\n${show(this.#screen)}`);
			await new Promise(resolve => setTimeout(resolve, beat));
		}
	}

	async close(): Promise<void> {
		killQuietly(this.pid, 'SIGKILL');
		this.#pty.resume();
		await this.exit;
		clearInterval(this.#timer);
		this.#screen.dispose();
	}
}
