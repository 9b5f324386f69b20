import type {Scene} from '../../app/lesson/scene.js';
import {each} from '../../render/cells/each.js';
import {whichOnes} from '../answers.js';
import {adagradBoard} from '../boards/adaptive/adagrad.js';
import {ratesExhibit} from '../exhibits/rates/exhibit.js';
import {short, whole} from '../numbers.js';
import {homeFrom, lossAt, placeAt} from '../witness.js';

const last = 1300;

export const root: Scene = {
	id: 'root',
	board: adagradBoard,
	section: 'AdaGrad',
	title: 'Without the root',
	systems: [21],
	race: {problem: 'toy', racers: ['adagrad', 'adagrad:root=off,name=no root']},
	text: [
		'AdaGrad’s rate is η/√(v + ε). “no root” forgets the root: η/(v + ε). Both have v = ∇² after the first slope, and η = 0.1. The start lies on a plain, where the slope in w is 0.0055.',
	],
	exhibit: ratesExhibit,
	selected: 'no root',
	speed: 20,
	end: last,
	checkpoints: [
		{
			at: 0,
			shownAt: 1,
			hides: ['exhibit'],
			question: 'AdaGrad’s first step in w is 0.1, as ∇/√∇² is 1. Where does that of “no root” lead?',
			choices: ['hardly anywhere: ∇ is tiny', 'as far as AdaGrad', 'off the map'],
			answer(witness) {
				const {problem} = witness.timeline.setup;
				const place = placeAt(witness, 'no root', 1);
				const [w = Number.NaN] = place;
				const isOff = place.some((value, k) => !(value >= problem.domain[k]![0] && value <= problem.domain[k]![1]));
				const [from = Number.NaN] = placeAt(witness, 'no root', 0);
				const because = `∇/∇² is 1/∇: 0.1/0.0055 is 18. The gentler the slope, the wilder the leap: w goes from ${short(from)} to ${short(w, 3)} at tick 1.`;
				return {
					right: isOff ? 2 : Math.abs(w - from) < 0.05 ? 0 : 1,
					because,
					mark: {lane: 'no root', tick: 1},
				};
			},
		},
		whichOnes(
			{
				at: 1,
				shownAt: last,
				question: 'Out there f is 1.00 at both points, and the slope next to nothing. Who is home by tick 1,300?',
			},
			[
				['only “no root”', ['no root']],
				['only AdaGrad', ['adagrad']],
				['both', ['adagrad', 'no root']],
				['neither', []],
			],
			witness => {
				const [own, other] = each(['no root', 'adagrad'], name => homeFrom(witness, name, last));
				const loss = short(lossAt(witness, 'no root', last), 3);
				return {
					names: [Number.isFinite(other) ? 'adagrad' : '', Number.isFinite(own) ? 'no root' : ''].filter(Boolean),
					because: `“no root” lies where it fell, at L = ${loss}: no slope, no step. AdaGrad never steps more than η, takes its time, and is home from ${whole(other)}.`,
					mark: {lane: 'adagrad', tick: other},
				};
			},
		),
	],
};
