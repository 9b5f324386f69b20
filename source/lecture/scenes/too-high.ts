import type {Scene} from '../../app/lesson/scene.js';
import {greatest} from '../answers.js';
import {tooHighBoard} from '../boards/rates/too-high.js';
import {short} from '../numbers.js';
import {gapAt, lossAt, lossesOf} from '../witness.js';

const names = ['η 1', 'η 10'];

export const tooHigh: Scene = {
	id: 'too-high',
	board: tooHighBoard,
	section: 'A rate too high',
	title: 'Thrown across the valley',
	systems: [15],
	race: {problem: 'valley', racers: ['gd:lr=1,name=η 1', 'gd:lr=10,name=η 10']},
	text: [
		'η = 10: ten times the step for the same slope. While it is flat that helps: η 10 leads at tick 10. Then comes the cliff, times ten: two ticks on, it lies on the plain on the far side.',
	],
	speed: 20,
	end: 1000,
	checkpoints: [
		{
			at: 20,
			shownAt: 200,
			question: 'η 10 is still the lower one. Who is at tick 200?',
			choices: names,
			answer(witness) {
				const losses = names.map(name => lossAt(witness, name, 200));
				const because = `At tick 200 L is ${short(losses[0]!)} for η 1 and ${short(losses[1]!)} for η 10.`;
				return {right: greatest(losses.map(loss => -loss)), because};
			},
		},
		{
			at: 900,
			shownAt: 1000,
			question: 'η 10 has been at L = 0.4 for 800 ticks. And by tick 1,000?',
			choices: ['it still is', 'it is thrown again', 'it comes home'],
			answer(witness) {
				const losses = lossesOf(witness, 'η 10', 1000).slice(900);
				const farthest = Math.max(...losses.map(loss => Math.abs(loss - losses[0]!)));
				const right = Math.abs(gapAt(witness, 'η 10', 1000)) < 0.001 ? 2 : farthest > 0.02 ? 1 : 0;
				return {
					right,
					because: `L is ${short(losses[0]!, 3)} at tick 900 and ${short(losses[100]!, 3)} at tick 1,000.`,
				};
			},
		},
	],
};
