import fc from 'fast-check';
import {describe, expect, it, onTestFinished, vi} from 'vitest';
import {openScene} from '../../source/app/lesson/lesson.js';
import {createPace} from '../../source/app/pace.js';
import {latestTick} from '../../source/app/picture/at-tick.js';
import {reduce} from '../../source/app/reduce.js';
import {speeds} from '../../source/app/speed.js';
import type {State} from '../../source/app/state.js';
import {Lane} from '../../source/engine/lane/lane.js';
import {scenes} from '../../source/lecture/index.js';
import {pressed, stateOf} from './states.js';

// A race that has had its podium: nothing but its end stops it.
const playing = (speed: number) => ({...stateOf({playing: true, speed}), podiumFrom: Number.POSITIVE_INFINITY});
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

	it('credits one with two frames where these are longer: at one a second with two seconds', () => {
		let now = 0;
		const due = createPace(() => now, 500);
		const state = playing(100);
		due(state);
		now = 8 * 3600 * 1000;
		expect(due(state)).toBe(200);
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

	it('as fast as it goes is as much as the budget holds, and a tick at least', () => {
		for (const cost of [1, 4, 40, 400]) {
			const now = slow(cost);
			const due = createPace(now, 16);
			due(fastest);
			const before = now();
			expect(due(fastest)).toBeGreaterThan(0);
			// Over by what the last look at the clock costs here, and the two that are ours.
			expect(now() - before).toBeLessThanOrEqual(16 + 3 * cost);
		}
	});

	/** A race of which every tick takes so many milliseconds, now and until it is told otherwise. */
	function costly(milliseconds: number) {
		let raced = 0;
		const race = {
			now: 0,
			cost: milliseconds,
			on: (state: State) => ({...state, tick: raced, timeline: {reach}}) as unknown as State,
		};
		const reach = (tick: number) => {
			race.now += (tick - raced) * race.cost;
			raced = tick;
		};
		return race;
	}

	it('fills the budget from the first frame on', () => {
		const race = costly(1 / 64);
		const due = createPace(() => race.now, 16);
		for (let frame = 0; frame < 20; frame++) {
			const before = race.now;
			expect(due(race.on(fastest))).toBe(1024);
			expect(race.now - before).toBe(16);
		}
	});

	it('holds the program no longer than its budget and a tick, whatever came before', () => {
		const frame = fc.record({
			speed: fc.integer({min: 0, max: speeds.length - 1}),
			playing: fc.boolean(),
			// From a frame to the next, and of that what the race waited for: a machine that sleeps, a clock that is set.
			gap: fc.oneof(fc.constant(33), fc.double({min: -1e6, max: 1e8, noNaN: true})),
			/** What ticks cost in this frame, and after so many of them. */
			cost: fc.double({min: 1e-3, max: 1e4, noNaN: true}),
			later: fc.double({min: 1e-3, max: 1e4, noNaN: true}),
			after: fc.integer({min: 0, max: 100_000}),
			times: fc.integer({min: 1, max: 80}),
		});
		fc.assert(
			fc.property(fc.array(frame, {maxLength: 12}), fc.constantFrom(4, 16.7, 500), (frames, budget) => {
				let now = 0;
				let raced = 0;
				const due = createPace(() => now, budget);
				for (const {speed, playing, gap, cost, later, after, times} of frames) {
					for (let time = 0; time < times; time++) {
						now += gap;
						const from = {now, tick: raced};
						const reach = (tick: number) => {
							for (; raced < tick; raced++) now += raced - from.tick < after ? cost : later;
						};
						const count = due({...fastest, speed, playing, tick: raced, timeline: {reach}} as unknown as State);
						if (raced - from.tick !== count) expect(raced - from.tick).toBe(count);
						const most = budget + Math.max(cost, later) + 1e-6;
						if (!(now - from.now <= most)) expect(now - from.now).toBeLessThanOrEqual(most);
					}
				}
			}),
			{numRuns: 60},
		);
	});

	it('does not grow what it asks for while it goes slowly: six seconds at ten ticks a second, then max', () => {
		const race = costly(0.001);
		const due = createPace(() => race.now, 1000 / 60);
		for (let frame = 0; frame < 180; frame++) {
			due(race.on(playing(10)));
			race.now += 1000 / 30;
		}
		const before = race.now;
		expect(due(race.on(fastest))).toBeGreaterThan(1000);
		expect(race.now - before).toBeLessThan(17);
	});

	it('ends by a clock that stands still', () => {
		const due = createPace(() => 0, 16);
		const still = {...fastest, timeline: {reach() {}}} as unknown as State;
		expect(due(still)).toBe(1_000_000);
	});

	it('races nothing past where playing stops, and stops there', () => {
		let now = 0;
		const due = createPace(() => now, 16);
		const asked: number[] = [];
		for (const speed of [fastest.speed, speeds.indexOf(1000)]) {
			let state: State = {...fastest, speed, end: 7, tick: 5};
			const {timeline} = state;
			const reach = (tick: number) => {
				asked.push(tick);
				timeline.reach(tick);
			};
			const at = (tick: number) => {
				asked.push(tick);
				return timeline.at(tick);
			};
			state = {...state, timeline: {...timeline, reach, at} as unknown as State['timeline']};
			due(state);
			now += 100;
			const count = due(state);
			expect(Math.max(...asked)).toBe(7);
			state = reduce(state, {type: 'tick', count});
			expect([state.tick, state.playing]).toEqual([7, false]);
		}
		const last = {
			...fastest,
			tick: latestTick,
			raced: latestTick,
			timeline: {reach: (tick: number) => asked.push(tick)},
		};
		expect(due(last as unknown as State)).toBe(1);
		expect(Math.max(...asked)).toBe(latestTick);
	});

	it('leaves no tick to the reducer: nine racers, a question and an end on the way', () => {
		const ticks = vi.spyOn(Lane.prototype, 'advance');
		onTestFinished(() => ticks.mockRestore());
		const racers = Array.from({length: 9}, () => 'adam:batch=1');
		const options = {problem: 'sparse', clock: 'epochs', racers} as const;
		const scene = scenes.find(({checkpoints}) => checkpoints.length > 0)!;
		const race = stateOf({options, playing: true, speed: 10_000, end: 1000});
		const lesson = {...openScene(stateOf(), scene), playing: true, speed: race.speed};
		for (const start of [race, {...race, speed: fastest.speed}, lesson]) {
			let now = 0;
			const due = createPace(() => (now += 0.1), 16);
			let state: State = start;
			for (let frame = 0; frame < 100 && state.playing; frame++) {
				now += 17;
				const count = due(state);
				ticks.mockClear();
				state = reduce(state, {type: 'tick', count});
				expect(ticks).not.toHaveBeenCalled();
			}
			expect(state.playing).toBe(false);
		}
	});

	it('owes a tenth of a second at most of what the machine could not keep', () => {
		for (const speed of [1, 10, 1000, 10_000]) {
			const race = costly(100);
			const due = createPace(() => race.now, 16);
			for (let frame = 0; frame < 50; frame++) {
				due(race.on(playing(speed)));
				race.now += 33;
			}
			// Quick again: what is raced at once is what was owed, and what the last frame adds.
			race.cost = 0;
			const ticks = due(race.on(playing(speed)));
			expect(ticks).toBeLessThanOrEqual(Math.max(1, speed / 10) + (speed * 133) / 1000);
			if (speed >= 1000) expect(ticks).toBeGreaterThan(speed / 10);
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
