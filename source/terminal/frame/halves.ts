import {type ColorDepth, hasManyColors} from '../../render/cells/capabilities.js';
import type {Grid} from '../../render/cells/grid.js';
import {fullBlock, lowerHalf, pixelColor, upperHalf} from '../../render/lines/pixels.js';
import {colorBytes} from '../color/transition.js';

const space = 0x20;

/** Where it does not matter which colour a pen has. */
const any = -2;

/** A way to write cells that are alike, the first of which is at `at`. */
type Way = {readonly glyph: number; readonly front: number; readonly back: number; readonly bytes: number};

/** The cheapest way to have written everything up to some cells and to hold this pen. */
type Step = {
	readonly front: number;
	readonly back: number;
	readonly cost: number;
	readonly glyph: number;
	readonly last: Step | undefined;
};

/** Whether a cell is two pixels and nothing else, so that either may be the pen's foreground. */
function isPixels(grid: Grid, at: number): boolean {
	const glyph = grid.glyphs[at]!;
	if (grid.attributes[at] !== 0 || grid.backgrounds[at]! < 0) return false;
	return glyph === space || ((glyph === upperHalf || glyph === lowerHalf) && grid.foregrounds[at]! >= 0);
}

/** The ways to write two pixels, of which the terminal's default colours are none. */
function waysOf(upper: number, lower: number, count: number): Way[] {
	if (upper === lower) {
		return [
			{glyph: space, front: any, back: upper, bytes: count},
			{glyph: fullBlock, front: upper, back: any, bytes: 3 * count},
		];
	}
	return [
		{glyph: upperHalf, front: upper, back: lower, bytes: 3 * count},
		{glyph: lowerHalf, front: lower, back: upper, bytes: 3 * count},
	];
}

/** About what a colour among 256 takes. */
const indexed = 8;

function costOf(from: Step, front: number, back: number, depth: ColorDepth): number {
	const bytes = (color: number) => (depth === '256' ? indexed : colorBytes(color, depth));
	const cost = (from.front === front ? 0 : bytes(front)) + (from.back === back ? 0 : bytes(back));
	return cost === 0 ? 0 : cost + 2;
}

/** The best next step to each pen that the ways lead to; what a change of both colours would undercut is dropped. */
function onwards(steps: readonly Step[], ways: readonly Way[], depth: ColorDepth): Step[] {
	const next: Step[] = [];
	let least = Number.POSITIVE_INFINITY;
	for (const way of ways) {
		for (const step of steps) {
			const front = way.front === any ? step.front : way.front;
			const back = way.back === any ? step.back : way.back;
			const cost = step.cost + way.bytes + costOf(step, front, back, depth);
			const found = {front, back, cost, glyph: way.glyph, last: step};
			const at = next.findIndex(other => other.front === front && other.back === back);
			if (at < 0) next.push(found);
			else if (cost < next[at]!.cost) next[at] = found;
			least = Math.min(least, cost);
		}
	}
	return next.filter(({cost}) => cost <= least + dearest);
}

/** More than any change of a pen costs. */
const dearest = 40;

/**
 * The same picture in the cells that cost least to write one after the other, where `changed` is not 0: ▀ or ▄, a blank or
 * █, whichever goes with the colours that the pen has already. Only with 256 colours or more: where there are fewer, not
 * all foregrounds are backgrounds. The grid itself where nothing is gained, and where it has no half blocks of its own.
 */
export function cheapHalves(grid: Grid, changed: Uint8Array, depth: ColorDepth): Grid {
	if (!hasManyColors(depth)) return grid;
	// A picture without any may be for a terminal that has none: ASCII.
	if (!grid.glyphs.includes(upperHalf) && !grid.glyphs.includes(lowerHalf)) return grid;
	let steps: Step[] = [{front: any, back: any, cost: 0, glyph: 0, last: undefined}];
	/** The first and the count of the cells that each step writes. */
	const stretches: (readonly [at: number, count: number])[] = [];
	for (let at = 0; at < changed.length; at++) {
		if (changed[at] === 0) continue;
		const isPair = isPixels(grid, at);
		const [front, back] = [grid.foregrounds[at]!, grid.backgrounds[at]!];
		const glyph = grid.glyphs[at]!;
		let end = at + 1;
		while (
			end < changed.length &&
			changed[end] !== 0 &&
			grid.foregrounds[end] === front &&
			grid.backgrounds[end] === back &&
			(isPair
				? grid.glyphs[end] === glyph && grid.attributes[end] === 0
				: !isPixels(grid, end) && grid.glyphs[end] !== space)
		)
			end++;
		const isBlank = glyph === space;
		const ways = isPair
			? waysOf(pixelColor(grid, at, 0), pixelColor(grid, at, 1), end - at)
			: [{glyph: 0, front: isBlank ? any : front, back, bytes: 0}];
		steps = onwards(steps, ways, depth);
		stretches.push([at, end - at]);
		at = end - 1;
	}
	let best: Step | undefined = steps.reduce((one, other) => (other.cost < one.cost ? other : one));
	const chosen = {
		...grid,
		glyphs: grid.glyphs.slice(),
		foregrounds: grid.foregrounds.slice(),
		backgrounds: grid.backgrounds.slice(),
	};
	for (let n = stretches.length - 1; n >= 0 && best !== undefined; n--, best = best.last) {
		if (best.glyph === 0) continue;
		const [from, count] = stretches[n]!;
		const [upper, lower] = [pixelColor(grid, from, 0), pixelColor(grid, from, 1)];
		chosen.glyphs.fill(best.glyph, from, from + count);
		if (best.glyph === space) continue;
		const isUpper = best.glyph !== lowerHalf;
		chosen.foregrounds.fill(isUpper ? upper : lower, from, from + count);
		chosen.backgrounds.fill(
			best.glyph === fullBlock ? backOf(best.back, upper) : isUpper ? lower : upper,
			from,
			from + count,
		);
	}
	return chosen;
}

/** The pen's background as a cell's, where that is not seen. */
const backOf = (back: number, instead: number) => (back === any ? instead : back);
