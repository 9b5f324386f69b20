import {checkLane} from './check-lane.js';
import {checkSetup} from './check-setup.js';
import {checkList, checkObject, checkSwitch, checkTicks} from './checks.js';
import {greatestRate, hyperparameters} from './hyperparameters.js';
import type {LaneSetup, RaceSetup} from './setup.js';
import {checkHyper, type RacerOptions} from './spec.js';
import {evenRates, ratesRound} from './sweep-rates.js';
import {type Band, bandOf, bestOf, compareTrials, type Trial} from './sweep-score.js';
import {tried} from './sweep-trial.js';

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
	readonly band: Band | null;
};

/** A sweep at its end. */
export type Sweep = {
	readonly setup: RaceSetup;
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
	 * Gives up on a trial as soon as three others are better for certain. The best rates are the same, far sooner; the
	 * scores of those that were given up are as of that moment.
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
function atRate(lane: LaneSetup, learningRate: number): LaneSetup {
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

/** The score that a trial must not miss by far to be among the three best; ∞ while nobody is left out. */
const boundOf = (trials: readonly Trial[]) => leading(trials)[mostCenters - 1]?.score ?? Number.POSITIVE_INFINITY;

/** Whether the best has come over a tenth nearer: earlier home, or where nobody is, to a smaller gap. */
function isProgress(before: Trial, after: Trial): boolean {
	if (after.status !== before.status) return after.status === 'finished';
	if (after.status === 'finished') return after.settled! < worthwhile * before.settled!;
	return Math.abs(after.gap) < worthwhile * Math.abs(before.gap);
}

/** Rates to try next, by those tried: none where a last look round was not worth it, or nothing is left to look at. */
function* ratesFor(lane: LaneSetup, trials: readonly Trial[]): Generator<number> {
	const present = lane.settings.hyper.learningRate;
	yield present;
	yield* evenRates.filter(rate => rate !== present);
	for (let before: Trial | undefined; ; ) {
		const centers = leading(trials);
		const [best] = centers;
		if (best === undefined || (before && !isProgress(before, best))) return;
		before = best;
		const known = inOrder(trials).map(({rate}) => rate ?? Number.NaN);
		yield* ratesRound(
			centers.map(({rate}) => rate ?? Number.NaN),
			known,
			greatestRate,
		);
	}
}

/**
 * Tunes the learning rate of every lane of a race, each by itself: its present rate and 36 from 1e-4 to 10, close to
 * evenly on a logarithmic scale; then rates round the best three, again and again while that makes the best better by
 * over a tenth, 60 in all at most. Every one is raced from the start for `ticks` (an integer from 1). What else a lane
 * is set to, schedules included, stays. No lane scores worse than at its present rate. An optimizer without a rate races
 * once.
 *
 * Incremental: it yields after every slice of work, some milliseconds long, and at the end returns the sweep. The same
 * setup and ticks give the same bits. Lecture, section 16.
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

	function* trial(lane: LaneSetup, bound: number): Generator<SweepProgress, Trial> {
		const progress = {total, name: lane.name, rate: lane.settings.hyper.learningRate ?? null};
		const running = tried(setup, lane, ticks, bound);
		for (let next = running.next(); ; next = running.next()) {
			if (next.done) {
				done++;
				return next.value;
			}
			yield {...progress, done, tick: next.value};
		}
	}

	for (const lane of setup.lanes) {
		const end = done + (hasRate(lane) ? mostTrials : 1);
		const made: Trial[] = [];
		if (!hasRate(lane)) made.push(yield* trial(lane, Number.POSITIVE_INFINITY));
		else {
			for (const rate of ratesFor(lane, made)) {
				if (made.length === mostTrials) break;
				made.push(yield* trial(atRate(lane, rate), hasty ? boundOf(made) : Number.POSITIVE_INFINITY));
			}
		}
		// Few need every trial there may be.
		done = end;
		const trials = inOrder(made);
		const best = bestOf(trials, lane.settings.hyper.learningRate ?? null);
		racers.push({lane, made, trials, best, band: best && best.rate !== null ? bandOf(trials, best) : null});
	}
	return {setup, ticks, racers};
}

/** A whole sweep at once. */
export function swept(setup: RaceSetup, ticks: number, options?: SweepOptions): Sweep {
	const running = sweep(setup, ticks, options);
	for (let next = running.next(); ; next = running.next()) if (next.done) return next.value;
}

/** Racers from the best to the worst, by their best trial; those without one last, ties in the order of the lanes. */
export function rankTuned(racers: readonly Tuned[]): Tuned[] {
	const compare = (a: Tuned, b: Tuned) => {
		if (a.best && b.best) {
			return a.best.score! - b.best.score! || Math.abs(a.best.gap) - Math.abs(b.best.gap);
		}
		return Number(a.best === null) - Number(b.best === null);
	};
	return racers.toSorted(compare);
}

/** Throws `InputError` for what is no sweep, as far as it is looked at. */
function checkSweep(value: unknown): void {
	const sweep = checkObject('sweep', value);
	const {source} = checkSetup(sweep.setup);
	for (const [index, racer] of checkList('sweep.racers', sweep.racers).entries()) {
		const field = `sweep.racers[${index}]`;
		const {lane, best} = checkObject(field, racer);
		checkLane(lane, source);
		if (best === null) continue;
		const {rate} = checkObject(`${field}.best`, best);
		if (rate !== null) checkHyper(hyperparameters.learningRate, rate);
	}
}

/** The race with everyone at its best rate; who has none keeps what it had. */
export function tunedSetup(sweep: Sweep): RaceSetup {
	checkSweep(sweep);
	const {setup, racers} = sweep;
	return {
		...setup,
		lanes: racers.map(({lane, best}) => (best === null || best.rate === null ? lane : atRate(lane, best.rate))),
	};
}

/** The same as racers to ask for, one a lane, everything said that differs from an optimizer's own defaults. */
export function tunedRacers(result: Sweep): RacerOptions[] {
	return tunedSetup(result).lanes.map(({name, optimizer, start, settings}) => ({
		optimizer: optimizer.id,
		name,
		hyper: settings.hyper,
		batch: settings.batch,
		shuffle: settings.shuffle,
		...(settings.schedule.kind === 'constant' ? {} : {schedule: settings.schedule}),
		...(settings.momentumSchedule.kind === 'constant' ? {} : {momentumSchedule: settings.momentumSchedule}),
		start,
	}));
}
