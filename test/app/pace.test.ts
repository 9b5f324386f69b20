import {describe, expect, it} from 'vitest';
import {createPace} from '../../source/app/pace.js';
import {reduce} from '../../source/app/reduce.js';
import {speeds} from '../../source/app/speed.js';
import type {State} from '../../source/app/state.js';
import {pressed, stateOf} from './states.js';

const playing = (speed: number) => stateOf({playing: true, speed});
const fastest = {...playing(1), speed: speeds.length - 1};

/** Ticks after so many seconds of frames, and the greatest number in one frame. */
function raced(start: State, fps: number, seconds: number): {ticks: number; most: number} {
	let now = 0;
	const due = createPace(() => now, 500 / fps);
	let state = start;
	let most = 0;
	due(state);
	for (let frame = 0; frame < seconds * fps; frame++) {
		now += 1000 / fps;
		const count = due(state);
		most = Math.max(most, count);
		if (count > 0) state = reduce(state, {type: 'tick', count});
	}
	return {ticks: state.tick, most};
}

describe('the pace', () => {
	it.each([1, 2, 3, 7, 15, 30, 60, 120])('keeps ticks a second, whatever the frames: %d a second', fps => {
		for (const speed of [1, 10, 50, 1000]) {
			const {ticks} = raced(playing(speed), fps, 4);
			expect(Math.abs(ticks - 4 * speed)).toBeLessThanOrEqual(1);
		}
	});

	it('spreads them evenly', () => {
		expect(raced(playing(10), 30, 3).most).toBe(1);
		expect(raced(playing(50), 30, 3).most).toBe(2);
	});

	it('owes nothing for the time before it plays, nor while it is paused', () => {
		let now = 0;
		const due = createPace(() => now, 16);
		const paused = stateOf({speed: 1000});
		due(paused);
		now = 5000;
		expect(due(paused)).toBe(0);
		now = 5010;
		expect(due(pressed(paused, 'space'))).toBe(10);
	});

	it('credits a stalled frame with a quarter of a second at most', () => {
		let now = 0;
		const due = createPace(() => now, 16);
		const state = playing(100);
		due(state);
		now = 8 * 3600 * 1000;
		expect(due(state)).toBe(25);
		now += 10;
		expect(due(state)).toBe(1);
	});

	it('is not disturbed by a clock that goes back', () => {
		let now = 1000;
		const due = createPace(() => now, 16);
		const state = playing(100);
		due(state);
		now = 500;
		expect(due(state)).toBe(0);
		now = 520;
		expect(due(state)).toBe(2);
	});

	/** A clock by which every look at it takes so long: what racing a chunk costs. */
	const slow = (milliseconds: number) => {
		let now = 0;
		return () => {
			now += milliseconds;
			return now;
		};
	};

	it('as fast as it goes is as much as the budget holds, and a chunk at least', () => {
		for (const cost of [1, 4, 40, 400]) {
			const now = slow(cost);
			const due = createPace(now, 16);
			due(fastest);
			const before = now();
			expect(due(fastest)).toBeGreaterThan(0);
			// Two looks at the clock a chunk: over by one chunk at the most, and by what looking costs here.
			expect(now() - before).toBeLessThanOrEqual(16 + 5 * cost);
		}
	});

	/** A race of which every tick takes so many milliseconds. */
	function costly(milliseconds: number) {
		let raced = 0;
		const race = {
			now: 0,
			on: (state: State) => ({...state, tick: raced, timeline: {at}}) as unknown as State,
		};
		const at = (tick: number) => {
			race.now += (tick - raced) * milliseconds;
			raced = tick;
		};
		return race;
	}

	it('finds chunks of a fit size for the budget', () => {
		const race = costly(0.01);
		const due = createPace(() => race.now, 16);
		for (let frame = 0; frame < 20; frame++) {
			const before = race.now;
			const count = due(race.on(fastest));
			if (frame < 5) continue;
			expect(race.now - before).toBeLessThan(24);
			expect(count).toBeGreaterThan(1000);
		}
	});

	it('a bound speed that the machine cannot keep does not pile up', () => {
		const race = costly(1);
		const due = createPace(() => race.now, 16);
		for (let frame = 0; frame < 50; frame++) {
			const before = race.now;
			due(race.on(playing(10_000)));
			expect(race.now - before).toBeLessThan(50);
			race.now += 33;
		}
	});
});
