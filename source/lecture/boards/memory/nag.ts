import type {Chalkboard, ChalkLine} from '../../../app/lesson/chalkboard.js';
import type {ReadonlyLane} from '../../../engine/lane/readonly-lane.js';
import {optimizers} from '../../../engine/optimizers/index.js';
import {called, chalked, dot, gradientOf, laneBy, lengthOf, now, nowOf, usualMomentum} from '../lines.js';

/** Columns that the longest arrow of a board is long, its head included. */
const longest = 12;

/** What a step that looks ahead is made of, measured along the way of its speed: forward is positive. */
export type Braking = {
	readonly jump: number;
	readonly pull: number;
	/** What the pull would be at θ itself, where Momentum looks. */
	readonly here: number;
	readonly step: number;
};

/** The next step of a lane in its parts; without any speed it is measured along −∇. */
export function brakingOf(lane: ReadonlyLane): Braking {
	const {parameters, slots, race} = lane;
	const {learningRate = Number.NaN, momentum = Number.NaN} = lane.nextHyper();
	const jump = (slots.velocity ?? new Float64Array(parameters.length)).map(value => -momentum * value);
	const ahead = parameters.map((value, k) => value + jump[k]!);
	const pullAt = (place: Float64Array) => gradientOf(race.problem, place).map(slope => -learningRate * slope);
	const [pull, here] = [pullAt(ahead), pullAt(parameters)];
	const way = lengthOf(jump) > 0 ? jump : pull;
	const along = (vector: Float64Array) => dot(vector, way) / (lengthOf(way) || 1);
	const parts = {jump: along(jump), pull: along(pull), here: along(here)};
	return {...parts, step: parts.jump + parts.pull};
}

/** Three arrows to one scale, each with its length. */
function arrows({jump, pull, step}: Braking): ChalkLine[] {
	const most = Math.max(...[jump, pull, step].map(Math.abs), 1e-300);
	return [
		['−γu', jump],
		['−η∇', pull],
		['−uₜ', step],
	].map(([name, length]) => {
		const columns = Math.round((Math.abs(Number(length)) / most) * longest);
		const shaft = '─'.repeat(Math.max(0, columns - 1));
		const arrow = columns === 0 ? '·' : Number(length) > 0 ? `${shaft}▸` : `◂${shaft}`;
		return now(`${arrow.padEnd(longest)}  ${chalked(Number(length), 2).padEnd(8)}  ${name}`);
	});
}

/** What the look-ahead makes of the step. */
function verdictOn({jump, pull, here}: Braking): string {
	if (jump === 0) return 'no speed yet: the same place';
	if (pull < 0) return 'below 0: it brakes';
	return pull < here ? 'less than at θ: it holds back' : 'more than at θ: it speeds up';
}

/** Where NAG takes its gradient, and how that brakes. */
export const nagBoard: Chalkboard = view => {
	const lane = laneBy(view, 'nag');
	const {momentum = usualMomentum} = lane?.nextHyper() ?? {};
	const braking = lane && brakingOf(lane);
	return [
		{
			source: optimizers.nag!.source,
			lines: [
				`velocity u: γ = ${chalked(momentum)} of it is kept`,
				'we will move by γuₜ₋₁ anyway',
				'look from there: θ_la = θ − γuₜ₋₁',
				'uₜ = γuₜ₋₁ + η∇L(θ_la)',
				'θ ← θ − uₜ',
				'past the floor, ∇L(θ_la) already',
				'points back while ∇L(θ) does not:',
				'it brakes before it overshoots',
			],
		},
		{
			of: called(lane, 'nag'),
			lines: [
				'along the way it goes:',
				...(braking ? arrows(braking) : ['−γu', '−η∇', '−uₜ'].map(name => now(`${name}: it has left the race`))),
				nowOf(lane, () => `the pull at θ_la: ${chalked(braking!.pull, 2)}`),
				nowOf(lane, () => `the pull at θ:    ${chalked(braking!.here, 2)}`),
				nowOf(lane, () => verdictOn(braking!)),
			],
		},
	];
};
