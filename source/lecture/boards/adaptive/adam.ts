import type {Chalkboard} from '../../../app/lesson/chalkboard.js';
import {explainNext} from '../../../engine/lane/explain.js';
import {optimizers} from '../../../engine/optimizers/index.js';
import {power} from '../../../engine/power.js';
import {whole} from '../../numbers.js';
import {called, chalked, laneBy, nowOf} from '../lines.js';

/** Adam: a memory of the gradient over a memory of its square, both corrected. */
export const adamBoard: Chalkboard = view => {
	const lane = laneBy(view, 'adam');
	const next = lane && explainNext(lane).update;
	const {beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, learningRate = Number.NaN} = next?.hyper ?? {};
	const step = next?.step ?? 1;
	const slots = next?.after.slots ?? {};
	const [m, v] = [slots.firstMoment?.[0] ?? Number.NaN, slots.secondMoment?.[0] ?? Number.NaN];
	const [mean, square] = [m / (1 - power(beta1, step)), v / (1 - power(beta2, step))];
	return [
		{
			source: optimizers.adam!.source,
			lines: [
				'RMSProp’s rate, and a memory of ∇',
				'as Momentum has one:',
				'm ← β₁m + (1 − β₁)∇',
				'v ← β₂v + (1 − β₂)∇²',
				'both begin at 0, so corrected:',
				'mˆ = m/(1 − β₁ᵗ), vˆ = v/(1 − β₂ᵗ)',
				'θ ← θ − η/√(vˆ + ε)·mˆ',
				'β₁ = 0.9, β₂ = 0.999, ε = 1e-8',
			],
		},
		{
			of: called(lane, 'adam'),
			lines: [
				nowOf(lane, () => `its step t = ${whole(step)}, for w:`),
				nowOf(lane, () => `∇w = ${chalked(next!.gradient[0]!)}`),
				nowOf(lane, () => `m = ${chalked(m)}, v = ${chalked(v)}`),
				nowOf(lane, () => `mˆ = m/${chalked(1 - power(beta1, step))} = ${chalked(mean)}`),
				nowOf(lane, () => `vˆ = v/${chalked(1 - power(beta2, step))} = ${chalked(square)}`),
				nowOf(lane, () => `mˆ/√(vˆ + ε) = ${chalked(mean / Math.sqrt(square + epsilon))}`),
				nowOf(lane, () => `times −η: w moves by ${chalked((-learningRate * mean) / Math.sqrt(square + epsilon), 2)}`),
				'the size of ∇ cancels, sign stays',
			],
		},
	];
};
