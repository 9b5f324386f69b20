import type {Chalkboard} from '../../../app/lesson/chalkboard.js';
import {chalked, gradientOf, lengthOf, now} from '../lines.js';

/** How steep the ground is under each start, and under who began there. */
export const startsBoard: Chalkboard = ({timeline, tick}) => {
	const {problem} = timeline.setup;
	const lanes = timeline.tracks.slice(0, 5).map(track => track.at(tick));
	const steepness = (place: ArrayLike<number>) => lengthOf(gradientOf(problem, place));
	return [
		{
			of: '‖∇‖',
			lines: [
				'a step is η‖∇‖ long, η one for all',
				'start    ‖∇‖ there   now',
				...lanes.map(({name, setup, parameters}) =>
					now(
						`${name.replaceAll('-', '−').padEnd(8)} ${chalked(steepness(setup.start), 2).padEnd(11)} ${chalked(steepness(parameters), 2)}`,
					),
				),
				'where ‖∇‖ is small, all are slow',
			],
		},
	];
};
