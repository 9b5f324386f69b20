import type {Scene} from '../../app/lesson/scene.js';
import {greatest, howMany} from '../answers.js';
import {sgdBoard} from '../boards/examples/sgd.js';
import {estimatesExhibit} from '../exhibits/estimates/exhibit.js';
import {estimatesOverlay} from '../exhibits/estimates/overlay.js';
import {gapText, whole} from '../numbers.js';
import {gapAt, lossesOf, risesOf} from '../witness.js';

/** Steps of GD, and the steps of SGD that ask as many points in all. */
const [steps, paid] = [60, 360];

export const sgd: Scene = {
	id: 'sgd',
	board: sgdBoard,
	section: 'SGD',
	title: 'One point at a time',
	systems: [12],
	race: {problem: 'six-points', racers: ['gd', 'gd:batch=1,name=SGD']},
	text: [
		'For a step GD asks all six points, SGD one, in turn: a guess at the slope, for a sixth of the price. Arrows: each point’s own −∇L. SGD staggers; GD follows their sum and never climbs.',
	],
	overlay: estimatesOverlay,
	exhibit: estimatesExhibit,
	selected: 'SGD',
	speed: 10,
	end: paid,
	checkpoints: [
		howMany(
			{at: 0, shownAt: steps, question: 'How many of SGD’s first 60 steps raise L?'},
			[
				['none', 0],
				['about 5', 5],
				['about 25', 25],
				['about 55', 55],
			],
			witness => {
				const rises = risesOf(witness, 'SGD', steps);
				const losses = lossesOf(witness, 'SGD', steps);
				const worst = greatest(losses.map((loss, tick) => (tick === 0 ? 0 : loss - losses[tick - 1]!)));
				return {
					value: rises,
					because: `${whole(rises)} do, tick ${whole(worst)} the most: a step suits its one point. Where that one pulls against the sum, the others fit worse.`,
					mark: {lane: 'SGD', tick: worst},
				};
			},
		),
		{
			at: steps,
			shownAt: paid,
			speed: 50,
			question: 'GD has paid 360 points for its gap, SGD 60. Where will SGD be once it has paid 360?',
			choices: ['far below GD’s gap of now', 'level with it', 'far above it'],
			answer(witness) {
				const [full, single] = [gapAt(witness, 'gd', steps), gapAt(witness, 'SGD', paid)];
				const right = single < 0.8 * full ? 0 : single > 1.25 * full ? 2 : 1;
				const because = `${gapText(single, 3)}, and GD had ${gapText(full, 3)} at tick 60: six small steps make one of the sum. With a million points it is a million steps to one of GD.`;
				return {right, because, mark: {lane: 'gd', tick: steps}};
			},
		},
	],
};
