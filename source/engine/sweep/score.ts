import type {Status} from '../lane/convergence.js';

/** How one rate did. */
export type Trial = {
	/** The learning rate as set, before any schedule; `null` for an optimizer that has none. */
	readonly rate: number | null;
	readonly status: Status;
	/** As the leaderboard has it: the first tick from which on |gap| ≤ τ; `null` where not home at the end. */
	readonly settled: number | null;
	/** At the end, as `gapOf` and the loss of the race have them. */
	readonly gap: number;
	readonly loss: number;
	/**
	 * What it took, less is better: the settled tick of who finished; for others the whole race and what was left of
	 * the way, ticks·(1 + |gap|); `null` for who diverged. A tick in passing is no finish: `patience` rules.
	 */
	readonly score: number | null;
};

/** The score of an outcome after so many ticks. */
export function scoreOf({status, settled, gap}: Pick<Trial, 'status' | 'settled' | 'gap'>, ticks: number) {
	if (status === 'finished') return settled;
	return status === 'diverged' ? null : ticks * (1 + Math.abs(gap));
}

/**
 * The order of preference: by score, who diverged last; then by |gap|, then the smaller rate, as it draws the smoother
 * trail.
 */
export function compareTrials(a: Trial, b: Trial): number {
	const scores = (a.score ?? Number.POSITIVE_INFINITY) - (b.score ?? Number.POSITIVE_INFINITY);
	// ∞ − ∞ is NaN, and NaN no order: all who diverged are equal but for their rates.
	if (scores) return scores;
	const gaps = a.score === null ? 0 : Math.abs(a.gap) - Math.abs(b.gap);
	return gaps || (a.rate ?? 0) - (b.rate ?? 0);
}

/**
 * Scores that differ by less than this share are equal. All who come to rest in one pit differ in their last bits only,
 * and by these the rate that happens to be rounded best would win.
 */
const equalShare = 1e-6;

export const isAsGood = (score: number, other: number): boolean => score <= other * (1 + equalShare);

/** Runs of neighbours that are as good as the best, from their first to behind their last. */
function plateausOf(trials: readonly Trial[], best: number): (readonly Trial[])[] {
	const plateaus: Trial[][] = [];
	let open = false;
	for (const trial of trials) {
		const isIn = trial.score !== null && isAsGood(trial.score, best);
		if (isIn && open) plateaus[plateaus.length - 1].push(trial);
		else if (isIn) plateaus.push([trial]);
		open = isIn;
	}
	return plateaus;
}

/** How many times its least rate a plateau's greatest is. */
const width = (plateau: readonly Trial[]) => (plateau.at(-1)!.rate ?? 1) / (plateau[0].rate ?? 1);

/**
 * The best of some trials (ascending by rate): among equals that at the present rate, as nothing speaks for leaving it,
 * else the middle, on a logarithmic scale, of the widest plateau, where a little more or less does no harm. `null`
 * where all diverged.
 */
export function bestOf(trials: readonly Trial[], present: number | null): Trial | null {
	const [best] = trials.toSorted(compareTrials);
	if (best === undefined || best.score === null) return null;
	const plateaus = plateausOf(trials, best.score);
	const own = plateaus.flat().find(({rate}) => rate === present);
	if (own) return own;
	const widest = plateaus.reduce((one, other) => (width(other) > width(one) ? other : one));
	const square = (widest[0].rate ?? 1) * (widest.at(-1)!.rate ?? 1);
	/** How many times farther up or down a trial is than the middle, squared: 1 in the middle. */
	const off = ({rate}: Trial) => Math.max((rate ?? 1) ** 2 / square, square / (rate ?? 1) ** 2);
	return widest.reduce((one, other) => (off(other) < off(one) ? other : one));
}

/** Rates that do almost as well as the best. */
export type RateBand = {readonly low: number; readonly high: number};

const nearBest = 1.1;

/** Whether a trial is within 10 % of the best: of its settled tick, or of its gap where not even the best finished. */
function isNearBest(trial: Trial, best: Trial): boolean {
	if (trial.score === null) return false;
	if (best.status === 'finished') return trial.status === 'finished' && trial.settled! <= nearBest * best.settled!;
	return Math.abs(trial.gap) <= nearBest * Math.abs(best.gap);
}

/**
 * The band of rates round the best one: its neighbours among the trials (ascending by rate) as far as they are within
 * 10 % of it without a break. What lies between two trials was not tried. Both ends are the best rate where no
 * neighbour comes near.
 */
export function rateBandOf(trials: readonly Trial[], best: Trial): RateBand {
	const at = trials.indexOf(best);
	let [low, high] = [at, at];
	while (low > 0 && isNearBest(trials[low - 1], best)) low--;
	while (high < trials.length - 1 && isNearBest(trials[high + 1], best)) high++;
	return {low: trials[low].rate ?? Number.NaN, high: trials[high].rate ?? Number.NaN};
}
