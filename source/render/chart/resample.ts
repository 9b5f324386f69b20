/**
 * A curve in numbers: at tick `ticks[i]` (rising; `i * stride` where left out) it lay between `low[i]` and `high[i]`, less
 * `base`. Raw values are both. A caller with long histories thins them by merging neighbours into their least and greatest.
 */
export type Curve = {
	readonly ticks?: ArrayLike<number>;
	/** Ticks from one value to the next; 1 where left out. */
	readonly stride?: number;
	/** What is taken off every value: nothing where left out. */
	readonly base?: number;
	readonly low: ArrayLike<number>;
	readonly high: ArrayLike<number>;
	/** Whether values are estimates, which on a log scale are one a column, the middle of its extremes: noise has no depth. */
	readonly isEstimate?: boolean;
	/** A value after these, before `base` is taken off: where a curve that was thinned has got to. */
	readonly last?: {readonly tick: number; readonly value: number};
};

/** A curve in columns: the least and the greatest of each, NaN where it has none; `columns` is how many it reaches. */
export type Columns = {readonly low: Float64Array; readonly high: Float64Array; readonly columns: number};

/**
 * Resamples a curve to `width` columns that cover the ticks 0 … horizon, keeping every column's extremes. NaN is
 * dropped; a column without a value takes the one before it (the first known before that), so that a curve has no
 * holes, or stays NaN where `holes` says so; columns after its last tick stay empty. Infinities are kept. What lies beyond
 * the horizon is left out.
 */
export function resample(curve: Curve, horizon: number, width: number, holes: 'filled' | 'left' = 'filled'): Columns {
	const wide = Math.max(0, Math.floor(width) || 0);
	const low = new Float64Array(wide).fill(Number.NaN);
	const high = new Float64Array(wide).fill(Number.NaN);
	const {ticks, stride = 1, base = 0, low: lows, high: highs} = curve;
	const count = Math.min(lows.length, highs.length, ticks?.length ?? Number.POSITIVE_INFINITY);
	let reached = 0;
	const add = (tick: number, least: number, most: number) => {
		if (!(tick >= 0 && tick <= horizon) || Number.isNaN(least) || Number.isNaN(most)) return;
		const column = Math.min(wide - 1, Math.floor((tick / horizon) * wide));
		// Written so that the first value replaces NaN.
		if (!(low[column]! <= least)) low[column] = least;
		if (!(high[column]! >= most)) high[column] = most;
		reached = Math.max(reached, column + 1);
	};
	if (wide > 0 && horizon > 0) {
		for (let at = 0; at < count; at++) {
			add(ticks === undefined ? at * stride : ticks[at]!, lows[at]! - base, highs[at]! - base);
		}
		if (curve.last) add(curve.last.tick, curve.last.value - base, curve.last.value - base);
	}
	if (holes === 'left') return {low, high, columns: reached};
	const first = low.findIndex(value => !Number.isNaN(value));
	for (let column = 0; column < reached; column++) {
		if (!Number.isNaN(low[column])) continue;
		const from = column > first ? column - 1 : first;
		low[column] = low[from]!;
		high[column] = column > first ? low[from]! : high[from]!;
	}
	return {low, high, columns: reached};
}
