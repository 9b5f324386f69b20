import {answers, isAnswer} from '../arrival/question.js';
import {escapeKey, keyOfCharacter, keyOfSequence} from './key-names.js';
import {type Mouse, sgrMouse, x10Mouse} from './mouse.js';
import {type Paste, PasteText} from './paste.js';

/** What a stream of bytes from a terminal is made of. Times are in ms, from any fixed moment on. */
export type KeySplitter = {
	/** Takes bytes in pieces of any size, and when they came; calls back for every key and report that is whole by then. */
	push(bytes: Uint8Array, now: number): void;
	/** When what is begun is given up, and `flush` is to be called; undefined where nothing is begun. */
	readonly until: number | undefined;
	/** Nothing more will come: an ESC alone, or with what could have opened something, was keys; the rest is dropped. */
	flush(): void;
};

/** How long what is begun is waited for, in ms. */
export type Patience = {
	/** What may be keys by itself: ESC, alone or with what opens a sequence or a string. */
	readonly escapeMs: number;
	/** Anything else, from its start; the rest of a paste, from the latest of it. */
	readonly patienceMs: number;
};

/** Who has asked the terminal something (`question`). */
export type Asker = {
	/** The terminal has answered. */
	answered(): void;
	/** Whether an answer may still come: an ESC may be its beginning. */
	readonly isAwaited: boolean;
};

/** How long an ESC is waited for then, in ms: a slow line may bring the rest of an answer later. */
const answerMs = 250;

/**
 * `ground` between keys; `escape` after ESC; `sequence` in CSI or SS3; `report` in the three bytes of an old mouse report;
 * `string` in what a terminal answers; `terminator` after an ESC in there; `paste` between its two marks; `character` in
 * one of several bytes.
 */
type Mode = 'ground' | 'escape' | 'sequence' | 'report' | 'string' | 'terminator' | 'paste' | 'character';

/** No key is longer; a longer sequence is dropped as it comes. */
const longest = 32;
const pasteEnd = '\x1b[201~';
/** What counts in a paste: its end, and answers, as the terminal does not wait for that. */
const inPaste = [pasteEnd, ...answers];
const decoder = new TextDecoder();

function lengthOf(first: number): number {
	return first >= 0xc2 && first <= 0xdf
		? 2
		: first >= 0xe0 && first <= 0xef
			? 3
			: first >= 0xf0 && first <= 0xf4
				? 4
				: 0;
}

/**
 * Reads a terminal's input as keys, by the names of the keymap. Mouse reports go to `onMouse`. Pasted text is no keys (a pasted `q`
 * must not quit): it goes to `onPaste` when its end has come. Dropped is what is no key: answers and reports of a terminal, sequences of keys without a name, bytes that
 * are no UTF-8, control characters beyond ASCII. Nothing is bound to Alt, and a slow line joins esc with the key behind it: these
 * are two keys, so that neither is lost. A control character ends whatever is begun but a paste, and counts. Never throws;
 * keeps at most 32 bytes, and 4 kB of a paste.
 */
export function createKeySplitter(
	onKey: (key: string) => void,
	onMouse: (mouse: Mouse) => void,
	{escapeMs, patienceMs}: Patience,
	asker?: Asker,
	onPaste: (paste: Paste) => void = () => {},
): KeySplitter {
	let mode: Mode = 'ground';
	/** What came of the key so far, byte by byte as Latin-1; of a string only what opened it, until there is more. */
	let held = '';
	let isOverlong = false;
	/** The bytes of a character. */
	let bytes: number[] = [];
	let expected = 0;
	/** When the mode began, and when the latest byte came. */
	let since = 0;
	let latest = 0;
	const pasted = new PasteText();

	const tell = (key: string | undefined) => {
		if (key !== undefined) onKey(key);
	};
	const begin = (next: Mode, text = '') => {
		mode = next;
		held = text;
		isOverlong = false;
		since = latest;
	};
	/** Whether what opens a sequence or a string has nothing behind it yet. */
	const isBare = () => (mode === 'sequence' || mode === 'string') && held.length === 2;
	const mayBeKeys = () => mode === 'escape' || mode === 'terminator' || isBare();
	const giveUp = () => {
		const keys = mayBeKeys() ? [escapeKey, ...(isBare() ? [held[1]!] : [])] : [];
		begin('ground');
		for (const key of keys) onKey(key);
	};
	/** A byte that what is begun cannot hold: it ends that, and is the beginning of what comes next. */
	const breakOff = (byte: number) => {
		giveUp();
		take(byte);
	};
	const finish = () => {
		const text = held;
		const whole = !isOverlong;
		begin('ground');
		if (!whole) return;
		if (text === '\x1b[200~') {
			pasted.take();
			return begin('paste');
		}
		if (text === '\x1b[M') return begin('report', text);
		const mouse = sgrMouse(text);
		if (isAnswer(text)) asker?.answered();
		else if (mouse) onMouse(mouse);
		else tell(keyOfSequence(text));
	};
	const handlers: Record<Mode, (byte: number) => void> = {
		ground(byte) {
			if (byte === 0x1b) begin('escape', '\x1b');
			else if (byte < 0x80) tell(keyOfCharacter(String.fromCharCode(byte)));
			else {
				expected = lengthOf(byte);
				if (expected === 0) return;
				begin('character');
				bytes = [byte];
			}
		},
		escape(byte) {
			const letter = String.fromCharCode(byte);
			if (letter === '[' || letter === 'O') begin('sequence', held + letter);
			else if (/[\]PX^_]/.test(letter)) begin('string', held + letter);
			else breakOff(byte);
		},
		sequence(byte) {
			if (byte < 0x20 || byte > 0x7e) return breakOff(byte);
			if (held.length < longest) held += String.fromCharCode(byte);
			else isOverlong = true;
			// A second bracket is part of the function keys of a console.
			if (byte >= 0x40 && held !== '\x1b[[') finish();
		},
		report(byte) {
			if (byte < 0x20) return breakOff(byte);
			held += String.fromCharCode(byte);
			if (held.length < 6) return;
			const mouse = x10Mouse(held);
			begin('ground');
			if (mouse) onMouse(mouse);
		},
		string(byte) {
			if (byte === 0x07) begin('ground');
			else if (byte < 0x20 && (byte !== 0x1b || isBare())) breakOff(byte);
			else if (byte === 0x1b) begin('terminator');
			else held = '';
		},
		terminator(byte) {
			// A backslash ends the string; with anything else ESC begins something new.
			if (byte === 0x5c) return begin('ground');
			begin('escape', '\x1b');
			take(byte);
		},
		paste(byte) {
			const letter = String.fromCharCode(byte);
			const grown = held + letter;
			held = inPaste.some(text => text.startsWith(grown)) ? grown : letter === '\x1b' ? letter : '';
			if (isAnswer(held)) asker?.answered();
			pasted.add(byte);
			if (held !== pasteEnd) return;
			begin('ground');
			onPaste(pasted.take());
		},
		character(byte) {
			if ((byte & 0xc0) !== 0x80) return breakOff(byte);
			bytes.push(byte);
			if (bytes.length < expected) return;
			begin('ground');
			const text = decoder.decode(Uint8Array.from(bytes));
			// What is not UTF-8 after all becomes more than one replacement, or the one; C1 controls are no keys.
			if ([...text].length === 1 && text !== '\ufffd' && text > '\x9f') onKey(text);
		},
	};
	function take(byte: number): void {
		handlers[mode](byte);
	}

	return {
		push(chunk, now) {
			latest = now;
			for (const byte of chunk) take(byte);
		},
		get until() {
			if (mode === 'ground') return undefined;
			if (mayBeKeys()) return since + (asker?.isAwaited ? Math.max(answerMs, escapeMs) : escapeMs);
			return (mode === 'paste' ? latest : since) + patienceMs;
		},
		flush: giveUp,
	};
}
