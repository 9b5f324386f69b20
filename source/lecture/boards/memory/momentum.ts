import type {Chalkboard} from '../../../app/lesson/chalkboard.js';
import {optimizers} from '../../../engine/optimizers/index.js';
import {called, chalked, gradientOf, laneBy, lengthOf, nowOf, tuple, usualMomentum} from '../lines.js';

/** How a velocity adds up past gradients, and to what. */
export const momentumBoard: Chalkboard = view => {
	const lane = laneBy(view, 'momentum', 'nag');
	const {learningRate = Number.NaN, momentum = usualMomentum} = lane?.nextHyper() ?? {};
	return [
		{
			source: optimizers.momentum!.source,
			lines: [
				'asked the same way again and again',
				'one strides: a ball rolling down',
				`velocity u: γ = ${chalked(momentum)} of it is kept`,
				'step t: u₀ = 0, uₜ = γuₜ₋₁ + η∇ₜ',
				'u₁ = η∇₁',
				'u₂ = γη∇₁ + η∇₂',
				'u₃ = γ²η∇₁ + γη∇₂ + η∇₃',
				'uₜ = Σ γ^(t−k) η∇ₖ, k = 1 … t',
			],
		},
		{
			of: called(lane, 'momentum'),
			lines: [
				'a steady gradient, every ∇ₖ = ∇:',
				'uₜ = η∇(1 + γ + … + γ^(t−1))',
				'γuₜ = η∇(γ + γ² + … + γᵗ)',
				'less: (1 − γ)uₜ = η∇(1 − γᵗ)',
				'γᵗ goes to 0: uₜ to η∇/(1 − γ)',
				`γ = ${chalked(momentum)}: ${chalked(1 / (1 - momentum))} times η∇`,
				nowOf(lane, ({slots}) => `u = ${tuple(slots.velocity ?? [], 2)}`),
				nowOf(lane, ({race, parameters}) => {
					const pull = learningRate * lengthOf(gradientOf(race.problem, parameters));
					return `‖u‖ = ${chalked(lengthOf(lane?.slots.velocity ?? []), 2)}, ‖η∇‖ = ${chalked(pull, 2)}`;
				}),
			],
		},
	];
};
