import type {Scene, Witness} from '../../app/lesson/scene.js';
import type {Problem} from '../../engine/problem.js';
import {howMany} from '../answers.js';
import {directionBoard} from '../boards/surface/direction.js';
import {directionExhibit} from '../exhibits/direction/exhibit.js';
import {type Change, changeAlong, directionFrom, gradientAt, loweringLimit} from '../exhibits/direction/numbers.js';
import {directionOverlay} from '../exhibits/direction/overlay.js';
import {short} from '../numbers.js';
import {laneAt} from '../witness.js';

type Spot = {readonly problem: Problem; readonly place: Float64Array; readonly rate: number};

/** Where GD is at a tick, and the η of its next step; `undefined` where someone took it out. */
function spotAt(witness: Witness, tick: number): Spot | undefined {
	const lane = laneAt(witness, 'gd', tick);
	if (!lane) return undefined;
	const {learningRate: rate = Number.NaN} = lane.nextHyper();
	return {problem: lane.race.problem, place: Float64Array.from(lane.parameters), rate};
}

/** What a step of length η at an angle to the gradient promises and makes. */
const turnedBy = ({problem, place, rate}: Spot, degrees: number): Change =>
	changeAlong(problem, place, directionFrom(gradientAt(problem, place), degrees), rate);

const missOf = ({predicted, actual}: Change) => actual - predicted;

const gone = {right: 0, because: 'GD is gone.'};

export const direction: Scene = {
	id: 'direction',
	board: directionBoard,
	section: 'Which way?',
	title: 'Why against the gradient?',
	systems: [4],
	race: {problem: 'six-points', racers: ['gd:lr=0.5']},
	text: [
		'Taylor: ΔL = ηdᵀ∇L + ½η²dᵀHd + …',
		'η‖d‖‖∇L‖ cos φ, the promise, is least at φ = 180°. On the dial d has length 1, and ∇L points up. Its rim is a line where L really falls, and dots where it rises. For a small η the lower half falls. GD’s own d is −∇L. ] makes η larger.',
	],
	overlay: directionOverlay,
	exhibit: directionExhibit,
	speed: 10,
	end: 165,
	checkpoints: [
		howMany(
			{
				at: 20,
				shownAt: 40,
				question: 'A d of length 1 misses −∇L by 60°, so φ = 120°. How much of the promised fall is left?',
			},
			[
				['all of it', 1],
				['two thirds', 2 / 3],
				['half', 1 / 2],
				['none', 0],
			],
			witness => {
				const spot = spotAt(witness, 40);
				if (!spot) return {value: 0, because: gone.because};
				const [there, straight] = [turnedBy(spot, 120), turnedBy(spot, 180)];
				return {
					value: there.predicted / straight.predicted,
					because: `cos 120° is −½. Here that promises ${short(there.predicted)} against ${short(straight.predicted)}; in truth it is ${short(there.actual)} against ${short(straight.actual)}.`,
					mark: {lane: 'gd', tick: 40},
				};
			},
		),
		howMany(
			{
				at: 60,
				shownAt: 60,
				question:
					'd has length 1, φ is 180°. With twice the η the promise is twice as large. And the miss, truth minus promise?',
			},
			[
				['as large as before', 1],
				['twice as large', 2],
				['four times as large', 4],
				['16 times as large', 16],
			],
			witness => {
				const spot = spotAt(witness, 60);
				if (!spot) return {value: 0, because: gone.because};
				const [once, twice] = [1, 2].map(times => missOf(turnedBy({...spot, rate: times * spot.rate}, 180)));
				return {
					value: twice! / once!,
					because: `From ${short(once!)} to ${short(twice!)} here: the first term that the promise leaves out is ½η²dᵀHd, with η twice in it.`,
					mark: {lane: 'gd', tick: 60},
				};
			},
		),
		{
			at: 140,
			shownAt: 140,
			question:
				'The cliff: L is 0.19. GD’s next step, d = −∇L and η = 0.5, takes 0.05 off. What would ten times the η do?',
			choices: ['take off ten times as much', 'take off more, but less', 'raise L'],
			answer(witness) {
				const spot = spotAt(witness, 140);
				if (!spot) return gone;
				const down = gradientAt(spot.problem, spot.place).map(slope => -slope);
				const [once, ten] = [1, 10].map(times => changeAlong(spot.problem, spot.place, down, times * spot.rate));
				const limit = loweringLimit(spot.problem, spot.place, down);
				const right = ten!.actual > 0 ? 2 : ten!.actual <= 10 * once!.actual ? 0 : 1;
				const because = `By ${short(ten!.actual)}: the promise, ${short(ten!.predicted)}, is more than all L there is, so it cannot hold. Up to η = ${short(limit)} L falls.`;
				return {right, because, mark: {lane: 'gd', tick: 140}};
			},
		},
	],
};
