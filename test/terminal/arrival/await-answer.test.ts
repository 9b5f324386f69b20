import {closeSync, openSync} from 'node:fs';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {awaitAnswer} from '../../../source/terminal/arrival/await-answer.js';

let fd = -1;
beforeAll(() => {
	fd = openSync('/dev/null', 'r');
});
afterAll(() => closeSync(fd));

/** What there is to read, piece by piece, and then an error; every look takes a while. */
function waitFor(pieces: readonly string[], code = 'EAGAIN', each = 100) {
	const left = [...pieces];
	let looks = 0;
	const isAnswered = awaitAnswer(
		fd,
		() => each * looks,
		(_, into) => {
			looks++;
			const piece = left.shift();
			if (piece === undefined) throw Object.assign(new Error(code), {code});
			into.set(Buffer.from(piece, 'latin1'));
			return piece.length;
		},
	);
	return {isAnswered, looks, left};
}

describe.runIf(process.platform === 'linux')('awaitAnswer', () => {
	it.each([
		['whole', ['\x1b[0n']],
		['of a terminal that is out of order', ['\x1b[3n']],
		['in pieces', ['\x1b', '[', '0', 'n']],
		['among keys', ['ls\r', 'x\x1b[0nq']],
		['whose beginning was read before', ['0n']],
		['of which all but the end was read before', ['n']],
		['with an introducer of one byte', ['\x9b0n']],
	])('reads an answer: %s', (_, pieces) => {
		const {isAnswered, looks} = waitFor(pieces);
		expect([isAnswered, looks]).toEqual([true, pieces.length]);
	});

	it('gives up after half a second, also where somebody types on and on', () => {
		expect(waitFor([])).toMatchObject({isAnswered: false, looks: 5});
		expect(waitFor(Array(100).fill('keys '.repeat(100)))).toMatchObject({isAnswered: false, looks: 5});
	});

	it('gives up at once where the terminal is gone', () => {
		expect(waitFor([], 'EIO')).toMatchObject({isAnswered: false, looks: 1});
		expect(waitFor([''])).toMatchObject({isAnswered: false, looks: 1});
	});
});
