import fc from 'fast-check';
import {expect, it} from 'vitest';
import {Samples} from '../../../source/engine/past/samples.js';
import {Timeline} from '../../../source/engine/past/timeline.js';
import {resolveRace} from '../../../source/engine/setup/resolve.js';

/** Every tick offered, those that are wanted seen: the tick itself is the value. */
function seen(ticks: number, samples = new Samples()): Samples {
	for (let tick = samples.next; tick <= ticks; tick++) if (tick === samples.next) samples.append(tick);
	return samples;
}

it('keeps a number every so many ticks, and what was known at a tick stays as it was', () => {
	fc.assert(
		fc.property(fc.nat(5000), fc.nat(5000), (a, b) => {
			const [early, late] = [Math.min(a, b), Math.max(a, b)];
			const then = seen(early).at(early);
			const now = seen(late).at(early);
			expect(now).toEqual(then);
			expect([...then.values]).toEqual(Array.from(then.values, (_, i) => i * then.stride));
			expect(then.values.length).toBe(Math.floor(early / then.stride) + 1);
			if (early > 128) expect(then.values.length).toBeGreaterThanOrEqual(64);
			expect(seen(late, seen(early).upTo(early)).at(late)).toEqual(seen(late).at(late));
		}),
		{numRuns: 60},
	);
});

it('is the held-out loss of a race, looked at no oftener than it is kept, and the same after a fork', () => {
	let looks = 0;
	const setup = resolveRace({problem: 'sparse', racers: ['gd', 'adam'], holdOut: 0.2});
	const validation = {
		...setup.validation!,
		loss(parameters: Float64Array) {
			looks++;
			return setup.validation!.loss(parameters);
		},
	};
	const timeline = Timeline.of({...setup, validation});
	timeline.reach(1000);
	expect(looks).toBeLessThan(2 * 400);
	const {stride, values} = timeline.tracks[1]!.heldOut!.at(1000);
	expect(values[40]).toBe(validation.loss(timeline.at(40 * stride)[1]!.parameters));
	const [gd] = setup.lanes;
	const other = {...gd!.settings, hyper: {learningRate: 0.001}};
	const forked = timeline.edited(300, 'gd', other).edited(300, 'gd', gd!.settings);
	forked.reach(1000);
	expect(forked.tracks[0]!.heldOut!.at(1000)).toEqual(timeline.tracks[0]!.heldOut!.at(1000));
});
