import type {Rectangle} from '../cells/grid.js';
import {chartLine} from './chart-line.js';
import type {Places} from './curve-places.js';

/** The runs of columns in which a curve is on the chart. */
function runsOf({low, count}: Places): (readonly [from: number, to: number])[] {
	const runs: (readonly [number, number])[] = [];
	for (let from = 0; from < count; from++) {
		let to = from;
		while (to < count && !Number.isNaN(low[to])) to++;
		if (to > from) runs.push([from, to]);
		from = to;
	}
	return runs;
}

/** The strokes of a curve, by asciichart: one run after the other. */
export function strokesOf(places: Places, {columns, rows}: Rectangle): Uint8Array {
	const strokes = new Uint8Array(columns * rows);
	for (const [from, to] of runsOf(places)) {
		const [low, high] = [places.low.subarray(from, to), places.high.subarray(from, to)];
		const line = chartLine(low, high, to - from, to - from, rows);
		for (let row = 0; row < rows; row++) {
			strokes.set(line.subarray(row * (to - from), (row + 1) * (to - from)), row * columns + from);
		}
	}
	return strokes;
}
