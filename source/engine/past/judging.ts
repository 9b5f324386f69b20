import {type Verdict, verdictOf} from '../lane/convergence.js';
import {circlingWindow, stallWindow} from '../lane/gap-window.js';
import {at} from '../lane/lane-state.js';
import type {ReadonlyLane} from '../lane/readonly-lane.js';
import {observedOf} from '../setup/observe.js';
import type {LaneSetup, RaceSetup} from '../setup/setup.js';
import {tickWork} from './at-hand.js';
import type {Evaluations} from './evaluations.js';
import {type Beginning, Replay} from './replay.js';

/** The past of a lane, as far as judging goes. */
export type Past = {
	readonly race: RaceSetup;
	readonly setup: LaneSetup;
	/** What was evaluated to judge it. */
	readonly evaluations: Evaluations;
	/** The lane at a tick, as it stays. */
	at(tick: number): ReadonlyLane;
	/** From where to race it once more to get to a tick. */
	beginningBefore(tick: number): Beginning;
};

/** Ticks before the present one that are evaluated at most. */
const mostTicks = 4000;

/** Examples times parameters that are visited without a yield in between: under a millisecond. */
const slice = 50_000;

/**
 * A lane at a tick, by what has been evaluated so far to judge it there, or by itself where nothing was, or where that is
 * all there is to know.
 */
export function judgedLane(past: Past, tick: number): ReadonlyLane {
	const lane = past.at(tick);
	if (lane.isEvaluatedThroughout || !past.evaluations.has(tick) || !verdictOf(lane).isOpen) return lane;
	return lane.judgedBy(past.evaluations.upTo(tick), past.evaluations.lossAt(tick));
}

/** Ticks to go back first, for a lane that is to be judged: all that its badge asks for where each is an update. */
function firstReach({race}: Past, {settled}: Verdict, batchSize: number): number {
	if (race.clock !== 'steps') return 10;
	if (batchSize < race.problem.exampleCount) return circlingWindow(race.patience);
	return Number.isNaN(settled) ? 2 * stallWindow : 64;
}

/**
 * Evaluates what it takes to judge a lane at a tick: the exact losses of the ticks before it, as far back as its badge
 * asks for, and, of a lane that is home, to when it came home, over 2,000 updates at most. What is known already is not
 * evaluated again. Yields how much of that is done, 0 … 1, after every loss and every millisecond or so.
 */
export function* judging(past: Past, tick: number): Generator<number, void> {
	const lane = past.at(tick);
	if (lane.isEvaluatedThroughout || !verdictOf(lane).isOpen) return;
	let reach = 1;
	for (;;) {
		yield* evaluating(past, tick, Math.min(reach, tick + 1));
		const verdict = verdictOf(judgedLane(past, tick));
		if (!verdict.isOpen || reach > tick || reach >= mostTicks) return;
		reach = Math.min(mostTicks, reach === 1 ? firstReach(past, verdict, lane.batchSize) : 2 * reach);
	}
}

/** Evaluates what is not known of so many ticks up to one. */
function* evaluating(past: Past, tick: number, reach: number): Generator<number, void> {
	const {race, setup, evaluations} = past;
	let from = tick - reach + 1;
	while (from <= tick && evaluations.has(from)) from++;
	let to = tick;
	while (to >= from && evaluations.has(to)) to--;
	if (from > to) return;
	const observed = observedOf(race);
	const {initialLoss} = past.at(tick);
	const replay = new Replay(race, setup, past.beginningBefore(from), initialLoss);
	const cost = tickWork(race, setup);
	let work = 0;
	while (true) {
		const {numbers, parameters} = replay.here.state;
		const now = numbers[at.tick];
		if (now >= from && !evaluations.has(now)) {
			const isKnown = numbers[at.lookedAt] === now;
			const loss = isKnown ? numbers[at.exact] : observed.loss(parameters);
			const gap = Number.isFinite(loss) ? (loss - numbers[at.base]) / numbers[at.drop] : Number.NaN;
			evaluations.put(now, numbers[at.step], loss, gap);
			work += slice;
		}
		if (now >= to) return;
		if (work >= slice) {
			yield Math.max(0, now - from) / Math.max(1, to - from);
			work = 0;
		}
		replay.advance();
		work += cost;
	}
}
