import {EventEmitter} from 'node:events';
import {createKeySplitter} from './key-splitter.js';
import type {Mouse} from './mouse.js';

/** As much of a terminal's input as a keyboard needs. Chunks are bytes, or text where someone has set an encoding. */
export type KeySource = {
	on(event: 'data', listener: (chunk: Uint8Array | string) => void): unknown;
	off(event: 'data', listener: (chunk: Uint8Array | string) => void): unknown;
	pause(): unknown;
	resume(): unknown;
	ref?(): unknown;
	unref?(): unknown;
	setRawMode?(raw: boolean): unknown;
	readonly isRaw?: boolean | undefined;
};

/** Calls back once after so many ms, unless what it returns is called before. */
export type Later = (milliseconds: number, call: () => void) => () => void;

export type KeyboardOptions = {
	readonly onMouse?: ((mouse: Mouse) => void) | undefined;
	/** How long an ESC may be the beginning of something longer, in ms. Default 50. */
	readonly escapeMs?: number | undefined;
	/** How long anything else that was begun is waited for, the rest of a paste too, in ms. Default 2000. */
	readonly patienceMs?: number | undefined;
	/** Default `setTimeout`. */
	readonly later?: Later | undefined;
};

/** Keys and reports beyond this many that wait are lost, the latest first. */
const mostWaiting = 1024;

const timeout: Later = (milliseconds, call) => {
	const timer = setTimeout(call, milliseconds).unref();
	return () => clearTimeout(timer);
};

/**
 * The input that Ink reads: `readable` says that there is a key, `read()` gives it, then `null` until the event loop's next
 * turn. What a key opens subscribes to keys in an effect of React's: the next one comes when that has run.
 */
class Keyboard extends EventEmitter {
	readonly isTTY = true;
	/** Keys, and the mouse's reports among them, in the order they came. */
	readonly #waiting: (string | Mouse)[] = [];
	readonly #source: KeySource;
	readonly #options: KeyboardOptions;
	readonly #splitter = createKeySplitter(
		key => this.#keep(key),
		mouse => this.#keep(mouse),
	);
	/** Whether this turn's key may be read. */
	#isTurn = false;
	#isTurnDue = false;
	#listening = false;
	#cancel = () => {};

	constructor(source: KeySource, options: KeyboardOptions) {
		super();
		this.#source = source;
		this.#options = options;
	}

	get isRaw(): boolean {
		return this.#source.isRaw === true;
	}

	read(): string | null {
		const [next] = this.#waiting;
		if (!this.#isTurn || typeof next !== 'string') return null;
		this.#isTurn = false;
		this.#waiting.shift();
		return next;
	}

	/** Keys are listened to while the mode is raw. */
	setRawMode(raw: boolean): this {
		this.#source.setRawMode?.(raw);
		if (raw === this.#listening) return this;
		this.#listening = raw;
		if (raw) {
			this.#source.on('data', this.#take);
			// A stream that was told to pause does not flow just because someone listens.
			this.#source.resume();
		} else {
			this.#source.off('data', this.#take);
			// Without a listener a stream that flows would lose what comes.
			this.#source.pause();
		}
		return this;
	}

	ref(): this {
		this.#source.ref?.();
		return this;
	}

	unref(): this {
		this.#source.unref?.();
		return this;
	}

	/** Keys are text already, and bytes of the source stay bytes. */
	setEncoding(): this {
		return this;
	}

	readonly #take = (chunk: Uint8Array | string) => {
		this.#cancel();
		this.#splitter.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
		this.#announce();
		const {waits} = this.#splitter;
		if (waits === undefined) return;
		const {later = timeout, escapeMs = 50, patienceMs = 2000} = this.#options;
		this.#cancel = later(waits === 'shortly' ? escapeMs : patienceMs, () => {
			this.#splitter.flush();
			this.#announce();
		});
	};

	#keep(what: string | Mouse): void {
		if (this.#waiting.length < mostWaiting) this.#waiting.push(what);
	}

	#announce(): void {
		if (!this.#isTurnDue) this.#takeTurn();
	}

	/** Hands out the first of what waits, and the rest one a turn; a key that nobody reads waits for the next to come. */
	#takeTurn(): void {
		const [next] = this.#waiting;
		if (next === undefined) return;
		const before = this.#waiting.length;
		if (typeof next === 'string') {
			this.#isTurn = true;
			this.emit('readable');
		} else {
			this.#waiting.shift();
			this.#options.onMouse?.(next);
		}
		if (this.#waiting.length === 0 || this.#waiting.length === before) return;
		this.#isTurnDue = true;
		setImmediate(() => {
			this.#isTurnDue = false;
			this.#takeTurn();
		});
	}
}

/**
 * A terminal's input as Ink can read it (`render(…, {stdin})`): whatever pieces a slow line makes of it, and however many
 * keys come in one, Ink gets them one by one, a turn of the event loop each; \`onMouse\` gets its reports in between. See `createKeySplitter` for what is a key. Raw mode, `ref` and `unref` are
 * handed on to the source; its end and its errors are not told here: whoever opened the session watches it.
 */
export function createKeyboard(source: KeySource, options: KeyboardOptions = {}): NodeJS.ReadStream {
	return new Keyboard(source, options) as unknown as NodeJS.ReadStream;
}
