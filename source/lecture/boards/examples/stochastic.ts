import type {Chalkboard} from '../../../app/lesson/chalkboard.js';
import {called, chalked, chalkedGap, laneBy, nowOf, usualMomentum} from '../lines.js';
import {overrunOf} from './overrun.js';

/** Memory over single points: what adds up and what cancels. */
export const stochasticBoard: Chalkboard = view => {
	const lanes = ['gd', 'momentum', 'nag'].map(id => ({id, lane: laneBy(view, id)}));
	const overrun = (name: string) => overrunOf(view.timeline.tracks.find(({setup}) => setup.name === name)!, view.tick);
	return [
		{
			lines: [
				'∇(i): the gradient of one point',
				'SGD: θ ← θ − η∇(i), no memory',
				`velocity u: γ = ${chalked(lanes[1]?.lane?.nextHyper().momentum ?? usualMomentum)} of it is kept`,
				'Momentum: uₜ = γuₜ₋₁ + η∇(i)',
				'NAG: the same, ∇(i) at θ − γuₜ₋₁',
				'where the points agree u grows;',
				'what they dispute cancels in u',
			],
		},
		{
			of: 'all three',
			lines: [
				'gap, the share of L still to go:',
				...lanes.map(({id, lane}) => nowOf(lane, one => `   ${called(one, id)} ${chalkedGap(one.gap)}`)),
				'highest since first in the pit:',
				...lanes.slice(1).map(({id, lane}) =>
					nowOf(lane, one => {
						const highest = overrun(one.name);
						return `   ${called(one, id)} ${Number.isNaN(highest) ? 'is on the way' : chalkedGap(highest)}`;
					}),
				),
				'both overrun it; NAG turns sooner',
			],
		},
	];
};
