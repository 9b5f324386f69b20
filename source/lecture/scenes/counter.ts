import type {Scene} from '../../app/lesson/scene.js';
import {each} from '../../render/cells/each.js';
import {counterBoard} from '../boards/adaptive/counter.js';
import {short, whole} from '../numbers.js';
import {homeFrom, placeAt} from '../witness.js';

/** A round of the three slopes; where all have come to what they come to. */
const [round, last] = [3, 300];

export const counter: Scene = {
	id: 'counter',
	board: counterBoard,
	section: 'Where Adam fails',
	title: 'Three slopes in turn',
	systems: [26],
	race: {
		problem: 'counter',
		racers: [
			...['adam', 'amsgrad'].map(id => `${id}:lr=0.1,beta1=0,beta2=0.1,batch=1`),
			'adam:lr=0.1,batch=1,name=usual βs',
		],
	},
	text: [
		'Slopes 3, −1, −1 in turn, and x stays in [−1, 1]. The sum is 1, so the best x is −1. As in the paper, Adam and AMSGrad have β₁ = 0, β₂ = 0.1: no memory of ∇, a short one of ∇². “usual βs”: Adam with 0.9, 0.999.',
	],
	speed: 2,
	end: last,
	checkpoints: [
		{
			at: 0,
			shownAt: round,
			question:
				'A step is η∇/√v, and with β₂ = 0.1 √v is about the size of the last ∇. Where does a round of three lead Adam?',
			choices: ['down: 3 outweighs −1, −1', 'nowhere', 'up: each counts for about one'],
			answer(witness) {
				const at = each([0, 1, 2, 3] as const, tick => placeAt(witness, 'adam', tick)[0] ?? Number.NaN);
				const went = at[3] - at[0];
				const by = [1, 2, 3].map(tick => short(at[tick]! - at[tick - 1]!));
				return {
					right: Math.abs(went) < 0.02 ? 1 : went < 0 ? 0 : 2,
					because: `${by[0]} for the 3, then ${by[1]} and ${by[2]} for the −1s: divided by its own size, each slope is one vote, and two of three say up.`,
					mark: {lane: 'adam', tick: round},
				};
			},
		},
		{
			at: round,
			shownAt: last,
			speed: 40,
			question:
				'AMSGrad’s v never falls, and with β₂ = 0.999 v hardly forgets: all three slopes get one rate. Where do these two end?',
			choices: ['where Adam ends', 'in the middle', 'at the other end'],
			answer(witness) {
				const [amsgrad, usual] = each(['amsgrad', 'usual βs'], name => placeAt(witness, name, last)[0] ?? Number.NaN);
				const home = homeFrom(witness, 'usual βs', last);
				const far = Math.max(amsgrad, usual);
				return {
					right: far < -0.8 ? 2 : far < 0.8 ? 1 : 0,
					because: `At one rate a 3 outweighs two −1s: AMSGrad is at ${short(amsgrad)}, “usual βs” at ${short(usual)} from tick ${whole(home)}.`,
					mark: {lane: 'amsgrad', tick: last},
				};
			},
		},
	],
};
