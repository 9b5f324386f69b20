import asciichart from 'asciichart';
import {arms} from '../lines/box-lines.js';

/** A curve drawn into rows × columns cells: the arms of the line in each, row after row from the top. */
export type ChartLine = Uint8Array;

const {left, right, up, down} = arms;
/** A sign that has these arms in its lowest four bits, as a blank has none. */
const signWith = (bits: number) => String.fromCharCode(0x40 | bits);
/** asciichart's signs in its order: two of its axis and two of a line's ends, which are not drawn, then level, and so on. */
const symbols = [0, 0, 0, 0, left | right, up | right, right | down, left | down, left | up, up | down].map(signWith);

/** The extreme of each column that lies farther from the one before: a spike up and the dip after it both survive. */
function walk(low: ArrayLike<number>, high: ArrayLike<number>, columns: number): number[] {
	let last = high[0]!;
	const steps = [last];
	for (let column = 0; column < columns; column++) {
		last = Math.abs(high[column]! - last) > Math.abs(low[column]! - last) ? high[column]! : low[column]!;
		steps.push(last);
	}
	return steps;
}

/** Lets the line in a column reach a row that it only came near: a stroke from where it is. */
function stretch(line: ChartLine, column: number, width: number, from: number, to: number): void {
	for (let row = Math.min(from, to); row <= Math.max(from, to); row++) {
		const at = row * width + column;
		if (row > Math.min(from, to)) line[at]! |= arms.up;
		if (row < Math.max(from, to)) line[at]! |= arms.down;
	}
}

/**
 * One curve through asciichart. `low` and `high` are places in rows, 0 (the lowest row) … rows − 1, finite, one pair
 * per column; `columns` of them are drawn. Every column's extremes are kept. Nothing to draw gives empty cells.
 */
export function chartLine(
	low: ArrayLike<number>,
	high: ArrayLike<number>,
	columns: number,
	width: number,
	rows: number,
): ChartLine {
	const line = new Uint8Array(Math.max(0, width * rows));
	if (columns < 1 || rows < 1) return line;
	const drawn = asciichart.plot(walk(low, high, columns), {
		height: rows - 1,
		min: 0,
		max: rows - 1,
		// Its axis and labels are thrown away. A label must be one character: an empty one would shift its row.
		offset: 2,
		format: () => ' ',
		symbols,
	});
	for (const [row, text] of drawn.split('\n').entries()) {
		for (let column = 0; column < width && column + 2 < text.length; column++) {
			line[row * width + column] = text.charCodeAt(column + 2) & 15;
		}
	}
	for (let column = 0; column < columns; column++) {
		let [first, last] = [0, rows - 1];
		while (first < last && line[first * width + column] === 0) first++;
		while (last > first && line[last * width + column] === 0) last--;
		const [top, bottom] = [rows - 1 - Math.round(high[column]!), rows - 1 - Math.round(low[column]!)];
		if (top < first) stretch(line, column, width, first, top);
		if (bottom > last) stretch(line, column, width, last, bottom);
	}
	return line;
}
