import {describe, expect, it, vi} from 'vitest';
import {createArrivals} from '../../../source/terminal/arrival/arrivals.js';
import {createClock} from '../keyboard-harness.js';
import {openLine} from './line-model.js';

/** Arrivals whose questions are counted, answered by hand. */
function open() {
	const clock = createClock();
	const asked: ((isOut: boolean) => void)[] = [];
	const arrivals = createArrivals({ask: done => void asked.push(done), now: clock.now, later: clock.later});
	/** The latest question goes out, and is answered so much later. */
	const answer = (milliseconds: number) => {
		asked.at(-1)!(true);
		clock.pass(milliseconds);
		arrivals.answered();
	};
	return {arrivals, asked, clock, answer};
}

/** Arrivals of a terminal that has answered, after 100 ms, and then takes a byte a ms, as the first frame shows. */
function openKnown() {
	const all = open();
	all.arrivals.begin();
	all.answer(100);
	all.arrivals.wrote(10_000);
	all.answer(10_100);
	return all;
}

describe('a terminal that answers', () => {
	it('is asked once before the first frame, and behind frames once it has answered', () => {
		const {arrivals, asked, answer} = open();
		arrivals.wrote(100);
		expect(asked).toHaveLength(0);
		arrivals.begin();
		arrivals.begin();
		arrivals.wrote(100);
		expect([asked.length, arrivals.hasRoom]).toEqual([1, true]);
		answer(100);
		// What was written meanwhile is asked after at once.
		expect(asked).toHaveLength(2);
		answer(100);
		arrivals.answered();
		expect(asked).toHaveLength(2);
		arrivals.wrote(100);
		expect(asked).toHaveLength(3);
	});

	it('gets nothing more before it is known how fast the line is', () => {
		const {arrivals, answer} = open();
		arrivals.begin();
		answer(100);
		arrivals.wrote(10_000);
		expect(arrivals.hasRoom).toBe(false);
		const call = vi.fn();
		arrivals.whenRoom(call);
		answer(5000);
		expect([arrivals.hasRoom, call.mock.calls.length]).toEqual([true, 1]);
	});

	it('gets frames while a question is open, as long as what came since fits into half a second', () => {
		const {arrivals, asked} = openKnown();
		const count = asked.length;
		let frames = 0;
		for (; arrivals.hasRoom && frames < 100; frames++) arrivals.wrote(100);
		// The first of them is what is asked after.
		expect(frames).toBe(6);
		expect(asked).toHaveLength(count + 1);
	});

	it('gets a frame that takes longer than that when nothing else is ahead', () => {
		const {arrivals, answer} = openKnown();
		arrivals.wrote(3000);
		expect(arrivals.hasRoom).toBe(false);
		answer(3100);
		expect(arrivals.hasRoom).toBe(true);
	});

	it('takes pieces of a quarter of a second or a small frame, and less where that much is ahead', () => {
		const {arrivals} = openKnown();
		expect(arrivals.room).toBe(400);
		arrivals.wrote(100);
		arrivals.wrote(300);
		expect(arrivals.room).toBeCloseTo(200, 0);
	});

	it('is taken for no faster than it is where an answer comes so late that the next one comes at once', () => {
		const {arrivals, clock, asked, answer} = openKnown();
		arrivals.wrote(300);
		clock.pass(50);
		arrivals.wrote(200);
		// Both have long arrived, and the line is idle.
		answer(700);
		expect(asked).toHaveLength(4);
		answer(100);
		arrivals.wrote(10);
		arrivals.wrote(300);
		expect(arrivals.room).toBeLessThan(210);
	});

	it('is waited for while its first picture is on its way, or one that takes as long', () => {
		const {arrivals, answer} = open();
		expect(arrivals.isArriving).toBe(false);
		arrivals.begin();
		arrivals.wrote(10_000);
		expect([arrivals.isArriving, arrivals.room]).toEqual([true, Number.POSITIVE_INFINITY]);
		answer(100);
		expect([arrivals.isArriving, arrivals.room]).toEqual([true, 0]);
		answer(10_000);
		expect(arrivals.isArriving).toBe(false);
		arrivals.wrote(1000);
		expect(arrivals.isArriving).toBe(false);
		answer(1000);
		arrivals.wrote(2000);
		expect(arrivals.isArriving).toBe(true);
		arrivals.leave();
		arrivals.enter();
		expect(arrivals.isArriving).toBe(false);
	});

	it('is asked again behind the next frame where an answer fails, and waits for no more than that', () => {
		const {arrivals, asked, clock, answer} = openKnown();
		const count = asked.length;
		arrivals.wrote(1200);
		expect(arrivals.hasRoom).toBe(false);
		clock.pass(6900);
		expect(arrivals.hasRoom).toBe(false);
		// Two seconds, and one for every 240 bytes ahead.
		clock.pass(200);
		expect(arrivals.hasRoom).toBe(true);
		arrivals.wrote(5000);
		expect([arrivals.hasRoom, asked.length]).toEqual([true, count + 2]);
		answer(5000);
		arrivals.wrote(5000);
		expect(arrivals.hasRoom).toBe(false);
	});
});

describe('a terminal that does not answer', () => {
	it('holds nobody up where it is asked behind what it has not taken', () => {
		const {arrivals, asked, clock} = open();
		arrivals.wrote(100_000);
		arrivals.begin();
		asked[0]!(true);
		arrivals.wrote(10_000);
		clock.pass(1000);
		expect([arrivals.hasRoom, arrivals.isAwaited, arrivals.isArriving]).toEqual([true, true, false]);
	});

	it('is never asked again, and late answers are nothing', () => {
		const {arrivals, asked, clock} = open();
		arrivals.begin();
		asked[0]!(true);
		arrivals.wrote(10_000);
		expect([arrivals.hasRoom, arrivals.isAwaited]).toEqual([true, true]);
		expect(arrivals.isArriving).toBe(true);
		clock.pass(2000);
		expect([arrivals.isAwaited, arrivals.isArriving]).toEqual([false, false]);
		arrivals.answered();
		arrivals.wrote(100);
		arrivals.enter();
		arrivals.begin();
		expect([arrivals.hasRoom, asked.length]).toEqual([true, 1]);
	});
});

describe('a terminal that is given back', () => {
	it('is asked nothing meanwhile', () => {
		const {arrivals, asked, answer} = openKnown();
		arrivals.wrote(100);
		arrivals.wrote(100);
		const count = asked.length;
		arrivals.leave();
		answer(100);
		expect([asked.length, arrivals.isAwaited]).toEqual([count, false]);
		arrivals.enter();
		arrivals.wrote(100);
		expect(asked).toHaveLength(count + 1);
	});

	it('keeps no frame waiting for what was asked before', () => {
		const {arrivals, asked} = openKnown();
		arrivals.wrote(5000);
		asked.at(-1)!(true);
		expect([arrivals.hasRoom, arrivals.isAwaited]).toEqual([false, true]);
		arrivals.leave();
		arrivals.enter();
		expect([arrivals.hasRoom, arrivals.isAwaited]).toEqual([true, false]);
	});

	it('is asked for the first time again, where it had no time to answer', () => {
		const {arrivals, asked, clock} = open();
		arrivals.begin();
		arrivals.leave();
		arrivals.enter();
		expect(asked).toHaveLength(2);
		clock.pass(2000);
		arrivals.enter();
		expect(asked).toHaveLength(2);
	});

	it('has no open question where that was dropped on its way', () => {
		const {arrivals, asked} = openKnown();
		arrivals.wrote(5000);
		expect(arrivals.isArriving).toBe(true);
		asked.at(-1)!(false);
		expect([arrivals.isAwaited, arrivals.isArriving, arrivals.hasRoom]).toEqual([false, false, true]);
	});
});

const rates = [960, 1200, 5600, 7000, 20_000, 1_000_000];
const trips = [2, 40, 300, 600];

describe.each(rates)('a line of %d bytes a second', rate => {
	it.each(trips)('has never more than half a second ahead of a frame: %d ms there and back', trip => {
		for (const bytes of [120, 500, 1200, 2500]) {
			const line = openLine({rate, latency: trip / 2});
			line.arrivals.begin();
			line.clock.pass(trip + 1);
			line.show(8000);
			line.run(30_000, 15, n => bytes + ((n * 7919) % 100));
			expect(Math.max(...line.frames.slice(2).map(({ahead}) => ahead))).toBeLessThanOrEqual(510);
		}
	});

	it('carries what it can, whatever the way there and back', () => {
		for (const trip of trips) {
			const line = openLine({rate, latency: trip / 2});
			line.arrivals.begin();
			line.show(8000);
			line.run(20_000, 15, () => 120);
			const before = line.frames.length;
			line.run(20_000, 15, () => 120);
			const carried = 120 * (line.frames.length - before);
			expect(carried / Math.min(20 * rate, 300 * 120)).toBeGreaterThan(trip < 500 ? 0.85 : 0.6);
		}
	});
});

it('goes down with a line that becomes slower, and up again', () => {
	const line = openLine({rate: 50_000, latency: 50});
	line.arrivals.begin();
	line.show(8000);
	line.run(5000, 15, () => 1000);
	line.become({rate: 3000});
	line.run(10_000, 15, () => 1000);
	const slow = line.frames.length;
	line.run(10_000, 15, () => 1000);
	expect(Math.max(...line.frames.slice(slow).map(({ahead}) => ahead))).toBeLessThanOrEqual(510);
	line.become({rate: 50_000});
	line.run(5000, 15, () => 1000);
	const fast = line.frames.length;
	line.run(5000, 15, () => 1000);
	expect(line.frames.length - fast).toBeGreaterThan(65);
});

it('shows as many frames as ever where the terminal stops answering', () => {
	const line = openLine({rate: 50_000, latency: 5, answers: question => question < 20});
	line.arrivals.begin();
	line.show(8000);
	line.run(15_000, 15, () => 500);
	const before = line.frames.length;
	line.run(10_000, 15, () => 500);
	expect(line.frames.length - before).toBeGreaterThan(140);
});
