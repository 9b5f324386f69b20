import type {Exercise} from '../../app/trial/exercise.js';
import {place, placeText} from './measures.js';

export const bare: Exercise = {
	id: 'bare',
	title: 'Faster without correction',
	scenes: ['bias'],
	goal: '“bare” runs without the bias correction. Find a β₂ with which it still beats Adam.',
	hint: 'Without correction the first step is (1 − β₁)/√(1 − β₂) times η: 3.2 times at β₂ = 0.999. Choose a β₂ that brings this closer to 1.',
	race: {problem: 'toy', racers: ['adam', 'adam:correction=off,name=bare']},
	end: 500,
	free: ['beta2'],
	of: 'bare',
	check: place('bare'),
	target: 1,
	tells: placeText('bare'),
	none: '“bare” has not settled yet',
	solution: {racers: ['adam', 'adam:correction=off,name=bare,beta2=0.98']},
};
