import type {Scene} from '../../app/lesson/scene.js';
import {greatest, howMany} from '../answers.js';
import {directionExhibit} from '../exhibits/direction/exhibit.js';
import {changeAlong, directionFrom, gradientAt, loweringLimit} from '../exhibits/direction/numbers.js';
import {directionOverlay} from '../exhibits/direction/overlay.js';
import {short} from '../numbers.js';
import {laneAt} from '../witness.js';

const angles = [0, 90, 180, 270];

export const direction: Scene = {
	id: 'direction',
	section: 'Which way?',
	title: 'Why against the gradient?',
	systems: [4],
	race: {problem: 'six-points', racers: ['gd:lr=0.5']},
	text: [
		'ΔL ≈ η uᵀ∇L.',
		'Lowest at 180° from ∇L. The dial has this promise and the truth, all round. It holds for small η only: press ] and see them part.',
	],
	overlay: directionOverlay,
	exhibit: directionExhibit,
	speed: 20,
	end: 160,
	checkpoints: [
		{
			at: 100,
			shownAt: 100,
			question: 'Which angle between u and ∇L lowers L most here?',
			choices: angles.map(angle => `${angle}°`),
			answer(witness) {
				const lane = laneAt(witness, 'gd', 100);
				if (!lane) return {right: 2, because: 'GD is gone.'};
				const {problem} = lane.race;
				const {parameters} = lane;
				const {learningRate = Number.NaN} = lane.nextHyper();
				const changes = angles.map(
					angle =>
						changeAlong(problem, parameters, directionFrom(gradientAt(problem, parameters), angle), learningRate)
							.actual,
				);
				const right = greatest(changes.map(change => -change));
				const because = `There ΔL is ${short(changes[right]!)}; straight up, at 0°, it is ${short(changes[0]!)}.`;
				return {right, because};
			},
		},
		howMany(
			{at: 140, shownAt: 140, question: 'The cliff. Up to which η does −∇L still lower L here?'},
			[
				['η about 0.3', 0.3],
				['η about 3', 3],
				['η about 30', 30],
				['any η', 1e4],
			],
			witness => {
				const lane = laneAt(witness, 'gd', 140);
				if (!lane) return {value: 0, because: 'GD is gone.'};
				const {problem} = lane.race;
				const down = gradientAt(problem, lane.parameters).map(slope => -slope);
				const value = loweringLimit(problem, lane.parameters, down);
				const limit = Number.isFinite(value) ? `Up to η = ${short(value)}` : 'Up to any η';
				return {value: Math.min(value, 1e4), because: `${limit}; at the start, on the plain, there was no limit.`};
			},
		),
	],
};
