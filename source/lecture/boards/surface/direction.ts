import type {Chalkboard} from '../../../app/lesson/chalkboard.js';
import {changeAlong, loweringLimit, secondOrder} from '../../exhibits/direction/numbers.js';
import {called, chalked, gradientOf, laneSelected, lengthOf, now, tuple} from '../lines.js';

/** Why a step goes against the gradient, and how far that holds. */
export const directionBoard: Chalkboard = view => {
	const {problem} = view.timeline.setup;
	const lane = laneSelected(view);
	const place = lane.parameters;
	const gradient = gradientOf(problem, place);
	const down = gradient.map(value => -value);
	const rate = lane.nextHyper().learningRate ?? 1;
	const {predicted, actual} = changeAlong(problem, place, down, rate);
	const second = secondOrder(problem, place, down, rate);
	const limit = loweringLimit(problem, place, down);
	return [
		{
			lines: [
				'θ = (w, b), a step θ_new = θ + Δθ',
				'Δθ = ηd; d: direction, η: how far',
				'∇ = (∇w, ∇b) = (∂L/∂w, ∂L/∂b)',
				'dᵀ∇ = d₁∇w + d₂∇b',
				'Taylor: L(θ + ηd) = L(θ) + η dᵀ∇',
				'   + ½η² dᵀHd + …',
				'H: how ∇ itself changes',
				'η small: the rest is smaller still',
			],
		},
		{
			lines: [
				'a good step makes dᵀ∇ negative',
				'φ: the angle between d and ∇',
				'‖d‖ = √(d₁² + d₂²): how long d is',
				'cos φ = dᵀ∇/(‖d‖‖∇‖)',
				'−1 ≤ cos φ ≤ 1; with k = ‖d‖‖∇‖',
				'−k ≤ dᵀ∇ = k cos φ ≤ k',
				'least at φ = 180°: cos φ = −1',
				'so d = −∇: θ ← θ − η∇',
			],
		},
		{
			of: called(lane, ''),
			lines: [
				now(`∇ = ${tuple(gradient, 2)}, d = −∇`),
				now(`dᵀ∇ = −‖∇‖² = ${chalked(-(lengthOf(gradient) ** 2))}`),
				now(`η = ${chalked(rate)}: η dᵀ∇ = ${chalked(predicted)}`),
				now(`½η² dᵀHd = ${chalked(second)}`),
				now(`both: ${chalked(predicted + second)}`),
				now(`true change of L: ${chalked(actual)}`),
				'η not small: the second term wins',
				now(limit === Number.POSITIVE_INFINITY ? 'here any η lowers L' : `here L falls up to η = ${chalked(limit)}`),
			],
		},
	];
};
