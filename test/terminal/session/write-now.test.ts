import {expect, it} from 'vitest';
import {writeNow} from '../../../source/terminal/session/write-now.js';

function failure(code: string): Error {
	return Object.assign(new Error(code), {code});
}

it('writes all of it, in pieces where the terminal takes no more', () => {
	const taken: string[] = [];
	let calls = 0;
	const write = (_: number, bytes: Uint8Array) => {
		if (calls++ % 2 === 1) throw failure('EAGAIN');
		taken.push(Buffer.from(bytes.subarray(0, 4)).toString('latin1'));
		return Math.min(4, bytes.length);
	};
	expect(writeNow(1, '0123456789', 1000, write)).toBe(true);
	expect(taken).toEqual(['0123', '4567', '89']);
});

it('counts bytes, not characters', () => {
	let bytesTaken = 0;
	expect(writeNow(1, '▀é走', 1000, (_, bytes) => (bytes.length > 0 ? ++bytesTaken && 1 : 0))).toBe(true);
	expect(bytesTaken).toBe(8);
});

it.each(['EIO', 'EPIPE', 'EBADF'])('gives up quietly where nobody is there: %s', code => {
	const write = () => {
		throw failure(code);
	};
	expect(writeNow(1, 'x', 1000, write)).toBe(false);
});

it('gives up after a while of a terminal that takes nothing', () => {
	const started = performance.now();
	const write = () => {
		throw failure('EAGAIN');
	};
	expect(writeNow(1, 'x', 200, write)).toBe(false);
	expect(performance.now() - started).toBeGreaterThan(190);
});

it('has nothing to do for nothing', () => {
	expect(writeNow(-1, '')).toBe(true);
});
