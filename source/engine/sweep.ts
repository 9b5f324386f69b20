import {greatestRate} from './hyperparameters.js';
import {Lane} from './lane.js';
import type {LaneSetup, RaceSetup} from './setup.js';
import type {RacerOptions} from './spec.js';
import {standingsOf} from './standings.js';
import {coarseRates, finerRates} from './sweep-rates.js';
import {type Band, bandOf, compareTrials, scoreOf, type Trial} from './sweep-score.js';

/** One racer's rates, tried. */
export type Tuned = {
	readonly lane: LaneSetup;
	/** Ascending by rate; the only one of an optimizer without a rate has `null` for it. */
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
	/** Trials done, and all there will be. */
	readonly done: number;
	readonly total: number;
	/** What is being tried: `rate` is `null` for an optimizer that has none. */
	readonly name: string;
	readonly rate: number | null;
	/** Ticks of the present trial that are run. */
	readonly tick: number;
};

/** Work between two looks at the outside: about so many example gradients. */
const slice = 20_000;

const hasRate = ({optimizer}: LaneSetup) => 'learningRate' in optimizer.hyperparameters;

/** The same lane at another rate. */
function atRate(lane: LaneSetup, learningRate: number): LaneSetup {
	return {...lane, settings: {...lane.settings, hyper: {...lane.settings.hyper, learningRate}}};
}

/** Races one lane to its end; yields the ticks run in between. */
function* tried(setup: RaceSetup, laneSetup: LaneSetup, ticks: number): Generator<number, Trial> {
	const lane = new Lane(setup, laneSetup);
	const stride = Math.max(1, Math.floor(slice / setup.problem.exampleCount));
	for (let tick = 0; tick < ticks; ) {
		const stop = Math.min(ticks, tick + stride);
		for (; tick < stop; tick++) lane.tick();
		yield tick;
	}
	const [{status, settled, gap, loss}] = standingsOf([lane]);
	const rate = laneSetup.settings.hyper.learningRate ?? null;
	return {rate, status, settled, gap, loss, score: scoreOf({status, settled, gap}, ticks)};
}

/** Ascending by rate. */
const inOrder = (trials: readonly Trial[]) => trials.toSorted((a, b) => (a.rate ?? 0) - (b.rate ?? 0));

/** The best of some trials, `null` where all diverged. */
function bestOf(trials: readonly Trial[]): Trial | null {
	const [best] = trials.toSorted(compareTrials);
	return best === undefined || best.score === null ? null : best;
}

/**
 * Tunes the learning rate of every lane of a race, each by itself: powers of ten from 1e-4 to 10, then nine rates round
 * the best of them (none where all diverged), every one raced from the start for `ticks` (an integer from 1). What else
 * a lane is set to, schedules included, stays; the rate it has is not looked at. An optimizer without a rate races once.
 *
 * Incremental: it yields after every slice of work, some milliseconds long, and at the end returns the sweep. The same
 * setup and ticks give the same bits. Lecture, section 16.
 */
export function* sweep(setup: RaceSetup, ticks: number): Generator<SweepProgress, Sweep> {
	const racers: Tuned[] = [];
	const perRacer = coarseRates.length + finerRates(1, greatestRate).length;
	const total = setup.lanes.reduce((sum, lane) => sum + (hasRate(lane) ? perRacer : 1), 0);
	let done = 0;

	function* trial(lane: LaneSetup): Generator<SweepProgress, Trial> {
		const progress = {total, name: lane.name, rate: lane.settings.hyper.learningRate ?? null};
		const running = tried(setup, lane, ticks);
		for (let next = running.next(); ; next = running.next()) {
			if (next.done) {
				done++;
				return next.value;
			}
			yield {...progress, done, tick: next.value};
		}
	}

	for (const lane of setup.lanes) {
		const end = done + (hasRate(lane) ? perRacer : 1);
		const trials: Trial[] = [];
		if (!hasRate(lane)) trials.push(yield* trial(lane));
		else {
			for (const rate of coarseRates) trials.push(yield* trial(atRate(lane, rate)));
			const finer = finerRates(bestOf(trials)?.rate ?? Number.NaN, greatestRate);
			for (const rate of finer) trials.push(yield* trial(atRate(lane, rate)));
		}
		// Those who fell apart at every rate have nothing to refine.
		done = end;
		const ordered = inOrder(trials);
		const best = bestOf(ordered);
		racers.push({lane, trials: ordered, best, band: best && best.rate !== null ? bandOf(ordered, best) : null});
	}
	return {setup, ticks, racers};
}

/** A whole sweep at once. */
export function swept(setup: RaceSetup, ticks: number): Sweep {
	const running = sweep(setup, ticks);
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

/** The race with everyone at its best rate; who has none keeps what it had. */
export function tunedSetup({setup, racers}: Sweep): RaceSetup {
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
