import {PassThrough} from 'node:stream';
import {describe, expect, it} from 'vitest';
import {createKeyboard} from '../../../source/terminal/input/keyboard.js';
import {openKeyboard, tick} from '../keyboard-harness.js';

describe('esc', () => {
	it('is a key by itself only when its time is up', async () => {
		const {keys, clock, type} = openKeyboard();
		await type('\x1b');
		clock.pass(49);
		expect(keys).toEqual([]);
		await type('[A');
		expect(keys).toEqual(['up']);
		await type('\x1b');
		clock.pass(50);
		expect(keys).toEqual(['up', 'escape']);
	});

	it.each([
		['q', 'q'],
		['1', '1'],
		[' ', 'space'],
		['\r', 'enter'],
		['é', 'é'],
		['🏁', '🏁'],
	])('and %j within 30 ms are two keys, as is Alt with it', async (key, name) => {
		for (const pieces of [[`\x1b${key}`], ['\x1b', key]]) {
			const {keys, type, wait} = openKeyboard();
			for (const piece of pieces) {
				await type(piece);
				await wait(15);
			}
			expect(keys).toEqual(['escape', name]);
		}
	});

	it.each(['[', 'O', ']', 'P', 'X', '^', '_'])('and %j, which could open something, are two keys', async key => {
		const both = ['escape', key];
		for (const [next, expected] of [
			['', both],
			['\x1b', [...both, 'escape']],
			['\r', [...both, 'enter']],
			['\x03', ['ctrl+c', ...both]],
		] as const) {
			const {keys, type, wait} = openKeyboard();
			await type('\x1b');
			await wait(15);
			await type(key);
			await wait(15);
			await type(next);
			await wait(50);
			expect(keys, JSON.stringify(next)).toEqual(expected);
		}
	});

	it('in an answer that never ends is a key too', async () => {
		const {keys, type, wait} = openKeyboard();
		await type('\x1b]11;rgb:1c1c');
		await wait(100);
		await type('\x1b');
		await wait(50);
		await type('q');
		expect(keys).toEqual(['escape', 'q']);
	});
});

/** What may be begun and never completed; after that all bytes could be part of it for a while. */
const begun = [
	'\x1b[1;',
	'\x1b[[',
	'\x1b[?',
	'\x1b]11;rgb:',
	'\x1bP>|',
	'\x1bXa',
	'\x1b_a',
	'\x1b^a',
	'\x1b[M',
	'\x1b[M!',
	'\xe2',
	'\xf0\x9f',
	'\x9b',
	'\x9d',
];

describe('what is begun and never completed', () => {
	it.each([...begun, '\x1b[200~abc'])('is given up: %j', async beginning => {
		const {keys, type, wait} = openKeyboard();
		await type(Buffer.from(beginning, 'latin1'));
		await wait(500);
		await type('q');
		expect(keys).toEqual(['q']);
	});

	it.each(begun)('is ended by a control character, which counts: %j', async beginning => {
		for (const [key, name] of [
			['\x03', 'ctrl+c'],
			['\r', 'enter'],
			['\t', 'tab'],
			['\x0c', 'ctrl+l'],
			['\x1a', 'ctrl+z'],
			['\b', 'backspace'],
		]) {
			const {keys, type} = openKeyboard();
			await type(Buffer.from(beginning + key, 'latin1'));
			expect(keys, JSON.stringify(key)).toEqual([name]);
		}
	});

	it.each(begun)('has its time counted from the start, however long one keeps typing: %j', async beginning => {
		const {keys, type, wait} = openKeyboard();
		await type(Buffer.from(beginning, 'latin1'));
		for (let typed = 0; typed < 10; typed++) {
			await type('1');
			await wait(100);
		}
		expect(keys.length).toBeGreaterThanOrEqual(5);
		expect(new Set(keys)).toEqual(new Set(['1']));
	});

	it('is read to its end first where the program was held up', async () => {
		const stream = new PassThrough();
		const keys: unknown[] = [];
		createKeyboard(stream, {onKey: key => keys.push(key), escapeMs: 20});
		await tick();
		stream.emit('data', Buffer.from('\x1b'));
		// Timers that are overdue come first, then what can be read.
		const rest = new Promise<void>(resolve => {
			setTimeout(() => resolve(void stream.emit('data', Buffer.from('[A'))), 20);
		});
		for (const from = performance.now(); performance.now() - from < 40; );
		await rest;
		await tick();
		await tick();
		expect(keys).toEqual(['up']);
	});
});

describe('control characters beyond ASCII', () => {
	it('are no keys, each of them; the letters after them are', async () => {
		const controls = Array.from({length: 32}, (_, at) => String.fromCharCode(0x80 + at));
		for (const control of controls) {
			const {keys, type} = openKeyboard();
			await type(`a${control}b`);
			expect(keys, JSON.stringify(control)).toEqual(['a', 'b']);
		}
		const {keys, type} = openKeyboard();
		await type('¡é');
		expect(keys).toEqual(['¡', 'é']);
	});
});

describe('a paste', () => {
	it('is no keys, whatever is in it: it is told of as a line, between the keys around it', async () => {
		const pastes: string[] = [];
		const {keys, type} = openKeyboard({onPaste: text => pastes.push(`${keys.length} ${text}`)});
		await type('a\x1b[200~q\x03\x1b[A\x1b[201\x1b[200~ q\r\n\x1b\x1b[201~b');
		await type('\x1b[200~x² + 10·y²\n−1 \x1b[0n+\x1b[201~');
		await type(`\x1b[200~${'x'.repeat(100_000)}\x1b[201~`);
		expect(keys).toEqual(['a', 'b']);
		expect(pastes.slice(0, 2)).toEqual(['1 q q', '2 x² + 10·y² −1 +']);
		expect(pastes[2]).toHaveLength(4098);
	});

	it('on a slow line is dropped to its end, ctrl-c and all', async () => {
		const {keys, type, wait} = openKeyboard();
		await type('\x1b[200~');
		for (const piece of ['q', '\x03', 'qqq', '\x1b[2', '01', '~l']) {
			await wait(499);
			await type(piece);
		}
		expect(keys).toEqual(['l']);
	});

	it('whose end is lost ends by half a second of silence; a ctrl-c after that counts', async () => {
		const {keys, type, wait} = openKeyboard();
		await type('\x1b[200~q\x03');
		await wait(499);
		await type('\x03');
		await wait(500);
		expect(keys).toEqual([]);
		await type('\x03');
		expect(keys).toEqual(['ctrl+c']);
		// A mark that comes late is no key.
		await type('\x1b[201~l');
		expect(keys).toEqual(['ctrl+c', 'l']);
	});
});
