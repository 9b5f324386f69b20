import type {Status} from '../../engine/lane/convergence.js';
import type {RateBand, Trial} from '../../engine/sweep/score.js';
import type {Sweep} from '../../engine/sweep/sweep.js';
import {rankTuned, tunedSetup} from '../../engine/sweep/tuned.js';
import {type RaceResult, raceResult} from '../run/result.js';

/** One racer's sweep, its fields in the order of JSON. Those of its best trial are null where every trial diverged. */
export type TunedResult = {
	/** From 1: by score. */
	readonly rank: number;
	readonly name: string;
	/** Its id. */
	readonly optimizer: string;
	/** The best rate; null, too, where the optimizer has none. */
	readonly rate: number | null;
	/** Rates within 10 % of the best score, as far as they are neighbours of the best; null without a rate. */
	readonly band: RateBand | null;
	readonly status: Status;
	readonly settled: number | null;
	readonly gap: number | null;
	readonly loss: number | null;
	/** The settled tick of who finished, else ticks·(1 + |gap|). */
	readonly score: number | null;
	/** Every rate tried, ascending. */
	readonly trials: readonly Trial[];
};

/** A sweep, its fields in the order of JSON. `command` is a line that races everyone at its best rate. */
export type SweepResult = Omit<RaceResult, 'racers'> & {
	/** From the best to the worst. */
	readonly racers: readonly TunedResult[];
};

/** Everything a sweep says of itself. */
export function sweepResult(sweep: Sweep): SweepResult {
	return {
		...raceResult(tunedSetup(sweep), sweep.ticks, []),
		racers: rankTuned(sweep.racers).map(({lane, best, band, trials}, index) => ({
			rank: index + 1,
			name: lane.name,
			optimizer: lane.optimizer.id,
			rate: best?.rate ?? null,
			band,
			status: best?.status ?? 'diverged',
			settled: best?.settled ?? null,
			gap: best?.gap ?? null,
			loss: best?.loss ?? null,
			score: best?.score ?? null,
			trials,
		})),
	};
}
