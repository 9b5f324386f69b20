import {createKeyQueue, type Heard} from './key-queue.js';
import {type Asker, createKeySplitter} from './key-splitter.js';
import type {Mouse} from './mouse.js';

/** As much of a terminal's input as a keyboard needs. Chunks are bytes, or text where someone has set an encoding. */
export type KeySource = {
	on(event: 'data', listener: (chunk: Uint8Array | string) => void): unknown;
	pause(): unknown;
	resume(): unknown;
};

/** Calls back once after so many ms, unless what it returns is called before. */
export type Later = (milliseconds: number, call: () => void) => () => void;

export type KeyboardOptions = {
	/** Gets the name of a key, as the keymap spells it. */
	readonly onKey: (name: string) => void;
	readonly onMouse?: ((mouse: Mouse) => void) | undefined;
	/** Gets pasted text, in one line, without control characters. */
	readonly onPaste?: ((text: string) => void) | undefined;
	/** Hears the terminal's answers, which are no keys. */
	readonly asker?: Asker | undefined;
	/** How long an ESC may be the beginning of something longer, in ms. Default 50. */
	readonly escapeMs?: number | undefined;
	/** How long the end of anything else is waited for, from its start, in ms; of a paste, from its latest byte. Default 500. */
	readonly patienceMs?: number | undefined;
	/** Default `setTimeout`, and then what has come by that time is read first. */
	readonly later?: Later | undefined;
	/** Milliseconds, from any fixed moment on. Default the time there is. */
	readonly now?: (() => number) | undefined;
};

export type Keyboard = {
	/** Whether keys wait for their turn: what they do is not all done yet. */
	readonly busy: boolean;
	/** Takes what someone else has read while the event loop had no turn, for the next one. Returns all that waits for it. */
	early(chunk: Uint8Array): readonly Heard[];
};

/** By how much later what is begun is given up where the event loop has no turn: its rest may have come long ago, in ms. */
const lateMs = 3000;

/** A program that was held up takes what came meanwhile before it gives up waiting for it. */
export const afterReading: Later = (milliseconds, call) => {
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
 * Listens to a terminal whose keys come raw: whatever pieces a slow line makes of them, and however many come in one, they
 * are handed on one by one, in order and none left out, but ctrl-c, which comes before all that wait; `onMouse` gets its
 * reports in between. All that wait have one turn of the event loop, so that what is drawn is drawn once behind them. See
 * `createKeySplitter` for what is a key. The source's end and its errors are not told here: whoever opened the session
 * watches it.
 */
export function createKeyboard(source: KeySource, options: KeyboardOptions): Keyboard {
	const {
		onKey,
		onMouse,
		onPaste,
		asker,
		escapeMs = 50,
		patienceMs = 500,
		later = afterReading,
		now = () => performance.now(),
	} = options;
	const queue = createKeyQueue({
		now,
		give(what) {
			if (typeof what === 'string') onKey(what);
			else if (what.kind === 'paste') onPaste?.(what.text);
			else onMouse?.(what);
		},
		// The source keeps what comes meanwhile, and its terminal what it has no room for.
		onRoom: isRoom => void (isRoom ? source.resume() : source.pause()),
	});
	const splitter = createKeySplitter(queue.add, queue.add, {escapeMs, patienceMs}, asker, queue.add);
	/** When what is begun is given up, and how to wait for that no longer. */
	let awaited: number | undefined;
	let cancel = () => {};

	/** Waits for the rest of what is begun. More of it does not put off its end, unless it is a paste. */
	const wait = () => {
		const {until} = splitter;
		if (until === awaited) return;
		awaited = until;
		cancel();
		if (until === undefined) return;
		cancel = later(Math.max(0, until - now()), () => {
			awaited = undefined;
			splitter.flush();
			queue.handOut();
		});
	};
	const handOut = () => {
		queue.handOut();
		wait();
	};
	source.on('data', chunk => {
		splitter.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk, now());
		handOut();
	});
	// A stream that was told to pause does not flow just because someone listens.
	source.resume();
	return {
		get busy() {
			return queue.busy;
		},
		early(chunk) {
			if (now() >= (splitter.until ?? Number.POSITIVE_INFINITY) + lateMs) splitter.flush();
			splitter.push(chunk, now());
			setImmediate(handOut);
			return queue.waiting;
		},
	};
}
