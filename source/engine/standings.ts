import {judge, type Status} from './lane/convergence.js';
import {at} from './lane/lane-state.js';
import {checkRunning, type ReadonlyLane} from './lane/readonly-lane.js';
import {checkList} from './setup/checks.js';

/** Where a lane stands at its present tick. */
export type Standing = {
	/** From 1. */
	readonly rank: number;
	readonly name: string;
	readonly lane: ReadonlyLane;
	readonly status: Status;
	/** First tick at which |gap| ≤ τ; first tick from which it has been so up to now; `null` where not. */
	readonly reached: number | null;
	readonly settled: number | null;
	readonly updates: number;
	/** Passes over the data, with its fraction. */
	readonly epochs: number;
	/** Examples visited by the optimizer, for gradients and for losses. */
	readonly gradientEvaluations: number;
	readonly lossEvaluations: number;
	readonly loss: number;
	readonly gap: number;
};

/** Who is in front whatever the gap, and who behind; in between it is the gap that counts, not the badge. */
const order: Readonly<Record<Status, number>> = {finished: 0, racing: 1, stalled: 1, 'wrong-minimum': 1, diverged: 2};

const orNull = (value: number) => (Number.isNaN(value) ? null : value);
/** A gap that is not a number is behind every other. */
const sortable = (gap: number) => (Number.isNaN(gap) ? Number.POSITIVE_INFINITY : Math.abs(gap));

function observe(lane: ReadonlyLane): Omit<Standing, 'rank'> {
	const {numbers} = lane.state;
	return {
		name: lane.name,
		lane,
		status: judge(lane),
		reached: orNull(numbers[at.reached]),
		settled: orNull(numbers[at.settled]),
		updates: numbers[at.step],
		epochs: numbers[at.epoch] + numbers[at.cursor] / lane.race.problem.exampleCount,
		gradientEvaluations: numbers[at.gradients],
		lossEvaluations: numbers[at.losses],
		loss: numbers[at.loss],
		gap: numbers[at.gap],
	};
}

/** The leaderboard: the finished by settled tick, then everyone else by |gap|, the diverged last; ties by name. */
export function standingsOf(lanes: readonly ReadonlyLane[]): Standing[] {
	for (const [at, lane] of checkList('lanes', lanes).entries()) checkRunning(`lanes[${at}]`, lane);
	const compare = (a: Omit<Standing, 'rank'>, b: Omit<Standing, 'rank'>) => {
		if (order[a.status] !== order[b.status]) return order[a.status] - order[b.status];
		const [left, right] =
			a.status === 'finished' ? [a.settled ?? 0, b.settled ?? 0] : [sortable(a.gap), sortable(b.gap)];
		if (left !== right) return left - right;
		return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
	};
	return lanes
		.map(observe)
		.sort(compare)
		.map((standing, index) => ({rank: index + 1, ...standing}));
}
