import type {Rectangle} from '../cells/grid.js';
import {roundBelow} from '../cells/round-numbers.js';

/** A vector in columns, a row counting as two. */
type Seen = readonly [across: number, down: number];

type View = {readonly plot: Rectangle; readonly at: readonly [column: number, row: number]};

/** Columns that the longest arrow has at least, to be told from its neighbours. */
const least = 8;

/** Of the plot's shorter side: what arrows are drawn up to where they are short, and the box's longer side. */
const [arrowShare, boxShare] = [0.5, 0.4];

const lengthOf = ([across, down]: Seen) => Math.hypot(across, down);
const shorterSide = ({columns, rows}: Rectangle) => Math.min(columns, 2 * rows);

/** Where parts end that are composed tip to tail, and the step. */
function tips(parts: readonly Seen[], step: Seen): Seen[] {
	let [across, down] = [0, 0];
	const joints = parts.map((part): Seen => {
		across += part[0];
		down += part[1];
		return [across, down];
	});
	return [...joints, step];
}

/**
 * What arrows are multiplied by on the map: 1 where they can be seen as they are; where the longest is under a few columns,
 * or longer than the plot's shorter side, what makes it fit. Where the drawing would leave the plot that its origin is in,
 * less, if it is not too short by that.
 */
export function arrowFactor(parts: readonly Seen[], step: Seen, {plot, at}: View): number {
	const longest = Math.max(...[...parts, step].map(lengthOf));
	if (!(longest > 0) || !Number.isFinite(longest)) return 1;
	const most = shorterSide(plot);
	let factor = longest >= least && longest <= most ? 1 : roundBelow((arrowShare * most) / longest);
	const leaves = (by: number) =>
		tips(parts, step).some(([across, down]) => {
			const [column, row] = [at[0] + by * across, at[1] + (by * down) / 2];
			return column < 0 || row < 0 || column >= plot.columns || row >= plot.rows;
		});
	for (;;) {
		const smaller = roundBelow(factor * 0.99);
		if (!leaves(factor) || !(smaller < factor) || smaller * longest < least) return factor;
		factor = smaller;
	}
}

/** What rates are multiplied by to be the half sides of a box; `undefined` where they are none. */
export function boxFactor(rates: Seen, {plot}: View): number | undefined {
	const longest = Math.max(...rates.map(Math.abs));
	if (!(longest > 0) || !Number.isFinite(longest)) return undefined;
	return roundBelow((boxShare * shorterSide(plot)) / longest);
}

/** Joints nearer to the step than this many columns make lines that cover each other; columns between two lanes. */
const [flat, apart] = [4, 2];

/**
 * How far arrows are drawn aside, in columns: not at all where the joints between them lie off the step; else the parts on
 * one side of it, each in a lane of its own. The index of a part, or −1 for the step.
 */
export function lanesApart(parts: readonly Seen[], step: Seen, isLine: boolean): (index: number) => Seen {
	const longest = [step, ...parts].reduce((best, one) => (lengthOf(one) > lengthOf(best) ? one : best));
	const length = lengthOf(longest);
	const [across, down] = length > 0 ? [longest[0] / length, longest[1] / length] : [1, 0];
	const isFlat = tips(parts, step).every(tip => Math.abs(tip[0] * down - tip[1] * across) < flat);
	if (parts.length === 0 || !isFlat || length === 0) return () => (isLine ? [0, -apart] : [0, 0]);
	// Whole cells aside: two columns, or one row; on a line upwards, off the curve.
	const isSteep = Math.abs(down) > Math.abs(across);
	const aside: Seen = isSteep ? [apart, 0] : [0, -apart];
	return index =>
		isLine || index >= 0 ? [aside[0] * (index + (isLine ? 2 : 1)), aside[1] * (index + (isLine ? 2 : 1))] : [0, 0];
}
