import {EventEmitter} from 'node:events';
import {expect, test} from 'vitest';
import {writeOut} from '../../../source/commands/print/output.js';

/** A reader that has room for nothing more until it says so, and what it was given. */
function slowReader() {
	const given: string[] = [];
	const stream = Object.assign(new EventEmitter(), {
		write(text: string) {
			given.push(text);
			return false;
		},
	});
	return {given, stream: stream as unknown as NodeJS.WriteStream};
}

const turns = async (count: number) => {
	for (let turn = 0; turn < count; turn++) await new Promise(resolve => setImmediate(resolve));
};

test('a slow reader is waited for: one chunk is written, and the next is not even made before there is room', async () => {
	const {given, stream} = slowReader();
	let made = 0;
	function* pieces() {
		for (; made < 50; made++) yield 'x'.repeat(10_000);
	}
	let isDone = false;
	const writing = writeOut(pieces(), stream).then(() => {
		isDone = true;
	});
	await turns(20);
	expect(given).toHaveLength(1);
	expect(made).toBeLessThan(10);
	for (let drained = 1; drained < 20 && !isDone; drained++) {
		expect(given).toHaveLength(drained);
		stream.emit('drain');
		await turns(5);
	}
	await writing;
	expect(given.join('')).toBe('x'.repeat(500_000));
});
