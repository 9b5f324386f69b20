import {EventEmitter} from 'node:events';
import {constants, openSync, writeSync} from 'node:fs';
import type {Output} from '../session/host.js';
import {writeNow} from '../session/write-now.js';
import type {Sink} from './screen.js';

export type OutputOptions = {
	/** Gets every byte that the terminal has taken, in pieces that may end in the middle of a character. */
	readonly onTaken?: ((bytes: Uint8Array) => void) | undefined;
	/** The terminal has kept something waiting for half a second or longer, though it was tried again and again. */
	readonly onStall?: (() => void) | undefined;
	/** How writing is done; a test's. Throws `EAGAIN` where nothing is taken at the moment. */
	readonly write?: ((fd: number, bytes: Uint8Array) => number) | undefined;
};

/** A terminal to write to without ever waiting for it. */
export type TerminalOutput = Output &
	Sink & {
		write(text: string, done?: () => void): boolean;
		writeNow(text: string): boolean;
		/** Writes behind all that waits, and `onTaken` is not told; calls back once, whether the terminal got all of it. */
		ask(question: string, done: (isTaken: boolean) => void): void;
		removeAllListeners(event: string): unknown;
	};

/** How long a terminal that takes nothing is left alone, in ms. */
const pause = 10;

/** How often it has to be left alone before what waits is gone, to have stalled. */
const stall = 50;

/** What waits, and whether nobody is told that it was taken. */
type Piece = {rest: Uint8Array; readonly isUntold: boolean; readonly done: ((isTaken: boolean) => void) | undefined};

/**
 * Writes to a terminal. Node's own stream would wait until the terminal has taken all of it, and the program stood still,
 * keys and signals too, for as long as the line does. Here what is not taken waits, and is tried again a little later.
 */
class Terminal extends EventEmitter implements TerminalOutput {
	readonly fd: number;
	readonly #options: OutputOptions;
	#waiting: Piece[] = [];
	#timer: NodeJS.Timeout | undefined;
	#refusals = 0;
	#isLost = false;

	constructor(fd: number, options: OutputOptions) {
		super();
		this.fd = fd;
		this.#options = options;
	}

	write(text: string, done?: () => void): boolean {
		return this.#add({rest: Buffer.from(text), isUntold: false, done});
	}

	ask(question: string, done: (isTaken: boolean) => void): void {
		this.#add({rest: Buffer.from(question), isUntold: true, done});
	}

	#add(piece: Piece): boolean {
		if (this.#isLost) {
			piece.done?.(false);
			return true;
		}
		this.#waiting.push(piece);
		if (this.#timer === undefined) this.#flush();
		return this.#waiting.length === 0;
	}

	get writableNeedDrain(): boolean {
		return this.#waiting.length > 0;
	}

	/**
	 * Writes all of a text before it returns; what still waits is given up. Half a frame may stand there: the text must
	 * begin with an escape sequence, which ends one that was cut. False where the terminal did not take it in time.
	 */
	writeNow(text: string): boolean {
		const given = this.#waiting;
		this.#waiting = [];
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const isWritten = !this.#isLost && writeNow(this.fd, text, undefined, (_, bytes) => this.#put(bytes));
		for (const {done} of given) done?.(false);
		if (given.length > 0) this.emit('drain');
		return isWritten;
	}

	#put(bytes: Uint8Array, isUntold = false): number {
		const taken = (this.#options.write ?? writeSync)(this.fd, bytes);
		if (taken > 0 && !isUntold) this.#options.onTaken?.(bytes.subarray(0, taken));
		return taken;
	}

	#flush(): void {
		this.#timer = undefined;
		for (let [first] = this.#waiting; first !== undefined; [first] = this.#waiting) {
			try {
				first.rest = first.rest.subarray(this.#put(first.rest, first.isUntold));
			} catch (error) {
				if ((error as NodeJS.ErrnoException).code === 'EAGAIN') {
					this.#refusals++;
					this.#timer = setTimeout(() => {
						this.#flush();
						if (this.#waiting.length === 0) this.emit('drain');
						else if (this.#refusals === stall) this.#options.onStall?.();
					}, pause);
				} else {
					this.#lose(error);
				}
				return;
			}
			if (first.rest.length > 0) continue;
			this.#waiting.shift();
			first.done?.(true);
		}
		this.#refusals = 0;
	}

	#lose(error: unknown): void {
		this.#isLost = true;
		const given = this.#waiting;
		this.#waiting = [];
		for (const {done} of given) done?.(false);
		// Once nobody watches any more, there is nobody who could miss it.
		if (this.listenerCount('error') > 0) this.emit('error', error);
	}
}

/** An output over a descriptor that is its own and non-blocking. */
export const createOutput = (fd: number, options: OutputOptions = {}): TerminalOutput => new Terminal(fd, options);

/** The descriptor's terminal opened once more, non-blocking without anybody else's noticing; undefined where it cannot be. */
function openAgain(fd: number): number | undefined {
	try {
		return openSync(`/proc/self/fd/${fd}`, constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
	} catch {
		// No /proc, or a terminal that belongs to someone else, as after `su`.
		return undefined;
	}
}

/** The output to a descriptor's terminal. Where that cannot be opened once more, the descriptor itself, which makes us wait. */
export const openOutput = (fd: number, options?: OutputOptions): TerminalOutput =>
	createOutput(openAgain(fd) ?? fd, options);
