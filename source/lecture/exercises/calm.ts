import type {Exercise} from '../../app/trial/exercise.js';
import {settles} from './measures.js';

export const calm: Exercise = {
	id: 'calm',
	title: 'Fast, and hardly a u-turn',
	scenes: ['momentum', 'valley', 'gamma'],
	goal: 'Let Momentum settle by tick 150 with three u-turns at most. Its γ alone may change.',
	hint: 'Less memory, fewer u-turns; none at all, and it is too slow. A rung or two below 0.9.',
	race: {problem: 'ravine', racers: ['momentum']},
	end: 300,
	free: ['momentum'],
	check(witness, tick) {
		const home = settles('momentum')(witness, tick);
		const track = witness.timeline.tracks.find(({setup}) => setup.name === 'momentum');
		return home === null || home > 150 || !track ? null : track.turnsAt(tick).count;
	},
	target: 3,
	tells: measure => `home by 150 with ${measure} u-turn${measure === 1 ? '' : 's'}`,
	none: 'Momentum has not settled by 150 yet',
	solution: {racers: ['momentum:momentum=0.8']},
};
