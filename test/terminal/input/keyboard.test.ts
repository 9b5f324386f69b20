import {PassThrough} from 'node:stream';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createKeyboard} from '../../../source/terminal/input/keyboard.js';
import type {Mouse} from '../../../source/terminal/input/mouse.js';
import {openKeyboard, tick} from '../keyboard-harness.js';

/** What a terminal sends, and which key that is. */
const table = [
	['\x1b[A', 'up'],
	['\x1b[B', 'down'],
	['\x1b[C', 'right'],
	['\x1b[D', 'left'],
	['\x1bOA', 'up'],
	['\x1bOD', 'left'],
	['\x1b[1;2A', 'shift+up'],
	['\x1b[1;2C', 'shift+right'],
	['\x1b[d', 'shift+left'],
	['\x1b[1;5C', 'right'],
	['\x1b[H', 'home'],
	['\x1bOH', 'home'],
	['\x1b[1~', 'home'],
	['\x1b[7~', 'home'],
	['\x1b[F', 'end'],
	['\x1bOF', 'end'],
	['\x1b[4~', 'end'],
	['\x1b[8~', 'end'],
	['\x1b[3~', 'backspace'],
	['\x7f', 'backspace'],
	['\b', 'backspace'],
	['\t', 'tab'],
	['\x1b[Z', 'tab'],
	['\r', 'enter'],
	[' ', 'space'],
	['[', '['],
	['{', '{'],
	['q', 'q'],
	['Q', 'Q'],
	['7', '7'],
	['é', 'é'],
	['η', 'η'],
	['\x0c', 'ctrl+l'],
	['\x1a', 'ctrl+z'],
	['\x1b[108;5u', 'ctrl+l'],
	['\x1b[27;5;108~', 'ctrl+l'],
] as const;
/** Ctrl-c, as a terminal of today may send it where the program before us asked for that; with caps lock too. */
const interrupts = ['\x03', '\x1b[99;5u', '\x1b[99;69u', '\x1b[27;5;99~'] as const;
/** Keys that nothing is bound to. */
const nameless = ['\x1b[5~', '\x1b[6~', '\x1bOP', '\x1b[15~', '\x1b[[A', '\x1b[113;3u', '\x1b[63;3u'];
const typed = table.map(([keys]) => keys);
const named = table.map(([, name]) => name);

/** The keys in what a terminal sends, chunk by chunk, when all that is begun is given up. */
async function keysIn(...chunks: readonly string[]): Promise<string[]> {
	const {keys, type, wait} = openKeyboard();
	for (const chunk of chunks) await type(chunk);
	await wait(500);
	return keys;
}

describe('createKeyboard', () => {
	it('names every key: alone, all in one chunk, byte by byte', async () => {
		expect(await keysIn(...typed)).toEqual(named);
		expect(await keysIn(typed.join(''))).toEqual(named);
		expect(await keysIn(...typed.join(''))).toEqual(named);
	});

	it('says nothing of keys without a name', async () => {
		expect(await keysIn(...nameless, nameless.join(''))).toEqual([]);
	});

	it('names a lone escape, also before another key', async () => {
		expect(await keysIn('\x1b')).toEqual(['escape']);
		expect(await keysIn('\x1b\x1b', '\x1b[A')).toEqual(['escape', 'escape', 'up']);
		expect(await keysIn('\x1bq')).toEqual(['escape', 'q']);
		expect(await keysIn('\x1b', 'é')).toEqual(['escape', 'é']);
	});

	it('names ctrl-c in every form, and first', async () => {
		for (const interrupt of interrupts) {
			expect(await keysIn(interrupt)).toEqual(['ctrl+c']);
			expect(await keysIn(`pj\x1b${interrupt}`)).toEqual(['ctrl+c', 'p', 'j', 'escape']);
		}
	});

	it('hands on a thousand keys in one turn of the event loop, in order', () => {
		const text = 'abcdefgh'.repeat(200);
		const {keys, keyboard, stream} = openKeyboard({now: () => 0});
		stream.emit('data', Buffer.from(text));
		expect(keys.join('')).toBe(text);
		expect(keyboard.busy).toBe(false);
	});

	it('tells mouse reports apart from keys, in the form of today and in the old one', async () => {
		const mouse: Mouse[] = [];
		const {keys, type} = openKeyboard({onMouse: event => mouse.push(event)});
		await type('a\x1b[<0;10;5Mb\x1b[<0;10;5m\x1b[<65;1;1M\x1b[<35;3;4M\x1b[<20;2;2M\x1b[M !"c');
		await type(Buffer.from([0x1b, 0x5b, 0x4d, 0x23, 0xc3, 0xa9, 0x64]));
		expect(keys).toEqual(['a', 'b', 'c', 'd']);
		const none = {shift: false, alt: false, ctrl: false};
		expect(mouse).toEqual([
			{kind: 'press', button: 'left', column: 9, row: 4, ...none},
			{kind: 'release', button: 'left', column: 9, row: 4, ...none},
			{kind: 'wheel', button: 'down', column: 0, row: 0, ...none},
			{kind: 'move', button: 'none', column: 2, row: 3, ...none},
			{kind: 'press', button: 'left', column: 1, row: 1, shift: true, alt: false, ctrl: true},
			{kind: 'press', button: 'left', column: 0, row: 1, ...none},
			{kind: 'release', button: 'none', column: 0xc3 - 33, row: 0xa9 - 33, ...none},
		]);
	});

	it('drops reports that make no sense', async () => {
		const mouse: Mouse[] = [];
		const {keys, type} = openKeyboard({onMouse: event => mouse.push(event)});
		await type('\x1b[<0;0;5M\x1b[<0;5M\x1b[<;;M\x1b[<128;1;1M\x1b[<66;1;1M\x1b[<99999;1;1M\x1b[<0;1;999999M\x1b[M!! .');
		expect([keys, mouse]).toEqual([['.'], []]);
	});

	it('drops answers and reports of a terminal', async () => {
		const {keys, type} = openKeyboard();
		await type(
			'\x1b[I\x1b[O\x1b[?1;2c\x1b[12;40R\x1b]11;rgb:1c1c/1c1c/1c1c\x07\x1bP>|XTerm(3)\x1b\\\x1b[?2026;2$y\x1b[25~x',
		);
		expect(keys).toEqual(['x']);
	});

	it('gives the same keys however the bytes are cut', async () => {
		const piece = fc.oneof(
			fc.constantFrom(
				...typed,
				...interrupts,
				'\x1b',
				'\x1b[<0;10;5M',
				'\x1b[200~q\x1b[201~',
				'\x1b]0;t\x07',
				'\x1b[M !"',
				'走',
				'🏁',
			),
			fc.uint8Array({maxLength: 4}),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(piece, {maxLength: 12}), fc.array(fc.nat(), {maxLength: 12}), async (pieces, cuts) => {
				const bytes = Buffer.concat(pieces.map(part => Buffer.from(part as Uint8Array)));
				const ends = [...cuts.map(cut => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
				const outcomes = [];
				for (const marks of [
					[0, bytes.length],
					[0, ...ends],
				]) {
					const mouse: Mouse[] = [];
					const {keys, stream, clock, rest} = openKeyboard({onMouse: event => mouse.push(event)});
					for (let n = 1; n < marks.length; n++) stream.emit('data', bytes.subarray(marks[n - 1], marks[n]));
					clock.pass(5000);
					await rest();
					// In the one chunk ctrl-c comes before all else.
					const interrupted = keys.filter(key => key === 'ctrl+c').length;
					outcomes.push({keys: keys.filter(key => key !== 'ctrl+c'), interrupted, mouse});
				}
				expect(outcomes[1]).toEqual(outcomes[0]);
				for (const key of outcomes[0].keys) expect([...key].length === 1 || /^[a-z+]+$/.test(key)).toBe(true);
			}),
			{numRuns: 500},
		);
	});

	it('is as deaf as it has to be: a flood costs no memory', async () => {
		const {keys, type, wait} = openKeyboard();
		for (const flood of ['\x1b[', '\x1b]', '\x1b[200~', '\x1b[<']) {
			await type(flood);
			for (let n = 0; n < 50; n++) await type('1'.repeat(1000));
			await wait(500);
		}
		expect(keys).toEqual([]);
		await type(`\x1b[${'1'.repeat(100)}Aq`);
		expect(keys).toEqual(['q']);
	});

	it('loses no key that comes while others take long, and hears ctrl-c before them', async () => {
		let now = 0;
		const {keyboard, keys, stream} = openKeyboard({
			now: () => now,
			onKey() {
				now += 30;
			},
		});
		stream.emit('data', Buffer.from('abcdef'));
		expect([keys.join(''), keyboard.busy]).toEqual(['ab', true]);
		stream.emit('data', Buffer.from('g\x03h'));
		expect([keys.join(''), keyboard.busy]).toEqual(['ab', true]);
		while (keyboard.busy) await tick();
		expect(keys).toEqual(['a', 'b', 'ctrl+c', ...'cdefgh']);
	});

	it('leaves with the terminal what it has no room for', async () => {
		let now = 0;
		const {keyboard, keys, stream} = openKeyboard({
			now: () => now,
			onKey() {
				now += 0.02;
			},
		});
		let sent = 0;
		for (let most = 200; most > 0 && !stream.isPaused(); most--) {
			stream.emit('data', Buffer.alloc(4096, 'x'));
			sent += 4096;
		}
		expect(stream.isPaused()).toBe(true);
		expect(sent).toBeLessThan(100_000);
		while (keyboard.busy) await tick();
		expect(stream.isPaused()).toBe(false);
		expect(keys).toHaveLength(sent);
	});

	it('hears what waits in a source that was told to pause', async () => {
		const stream = new PassThrough();
		stream.pause();
		stream.write('ab');
		const keys: string[] = [];
		createKeyboard(stream, {onKey: key => keys.push(key)});
		await tick();
		expect(keys).toEqual(['a', 'b']);
	});

	it('hands on the reports of the mouse in their place', () => {
		const seen: string[] = [];
		const {stream} = openKeyboard({
			onKey: key => seen.push(`key ${key}`),
			onMouse: ({column}) => seen.push(`click ${column}`),
		});
		stream.emit('data', Buffer.from('pj\x1b[<0;10;5M\rk'));
		expect(seen).toEqual(['key p', 'key j', 'click 9', 'key enter', 'key k']);
	});

	it('takes text where someone has set an encoding', async () => {
		const {keys, stream, type} = openKeyboard();
		stream.setEncoding('utf8');
		await type('η🏁');
		expect(keys).toEqual(['η', '🏁']);
	});
});

describe('what someone else has read while the event loop had no turn', () => {
	const early = (keyboard: ReturnType<typeof createKeyboard>, text: string) => keyboard.early(Buffer.from(text));

	it('waits for the next turn, behind what waits already, and is handed out then', async () => {
		const {keyboard, keys, rest} = openKeyboard();
		expect(early(keyboard, 'l\x1b[')).toEqual(['l']);
		expect(early(keyboard, 'Aq')).toEqual(['l', 'up', 'q']);
		expect(keys).toEqual([]);
		await rest();
		expect(keys).toEqual(['l', 'up', 'q']);
	});

	it('is no key where it is the rest of a paste, or of a sequence', async () => {
		let now = 0;
		const {keyboard, keys, type, rest} = openKeyboard({now: () => now});
		await type('\x1b[200~a');
		now = 1500;
		expect(early(keyboard, 'q\x1b[201~\x1bOq')).toEqual([{kind: 'paste', text: 'aq'}]);
		await rest();
		expect(keys).toEqual([]);
	});

	it('is keys again where the end of a paste never came', async () => {
		let now = 0;
		const {keyboard, type} = openKeyboard({now: () => now});
		await type('\x1b[200~a');
		now = 5000;
		expect(early(keyboard, '\x03')).toEqual(['ctrl+c']);
	});
});
