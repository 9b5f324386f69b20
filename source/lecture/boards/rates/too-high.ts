import type {Chalkboard} from '../../../app/lesson/chalkboard.js';
import {called, chalked, laneSelected, now} from '../lines.js';
import {largestCurvature, steepestOn} from './curved.js';

/** What a large rate does on gentle and on steep ground, and from where on it throws. */
export const tooHighBoard: Chalkboard = view => {
	const {problem} = view.timeline.setup;
	const lane = laneSelected(view);
	const rate = lane.nextHyper().learningRate ?? Number.NaN;
	const here = largestCurvature(problem, lane.parameters);
	const [gentle] = view.timeline.tracks;
	const wall = steepestOn(gentle!);
	const rates = view.timeline.tracks
		.slice(0, 2)
		.map(track => track.at(view.tick).nextHyper().learningRate ?? Number.NaN);
	return [
		{
			lines: [
				'a step is η‖∇‖ long',
				'gentle ground: ‖∇‖ is small, and',
				'a large η helps it along',
				'steep ground: the same large η',
				'throws it far across',
			],
		},
		{
			of: called(lane, ''),
			lines: [
				's: how far off the floor one is',
				'L = ½λs² about: its slope is λs',
				's ← s − ηλs = (1 − ηλ)s',
				'ηλ > 2: 1 − ηλ < −1, so s grows',
				now(`here λ = ${chalked(here, 2)}, ηλ = ${chalked(rate * here, 2)}`),
				`on the wall λ = ${chalked(wall)}:`,
				now(
					`   η = ${rates.map(one => chalked(one, 2)).join(', ')}: ηλ = ${rates.map(one => chalked(one * wall)).join(', ')}`,
				),
				'wanted: an η that heeds the slope',
			],
		},
	];
};
