import type {Exercise} from '../../app/trial/exercise.js';
import {standingAt} from '../witness.js';

export const trap: Exercise = {
	id: 'trap',
	title: 'One trapped, one through',
	scenes: ['starts', 'momentum'],
	goal: 'Choose a start from which GD ends in the local minimum, and Momentum rolls through it to the best one.',
	hint: 'There are two minima, and the shallow one is on the right. Start beyond it, so that Momentum can gain speed.',
	race: {problem: 'two-well', racers: ['gd', 'momentum'], start: [-2, 1.2]},
	end: 300,
	free: ['start'],
	check(witness, tick) {
		const isTrapped = standingAt(witness, 'gd', tick)?.status === 'wrong-minimum';
		const isThrough = standingAt(witness, 'momentum', tick)?.status === 'finished';
		return isTrapped && isThrough ? 0 : isTrapped || isThrough ? 1 : null;
	},
	target: 0,
	tells: measure =>
		measure === 0
			? 'GD is trapped, and Momentum is at the best minimum'
			: 'one of the two racers is where it should be',
	none: 'Neither racer is where it should be yet',
	solution: {start: [2, 0.5]},
};
