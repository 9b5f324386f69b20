import type {Scene} from '../../app/lesson/scene.js';
import {greatest} from '../answers.js';
import {tooHighBoard} from '../boards/rates/too-high.js';
import {short, whole} from '../numbers.js';
import {firstTick, lossAt, placeAt, stepsOf} from '../witness.js';

/** η 10 stands at the cliff; it has been thrown; η 1 has passed the same cliff. */
const [edge, thrown, passed] = [10, 12, 200];

export const tooHigh: Scene = {
	id: 'too-high',
	board: tooHighBoard,
	section: 'A rate too high',
	title: 'Ten times the step',
	systems: [15],
	race: {problem: 'valley', racers: ['gd:lr=1,name=η 1', 'gd:lr=10,name=η 10']},
	text: [
		'η 10 makes ten times the step of η 1 for the same slope. On the plain that only helps. Then comes the cliff: there the slope is 27 times that of the start.',
	],
	selected: 'η 10',
	speed: 5,
	end: 1000,
	checkpoints: [
		{
			at: edge,
			shownAt: thrown,
			question: 'η 10 leads and is at the top of the cliff. Where do its next two steps lead?',
			choices: ['down into the valley, for good', 'across it, onto the far plain', 'back to where it came from'],
			answer(witness) {
				const [from = Number.NaN] = placeAt(witness, 'η 10', edge);
				const [to = Number.NaN] = placeAt(witness, 'η 10', thrown);
				const loss = lossAt(witness, 'η 10', thrown);
				const [one, two] = stepsOf(witness, 'η 10', thrown)
					.slice(edge)
					.map(step => short(step));
				const because = `27 times the slope at ten times the rate: steps of ${one} and ${two} throw it over the valley to w = ${short(to)}. L is ${short(loss)}, and all is flat again.`;
				return {right: loss < 0.2 ? 0 : to < from ? 1 : 2, because, mark: {lane: 'η 10', tick: thrown}};
			},
		},
		{
			at: thrown,
			shownAt: passed,
			speed: 50,
			question: 'η 1 comes to the same cliff, 27 times as steep as the start. How does it fare?',
			choices: ['it is thrown across, too', 'it walks down into the valley', 'it stays at the top'],
			answer(witness) {
				const steps = stepsOf(witness, 'η 1', passed);
				const top = greatest(steps);
				const loss = lossAt(witness, 'η 1', passed);
				const farthest = Math.max(...steps);
				const because = `Its longest step is ${short(farthest)}, to tick ${whole(top + 1)}: short of the valley’s width. L is ${short(loss)} at tick ${passed}: here the patient one wins.`;
				return {right: loss < 0.2 ? 1 : farthest > 1 ? 0 : 2, because, mark: {lane: 'η 1', tick: top + 1}};
			},
		},
		{
			at: 900,
			shownAt: 1000,
			speed: 20,
			question: 'η 10 has crept along the plain since tick 268. By tick 1,000 it is at the cliff once more. And then?',
			choices: ['it walks down this time', 'it is thrown once more', 'it stays at the top'],
			answer(witness) {
				const steps = stepsOf(witness, 'η 10', 1000);
				const leap = firstTick(100, tick => steps[900 + tick - 1]! > 1) + 900;
				const loss = lossAt(witness, 'η 10', 1000);
				const because = `At tick ${whole(leap)} by ${short(steps[leap - 1] ?? Number.NaN)}, to L = ${short(loss, 3)}. GD has no memory: at the same cliff the same rate throws it again.`;
				return {right: loss < 0.2 ? 0 : Number.isFinite(leap) ? 1 : 2, because, mark: {lane: 'η 10', tick: leap}};
			},
		},
	],
};
