import fc from 'fast-check';
import './seeded.js';
import {describe, expect, it} from 'vitest';
import {at} from '../../source/engine/lane-state.js';
import {resolveRace} from '../../source/engine/resolve.js';
import {Timeline} from '../../source/engine/timeline.js';
import {Trace} from '../../source/engine/trace.js';

function traceOf(losses: ArrayLike<number>): Trace {
	const trace = new Trace(1);
	for (let tick = 0; tick < losses.length; tick++) trace.append(losses[tick], Float64Array.of(tick));
	return trace;
}

/** What a trace must hold: extremes of each bucket, NaN left out, and the tick it begins with. */
function expectSound(trace: Trace, losses: ArrayLike<number>, ticks: number) {
	expect(trace.ticks).toBe(ticks);
	expect(trace.length).toBe(Math.ceil(ticks / trace.stride));
	for (let i = 0; i < trace.length; i++) {
		const from = i * trace.stride;
		const to = Math.min(ticks, from + trace.stride);
		const finite = Array.from({length: to - from}, (_, k) => losses[from + k]).filter(loss => !Number.isNaN(loss));
		const [low, high] = finite.length > 0 ? [Math.min(...finite), Math.max(...finite)] : [Number.NaN, Number.NaN];
		if (!Object.is(trace.low[i], low) || !Object.is(trace.high[i], high) || trace.path(0, trace.length)[i] !== from) {
			expect([i, trace.low[i], trace.high[i], trace.path(0, trace.length)[i]]).toEqual([i, low, high, from]);
		}
	}
}

const wild = (ticks: number) =>
	Float64Array.from({length: ticks}, (_, t) => (t % 7 === 3 ? Number.NaN : Math.sin(t) * t));

describe('a trace', () => {
	it('keeps every tick up to 4,096, then halves its resolution as often as it must', () => {
		for (const [ticks, stride] of [
			[1, 1],
			[4096, 1],
			[4097, 2],
			[8192, 2],
			[8193, 4],
			[40_000, 16],
		]) {
			const losses = wild(ticks);
			const trace = traceOf(losses);
			expect(trace.stride).toBe(stride);
			expectSound(trace, losses, ticks);
		}
	});

	it('cut at any tick keeps whole buckets, and grows on from there to the same', () => {
		const losses = wild(9000);
		const whole = traceOf(losses);
		fc.assert(
			fc.property(fc.nat(8999), tick => {
				const cut = whole.upTo(tick);
				expect(cut.ticks).toBeLessThanOrEqual(tick + 1);
				expect(cut.ticks).toBeGreaterThan(tick + 1 - whole.stride);
				expectSound(cut, losses, cut.ticks);
				for (let t = cut.ticks; t < 9000; t++) cut.append(losses[t], Float64Array.of(t));
				expectSound(cut, losses, 9000);
				expect(cut.stride).toBe(whole.stride);
			}),
			{numRuns: 8},
		);
	});

	it('of a lane has an entry a tick, as lengthAt counts them', () => {
		const timeline = Timeline.of(resolveRace({racers: ['gd']}));
		timeline.at(30);
		timeline.at(7);
		const {trace} = timeline.tracks[0];
		expect([trace.ticks, trace.length, trace.lengthAt(7), trace.lengthAt(0), trace.lengthAt(99)]).toEqual([
			31, 31, 8, 1, 31,
		]);
		for (const tick of [0, 7, 30]) {
			const [lane] = timeline.at(tick);
			expect(trace.low[tick]).toBe(lane.race.problem.loss(lane.state.parameters));
			expect([0, 1].map(k => trace.path(k, tick + 1)[tick])).toEqual([...lane.state.parameters]);
		}
	});

	it('of a fork is that of its new past', () => {
		const setup = resolveRace({racers: ['rmsprop']});
		const timeline = Timeline.of(setup);
		timeline.at(9000);
		const [{settings: before}] = setup.lanes;
		const settings = {...before, hyper: {...before.hyper, learningRate: 0.01}};
		const fork = timeline.edited(8501, 'rmsprop', settings);
		fork.at(9000);
		const [old, young] = [timeline, fork].map(one => one.tracks[0].trace);
		expect([young.ticks, young.stride, young.length]).toEqual([old.ticks, old.stride, old.length]);
		const same = Math.floor(8501 / old.stride);
		expect(young.path(0, same)).toEqual(old.path(0, same));
		expect(young.path(0, same + 2).at(-1)).not.toBe(old.path(0, same + 2).at(-1));
		expect(young.high[young.length - 1]).toBe(fork.at(9000)[0].state.numbers[at.loss]);
	});
});
