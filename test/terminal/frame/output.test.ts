import {closeSync, openSync} from 'node:fs';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {createOutput, openOutput} from '../../../source/terminal/frame/output.js';

/** A descriptor that takes so many bytes at a time, and none where `room` is used up. */
function terminal() {
	const taken: Buffer[] = [];
	const state = {room: 0, most: Number.POSITIVE_INFINITY, error: undefined as string | undefined};
	const write = (_: number, bytes: Uint8Array) => {
		if (state.error) throw Object.assign(new Error(state.error), {code: state.error});
		const count = Math.min(bytes.length, state.room, state.most);
		if (count === 0) throw Object.assign(new Error('full'), {code: 'EAGAIN'});
		state.room -= count;
		return count;
	};
	const output = createOutput(-1, {write, onTaken: bytes => taken.push(Buffer.from(bytes))});
	return {output, state, text: () => Buffer.concat(taken).toString()};
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('createOutput', () => {
	it('writes at once what is taken at once, in pieces too', () => {
		const {output, state, text} = terminal();
		Object.assign(state, {room: 100, most: 2});
		const done = vi.fn();
		expect(output.write('é█ab', done)).toBe(true);
		expect([text(), done.mock.calls.length, output.writableNeedDrain]).toEqual(['é█ab', 1, false]);
	});

	it('keeps the rest, in order, and says when it is rid of it', () => {
		const {output, state, text} = terminal();
		const calls: string[] = [];
		state.room = 3;
		expect(output.write('abcdef', () => calls.push('first'))).toBe(false);
		expect(output.write('gh', () => calls.push('second'))).toBe(false);
		output.once('drain', () => calls.push('drain'));
		expect([text(), output.writableNeedDrain]).toEqual(['abc', true]);
		state.room = 4;
		vi.advanceTimersByTime(20);
		expect([text(), calls]).toEqual(['abcdefg', ['first']]);
		state.room = 100;
		vi.advanceTimersByTime(20);
		expect([text(), calls]).toEqual(['abcdefgh', ['first', 'second', 'drain']]);
		vi.advanceTimersByTime(1000);
		expect(vi.getTimerCount()).toBe(0);
	});

	it('gives up what waits for what must be written now', () => {
		const {output, state, text} = terminal();
		const done = vi.fn();
		state.room = 2;
		output.write('half', done);
		state.room = 100;
		expect(output.writeNow('\x1b[?1049l')).toBe(true);
		expect([text(), done.mock.calls.length, output.writableNeedDrain]).toEqual(['ha\x1b[?1049l', 1, false]);
		vi.advanceTimersByTime(1000);
		expect(text()).toBe('ha\x1b[?1049l');
	});

	it.each(['EIO', 'EPIPE'])('tells of a terminal that is gone: %s, once, and drops the rest', code => {
		const {output, state, text} = terminal();
		const errors: unknown[] = [];
		output.on('error', error => errors.push(error.code));
		const done = vi.fn();
		state.error = code;
		output.write('a', done);
		output.write('b', done);
		expect([errors, done.mock.calls.length, text(), output.writeNow('c')]).toEqual([[code], 2, '', false]);
		output.removeAllListeners('error');
		const other = terminal();
		other.state.error = code;
		expect(() => other.output.write('nobody watches')).not.toThrow();
	});
});

it('opens a descriptor of its own where there is one to open', () => {
	const fd = openSync('/dev/null', 'w');
	const output = openOutput(fd);
	expect(output.write('x')).toBe(true);
	if (process.platform === 'linux') expect(output.fd).not.toBe(fd);
	closeSync(fd);
});

describe('a question', () => {
	it('goes out behind what waits, and is told to nobody who listens', () => {
		const all: Buffer[] = [];
		const told: Buffer[] = [];
		let room = 3;
		const write = (_: number, bytes: Uint8Array) => {
			const count = Math.min(bytes.length, room);
			if (count === 0) throw Object.assign(new Error('full'), {code: 'EAGAIN'});
			room -= count;
			all.push(Buffer.from(bytes.subarray(0, count)));
			return count;
		};
		const output = createOutput(-1, {write, onTaken: bytes => told.push(Buffer.from(bytes))});
		const done = vi.fn();
		output.write('abcd');
		output.ask('?', done);
		output.write('ef');
		expect(done).not.toHaveBeenCalled();
		room = 100;
		vi.advanceTimersByTime(20);
		expect([Buffer.concat(all), Buffer.concat(told)].map(String)).toEqual(['abcd?ef', 'abcdef']);
		expect(done.mock.calls).toEqual([[true]]);
	});

	it('is dropped with all that waits, and that is said', () => {
		const {output, state} = terminal();
		const done = vi.fn();
		output.write('a');
		output.ask('?', done);
		state.room = 100;
		output.writeNow('\x1b[?1049l');
		expect(done.mock.calls).toEqual([[false]]);
	});
});

it('says that a terminal stalls where it takes long to take what waits, once each time', () => {
	const onStall = vi.fn();
	let isFull = true;
	const write = (_: number, bytes: Uint8Array) => {
		if (isFull) throw Object.assign(new Error('full'), {code: 'EAGAIN'});
		return bytes.length;
	};
	const output = createOutput(-1, {write, onStall});
	output.write('a');
	vi.advanceTimersByTime(400);
	expect(onStall).not.toHaveBeenCalled();
	vi.advanceTimersByTime(2000);
	expect(onStall).toHaveBeenCalledTimes(1);
	isFull = false;
	vi.advanceTimersByTime(20);
	isFull = true;
	output.write('b');
	vi.advanceTimersByTime(400);
	expect(onStall).toHaveBeenCalledTimes(1);
});
