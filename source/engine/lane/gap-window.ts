import type {RaceSetup} from '../setup/setup.js';

/** Updates over which a lane must improve, or count as stalled: compared with as many before them. */
export const stallWindow = 200;

/** Updates that a verdict looks back over at most. */
export const mostJudged = 2000;

/** Updates over which a lane must circle the minimum to count as circling. */
export const circlingWindow = (patience: number): number => Math.min(mostJudged, Math.max(400, 20 * patience));

/** Ticks that a window has at least, however many updates each of them makes; fewer where it has fewer updates. */
const fewestTicks = 5;

/**
 * The exact gaps of a lane at its last ticks, none left out but such as have no update, in the order of ticks: a ring whose
 * length is a power of two. A gap is NaN where the loss is not finite.
 */
export type GapWindow = {
	/** The last tick. */
	readonly tick: number;
	/** How many ticks it has, that one included, and whether the first of them is the start. */
	readonly length: number;
	readonly isWhole: boolean;
	/** What holds the rings. */
	readonly numbers: Float64Array;
	/** The length of a ring less 1, and the index of the last entry before it is taken modulo that. */
	readonly mask: number;
	readonly last: number;
	/** Where the ring of gaps begins, and that of the updates made by each tick; −1 where a tick is an update. */
	readonly gaps: number;
	readonly steps: number;
};

/** The gap so many entries before the last one. */
export const gapBack = ({numbers, gaps, last, mask}: GapWindow, back: number): number =>
	numbers[gaps + ((last - back) & mask)];

/** The updates made by then. */
export const stepBack = ({numbers, steps, tick, last, mask}: GapWindow, back: number): number =>
	steps < 0 ? tick - back : numbers[steps + ((last - back) & mask)];

/**
 * Where a stretch of the last `updates` updates begins that ends `end` entries before the last one: the ticks behind each of
 * those updates, at least five (or as many as there are updates), and no more than the race has. `undefined` where the
 * window does not go back so far. The answer, too, is in entries before the last one.
 */
export function stretchBack(window: GapWindow, end: number, updates: number): number | undefined {
	const fewest = end + Math.min(fewestTicks, updates) - 1;
	let back = fewest;
	if (window.steps < 0) back = end + updates - 1;
	else {
		const from = stepBack(window, end) - updates;
		back = end;
		while (back + 1 < window.length && stepBack(window, back + 1) > from) back++;
		// Whether the tick before still belongs to it is not known.
		if (back + 1 === window.length && !window.isWhole) return undefined;
		back = Math.max(back, fewest);
	}
	if (back < window.length) return back;
	return window.isWhole ? window.length - 1 : undefined;
}

/** Numbers in each ring of a lane's state. */
export function ringLength({problem, patience}: Pick<RaceSetup, 'problem' | 'patience'>): number {
	const updates = problem.exampleCount > 1 ? circlingWindow(patience) : 2 * stallWindow;
	let length = 1;
	while (length < updates + 1) length *= 2;
	return length;
}
