import type {Chalkboard} from '../../../app/lesson/chalkboard.js';
import {chalked, pitOf} from '../lines.js';
import {largestCurvature} from './curved.js';

/** How high a rate may be near a minimum, from its curvature. */
export const ladderBoard: Chalkboard = ({timeline: {setup}}) => {
	const curvature = largestCurvature(setup.problem, pitOf(setup.problem));
	const rates = setup.lanes.slice(0, 4).map(({settings}) => settings.hyper.learningRate ?? Number.NaN);
	return [
		{
			lines: [
				's: how far it is off the minimum',
				'L − L* = ½λs², so ‖∇‖ = λs',
				's ← s − ηλs = (1 − ηλ)s',
				`λ = ${chalked(curvature)} at this minimum`,
				...rates.map(rate => `η = ${chalked(rate)}: |1 − ηλ| = ${chalked(Math.abs(1 - rate * curvature), 2)}`),
			],
		},
		{
			lines: [
				'below 1: s shrinks at each step',
				'above 1: s grows at each step',
				`so η must stay below 2/λ = ${chalked(2 / curvature)}`,
			],
		},
	];
};
