import type {Chalkboard} from '../../../app/lesson/chalkboard.js';
import {optimizers} from '../../../engine/optimizers/index.js';
import {power} from '../../../engine/power.js';
import {called, chalked, gradientOf, now} from '../lines.js';

const steps = [1, 2, 3, 10, 100];

/** Why Adam divides by 1 − βᵗ: the sum, its expectation, and this race's numbers. */
export const biasBoard: Chalkboard = view => {
	const track = view.timeline.tracks.find(
		({setup}) => setup.optimizer.id === 'adam' && setup.settings.hyper.correction !== 0,
	);
	const lane = track?.at(view.tick);
	const {beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8} = lane?.nextHyper() ?? {};
	const slope = gradientOf(view.timeline.setup.problem, lane?.setup.start ?? view.timeline.setup.problem.start)[0]!;
	const square = slope * slope;
	const exact = (1 - beta1) / Math.sqrt(1 - beta2);
	const bare = ((1 - beta1) * Math.abs(slope)) / Math.sqrt((1 - beta2) * square + epsilon);
	const corrected = Math.abs(slope) / Math.sqrt(square + epsilon);
	return [
		{
			source: `${optimizers.adam!.source}, section 3`,
			lines: [
				'E: the mean; we want E[mₜ] = E[∇],',
				'a mean instead of one ∇ₜ',
				'm₀ = 0, mₜ = βmₜ₋₁ + (1 − β)∇ₜ',
				'm₁ = (1 − β)∇₁',
				'm₂ = β(1 − β)∇₁ + (1 − β)∇₂',
				'm₃ = (1 − β)(β²∇₁ + β∇₂ + ∇₃)',
				'mₜ = (1 − β) Σ β^(t−i) ∇ᵢ, i ≤ t',
			],
		},
		{
			lines: [
				'if all ∇ᵢ have one mean, E[∇]:',
				'E of a sum is the sum of the E:',
				'E[mₜ] = E[∇](1 − β) Σ β^(t−i)',
				'Σ β^(t−i) = 1 + β + … + β^(t−1)',
				'   = (1 − βᵗ)/(1 − β), geometric',
				'E[mₜ] = E[∇](1 − βᵗ): too small',
				'so divide: mˆ = m/(1 − βᵗ)',
				'v, of ∇²: likewise, with β₂ for β',
			],
		},
		{
			of: called(lane, 'adam'),
			lines: [
				`β = β₁ = ${chalked(beta1)}, in w:`,
				't    1−βᵗ     m        mˆ',
				...steps.map(t => {
					const m = track?.at(t).slots.firstMoment?.[0] ?? Number.NaN;
					const share = 1 - power(beta1, t);
					return now(
						track
							? `${String(t).padEnd(4)} ${chalked(share).padEnd(8)} ${chalked(m, 2).padEnd(8)} ${chalked(m / share, 2)}`
							: `${t}: (it has left the race)`,
					);
				}),
			],
		},
		{
			lines: [
				'the first step, not corrected:',
				`m = ${chalked(1 - beta1)}∇, √v = ${chalked(Math.sqrt(1 - beta2))}|∇|`,
				`so it is η·m/√v = ${chalked(exact)}η; with`,
				'   both corrected η, but for ε:',
				`for w, with ∇ = ${chalked(slope)}:`,
				`${chalked(bare)}η and ${chalked(corrected)}η: ${chalked(bare / corrected, 2)} times as long`,
			],
		},
	];
};
