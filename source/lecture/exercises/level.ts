import type {Exercise} from '../../app/trial/exercise.js';
import {settles} from './measures.js';

export const level: Exercise = {
	id: 'level',
	title: 'Side by side',
	scenes: ['nag', 'stochastic'],
	goal: 'Make Momentum and NAG settle within two ticks of each other, both by tick 200.',
	hint: 'Their gradients are taken γ times the last step apart. A smaller γ makes them more alike: give both the same one.',
	race: {problem: 'toy', racers: ['momentum', 'nag']},
	end: 300,
	free: ['learningRate', 'momentum'],
	check(witness, tick) {
		const homes = ['momentum', 'nag'].map(name => settles(name)(witness, tick));
		const [one, other] = homes;
		if (one == null || other == null || Math.max(one, other) > 200) return null;
		return Math.abs(one - other);
	},
	target: 2,
	tells: measure =>
		measure === 0 ? 'they settle at the same tick' : `they settle ${measure} tick${measure === 1 ? '' : 's'} apart`,
	none: 'Momentum and NAG have not both settled by tick 200 yet',
	solution: {racers: ['momentum:momentum=0.5', 'nag:momentum=0.5']},
};
