import type {Scene} from '../../app/lesson/scene.js';
import {adagradBoard} from '../boards/adaptive/adagrad.js';
import {ratesExhibit} from '../exhibits/rates/exhibit.js';
import {effectiveRatesAt} from '../exhibits/rates/numbers.js';
import {gapText, short, whole} from '../numbers.js';
import {firstTick, lossAt, placeAt, shareOfWay} from '../witness.js';

const [half, last] = [120, 500];

export const adagrad: Scene = {
	id: 'adagrad',
	board: adagradBoard,
	section: 'AdaGrad',
	title: 'A rate for each parameter',
	systems: [21],
	race: {problem: 'sparse', racers: ['adagrad', 'gd']},
	text: [
		'v ← v + ∇².',
		'w and b have a v each, which is 0 at first, and the rate η/√(v + ε): much moved, much damped. η is 0.1. At the start the slope in b is 38 times that in w.',
	],
	exhibit: ratesExhibit,
	selected: 'adagrad',
	speed: 20,
	end: last,
	checkpoints: [
		{
			at: 0,
			shownAt: 1,
			hides: ['exhibit'],
			question: 'How far does AdaGrad’s first step go in w, against how far it goes in b?',
			choices: ['a 38th as far', 'as far', '38 times as far'],
			answer(witness) {
				const [before, after] = [0, 1].map(tick => placeAt(witness, 'adagrad', tick));
				const [w = Number.NaN, b = Number.NaN] = (after ?? []).map((value, k) => Math.abs(value - before![k]!));
				const because = `${short(w)} and ${short(b)}: √v is the size of ∇ itself, and ∇ over that is 1, however gentle the slope. The rates differ instead.`;
				return {right: w < b / 2 ? 0 : w > 2 * b ? 2 : 1, because, mark: {lane: 'adagrad', tick: 1}};
			},
		},
		{
			at: 1,
			shownAt: half,
			question: 'GD goes along b first: few points speak for w. Which way does AdaGrad go?',
			choices: ['along b first, too', 'both at once, across the corner', 'along w first'],
			answer(witness) {
				const tick = Math.min(
					half,
					firstTick(half, when => !(shareOfWay(witness, 'adagrad', 1, when) < 0.5)),
				);
				const [w, b] = [0, 1].map(k => shareOfWay(witness, 'adagrad', k, tick));
				const because = `At tick ${whole(tick)} b has gone ${gapText(b!)} of its way and w ${gapText(w!)}; with GD w had 2%. Each slope is measured by its own past, not by the other.`;
				return {right: w! < b! / 3 ? 0 : w! > 2 * b! ? 2 : 1, because, mark: {lane: 'adagrad', tick}};
			},
		},
		{
			at: half,
			shownAt: last,
			question: 'From here on the slopes get gentler, tick by tick. What do AdaGrad’s rates do?',
			choices: ['they grow again', 'they fall on, if ever slower', 'they fall to 0'],
			answer(witness) {
				const [then, now] = [half, last].map(tick => effectiveRatesAt(witness, 'adagrad', tick)[1] ?? Number.NaN);
				const loss = short(lossAt(witness, 'adagrad', last));
				const because = `v is a sum of squares and cannot fall. The rate of b has come from ${short(then!)} to ${short(now!)}, so AdaGrad crawls: at tick ${last} L is still ${loss}.`;
				return {right: now! > then! ? 0 : now! > 0.1 * then! ? 1 : 2, because, mark: {lane: 'adagrad', tick: last}};
			},
		},
	],
};
