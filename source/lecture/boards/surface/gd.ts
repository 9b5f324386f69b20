import type {Chalkboard} from '../../../app/lesson/chalkboard.js';
import {optimizers} from '../../../engine/optimizers/index.js';
import {called, chalked, laneSelected, now, nowOf, summed, tuple} from '../lines.js';
import {crossSection, drawSection} from './cross-section.js';
import {outputOf, pointsOf, pullOf} from './point.js';

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Where ∇w and ∇b come from, the loop that uses them, and what it does on steep and on gentle ground. */
export const gdBoard: Chalkboard = view => {
	const {problem} = view.timeline.setup;
	const lane = laneSelected(view);
	const points = pointsOf(problem).slice(0, 2);
	const pulls = points.map(point => pullOf(lane.parameters, point));
	const shares = points.map(({x}, i) => ({w: pulls[i]! * x, b: pulls[i]!}));
	const rate = lane.nextHyper().learningRate ?? Number.NaN;
	const section = crossSection(problem, lane.setup.start);
	const {steep, gentle} = section;
	return [
		{
			lines: [
				'one point: L = ½(f − y)², f = σ(z)',
				'∂L/∂w = (f − y)·∂f/∂w, chain rule',
				'σ′ = e^(−z)/(1 + e^(−z))²',
				'   = σ(1 − σ)',
				'z = wx + b: ∂f/∂w = f (1 − f) x',
				'∇w = (f − y) f (1 − f) x',
				'∇b = (f − y) f (1 − f)',
				'two points: the sum of both',
			],
		},
		{
			of: called(lane, ''),
			lines: [
				...points.flatMap(({x, y}, i) => {
					const f = outputOf(lane.parameters, x);
					return [
						now(`x = ${x}: f = ${chalked(f)}, y = ${y}`),
						now(`   (f − y) f (1 − f) = ${chalked(pulls[i]!)}`),
						now(`   times x: ${chalked(pulls[i]! * x)}`),
					];
				}),
				now(`∇w = ${summed(shares.map(({w}) => w))} = ${chalked(total(shares.map(({w}) => w)), 2)}`),
				now(`∇b = ${summed(shares.map(({b}) => b))} = ${chalked(total(shares.map(({b}) => b)), 2)}`),
			],
		},
		{
			of: called(lane, ''),
			source: optimizers.gd!.source,
			lines: [
				nowOf(lane, ({parameters}) => `w, b = ${tuple(parameters).slice(1, -1)}; η = ${chalked(rate)}`),
				'again and again:',
				'   ∇w, ∇b = the two sums at (w, b)',
				'   w ← w − η∇w',
				'   b ← b − η∇b',
				`steep: Δy₁/Δx₁ = ${chalked(steep.slope, 2)}, a long step`,
				`gentle: Δy₂/Δx₂ = ${chalked(gentle.slope, 2)}, short`,
			],
			draw: (grid, area, capabilities) => drawSection(grid, area, section, capabilities),
		},
	];
};
