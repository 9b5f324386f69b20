import {atOnce} from '../at-once.js';
import {checkSetup} from '../setup/check-setup.js';
import {checkObject, checkSwitch, checkTicks} from '../setup/checks.js';
import type {LaneSetup, RaceSetup} from '../setup/setup.js';
import {evenRates, ratesRound} from './rates.js';
import {bestOf, compareTrials, isAsGood, type RateBand, rateBandOf, type Trial} from './score.js';
import {Attempt} from './trial.js';

/** One racer's rates, tried. */
export type Tuned = {
	readonly lane: LaneSetup;
	/** In the order they were made; an optimizer without a rate has one, with `null` for it. */
	readonly made: readonly Trial[];
	/** The same, ascending by rate. */
	readonly trials: readonly Trial[];
	/** The best of them; `null` where every one diverged. */
	readonly best: Trial | null;
	/** `null` where there is no best, or no rate. */
	readonly band: RateBand | null;
};

/** A sweep at its end. */
export type Sweep = {
	readonly setup: RaceSetup;
	/** Ticks that every trial has, from 1. */
	readonly ticks: number;
	/** In the order of the race's lanes. */
	readonly racers: readonly Tuned[];
};

/** How far a sweep is. */
export type SweepProgress = {
	/** Trials done, and the most there will be. */
	readonly done: number;
	readonly total: number;
	/** What is being tried: `rate` is `null` for an optimizer that has none. */
	readonly name: string;
	readonly rate: number | null;
	/** Ticks of the present trial that are run. */
	readonly tick: number;
};

/** How a sweep is made. */
export type SweepOptions = {
	/**
	 * Leaves a trial as soon as four others are better for certain. The best rates are the same, far sooner; the scores
	 * of those that were left are as of that moment.
	 */
	readonly hasty?: boolean;
};

/** Trials a racer has at most. */
export const mostTrials = 60;
/** Of these are looked round. */
const mostCenters = 3;
/** What the best must come to, as a share of the best before, for another look round. */
const worthwhile = 0.9;

const hasRate = ({optimizer}: LaneSetup) => 'learningRate' in optimizer.hyperparameters;

/** The same lane at another rate. */
export function atRate(lane: LaneSetup, learningRate: number): LaneSetup {
	return {...lane, settings: {...lane.settings, hyper: {...lane.settings.hyper, learningRate}}};
}

/** Ascending by rate. */
const inOrder = (trials: readonly Trial[]) => trials.toSorted((a, b) => (a.rate ?? 0) - (b.rate ?? 0));

/** The three best, best first; those who diverged are none. */
const leading = (trials: readonly Trial[]) =>
	trials
		.filter(({score}) => score !== null)
		.sort(compareTrials)
		.slice(0, mostCenters);

/** Whether the best has come over a tenth nearer: earlier home, or where nobody is, to a smaller gap. */
function isProgress(before: Trial, after: Trial): boolean {
	if (after.status !== before.status) return after.status === 'finished';
	if (after.status === 'finished') return after.settled! < worthwhile * before.settled!;
	return Math.abs(after.gap) < worthwhile * Math.abs(before.gap);
}

/**
 * Rates to try next, in one go, by what came of those before: none where the last look round was not worth it. What is
 * tried does not depend on the present rate, which only takes part: who tunes what is tuned gets the same again.
 */
function* ratesFor(lane: LaneSetup, trials: () => readonly Trial[]): Generator<readonly number[], void> {
	const present = lane.settings.hyper.learningRate;
	// An optimizer of one's own may allow fewer than ours.
	const {min, max} = lane.optimizer.hyperparameters.learningRate;
	const isWithin = (rate: number) => rate >= min && rate <= max;
	const even = evenRates.filter(isWithin);
	const found = new Set(even);
	yield [present, ...even.filter(rate => rate !== present)];
	for (let before: Trial | undefined; ; ) {
		const made = trials().filter(({rate}) => rate !== null && found.has(rate));
		const centers = leading(made);
		const [best] = centers;
		if (best === undefined || (before && !isProgress(before, best))) return;
		before = best;
		const rates = (some: readonly Trial[]) => some.map(({rate}) => rate ?? Number.NaN);
		// One place is the present rate's.
		const room = mostTrials - 1 - made.length;
		const next = ratesRound(rates(centers), rates(inOrder(made)), max)
			.filter(isWithin)
			.slice(0, room);
		if (next.length === 0) return;
		for (const rate of next) found.add(rate);
		yield next.filter(rate => rate !== present);
	}
}

/** Ticks that a trial runs on before another one has its turn, where only the best are of interest: longer and longer. */
const turnAt = (tick: number) => Math.max(16, Math.floor(tick / 4));

/**
 * Which attempt is to go on, and how far: one after the other, each to its end. Being hasty, always the one that may
 * come out best, until three and the present rate have that nobody can be as good as any more; `undefined` then.
 */
function nextOf(attempts: readonly Attempt[], hasty: boolean): {attempt: Attempt; until: number} | undefined {
	const open = attempts.filter(({isOver}) => !isOver);
	if (!hasty || open.length === 0) return open[0] && {attempt: open[0], until: open[0].ticks};
	const attempt = open.reduce((one, other) => (other.least < one.least ? other : one));
	const over = attempts.filter(({isOver}) => isOver).map(({least}) => least);
	const bound = over.sort((a, b) => a - b)[mostCenters] ?? Number.POSITIVE_INFINITY;
	if (!isAsGood(attempt.least, bound)) return undefined;
	return {attempt, until: attempt.isHome ? attempt.ticks : attempt.tick + turnAt(attempt.tick)};
}

/**
 * Tunes the learning rate of every lane of a race, each by itself: its present rate, and 36 from 1e-4 to 10, close to
 * evenly on a logarithmic scale; then rates round the best three of these, again and again while that makes their best
 * better by over a tenth, 60 in all at most. The sweep of what a sweep has tuned leaves every rate as it is. Every one is raced from the start for `ticks` (an integer from 1). What else a lane
 * is set to, schedules included, stays. No lane scores worse than at its present rate. An optimizer without a rate races
 * once.
 *
 * Incremental: it yields after every slice of work, some milliseconds long, and at the end returns the sweep. The same
 * setup and ticks give the same bits. Throws `InputError` for a setup, ticks or options that are not sound. Lecture,
 * section 16.
 */
export function sweep(setup: RaceSetup, ticks: number, options: SweepOptions = {}): Generator<SweepProgress, Sweep> {
	checkSetup(setup);
	checkTicks('ticks', ticks, 1);
	const {hasty = false} = checkObject('options', options, ['hasty']);
	return sweeping(setup, ticks, checkSwitch('options.hasty', hasty));
}

function* sweeping(setup: RaceSetup, ticks: number, hasty: boolean): Generator<SweepProgress, Sweep> {
	const racers: Tuned[] = [];
	const total = setup.lanes.reduce((sum, lane) => sum + (hasRate(lane) ? mostTrials : 1), 0);
	let done = 0;

	function* decided(attempts: readonly Attempt[]): Generator<SweepProgress> {
		for (let next = nextOf(attempts, hasty); next; next = nextOf(attempts, hasty)) {
			const {attempt, until} = next;
			const {name, settings} = attempt.lane.setup;
			const finished = done + attempts.filter(({isOver}) => isOver).length;
			for (const _ of attempt.run(until)) {
				yield {total, name, rate: settings.hyper.learningRate ?? null, done: finished, tick: attempt.tick};
			}
		}
	}

	for (const lane of setup.lanes) {
		const attempts: Attempt[] = [];
		const madeSoFar = () => attempts.map(({trial}) => trial);
		const batches = hasRate(lane) ? ratesFor(lane, madeSoFar) : [[null]];
		for (const rates of batches) {
			for (const rate of rates) attempts.push(new Attempt(setup, rate === null ? lane : atRate(lane, rate), ticks));
			yield* decided(attempts);
		}
		// Few need every trial there may be.
		done += hasRate(lane) ? mostTrials : 1;
		const made = madeSoFar();
		const trials = inOrder(made);
		const best = bestOf(trials, lane.settings.hyper.learningRate ?? null);
		racers.push({lane, made, trials, best, band: best && best.rate !== null ? rateBandOf(trials, best) : null});
	}
	return {setup, ticks, racers};
}

/** A whole sweep at once; throws as `sweep` does. */
export function swept(setup: RaceSetup, ticks: number, options?: SweepOptions): Sweep {
	return atOnce(sweep(setup, ticks, options));
}
