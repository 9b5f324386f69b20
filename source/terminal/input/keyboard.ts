import {EventEmitter} from 'node:events';
import {createKeyQueue, type KeyQueue} from './key-queue.js';
import {createKeySplitter, type KeySplitter} from './key-splitter.js';
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
	/** How long the end of anything else is waited for, from its start, in ms; of a paste, from its latest byte. Default 500. */
	readonly patienceMs?: number | undefined;
	/** Default `setTimeout`, and then what has come by that time is read first. */
	readonly later?: Later | undefined;
	/** Milliseconds, from any fixed moment on. Default the time there is. */
	readonly now?: (() => number) | undefined;
};

/** A terminal's input as Ink can read it. */
export type Keyboard = NodeJS.ReadStream & {
	/** Whether keys wait for their turn: what they do is not all done yet. */
	readonly busy: boolean;
};

/** A program that was held up takes what came meanwhile before it gives up waiting for it. */
const timeout: Later = (milliseconds, call) => {
	let immediate: NodeJS.Immediate | undefined;
	const timer = setTimeout(() => {
		immediate = setImmediate(call);
	}, milliseconds).unref();
	return () => {
		clearTimeout(timer);
		clearImmediate(immediate);
	};
};

/**
 * The input that Ink reads: `readable` says that there is a key, `read()` gives that one. All that wait are handed out in one
 * turn of the event loop, in order, and React renders once behind them.
 */
class Input extends EventEmitter {
	readonly isTTY = true;
	readonly #source: KeySource;
	readonly #later: Later;
	readonly #now: () => number;
	readonly #queue: KeyQueue;
	readonly #splitter: KeySplitter;
	/** The key that may be read. */
	#offered: string | null = null;
	#listening = false;
	/** When what is begun is given up, and how to wait for that no longer. */
	#until: number | undefined;
	#cancel = () => {};

	constructor(source: KeySource, options: KeyboardOptions) {
		super();
		const {onMouse, escapeMs = 50, patienceMs = 500, later = timeout, now = () => performance.now()} = options;
		this.#source = source;
		this.#later = later;
		this.#now = now;
		this.#queue = createKeyQueue({
			now,
			give: what => {
				if (typeof what === 'string') return this.#offer(what);
				onMouse?.(what);
				return true;
			},
			// The source keeps what comes meanwhile, and its terminal what it has no room for.
			onRoom: isRoom => {
				if (!isRoom) source.pause();
				else if (this.#listening) source.resume();
			},
		});
		const {add} = this.#queue;
		this.#splitter = createKeySplitter(add, add, {escapeMs, patienceMs});
	}

	get busy(): boolean {
		return this.#queue.busy;
	}

	get isRaw(): boolean {
		return this.#source.isRaw === true;
	}

	read(): string | null {
		const key = this.#offered;
		this.#offered = null;
		return key;
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
		this.#splitter.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk, this.#now());
		this.#queue.handOut();
		this.#wait();
	};

	/** Waits for the rest of what is begun. More of it does not put off its end, unless it is a paste. */
	#wait(): void {
		const {until} = this.#splitter;
		if (until === this.#until) return;
		this.#until = until;
		this.#cancel();
		if (until === undefined) return;
		this.#cancel = this.#later(Math.max(0, until - this.#now()), () => {
			this.#until = undefined;
			this.#splitter.flush();
			this.#queue.handOut();
		});
	}

	/** Whether somebody read it. */
	#offer(key: string): boolean {
		this.#offered = key;
		this.emit('readable');
		const isRead = this.#offered === null;
		this.#offered = null;
		return isRead;
	}
}

/**
 * A terminal's input as Ink can read it (`render(…, {stdin})`): whatever pieces a slow line makes of it, and however many
 * keys come in one, Ink gets them one by one, in order and none left out, but ctrl-c, which comes before all that wait;
 * `onMouse` gets its reports in between. See `createKeySplitter` for what is a key. Raw mode, `ref` and `unref` are handed
 * on to the source; its end and its errors are not told here: whoever opened the session watches it.
 */
export function createKeyboard(source: KeySource, options: KeyboardOptions = {}): Keyboard {
	return new Input(source, options) as unknown as Keyboard;
}
