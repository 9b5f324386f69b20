import type {Exercise} from '../../app/trial/exercise.js';
import {settles} from './measures.js';

export const calm: Exercise = {
	id: 'calm',
	title: 'Fast, with few u-turns',
	scenes: ['momentum', 'valley', 'gamma'],
	goal: 'Let Momentum settle by tick 150 with at most three u-turns. Change only its γ.',
	hint: 'A lower γ means fewer u-turns, but with γ = 0 Momentum is too slow. Try a value a little below 0.9.',
	race: {problem: 'ravine', racers: ['momentum']},
	end: 300,
	free: ['momentum'],
	check(witness, tick) {
		const home = settles('momentum')(witness, tick);
		const track = witness.timeline.tracks.find(({setup}) => setup.name === 'momentum');
		return home === null || home > 150 || !track ? null : track.turnsAt(tick).count;
	},
	target: 3,
	tells: measure => `it settles by tick 150 with ${measure} u-turn${measure === 1 ? '' : 's'}`,
	none: 'Momentum has not settled by 150 yet',
	solution: {racers: ['momentum:momentum=0.8']},
};
