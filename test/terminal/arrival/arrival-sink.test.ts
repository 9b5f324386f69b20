import {expect, it} from 'vitest';
import {arrivalSink} from '../../../source/terminal/arrival/arrival-sink.js';
import type {Sink} from '../../../source/terminal/frame/screen.js';

it('counts a frame before it is done with it, though the sink is at once: what follows would be counted first', () => {
	const order: unknown[] = [];
	const inner: Sink = {
		write(text, done) {
			order.push(text);
			done();
			return true;
		},
		once() {},
	};
	const arrivals = {
		get hasRoom() {
			return order.length < 5;
		},
		room: 100,
		wrote: (bytes: number) => void order.push(bytes),
		whenRoom() {},
	};
	const sink = arrivalSink(inner, arrivals);
	const isTaken = sink.write('one', () => {
		order.push('done');
		if (!sink.writableNeedDrain) sink.write('three', () => order.push('done'));
	});
	expect(order).toEqual(['one', 3, 'done', 'three', 5, 'done']);
	expect([isTaken, sink.most]).toEqual([false, 100]);
});

it('is done later where the sink is', () => {
	const later: (() => void)[] = [];
	const order: unknown[] = [];
	const inner: Sink = {write: (_, done) => later.push(done) > 0, once() {}};
	const arrivals = {hasRoom: true, room: 1, wrote: (bytes: number) => void order.push(bytes), whenRoom() {}};
	expect(arrivalSink(inner, arrivals).write('one', () => order.push('done'))).toBe(true);
	later[0]!();
	expect(order).toEqual([3, 'done']);
});
