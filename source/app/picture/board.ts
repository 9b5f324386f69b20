import {accuracyOf, heldOutLossOf} from '../../engine/held-out.js';
import type {Status} from '../../engine/lane/convergence.js';
import type {ReadonlyLane} from '../../engine/lane/readonly-lane.js';
import {goalOf} from '../../engine/setup/goal.js';
import type {LaneSetup} from '../../engine/setup/setup.js';
import {standingsOf} from '../../engine/standings.js';
import {ticksIn} from '../speed.js';
import type {State} from '../state.js';
import type {Look} from './looks.js';
import {shownLanes} from './ranking.js';

/** One racer as the leaderboard shows it. */
export type BoardRow = {
	readonly name: string;
	/** What people read: the optimizer's label where the lane has no name of its own. */
	readonly label: string;
	readonly look: Look;
	readonly selected: boolean;
	/** `null` for a racer that is out. */
	readonly rank: number | null;
	/** Whether it has just moved up (1) or down (−1). */
	readonly move: -1 | 0 | 1;
	/** η of the next update; `null` for an optimizer without a rate. */
	readonly rate: number | null;
	readonly status: Status;
	/** Whether exact losses tell the status; where they do not, it is `racing`. */
	readonly judged: boolean;
	readonly settled: number | null;
	/** Whether it may have settled before that. */
	readonly settledIsBound: boolean;
	/** Ticks whose exact losses the status rests on; all of them, or so many. */
	readonly evaluatedTicks: number;
	readonly gap: number;
	readonly loss: number;
	/** Whether the loss is what batches come to; status and gap are as of the tick `lookedAt` then. */
	readonly lossIsEstimate: boolean;
	readonly lookedAt: number;
	/** What the gap comes to by an estimate, as it is shown till the next look; `gap` where the loss is none. */
	readonly shownGap: number;
	/** The standard errors of both, where they are means of batches, else 0. */
	readonly lossError: number;
	readonly shownError: number;
	readonly evaluations: number;
	/** The loss over the examples that are held out; `null` where none are. */
	readonly heldOutLoss: number | null;
	/** The share of the examples on the right side, of those held out where some are; `null` where nothing is classified. */
	readonly accuracy: number | null;
};

type Looked = Pick<BoardRow, 'heldOutLoss' | 'accuracy'>;

const looked = new WeakMap<ReadonlyLane, Looked>();

/** How well a lane that stays as it is does on examples, looked at once. */
function lookAt(lane: ReadonlyLane): Looked {
	const known = looked.get(lane);
	if (known !== undefined) return known;
	const found = {heldOutLoss: lane.race.validation ? heldOutLossOf(lane) : null, accuracy: accuracyOf(lane)};
	looked.set(lane, found);
	return found;
}

/** A lane's name as people read it: "gd" is GD, "gd-2" is GD-2, a name of its own stays. */
export function labelOf({name, optimizer}: LaneSetup): string {
	const rest = name.slice(optimizer.id.length);
	const isMade = name.startsWith(optimizer.id) && /^(-\d+)?$/.test(rest);
	return isMade ? optimizer.label + rest : name;
}

/** The same for the name of a lane of a race. */
export function calledAs({timeline}: Pick<State, 'timeline'>, name: string): string {
	const lane = timeline.setup.lanes.find(one => one.name === name);
	return lane ? labelOf(lane) : name;
}

/** How long a change of place is shown: about two seconds, at least three ticks. */
function recent(state: State): number {
	return Math.max(3, ticksIn(2, state.speed));
}

/** The leaderboard of a state: the ranking, then the racers that are out. */
export function boardOf(state: State): BoardRow[] {
	const standings = standingsOf(shownLanes(state));
	const base = goalOf(state.timeline.setup).loss;
	const ranked = standings.filter(({name}) => !state.out.has(name));
	const others = standings.filter(({name}) => state.out.has(name));
	return [...ranked, ...others].map((standing, index): BoardRow => {
		const {name, lane} = standing;
		const {lossError} = lane;
		const move = state.ranking.moves[name];
		const isRecent = move !== undefined && state.tick - move.tick < recent(state);
		return {
			name,
			label: labelOf(lane.setup),
			look: state.looks[name]!,
			selected: name === state.selected,
			rank: index < ranked.length ? index + 1 : null,
			move: isRecent && index < ranked.length ? move.direction : 0,
			rate: lane.nextHyper().learningRate ?? null,
			status: standing.status,
			judged: standing.judged,
			settled: standing.settled,
			settledIsBound: standing.settledIsBound,
			evaluatedTicks: standing.evaluatedAt.count,
			gap: standing.gap,
			loss: standing.loss,
			lossIsEstimate: standing.lossIsEstimate,
			lookedAt: standing.lookedAt,
			shownGap: standing.lossIsEstimate ? (standing.loss - base) / lane.drop : standing.gap,
			lossError,
			shownError: lossError / lane.drop,
			evaluations: standing.gradientEvaluations + standing.lossEvaluations,
			...lookAt(lane),
		};
	});
}
