/** How high a loss stands: 0 (the lowest of the view) … 1 (the highest). NaN stays NaN; −∞ is 0, +∞ is 1. */
export type HeightScale = (loss: number) => number;

/** The height that half of the ground should reach, so that a landscape of huge walls keeps a readable floor. */
const middle = 0.35;

/** The bend at which a share of the span comes to stand in the middle: asinh(share/bend) = middle · asinh(1/bend). */
function bendFor(share: number): number {
	let [low, high] = [-700, 7];
	for (let round = 0; round < 60; round++) {
		const bend = Math.exp((low + high) / 2);
		if (Math.asinh(share / bend) < middle * Math.asinh(1 / bend)) high = (low + high) / 2;
		else low = (low + high) / 2;
	}
	return Math.exp(low);
}

/**
 * The height map of a relief, rising with the loss, continuous, the same for the whole view. With p the part of the
 * way from the least to the greatest finite loss: where the median has p ≥ 0.35 the height is p itself, true to scale.
 * Below that, walls would flatten everything else, and the height is asinh(p/s) / asinh(1/s), straight near the
 * minimum and logarithmic far above it, with s such that the median stands at 0.35. A flat or empty view is at 0.
 */
export function heightScale(losses: ArrayLike<number>): HeightScale {
	const sorted = Float64Array.from(losses).filter(Number.isFinite).sort();
	const least = (sorted[0] ?? 0) / 2;
	const span = (sorted.at(-1) ?? 0) / 2 - least;
	if (!(span > 0)) return loss => (Number.isNaN(loss) ? loss : loss === Number.POSITIVE_INFINITY ? 1 : 0);
	// Halves: the difference of the two greatest doubles must stay finite.
	const share = (loss: number) => Math.max(0, Math.min(1, (loss / 2 - least) / span));
	const median = share(sorted[sorted.length >> 1]!);
	if (median >= middle) return share;
	// A median at the very bottom cannot be lifted.
	const bend = bendFor(Math.max(median, 1e-9));
	const most = Math.asinh(1 / bend);
	return loss => Math.asinh(share(loss) / bend) / most;
}
