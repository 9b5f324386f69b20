import type {Raster} from './raster.js';

/** What a pixel of a relief shows besides its band, as bits. */
export const marks = {ridge: 1, slice: 2, plane: 4, cut: 8} as const;

/** The band of the block's foot, below all land. */
export const footBand = -2;

/** Band and marks of every pixel of a relief; band −1 where nothing is, `footBand` in the foot. */
export type Marked = {readonly bands: Int8Array; readonly marks: Uint8Array};

/** Two neighbours farther apart than this share belong to different slopes. */
const gap = 0.06;

/** Bands by height, 0 the lowest … borders.length. */
function bandAt(borders: Float64Array, height: number): number {
	if (height < 0) return footBand;
	let low = 0;
	let high = borders.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (height >= borders[middle]!) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Bands between the slices that show, counted from below. */
const slabOf = (band: number, every: number) => Math.floor((band + every - 1) / every);

/** Whether two neighbouring pixels are of one slope, and land both. */
function areJoined({near}: Raster, {bands}: Marked, at: number, other: number): boolean {
	return bands[at]! >= 0 && bands[other]! >= 0 && Math.abs(near[other]! - near[at]!) < gap * near[at]!;
}

/** The band of a pixel; where no land is, another. */
const landOr = (bands: Int8Array, at: number, otherwise: number) => (bands[at]! >= 0 ? bands[at]! : otherwise);

/** Marks the upper of two neighbours where a slice runs between them. */
function markSlice(raster: Raster, into: Marked, at: number, other: number, every: number): void {
	if (!areJoined(raster, into, at, other)) return;
	const {bands} = into;
	const here = bands[at]!;
	const there = bands[other]!;
	if (here === there) return;
	// On a steep slope a line for each border would be a chequer: there every second or fourth has to do.
	const step = other - at;
	const crowd = Math.abs(landOr(bands, at - 2 * step, here) - landOr(bands, other + 2 * step, there)) / every;
	const sparser = crowd >= 4 ? 4 * every : crowd >= 2 ? 2 * every : every;
	if (slabOf(there, sparser) === slabOf(here, sparser)) return;
	into.marks[there > here ? other : at]! |= marks.slice;
}

/**
 * Finds the band of every pixel, the contour slices between bands (on the upper side of the border), and the ridges
 * behind which farther land is seen. `borders`: heights of the levels, rising; of each `every` one shows a slice.
 */
export function markPixels(raster: Raster, borders: Float64Array, every: number, into: Marked): void {
	const {columns, near, heights} = raster;
	const {bands} = into;
	for (let at = 0; at < near.length; at++) bands[at] = near[at]! > 0 ? bandAt(borders, heights[at]!) : -1;
	into.marks.fill(0);
	for (let at = 0; at < near.length; at++) {
		if (bands[at] === -1) continue;
		if ((at + 1) % columns !== 0) markSlice(raster, into, at, at + 1, every);
		if (at < columns) continue;
		markSlice(raster, into, at, at - columns, every);
		const isAhead = near[at]! - near[at - columns]! > 2 * gap * near[at]!;
		if (isAhead && bands[at - columns]! >= 0) into.marks[at]! |= marks.ridge;
	}
	dustOff(columns, into);
}

/** Marks the upper of two neighbours where a plane at a height cuts the land between them. */
function markCut(raster: Raster, into: Marked, at: number, other: number, height: number): void {
	if (!areJoined(raster, into, at, other)) return;
	const isAbove = raster.heights[at]! >= height;
	if (raster.heights[other]! >= height !== isAbove) into.marks[isAbove ? at : other]! |= marks.cut;
}

/** Marks where a plane lies before the land (`plane` says how near it is at each pixel) and where it cuts into it. */
export function markPlane(raster: Raster, plane: Raster, height: number, into: Marked): void {
	const {columns, near} = raster;
	for (let at = 0; at < near.length; at++) {
		if (plane.near[at]! > near[at]!) into.marks[at]! |= marks.plane;
		if (at % columns > 0) markCut(raster, into, at, at - 1, height);
		if (at >= columns) markCut(raster, into, at, at - columns, height);
	}
}

/** Leaves out slices of a pixel or two: not lines but dust. */
function dustOff(columns: number, {marks: bits}: Marked): void {
	const isSlice = (at: number) => ((bits[at] ?? 0) & marks.slice) !== 0;
	for (let at = 0; at < bits.length; at++) {
		if (!isSlice(at)) continue;
		let others = -1;
		for (let row = at - columns; row <= at + columns; row += Math.max(1, columns)) {
			for (let other = row - 1; other <= row + 1; other++) if (isSlice(other)) others++;
		}
		if (others < 2) bits[at]! &= ~marks.slice;
	}
}
