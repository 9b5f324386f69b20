import type {Chalkboard} from '../../../app/lesson/chalkboard.js';
import {called, chalked, laneBy, nowOf, usualMomentum} from '../lines.js';

/** Why a velocity overshoots and turns, and that it pays all the same. */
export const valleyBoard: Chalkboard = view => {
	const [momentum, plain] = [laneBy(view, 'momentum'), laneBy(view, 'gd')];
	const track = view.timeline.tracks.find(({setup}) => setup.name === momentum?.name);
	return [
		{
			of: called(momentum, 'momentum'),
			lines: [
				`velocity u: γ = ${chalked(momentum?.nextHyper().momentum ?? usualMomentum)} of it is kept`,
				'at the floor ∇ = 0, but u is not:',
				'on it goes, up the far side',
				'there ∇ has turned and eats u up',
				nowOf(track && momentum, () => `u turns too: a u-turn, ${track?.turnsAt(view.tick).count} so far`),
				nowOf(momentum, ({loss}) => `L = ${chalked(loss, 2)}: in and out, and yet`),
				nowOf(plain, ({loss}) => `L = ${chalked(loss, 2)}: GD, that never turns`),
				'after 100 steps: 0.00001 and 0.36',
			],
		},
	];
};
