import type {Scene} from '../../app/lesson/scene.js';
import {howMany, whichOnes} from '../answers.js';
import {adamBoard} from '../boards/adaptive/adam.js';
import {gapText, whole} from '../numbers.js';
import {gapAt, homeFrom, standingAt, stepsOf} from '../witness.js';

const names = ['rmsprop', 'adam', 'by tens'];
const [first, last] = [30, 200];

/** Steps shorter than this at the end are none. */
const rest = 1e-3;

export const tens: Scene = {
	id: 'tens',
	board: adamBoard,
	section: 'Adam',
	title: 'Adam, ten points at a time',
	systems: [23, 13],
	race: {problem: 'sparse', clock: 'epochs', racers: ['rmsprop', 'adam', 'adam:batch=10,name=by tens']},
	text: [
		'An epoch is a pass over 100 points: one update each, ten for “by tens”, which is Adam, too. All the points come from one curve, so one pit nearly fits them all: L* is 0.0000007.',
	],
	selected: 'by tens',
	speed: 5,
	end: last,
	checkpoints: [
		howMany(
			{
				at: 0,
				shownAt: first,
				question:
					'Adam needs 66 updates, so 66 passes. If ten points guess the slope well, how many does “by tens” need?',
			},
			[
				['66, too', 66],
				['7 to 10', 8.5],
				['about 660', 660],
			],
			witness => {
				const value = homeFrom(witness, 'by tens', first);
				const updates = standingAt(witness, 'by tens', Math.min(value, first))?.updates ?? Number.NaN;
				return {
					value: Number.isFinite(value) ? value : 66,
					because: `Home from pass ${whole(value)}: ${whole(updates)} updates, each a little worse than one of all the points, but for a tenth of the price.`,
					mark: {lane: 'by tens', tick: value},
				};
			},
		),
		whichOnes(
			{at: first, shownAt: last, question: 'By pass 70 all three are home. Who comes to rest in the pit?'},
			[
				['all three', names],
				['only RMSProp', ['rmsprop']],
				['only Adam, which asks all points', ['adam']],
				['Adam and “by tens”', ['adam', 'by tens']],
			],
			witness => {
				const gap = gapText(gapAt(witness, 'rmsprop', last), 1);
				return {
					names: names.filter(name => Math.max(...stepsOf(witness, name, last).slice(-20)) < rest),
					because: `RMSProp’s v forgets fast, so its steps stay near η, at a gap of ${gap}. Adam’s v, with β₂ = 0.999, remembers the large gradients, so its steps shrink with ∇.`,
					mark: {lane: 'rmsprop', tick: last},
				};
			},
		),
	],
};
