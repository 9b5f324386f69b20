/**
 * A curve in numbers: at tick `ticks[i]` (rising; i itself where left out) it lay between `low[i]` and `high[i]`. Raw
 * values are both. A caller with long histories thins them by merging neighbours into their least and greatest.
 */
export type Curve = {
	readonly ticks?: ArrayLike<number>;
	readonly low: ArrayLike<number>;
	readonly high: ArrayLike<number>;
};

/** A curve in columns: the least and the greatest of each, NaN where it has none; `columns` is how many it reaches. */
export type Columns = {readonly low: Float64Array; readonly high: Float64Array; readonly columns: number};

/**
 * Resamples a curve to `width` columns that cover the ticks 0 … horizon, keeping every column's extremes. NaN is
 * dropped; a column without a value takes the one before it (the first known before that), so that a curve has no
 * holes; columns after its last tick stay empty. Infinities are kept. What lies beyond the horizon is left out.
 */
export function resample(curve: Curve, horizon: number, width: number): Columns {
	const wide = Math.max(0, Math.floor(width) || 0);
	const low = new Float64Array(wide).fill(Number.NaN);
	const high = new Float64Array(wide).fill(Number.NaN);
	const count = Math.min(curve.low.length, curve.high.length, curve.ticks?.length ?? Number.POSITIVE_INFINITY);
	let reached = 0;
	for (let at = 0; at < count && wide > 0 && horizon > 0; at++) {
		const tick = curve.ticks === undefined ? at : curve.ticks[at];
		if (!(tick >= 0 && tick <= horizon) || Number.isNaN(curve.low[at]) || Number.isNaN(curve.high[at])) continue;
		const column = Math.min(wide - 1, Math.floor((tick / horizon) * wide));
		// Written so that the first value replaces NaN.
		if (!(low[column] <= curve.low[at])) low[column] = curve.low[at];
		if (!(high[column] >= curve.high[at])) high[column] = curve.high[at];
		reached = Math.max(reached, column + 1);
	}
	const first = low.findIndex(value => !Number.isNaN(value));
	for (let column = 0; column < reached; column++) {
		if (!Number.isNaN(low[column])) continue;
		const from = column > first ? column - 1 : first;
		low[column] = low[from];
		high[column] = column > first ? low[from] : high[from];
	}
	return {low, high, columns: reached};
}
