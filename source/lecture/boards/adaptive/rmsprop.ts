import type {Chalkboard} from '../../../app/lesson/chalkboard.js';
import {optimizers} from '../../../engine/optimizers/index.js';
import {called, chalked, laneBy, nowOf} from '../lines.js';
import {squaresAlong} from './forgetting.js';

/** The last tick whose gradients are added up: beyond it the sum stays as it is. */
const last = 2000;

/** RMSProp's v and AdaGrad's on the same gradients. */
export const rmspropBoard: Chalkboard = view => {
	const lane = laneBy(view, 'rmsprop');
	const track = view.timeline.tracks.find(({setup}) => setup.name === lane?.name);
	const {decay = 0.9, learningRate = Number.NaN, epsilon = 0} = lane?.nextHyper() ?? {};
	const own = lane?.slots.secondMoment ?? new Float64Array(2);
	const summed = track ? squaresAlong(track, Math.min(view.tick, last)) : new Float64Array(2);
	const rates = (v: ArrayLike<number>) => Array.from(v, value => learningRate / Math.sqrt(value + epsilon));
	const both = (values: ArrayLike<number>) => `w ${chalked(values[0]!, 2)}, b ${chalked(values[1]!, 2)}`;
	return [
		{
			source: optimizers.rmsprop!.source,
			lines: [
				'AdaGrad: v ← v + ∇² never falls',
				'so its rate η/√(v + ε) never rises',
				'let it forget:',
				'v ← βv + (1 − β)∇²',
				`β = ${chalked(decay)}: what v keeps a step`,
				'k steps on, ∇² weighs (1 − β)βᵏ',
				`the last 1/(1 − β) = ${chalked(1 / (1 - decay))} count most`,
			],
		},
		{
			of: called(lane, 'rmsprop'),
			lines: [
				'the same gradients, added up:',
				nowOf(lane, () => `   v: ${both(summed)}`),
				nowOf(lane, () => `   η/√v: ${both(rates(summed))}`),
				'and with β, forgetting:',
				nowOf(lane, () => `   v: ${both(own)}`),
				nowOf(lane, () => `   η/√v: ${both(rates(own))}`),
				'as ∇ shrinks, this rate can grow',
			],
		},
	];
};
