import {describe, expect, it} from 'vitest';
import {openKeyboard} from '../keyboard-harness.js';

/** A keyboard that counts the terminal's answers. */
function open(isAwaited = true) {
	const asker = {
		count: 0,
		isAwaited,
		answered() {
			asker.count++;
		},
	};
	return {asker, ...openKeyboard({asker})};
}

describe("a terminal's answer", () => {
	it.each(['\x1b[0n', '\x1b[3n'])('is heard, and no key: %j', async answer => {
		const {asker, keys, type} = open();
		await type(`l${answer}l`);
		expect([asker.count, keys]).toEqual([1, ['l', 'l']]);
	});

	it('is no key where nobody asked, or it is another', async () => {
		const {asker, keys, type, wait} = open(false);
		await type('\x1b[0n');
		await type('\x1b[5n\x1b[1n\x1b[0;0n\x1b[?0n\x1b[00n\x1b[n\x1b[12;40R');
		await wait(500);
		expect([asker.count, keys]).toEqual([1, []]);
	});

	it.each([1, 2, 3])('comes in pieces, the second 200 ms later: %d bytes first', async length => {
		const {asker, keys, type, wait} = open();
		await type('\x1b[0n'.slice(0, length));
		await wait(200);
		await type('\x1b[0n'.slice(length));
		await wait(500);
		expect([asker.count, keys]).toEqual([1, []]);
	});

	it('is heard in the middle of a paste, none of which is a key', async () => {
		const {asker, keys, type} = open();
		await type('\x1b[200~q\x1b[0nq\x1b[3\x1b[3nq\x1b[2\x1b[201~l');
		expect([asker.count, keys]).toEqual([2, ['l']]);
	});

	it('keeps no escape waiting for long, and none where nothing was asked', async () => {
		const asked = open();
		await asked.type('\x1b');
		await asked.wait(250);
		const unasked = open(false);
		await unasked.type('\x1b');
		await unasked.wait(50);
		expect([asked.keys, unasked.keys]).toEqual([['escape'], ['escape']]);
	});

	it('comes behind an escape that was typed', async () => {
		const {asker, keys, type} = open();
		await type('\x1b\x1b[0nq');
		expect([asker.count, keys]).toEqual([1, ['escape', 'q']]);
	});
});
