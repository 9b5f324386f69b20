import fc from 'fast-check';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {createLineFile} from '../../../source/terminal/frame/line-file.js';

/** A pipe that has room for so many bytes. */
function pipe(room: number, most?: number) {
	let text = '';
	const state = {room, error: undefined as string | undefined};
	const onLost = vi.fn();
	const write = (_: number, bytes: Uint8Array) => {
		if (state.error) throw Object.assign(new Error(state.error), {code: state.error});
		const count = Math.min(bytes.length, state.room);
		if (count === 0) throw Object.assign(new Error('full'), {code: 'EAGAIN'});
		state.room -= count;
		text += Buffer.from(bytes.subarray(0, count)).toString('latin1');
		return count;
	};
	return {file: createLineFile(-1, {write, onLost, most}), state, onLost, text: () => text};
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a file of lines', () => {
	it('has each when its call returns, where there is room', () => {
		const {file, text} = pipe(100);
		expect([file.write('one\n'), text(), file.write('two\n'), text()]).toEqual([true, 'one\n', true, 'one\ntwo\n']);
		expect([file.flush(0), vi.getTimerCount()]).toEqual([true, 0]);
	});

	it('does not wait for a reader that stalls, and loses nothing when it reads on', () => {
		const {file, state, text, onLost} = pipe(6);
		for (const line of ['one\n', 'two\n', 'three\n']) expect(file.write(line)).toBe(true);
		expect(text()).toBe('one\ntw');
		state.room = 3;
		vi.advanceTimersByTime(50);
		expect(text()).toBe('one\ntwo\nt');
		state.room = 100;
		vi.advanceTimersByTime(50);
		expect(text()).toBe('one\ntwo\nthree\n');
		expect([onLost.mock.calls.length, vi.getTimerCount(), file.flush(0)]).toEqual([0, 0, true]);
	});

	it('is given up where too much waits, at the end of a line', () => {
		const {file, state, text, onLost} = pipe(6, 10);
		expect(['one\n', 'two\n', 'three\n', 'four\n', 'five\n'].map(file.write)).toEqual([true, true, true, false, false]);
		expect(onLost).toHaveBeenCalledOnce();
		state.room = 100;
		vi.advanceTimersByTime(50);
		expect([text(), file.flush(0), onLost.mock.calls.length]).toEqual(['one\ntwo\n', false, 1]);
	});

	it('takes a line longer than may wait for no loss, once it has begun: its end comes', () => {
		const {file, state, text, onLost} = pipe(2, 5);
		expect(file.write('12345678\n')).toBe(true);
		state.room = 100;
		expect([file.flush(0), text(), onLost.mock.calls.length]).toEqual([true, '12345678\n', 0]);
		state.room = 2;
		expect([file.write('12345678\n'), file.write('next\n')]).toEqual([true, false]);
		state.room = 100;
		expect([file.flush(0), text(), onLost.mock.calls.length]).toEqual([false, '12345678\n12345678\n', 1]);
	});

	it.each(['EPIPE', 'ENOSPC', 'EIO'])('is given up where it fails: %s', code => {
		const {file, state, onLost} = pipe(2);
		file.write('one\n');
		state.error = code;
		vi.advanceTimersByTime(50);
		expect([onLost.mock.calls.length, file.write('two\n'), file.flush(0), vi.getTimerCount()]).toEqual([
			1,
			false,
			false,
			0,
		]);
	});

	it('waits at the end for as long as it is told, and no longer', () => {
		vi.useRealTimers();
		const {file, onLost} = pipe(2);
		file.write('one\n');
		const started = performance.now();
		expect(file.flush(50)).toBe(false);
		expect(performance.now() - started).toBeGreaterThanOrEqual(49);
		expect(onLost).not.toHaveBeenCalled();
	});

	it('gets whole lines in their order, whatever is read when', () => {
		const steps = fc.array(fc.oneof(fc.integer({min: 0, max: 20}), fc.stringMatching(/^[a-z]{0,8}$/)), {maxLength: 60});
		fc.assert(
			fc.property(steps, fc.integer({min: 5, max: 60}), (events, most) => {
				const {file, state, text} = pipe(0, most);
				const accepted: string[] = [];
				for (const event of events) {
					if (typeof event === 'string') {
						if (file.write(`${event}\n`)) accepted.push(`${event}\n`);
					} else {
						state.room += event;
						vi.advanceTimersByTime(50);
					}
				}
				state.room = 1e6;
				const isWhole = file.flush(0);
				const all = events.flatMap(event => (typeof event === 'string' ? [`${event}\n`] : [])).join('');
				expect(all.startsWith(text())).toBe(true);
				expect(text()).toMatch(/^(.*\n)*$/);
				if (isWhole) expect(text()).toBe(all);
				else expect(text().length).toBeLessThan(all.length);
			}),
		);
	});
});
