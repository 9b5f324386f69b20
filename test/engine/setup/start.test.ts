import {describe, expect, it} from 'vitest';
import {InputError} from '../../../source/engine/errors.js';
import {Timeline} from '../../../source/engine/past/timeline.js';
import {problems} from '../../../source/engine/problems/index.js';
import {resolveRace} from '../../../source/engine/setup/resolve.js';
import {scaleOf} from '../../../source/engine/setup/scale.js';
import {scripted} from '../bowl.js';

describe('a start under the least loss', () => {
	it('is refused, both losses named: it is outside the domain', () => {
		const message =
			"start -3.69, -4.69 has loss -5.055, under the domain's least, -1.913: start inside x -1.5..4, y -3..4.";
		expect(() => resolveRace({problem: 'mccormick', start: [-3.69, -4.69]})).toThrow(new InputError(message));
		expect(() => resolveRace({problem: 'mccormick', racers: ['gd', 'adam:start=-3.69/-4.69']})).toThrow(message);
	});

	it('is not one that stands far out, however far, and however low above L*', () => {
		for (const start of [
			[130, -2],
			[-1e6, 1e6],
			[1.8, -2.28],
		]) {
			expect(() => resolveRace({problem: 'toy', start})).not.toThrow();
		}
	});

	it('counts as the least loss itself where it is under it by rounding: every listed minimum is a start', () => {
		for (const {id, minima} of Object.values(problems)) {
			for (const {parameters} of minima) expect(() => resolveRace({problem: id, start: parameters})).not.toThrow();
		}
	});

	it('is told from rounding by a billionth of the greatest of 1, |L*| and ρ', () => {
		const at =
			(under: number, minimumLoss: number, height = 1) =>
			() =>
				resolveRace({
					problem: scripted(x => minimumLoss + (x === 1 ? -under : height), {minimumLoss}),
					racers: ['gd'],
				});
		expect(at(0.9e-9, 0)).not.toThrow();
		expect(at(1.1e-9, 0)).toThrow(InputError);
		expect(at(0.9e-6, 1000)).not.toThrow();
		expect(at(1.1e-6, 1000)).toThrow(InputError);
		expect(at(0.9e-6, 0, 1e5)).not.toThrow();
		expect(at(1.1e-6, 0, 1e5)).toThrow(InputError);
	});

	it('names two losses that differ, however little', () => {
		const problem = scripted(x => (x === 1 ? -0.70000001 : 1), {minimumLoss: -0.7});
		expect(() => resolveRace({problem, racers: ['gd']})).toThrow(
			"start 1 has loss -0.70000001, under the domain's least, -0.7: start inside x1 -10..10.",
		);
		expect(scaleOf(problem)).toBe(0.017);
	});

	it('is refused to a lane that joins later, too', () => {
		const timeline = Timeline.of(resolveRace({problem: 'mccormick', racers: ['gd']}));
		const [lane] = timeline.setup.lanes;
		expect(() => timeline.withLane({...lane, name: 'low', start: [-3.69, -4.69]})).toThrow(InputError);
	});
});
