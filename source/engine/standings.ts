import {evaluatedOf, type Status, verdictOf} from './lane/convergence.js';
import {at} from './lane/lane-state.js';
import {checkRunning, type ReadonlyLane} from './lane/readonly-lane.js';
import {checkList} from './setup/checks.js';

/** Where a lane stands at its present tick. */
export type Standing = {
	/** From 1. */
	readonly rank: number;
	readonly name: string;
	readonly lane: ReadonlyLane;
	/** `racing` where it is not known. */
	readonly status: Status;
	/** Whether the status is known: whether exact losses, or where the lane is, say so. */
	readonly judged: boolean;
	/** First tick at which |gap| ≤ τ; first tick from which it has been so up to now; `null` where not. */
	readonly reached: number | null;
	readonly settled: number | null;
	/** Whether it may have been so before, at ticks that were not evaluated. */
	readonly reachedIsBound: boolean;
	readonly settledIsBound: boolean;
	/** The ticks whose exact losses this rests on: how many, and the last five of them, ascending. */
	readonly evaluatedAt: {readonly count: number; readonly last: readonly number[]};
	/** Updates made so far. */
	readonly updates: number;
	/** Passes over the data, with its fraction. */
	readonly epochs: number;
	/** Examples visited by the optimizer, for gradients and for losses. */
	readonly gradientEvaluations: number;
	readonly lossEvaluations: number;
	/** As the lane's `loss`; NaN or infinite where it is not finite any more. */
	readonly loss: number;
	/** Whether `loss` is what batches come to, or of another tick, and the tick as of which `gap` and `status` are. */
	readonly lossIsEstimate: boolean;
	readonly lookedAt: number;
	/** As of `lookedAt`: see `gapOf`; NaN where it is not finite, and where the race has no goal. */
	readonly gap: number;
};

/** Who is in front whatever the gap, and who behind; in between it is the gap that counts, not the badge. */
const order: Readonly<Record<Status, number>> = {
	finished: 0,
	circling: 1,
	racing: 1,
	stalled: 1,
	'wrong-minimum': 1,
	diverged: 2,
};

/** How far from the goal one is: by |gap|, by the gap where being lower is no fault, by the loss where there is no goal. */
function awayOf({lane, gap}: Observed): number {
	const {numbers} = lane.state;
	const loss = numbers[at.exact];
	if (Number.isNaN(numbers[at.base])) return Number.isNaN(loss) ? Number.POSITIVE_INFINITY : loss;
	if (numbers[at.nearest] !== Number.NEGATIVE_INFINITY) return sortable(gap);
	return Number.isNaN(gap) ? Number.POSITIVE_INFINITY : gap;
}

const orNull = (value: number) => (Number.isNaN(value) ? null : value);
/** A gap that is not a number is behind every other. */
const sortable = (gap: number) => (Number.isNaN(gap) ? Number.POSITIVE_INFINITY : Math.abs(gap));

/** Share of a gap by which it may be another and still the same: what rounding makes of racers in one pit. */
const levelShare = 1e-12;

/** Whether two gaps are as good as one but for rounding. NaN is as ∞: level with ∞ and nothing else. */
export const isLevel = (gap: number, other: number): boolean => isSame(sortable(gap), sortable(other));

const isSame = (a: number, b: number) => a === b || Math.abs(a - b) <= levelShare * Math.min(Math.abs(a), Math.abs(b));

type Observed = Omit<Standing, 'rank'>;

const byName = (a: Observed, b: Observed) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** Some in order by |gap|: who is level with the first of them, and then with the first of the rest, by name. */
function levelled(sorted: readonly Observed[]): Observed[] {
	const done: Observed[] = [];
	for (let at = 0; at < sorted.length; ) {
		const first = sorted[at]!;
		const {status} = first;
		const isWith = (other: Observed) =>
			status !== 'finished' && order[other.status] === order[status] && isSame(awayOf(first), awayOf(other));
		let end = at + 1;
		while (end < sorted.length && isWith(sorted[end]!)) end++;
		done.push(...sorted.slice(at, end).sort(byName));
		at = end;
	}
	return done;
}

function observe(lane: ReadonlyLane): Observed {
	const {numbers} = lane.state;
	const verdict = verdictOf(lane);
	const {status, isJudged, settled, settledIsBound} = verdict;
	const {reached, reachedIsBound, ...evaluatedAt} = evaluatedOf(lane, verdict);
	return {
		name: lane.name,
		lane,
		status,
		judged: isJudged,
		reached: orNull(reached),
		settled: orNull(settled),
		reachedIsBound,
		settledIsBound,
		evaluatedAt,
		updates: numbers[at.step],
		epochs: numbers[at.epoch] + numbers[at.cursor] / lane.race.problem.exampleCount,
		gradientEvaluations: numbers[at.gradients],
		lossEvaluations: numbers[at.losses],
		loss: numbers[at.loss],
		lossIsEstimate: lane.lossIsEstimate,
		lookedAt: numbers[at.lookedAt],
		gap: numbers[at.gap],
	};
}

/**
 * The leaderboard: the finished by settled tick, then everyone else by |gap|, the diverged last; ties by name. Where being
 * lower is no fault it is the gap that counts, where there is no goal the loss. Gaps that
 * differ by a share of 1e-12 or less are a tie: racers that rest in one pit would change places at every tick. Throws
 * `InputError` for what is no list of lanes.
 */
export function standingsOf(lanes: readonly ReadonlyLane[]): Standing[] {
	for (const [at, lane] of checkList('lanes', lanes).entries()) checkRunning(`lanes[${at}]`, lane);
	const compare = (a: Observed, b: Observed) => {
		if (order[a.status] !== order[b.status]) return order[a.status] - order[b.status];
		const [left, right] = a.status === 'finished' ? [a.settled ?? 0, b.settled ?? 0] : [awayOf(a), awayOf(b)];
		return left === right ? byName(a, b) : left - right;
	};
	return levelled(lanes.map(observe).sort(compare)).map((standing, index) => ({rank: index + 1, ...standing}));
}
