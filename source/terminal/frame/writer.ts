import type {ColorDepth} from '../../render/cells/capabilities.js';
import {continued, type Grid} from '../../render/cells/grid.js';
import type {Pen} from '../color/pen.js';
import {penAfter, transition} from '../color/transition.js';
import {move} from './moves.js';
import type {Run} from './runs.js';
import {cellReader, isBare, suits} from './shown-cells.js';

/** A line of unchanged cells longer than this is never shorter than a move over it. */
const longestBridge = 6;

/** Blanks that are erased within a row, which takes a code, and another one to go on behind them. */
const leastErased = 12;

/** Bytes for a terminal, and the pen that it is left with. */
export type Written = {readonly text: string; readonly pen: Pen};

function blanksFrom({glyphs}: Grid, from: number, end: number): number {
	let at = from;
	while (at < end && glyphs[at] === 0x20) at++;
	return at - from;
}

/**
 * Writes the runs of a grid in the order given, from a pen on, the cursor anywhere before and after. Where that is shorter
 * than moving the cursor over them, unchanged cells between two runs are written once more. `erasesInColor`: what is erased
 * takes the colour of the pen.
 */
export function writeRuns(
	grid: Grid,
	runs: readonly Run[],
	depth: ColorDepth,
	from: Pen,
	erasesInColor: boolean,
): Written {
	const read = cellReader(depth);
	const {columns} = grid;
	let text = '';
	let pen = from;
	let column = -1;
	let row = -1;

	/** The cells from the cursor to `end` with the pen there is and then the one to come; undefined where that is not to be. */
	const bridge = (end: number, want: Pen, limit: number): string | undefined => {
		let written = '';
		let bytes = 0;
		let current = pen;
		for (let at = row * columns + column; at < end; at++) {
			const cell = read(grid, at);
			if (cell.glyph === continued) continue;
			bytes += cell.glyph < 0x80 ? 1 : cell.glyph < 0x800 ? 2 : cell.glyph < 0x10000 ? 3 : 4;
			if (bytes > limit) return undefined;
			if (!suits(current, cell)) {
				if (!suits(want, cell)) return undefined;
				written += transition(current, want, depth);
				current = want;
			}
			written += String.fromCodePoint(cell.glyph);
		}
		return written + (current === want ? '' : transition(current, want, depth));
	};

	for (const run of runs) {
		const toRow = Math.floor(run.start / columns);
		const toColumn = run.start - toRow * columns;
		const want = penAfter(pen, run.pen, run.blank);
		const steps = move(column, row, toColumn, toRow);
		const isNear = row === toRow && column >= 0 && column < toColumn && toColumn - column <= longestBridge;
		text += (isNear ? bridge(run.start, want, steps.length) : undefined) ?? steps + transition(pen, want, depth);
		pen = want;
		row = toRow;
		column = toColumn;
		if (run.erases) {
			text += '\x1b[K';
			continue;
		}
		const canErase = erasesInColor && isBare(want);
		for (let at = run.start; at < run.end; at++) {
			const {glyph} = read(grid, at);
			const blanks = canErase && glyph === 0x20 ? blanksFrom(grid, at, run.end) : 0;
			if (blanks >= leastErased) {
				text += `\x1b[${blanks}X`;
				at += blanks - 1;
				// Behind the last ones the cursor need not stand.
				if (at + 1 < run.end) text += move(0, 0, blanks, 0);
				else column -= blanks;
			} else if (glyph !== continued) text += String.fromCodePoint(glyph);
		}
		column += run.end - run.start;
		if (column >= columns) column = -1;
	}
	return {text, pen};
}
