import type {Scene} from '../../app/lesson/scene.js';
import {greatest} from '../answers.js';
import {adagradBoard} from '../boards/adaptive/adagrad.js';
import {ratesExhibit} from '../exhibits/rates/exhibit.js';
import {effectiveRatesAt} from '../exhibits/rates/numbers.js';
import {short} from '../numbers.js';
import {homeFrom, lossAt} from '../witness.js';

export const adagrad: Scene = {
	id: 'adagrad',
	board: adagradBoard,
	section: 'AdaGrad',
	title: 'A rate for each parameter',
	systems: [21],
	race: {problem: 'sparse', racers: ['adagrad', 'gd']},
	text: [
		'v ← v + g².',
		'The rate is η/√(v + ε). Few points speak for w, so its v stays small. v only grows, so both rates only shrink. Follow the curves w and b.',
	],
	exhibit: ratesExhibit,
	selected: 'adagrad',
	speed: 20,
	end: 500,
	checkpoints: [
		{
			at: 0,
			shownAt: 10,
			question: 'Whose rate will be the larger one?',
			choices: ['that of w', 'that of b', 'both are equal'],
			answer(witness) {
				const [w = Number.NaN, b = Number.NaN] = effectiveRatesAt(witness, 'adagrad', 10);
				const because = `At tick 10: ${short(w)} for w, ${short(b)} for b, ${short(w / b)} to one.`;
				return {right: w === b ? 2 : greatest([w, b]), because};
			},
		},
		{
			at: 100,
			shownAt: 500,
			question: 'It cut the corner. Is it home by tick 500?',
			choices: ['yes', 'no'],
			answer(witness) {
				const isHome = Number.isFinite(homeFrom(witness, 'adagrad', 500));
				const [w = Number.NaN] = effectiveRatesAt(witness, 'adagrad', 500);
				const loss = short(lossAt(witness, 'adagrad', 500));
				return {right: isHome ? 0 : 1, because: `L is ${loss} at tick 500, and the rate of w is down to ${short(w)}.`};
			},
		},
	],
};
