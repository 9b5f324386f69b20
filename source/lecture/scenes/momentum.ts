import type {Scene} from '../../app/lesson/scene.js';
import {greatest, howMany} from '../answers.js';
import {momentumBoard} from '../boards/memory/momentum.js';
import {memoryExhibit} from '../exhibits/memory/exhibit.js';
import {short, whole} from '../numbers.js';
import {homeFrom, laneAt, lossesOf, stepsOf} from '../witness.js';

/** Here the slope begins to point back at Momentum, and by the second tick it has gone as high as it goes. */
const [crossed, turned] = [23, 30];

export const momentum: Scene = {
	id: 'momentum',
	board: momentumBoard,
	section: 'Momentum',
	title: 'A memory for gradients',
	systems: [9],
	race: {problem: 'toy', racers: ['gd', 'momentum', 'momentum:momentum=0.5,name=γ 0.5']},
	text: [
		'u ← γu + η∇L, θ ← θ − u.',
		'A gradient of k steps ago counts γᵏ in u (bars; γ = 0.9). What agrees adds up: Momentum is off the plain before GD has begun.',
	],
	exhibit: memoryExhibit,
	selected: 'momentum',
	speed: 20,
	end: 240,
	checkpoints: [
		{
			at: crossed,
			shownAt: turned,
			speed: 5,
			question: 'Momentum has just crossed the valley: −∇L points back now. Its next step?',
			choices: ['back, along −∇L', 'on, up the far side', 'none: the two cancel'],
			answer(witness) {
				const losses = lossesOf(witness, 'momentum', turned);
				const top = crossed + greatest(losses.slice(crossed));
				const speed = stepsOf(witness, 'momentum', crossed).at(-1)!;
				const lane = laneAt(witness, 'momentum', crossed);
				const gradient = new Float64Array(lane?.parameters.length ?? 0);
				if (lane) lane.race.problem.gradient(lane.parameters, gradient);
				const because = `It keeps 0.9 of its last step, ${short(speed)} long, and ∇L is only ${short(Math.hypot(...gradient))}. L rises until that is used up, at tick ${whole(top)}.`;
				return {right: top > crossed ? 1 : 0, because, mark: {lane: 'momentum', tick: top}};
			},
		},
		howMany(
			{
				at: 40,
				shownAt: 130,
				question: 'γ 0.5 recalls 1, ½, ¼ and so on. GD will be home from tick 216. From when will γ 0.5 be?',
			},
			[
				['from about 60', 60],
				['from about 110', 110],
				['from about 220', 220],
				['from about 430', 430],
			],
			witness => {
				const home = homeFrom(witness, 'γ 0.5', 130);
				return {
					value: home,
					because: `From ${whole(home)}: 1 + ½ + ¼ + … = 2, as with twice the η. Momentum adds up to 10, overran the pit and is not home yet.`,
					mark: {lane: 'γ 0.5', tick: home},
				};
			},
		),
	],
};
