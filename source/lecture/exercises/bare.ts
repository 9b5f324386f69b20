import type {Exercise} from '../../app/trial/exercise.js';
import {place, placeText} from './measures.js';

export const bare: Exercise = {
	id: 'bare',
	title: 'Uncorrected, and faster',
	scenes: ['bias'],
	goal: '“bare” goes without the correction. Give it a β₂ with which it wins against Adam all the same.',
	hint: 'Uncorrected, the first step is (1 − β₁)/√(1 − β₂) times η: 3.2 at 0.999. A β₂ with which that is nearer to 1 …',
	race: {problem: 'toy', racers: ['adam', 'adam:correction=off,name=bare']},
	end: 500,
	free: ['beta2'],
	of: 'bare',
	check: place('bare'),
	target: 1,
	tells: placeText('bare'),
	none: '“bare” has not come in yet',
	solution: {racers: ['adam', 'adam:correction=off,name=bare,beta2=0.98']},
};
