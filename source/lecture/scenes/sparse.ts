import type {Scene} from '../../app/lesson/scene.js';
import type {Problem} from '../../engine/problem.js';
import {sparseWeightBoard} from '../boards/adaptive/sparse.js';
import {waysExhibit} from '../exhibits/ways/exhibit.js';
import {gapText, short, whole} from '../numbers.js';
import {firstTick, placeAt, shareOfWay} from '../witness.js';

const asked = 50;

/** The slopes in w and in b, over all points and over those whose input is not 0. */
function slopes(problem: Problem, place: readonly number[]): readonly [all: Float64Array, without: Float64Array] {
	const here = Float64Array.from(place);
	const {x = new Float64Array()} = problem.examples ?? {};
	const some = Uint32Array.from(Array.from(x.keys()).filter(index => x[index] !== 0));
	const [all, without] = [new Float64Array(problem.dimension), new Float64Array(problem.dimension)];
	problem.gradient(here, all);
	problem.gradientOf(here, some, 0, some.length, without);
	return [all, without];
}

export const sparse: Scene = {
	id: 'sparse',
	board: sparseWeightBoard,
	section: 'Sparse inputs',
	title: 'Eighty zeros in a hundred',
	systems: [20],
	race: {problem: 'sparse', racers: ['gd', 'momentum', 'nag']},
	text: [
		'x = 0 in 80 of 100 points. A point adds this to the slope in b, and x times this to that in w:',
		'(f − y) f (1 − f).',
		'The table has how much of its way to the pit each racer has gone, in w and in b.',
	],
	exhibit: waysExhibit,
	selected: 'gd',
	speed: 10,
	end: 620,
	checkpoints: [
		{
			at: 0,
			shownAt: asked,
			question: 'The pit is at w = 5, b = 2, up and to the right. Which way does GD go?',
			choices: ['both at once', 'along w, then b', 'along b, then w'],
			answer(witness) {
				const half = Math.min(
					asked,
					firstTick(asked, tick => !(shareOfWay(witness, 'gd', 1, tick) < 0.5)),
				);
				const [w, b] = [0, 1].map(k => shareOfWay(witness, 'gd', k, half));
				return {
					right: w! < b! / 2 ? 2 : w! > 2 * b! ? 1 : 0,
					because: `All 100 points move b, only 20 move w. At tick ${whole(half)} b has gone ${gapText(b!)} of its way, w ${gapText(w!)}.`,
					mark: {lane: 'gd', tick: half},
				};
			},
		},
		{
			at: asked,
			shownAt: asked,
			question: 'Leave the 80 points with x = 0 out. How steep is GD’s slope in w then?',
			choices: ['five times as steep', 'as steep as before', 'a fifth as steep'],
			answer(witness) {
				const [all, without] = slopes(witness.timeline.setup.problem, placeAt(witness, 'gd', asked));
				const ratio = without[0]! / all[0]!;
				return {
					right: ratio > 2 ? 0 : ratio < 0.5 ? 2 : 1,
					because: `They add x times something to it, and x is 0. That in b falls from ${short(Math.abs(all[1]!))} to ${short(Math.abs(without[1]!))}.`,
					mark: {lane: 'gd', tick: asked},
				};
			},
		},
	],
};
