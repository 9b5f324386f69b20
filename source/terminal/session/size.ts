/** The size of a terminal in cells. */
export type Size = {readonly columns: number; readonly rows: number};

/** The most we draw: beyond it a frame costs more than anyone sees, and a lying terminal must not take the memory. */
const largest: Size = {columns: 500, rows: 200};
const usual: Size = {columns: 80, rows: 24};

function sound(value: number | undefined, fallback: number, most: number): number {
	// A serial line reports 0, a pipe nothing at all.
	if (value === undefined || !Number.isFinite(value) || value < 1) return fallback;
	return Math.min(most, Math.floor(value));
}

/** A size to draw at, whatever the terminal claims: what is not a number ≥ 1 becomes 80 or 24; at most 500 × 200. */
export function soundSize(claimed: {readonly columns?: number | undefined; readonly rows?: number | undefined}): Size {
	return {
		columns: sound(claimed.columns, usual.columns, largest.columns),
		rows: sound(claimed.rows, usual.rows, largest.rows),
	};
}
