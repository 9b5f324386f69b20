import {type Mouse, sgrMouse, x10Mouse} from './mouse.js';

/** What a stream of bytes from a terminal is made of. */
export type KeySplitter = {
	/** Takes bytes in pieces of any size and calls back for every key and report that is whole by then. */
	push(bytes: Uint8Array): void;
	/** How long what is begun may take to be completed, before `flush` is to be called; undefined where nothing is begun. */
	readonly waits: 'shortly' | 'long' | undefined;
	/** Nothing more will come: a lone ESC is a key, anything else that was begun is dropped. */
	flush(): void;
};

/**
 * `ground` between keys; `escape` after ESC; `sequence` in CSI or SS3; `report` in the three bytes of an old mouse report;
 * `string` in what a terminal answers; `paste` between its two marks; `character` in one of several bytes.
 */
type Mode = 'ground' | 'escape' | 'sequence' | 'report' | 'string' | 'paste' | 'character';

/** No key is longer; a longer sequence is dropped as it comes. */
const longest = 32;
const pasteEnd = '\x1b[201~';
const decoder = new TextDecoder();

/**
 * Sequences that Ink has a name for. It would take any other for typed text: a report of focus for `[I`, a late answer to
 * a question of the program before us for digits.
 */
const named = new RegExp(
	`^\\x1b(?:${[
		'O[A-FHPQRSa-e]',
		String.raw`\[(?:1;\d{1,2})?[A-FHPQRS]`,
		String.raw`\[Z`,
		String.raw`\[[a-e]`,
		String.raw`\[\[[A-E]`,
		String.raw`\[(?:[1-8]|1[1-57-9]|2[0134])(?:;\d{1,2})?~`,
		String.raw`\[[235678][$^]`,
		String.raw`\[\d{1,6}(?:;\d{1,3}(?::[12])?)?u`,
	].join('|')})$`,
);

/** ESC, Alt and a character in the form of the kitty protocol: Ink's own parser cannot take them for the start of something. */
const escapeKey = '\x1b[27u';
const altKey = (character: string) => `\x1b[${character.codePointAt(0)};3u`;

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
 * Cuts a terminal's input into keys for Ink: one character, or one whole sequence that Ink knows; ESC alone comes as
 * `CSI 27 u`, Alt and a character as `CSI n ; 3 u`. Mouse reports go to `onMouse`. Pasted text is dropped (a pasted `q`
 * must not quit), and so is what is no key: answers and reports of a terminal, sequences without a name, bytes that are no
 * UTF-8, control characters beyond ASCII. Two bytes that could be ESC and a key, or Alt and that key, are Alt; only with a
 * control character they are two keys, so that ctrl-c is never lost. Never throws; keeps at most 32 bytes.
 */
export function createKeySplitter(onKey: (key: string) => void, onMouse: (mouse: Mouse) => void): KeySplitter {
	let mode: Mode = 'ground';
	/** What came of the key so far, byte by byte as Latin-1. */
	let held = '';
	let isOverlong = false;
	/** The bytes of a character, and of what precedes it. */
	let bytes: number[] = [];
	let expected = 0;
	let isAlt = false;

	const begin = (next: Mode, text = '') => {
		mode = next;
		held = text;
		isOverlong = false;
	};
	const finish = () => {
		const text = held;
		const whole = !isOverlong;
		begin('ground');
		if (!whole) return;
		if (text === '\x1b[200~') return begin('paste');
		if (text === '\x1b[M') return begin('report', text);
		const mouse = sgrMouse(text);
		if (mouse) onMouse(mouse);
		else if (named.test(text)) onKey(text);
	};
	const character = (byte: number, alt: boolean) => {
		expected = lengthOf(byte);
		if (byte < 0x80) {
			begin('ground');
			onKey(alt ? altKey(String.fromCharCode(byte)) : String.fromCharCode(byte));
		} else if (expected > 0) {
			bytes = [byte];
			isAlt = alt;
			begin('character');
		} else {
			begin('ground');
		}
	};
	const handlers: Record<Mode, (byte: number) => void> = {
		ground(byte) {
			if (byte === 0x1b) begin('escape', '\x1b');
			else character(byte, false);
		},
		escape(byte) {
			const letter = String.fromCharCode(byte);
			if (byte < 0x20 || byte === 0x7f) {
				begin('ground');
				onKey(escapeKey);
				take(byte);
			} else if (letter === '[' || letter === 'O') begin('sequence', held + letter);
			else if (/[\]PX^_]/.test(letter)) begin('string');
			else character(byte, true);
		},
		sequence(byte) {
			if (byte < 0x20 || byte > 0x7e) {
				begin('ground');
				take(byte);
				return;
			}
			if (held.length < longest) held += String.fromCharCode(byte);
			else isOverlong = true;
			// A second bracket is part of the function keys of a console.
			if (byte >= 0x40 && held !== '\x1b[[') finish();
		},
		report(byte) {
			held += String.fromCharCode(byte);
			if (held.length < 6) return;
			const mouse = x10Mouse(held);
			begin('ground');
			if (mouse) onMouse(mouse);
		},
		string(byte) {
			// BEL ends it, and so does ESC with a backslash; ESC with anything else begins something new.
			if (byte === 0x07 || (held === '\x1b' && byte === 0x5c)) begin('ground');
			else if (held === '\x1b') {
				begin('escape', '\x1b');
				take(byte);
			} else if (byte === 0x1b) held = '\x1b';
		},
		paste(byte) {
			const letter = String.fromCharCode(byte);
			held = pasteEnd.startsWith(held + letter) ? held + letter : letter === '\x1b' ? letter : '';
			if (held === pasteEnd) begin('ground');
		},
		character(byte) {
			if ((byte & 0xc0) !== 0x80) {
				begin('ground');
				take(byte);
				return;
			}
			bytes.push(byte);
			if (bytes.length < expected) return;
			begin('ground');
			const text = decoder.decode(Uint8Array.from(bytes));
			// What is not UTF-8 after all becomes more than one replacement, or the one; C1 controls are no keys.
			if ([...text].length === 1 && text !== '\ufffd' && text > '\x9f') onKey(isAlt ? altKey(text) : text);
		},
	};
	function take(byte: number): void {
		handlers[mode](byte);
	}

	return {
		push(chunk) {
			for (const byte of chunk) take(byte);
		},
		get waits() {
			if (mode === 'ground') return undefined;
			return mode === 'escape' ? 'shortly' : 'long';
		},
		flush() {
			const isEscape = mode === 'escape';
			begin('ground');
			if (isEscape) onKey(escapeKey);
		},
	};
}
