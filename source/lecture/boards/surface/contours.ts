import type {Chalkboard, ChalkLine} from '../../../app/lesson/chalkboard.js';
import {called, chalked, gradientOf, laneSelected, lengthOf, now} from '../lines.js';

/** Difference of height between two slices that the board counts with. */
const between = 0.05;

const slices: readonly ChalkLine[] = [
	'a slice: all (w, b) of the same L',
	'one at each of equal heights',
	'seen from above: lines',
	'line to line L changes by one ΔL',
	'so the slope is ΔL/distance',
	'close together: steep',
	'far apart: gentle',
];

/** From slices of the surface to lines on the map, and what their distance says. */
export const contoursBoard: Chalkboard = view => {
	const lane = laneSelected(view);
	const slope = lengthOf(gradientOf(view.timeline.setup.problem, lane.parameters));
	const apart = slope > 0 ? `${chalked(between / slope, 2)} apart` : 'nowhere near';
	return [
		{
			of: called(lane, ''),
			lines: [...slices, now(`‖∇‖ = ${chalked(slope, 2)}: ΔL ${between} is ${apart}`)],
		},
	];
};

/** The same for a quiz, where nobody races. */
export const quizBoard: Chalkboard = () => [
	{lines: [...slices, 'rings round low ground: a pit']},
	{
		lines: [
			'from the map to the surface:',
			'rings, dark inside: go down',
			'rings, bright inside: go up',
			'lines long and straight: a wall',
			'lines far apart: a floor, a plain',
			'no line forks, none just ends',
		],
	},
];

/** What is what in the relief. */
export const reliefBoard: Chalkboard = view => {
	const lane = laneSelected(view);
	const gradient = gradientOf(view.timeline.setup.problem, lane.parameters);
	return [
		{
			of: called(lane, ''),
			lines: [
				'the floor: all (w, b); height: L',
				'∇ points where L rises fastest',
				'‖∇‖: how fast, the slope there',
				now(`L = ${chalked(lane.loss)}`),
				now(`‖∇‖ = ${chalked(lengthOf(gradient))}`),
				'plain: ‖∇‖ tiny; cliff: ‖∇‖ large',
				'pit: ‖∇‖ = 0, and up all round',
			],
		},
	];
};
