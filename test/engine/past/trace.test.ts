import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {at} from '../../../source/engine/lane/lane-state.js';
import {Timeline} from '../../../source/engine/past/timeline.js';
import {Trace} from '../../../source/engine/past/trace.js';
import {Trail} from '../../../source/engine/past/trail.js';
import {resolveRace} from '../../../source/engine/setup/resolve.js';
import {resample} from '../../../source/render/chart/resample.js';

function traceOf(losses: ArrayLike<number>): Trace {
	const trace = new Trace(Trail.of([[0, 1]]));
	for (let tick = 0; tick < losses.length; tick++) trace.append(losses[tick], Float64Array.of(tick));
	return trace;
}

/** What a trace must hold of its losses: the extremes of each bucket, NaN left out. */
function expectSound(trace: Trace, losses: ArrayLike<number>, ticks: number) {
	expect(trace.ticks).toBe(ticks);
	expect(trace.length).toBe(Math.ceil(ticks / trace.stride));
	for (let i = 0; i < trace.length; i++) {
		const from = i * trace.stride;
		const to = Math.min(ticks, from + trace.stride);
		const finite = Array.from({length: to - from}, (_, k) => losses[from + k]).filter(loss => !Number.isNaN(loss));
		const [low, high] = finite.length > 0 ? [Math.min(...finite), Math.max(...finite)] : [Number.NaN, Number.NaN];
		if (!Object.is(trace.low[i], low) || !Object.is(trace.high[i], high)) {
			expect([i, trace.low[i], trace.high[i]]).toEqual([i, low, high]);
		}
	}
}

const wild = (ticks: number) =>
	Float64Array.from({length: ticks}, (_, t) => (t % 7 === 3 ? Number.NaN : Math.sin(t) * t));

describe('a trace', () => {
	it('keeps every loss up to 4,096, then halves their resolution as often as it must', () => {
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
				const cut = whole.upTo(tick, Float64Array.of(tick));
				expect(cut.ticks).toBeLessThanOrEqual(tick + 1);
				expect(cut.ticks).toBeGreaterThan(tick + 1 - whole.stride);
				expect(cut.lossesAt(tick)).toEqual(whole.lossesAt(tick));
				expectSound(cut, losses, cut.ticks);
				for (let t = cut.ticks; t < 9000; t++) cut.append(losses[t], Float64Array.of(t));
				expectSound(cut, losses, 9000);
				expect(cut.stride).toBe(whole.stride);
			}),
			{numRuns: 8},
		);
	});

	it('of a lane has an entry a tick, as lossesAt gives them', () => {
		const timeline = Timeline.of(resolveRace({racers: ['gd']}));
		timeline.at(30);
		timeline.at(7);
		const {trace} = timeline.tracks[0];
		expect([trace.ticks, trace.length, ...[7, 0, 99].map(tick => trace.lossesAt(tick).low.length)]).toEqual([
			31, 31, 8, 1, 31,
		]);
		for (const tick of [0, 7, 30]) {
			const [lane] = timeline.at(tick);
			expect(trace.low[tick]).toBe(lane.race.problem.loss(lane.state.parameters));
			const {xs, ys} = trace.lineAt(tick, [0, 1]);
			expect([xs[tick], ys[tick]]).toEqual([...lane.state.parameters]);
		}
	});

	it('knows of the losses at a tick what it knew then, however long it got', () => {
		const losses = wild(40_000);
		const [whole, growing] = [traceOf(losses), new Trace(Trail.of([[0, 1]]))];
		for (let tick = 0; tick < losses.length; tick++) {
			growing.append(losses[tick], Float64Array.of(tick));
			if (tick % 777 === 0 || tick === 4095 || tick === 4096) {
				const {stride, low, high} = growing.lossesAt(tick);
				expect(whole.lossesAt(tick)).toEqual({stride, low, high});
				expect(low.length).toBe(Math.floor((tick + 1) / stride));
			}
		}
	});

	it('gives the chart every extreme, however long the race: each column has what all losses have there', () => {
		fc.assert(
			fc.property(fc.integer({min: 4097, max: 40_000}), fc.integer({min: 20, max: 300}), (ticks, width) => {
				const losses = wild(ticks);
				const {stride, length, low, high} = traceOf(losses);
				const curve = {stride, low: low.subarray(0, length), high: high.subarray(0, length)};
				const kept = resample(curve, ticks, width);
				const all = resample({low: losses, high: losses}, ticks, width);
				// A bucket is far narrower than a column: an extreme may come to stand in the one before.
				for (let column = 1; column < all.columns - 1; column++) {
					expect(Math.min(kept.low[column], kept.low[column - 1])).toBeLessThanOrEqual(all.low[column]);
					expect(Math.max(kept.high[column], kept.high[column - 1])).toBeGreaterThanOrEqual(all.high[column]);
				}
			}),
			{numRuns: 20},
		);
	});

	it.each([8192, 8496, 8497, 8501, 8999])('of a fork at %i is that of its new past, tick by tick', tick => {
		const setup = resolveRace({racers: ['gd:lr=0.0001']});
		const timeline = Timeline.of(setup);
		timeline.at(9000);
		const fork = timeline.edited(tick, 'gd', {...setup.lanes[0].settings, hyper: {learningRate: 0.1}});
		// Straight to the end, so that what the fork records it must record on the way.
		fork.at(9000);
		const {trace} = fork.tracks[0];
		const expected = new Trace(Trail.of(setup.problem.domain));
		for (let t = 0; t <= 9000; t++) {
			const [{state}] = fork.at(t);
			expected.append(state.numbers[at.loss], state.parameters);
			if (t === tick) expected.pin(state.parameters);
		}
		expect([trace.ticks, trace.stride, trace.length]).toEqual([expected.ticks, expected.stride, expected.length]);
		const {length} = expected;
		for (const t of [9000, tick, tick - 1, 5000]) expect(trace.lineAt(t, [0, 1])).toEqual(expected.lineAt(t, [0, 1]));
		expect(trace.low.subarray(0, length)).toEqual(expected.low.subarray(0, length));
		expect(trace.high.subarray(0, length)).toEqual(expected.high.subarray(0, length));
	});
});
