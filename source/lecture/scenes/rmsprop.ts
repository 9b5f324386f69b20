import type {Scene} from '../../app/lesson/scene.js';
import {rmspropBoard} from '../boards/adaptive/rmsprop.js';
import {ratesExhibit} from '../exhibits/rates/exhibit.js';
import {effectiveRatesAt} from '../exhibits/rates/numbers.js';
import {gapText, short} from '../numbers.js';
import {gapAt, lossAt, stepsOf} from '../witness.js';

const [steep, gentle, last] = [20, 100, 500];

export const rmsprop: Scene = {
	id: 'rmsprop',
	board: rmspropBoard,
	section: 'RMSProp',
	title: 'Forget old gradients',
	systems: [22],
	race: {problem: 'sparse', racers: ['adagrad', 'rmsprop']},
	text: [
		'v ← βv + (1 − β)∇².',
		'AdaGrad’s v keeps all ∇² for ever. This v forgets: with β = 0.9 what was 50 ticks ago counts 0.9⁵⁰, 0.5%. The rate is η/√(v + ε) as before, η = 0.1. The curves have both.',
	],
	exhibit: ratesExhibit,
	selected: 'rmsprop',
	speed: 10,
	end: last,
	checkpoints: [
		{
			at: steep,
			shownAt: gentle,
			question:
				'So far the rates fell for both. From here on RMSProp’s slopes get gentler. What does its rate for b do?',
			choices: ['it falls on, as AdaGrad’s', 'it stays where it is', 'it grows again'],
			answer(witness) {
				const [then, now] = [steep, gentle].map(tick => effectiveRatesAt(witness, 'rmsprop', tick)[1] ?? Number.NaN);
				const [own, other] = ['rmsprop', 'adagrad'].map(name => short(lossAt(witness, name, gentle)));
				return {
					right: now! < 0.9 * then! ? 0 : now! > 1.1 * then! ? 2 : 1,
					because: `From ${short(then!)} to ${short(now!)}: v forgets the steep ground, so steps stay near η. At tick ${gentle} L is ${own}; AdaGrad, damped for ever, is at ${other}.`,
					mark: {lane: 'rmsprop', tick: gentle},
				};
			},
		},
		{
			at: gentle,
			shownAt: last,
			question:
				'RMSProp is in the pit: ∇ is next to 0, and v, a mean of ∇², with it. How long are its steps from now on?',
			choices: ['0: it rests', 'ever shorter', 'about η for ever'],
			answer(witness) {
				const late = stepsOf(witness, 'rmsprop', last).slice(-20);
				const longest = Math.max(...late);
				const gap = gapText(gapAt(witness, 'rmsprop', last), 1);
				return {
					right: longest === 0 ? 0 : longest < 0.01 ? 1 : 2,
					because: `∇/√v is about 1 in size however small ∇ is: it steps ±η in w and b across the pit and back, ${short(longest)} long, at a gap of ${gap}.`,
					mark: {lane: 'rmsprop', tick: last},
				};
			},
		},
	],
};
