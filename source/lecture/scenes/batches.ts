import type {Scene} from '../../app/lesson/scene.js';
import type {Problem} from '../../engine/problem.js';
import {howMany} from '../answers.js';
import {batchesBoard} from '../boards/examples/batches.js';
import {gapText, whole} from '../numbers.js';
import {gapAt, homeFrom} from '../witness.js';

const rate = 0.5;

/** What one step by each single example makes of the loss at a place. */
function singleSteps(problem: Problem, place: readonly number[]): number[] {
	const here = Float64Array.from(place);
	const least = problem.loss(here);
	return Array.from({length: problem.exampleCount}, (_, example) => {
		const gradient = new Float64Array(problem.dimension);
		problem.gradientOf(here, Uint32Array.of(example), 0, 1, gradient);
		return problem.loss(here.map((value, k) => value - rate * gradient[k]!)) - least;
	});
}

export const batches: Scene = {
	id: 'batches',
	board: batchesBoard,
	section: 'Mini-batches',
	title: 'B points at a time',
	systems: [13],
	race: {
		problem: 'six-points',
		clock: 'epochs',
		racers: ['gd:batch=1,name=B 1', 'gd:batch=2,name=B 2', 'gd:batch=3,name=B 3', 'gd:name=all 6'],
	},
	text: [
		'The more points B a step asks, the better its guess. A pass (epoch) is 6, 3, 2 or 1 steps. In the first ten passes L rises on 24 of 60, 19 of 30, 10 of 20 and 0 of 10 steps. Pass by pass all four keep together.',
	],
	speed: 20,
	end: 200,
	checkpoints: [
		howMany(
			{at: 0, shownAt: 0, question: 'Now 100 points, 16 a step. How many steps is one pass?'},
			[
				['6', 6],
				['7', 7],
				['16', 16],
				['100', 100],
			],
			() => {
				const [points, batch] = [100, 16];
				const full = Math.floor(points / batch);
				return {
					value: Math.ceil(points / batch),
					because: `Six steps of 16 ask ${full * batch}, and the ${points - full * batch} left over make one more: N/B, rounded up.`,
				};
			},
		),
		{
			at: 100,
			shownAt: 200,
			question: 'Say B 1 is exactly in the pit, where ∇L = 0. What does its next step do?',
			choices: ['nothing, as ∇L = 0', 'it raises L', 'it lowers L'],
			answer(witness) {
				const {problem} = witness.timeline.setup;
				const {parameters: pit = []} = problem.minima.find(({best}) => best) ?? {};
				const full = homeFrom(witness, 'all 6', 200);
				const gap = gapText(gapAt(witness, 'B 1', 200), 3);
				const changes = singleSteps(problem, pit);
				const right = changes.every(change => change === 0) ? 0 : changes.every(change => change >= 0) ? 1 : 2;
				const because = `There six slopes add up to 0, but no single one is 0. So B 1 staggers on at a gap of ${gap}; all 6 is home from pass ${whole(full)}.`;
				return {right, because, mark: {place: pit}};
			},
		},
	],
};
