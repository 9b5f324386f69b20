/** Ticks a second that the keys step through; the last is as fast as it goes. */
export const speeds: readonly number[] = [
	1,
	2,
	5,
	10,
	20,
	50,
	100,
	200,
	500,
	1000,
	2000,
	5000,
	10_000,
	Number.POSITIVE_INFINITY,
];

/** Ticks that a race is shown at for so many seconds, by the index of its speed: at least 1, as fast as it goes 20,000. */
export function ticksIn(seconds: number, speed: number): number {
	const perSecond = speeds[speed]!;
	return Number.isFinite(perSecond) ? Math.max(1, Math.round(seconds * perSecond)) : 20_000;
}

/** The ladder 1 2 5 × 10ⁿ: the next rung above or below a positive value, whether or not it stands on one. */
export function rung(value: number, direction: 1 | -1): number {
	const exponent = Math.floor(Math.log10(value));
	const rungs = [exponent - 1, exponent, exponent + 1].flatMap(e => [1, 2, 5].map(m => Number(`${m}e${e}`)));
	// A rung is left only for a real step: 0.30000000000000004 counts as 0.3.
	const next = direction === 1 ? rungs.find(r => r > value * (1 + 1e-9)) : rungs.findLast(r => r < value * (1 - 1e-9));
	return next ?? value;
}
