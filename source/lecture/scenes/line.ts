import type {Scene} from '../../app/lesson/scene.js';
import {explainNext} from '../../engine/lane/explain.js';
import {greatest} from '../answers.js';
import {lineBoard} from '../boards/rates/line.js';
import {short} from '../numbers.js';
import {laneAt, lossAt, placeAt} from '../witness.js';

/** The tick at which it stands over the valley's floor, and that of its turn. */
const [over, turned] = [10, 11];

export const line: Scene = {
	id: 'line',
	board: lineBoard,
	section: 'Line search',
	title: 'Try five rates each step',
	systems: [19],
	race: {problem: 'toy', racers: ['gd', 'momentum', 'line-search']},
	text: [
		'LineSearch tries η = 0.1, 0.5, 1, 5 and 10 along −∇L and goes where L is lowest. Of steps before it knows nothing. The inspector has the five losses.',
	],
	exhibit: 'inspector',
	exhibitRows: 9,
	selected: 'line-search',
	speed: 2,
	end: 250,
	checkpoints: [
		{
			at: 0,
			shownAt: 0,
			hides: ['exhibit'],
			question: 'It starts on a wide plain, where the slope is gentle and hardly changes. Which η does it take first?',
			choices: ['the least', 'one in the middle', 'the greatest'],
			answer(witness) {
				const lane = laneAt(witness, 'line-search', 0);
				const losses = Array.from(lane ? (explainNext(lane).update.losses ?? []) : []);
				const best = greatest(losses.map(loss => -loss));
				const [low, high] = [losses[0] ?? Number.NaN, losses.at(-1) ?? Number.NaN].map(loss => short(loss, 4));
				return {
					right: best <= 0 ? 0 : best === losses.length - 1 ? 2 : 1,
					because: `η 10 takes L to ${high}, η 0.1 only to ${low}: where the slope keeps on, ten times the step is ten times the fall.`,
					mark: {lane: 'line-search', tick: 0},
				};
			},
		},
		{
			at: over,
			shownAt: turned,
			hides: ['exhibit'],
			question:
				'A step of 1.7 has taken it across the valley’s floor. Momentum would run on. What does its next step do?',
			choices: ['it runs on, and L rises', 'it turns back, and L falls', 'it turns back, and L rises'],
			answer(witness) {
				const [before, here, after] = [over - 1, over, turned].map(tick => placeAt(witness, 'line-search', tick));
				const ahead = (after ?? []).reduce((sum, value, k) => sum + (value - here![k]!) * (here![k]! - before![k]!), 0);
				const [from, to] = [over, turned].map(tick => lossAt(witness, 'line-search', tick));
				return {
					right: ahead >= 0 ? 0 : to! < from! ? 1 : 2,
					because: `It has no u to carry it: −∇L points back, and one of the five is short enough: L falls from ${short(from!)} to ${short(to!)}. A zigzag, no u-turn.`,
					mark: {lane: 'line-search', tick: turned},
				};
			},
		},
	],
};
