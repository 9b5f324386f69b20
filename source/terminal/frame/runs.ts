import type {ColorDepth} from '../../render/cells/capabilities.js';
import {continued, defaultColor, type Grid} from '../../render/cells/grid.js';
import {firstWide} from '../../render/cells/width.js';
import {type Pen, plain} from '../color/pen.js';
import {cellReader, isBare, isEmpty, type ShownCell, samePen, sameShown} from './shown-cells.js';

/** Neighbouring cells of one row, written with one pen: from the index `start` up to, not including, `end`. */
export type Run = {
	readonly start: number;
	end: number;
	pen: Pen;
	/** Only blanks so far: any foreground will do. */
	blank: boolean;
	/** Blank, on one ground, up to the end of the row: one code does it, and leaves the cursor at `start`. */
	readonly erases: boolean;
};

/** What erasing to the end of a row costs, in bytes: as much as so many blanks. */
const erasing = 3;

function sameCell(one: Grid, other: Grid, at: number): boolean {
	return (
		one.glyphs[at] === other.glyphs[at] &&
		one.foregrounds[at] === other.foregrounds[at] &&
		one.backgrounds[at] === other.backgrounds[at] &&
		one.attributes[at] === other.attributes[at]
	);
}

/** Whether a cell may follow in a run; a run of blanks takes over the pen of its first letter. */
function joins(run: Run, cell: ShownCell): boolean {
	if (run.blank || cell.blank) {
		return run.pen.background === cell.pen.background && isBare(run.pen) && isBare(cell.pen);
	}
	return samePen(run.pen, cell.pen);
}

/** Which cells of a terminal that shows `shown` look different in `next`, of the same size, in this depth: 1 where they do. */
export function changedCells(shown: Grid, next: Grid, depth: ColorDepth): Uint8Array {
	const before = cellReader(depth);
	const after = cellReader(depth);
	const looksOther = (at: number) => !sameShown(before(shown, at), after(next, at));
	const isChanged = (at: number) => {
		const glyph = next.glyphs[at]!;
		// Both halves of a wide character are written as one, and how one looks hangs on the other.
		if (glyph === continued) return looksOther(at) || (at > 0 && looksOther(at - 1));
		if (glyph >= firstWide && (glyph < 0x2500 || glyph > 0x28ff)) return looksOther(at);
		return !sameCell(shown, next, at) && looksOther(at);
	};
	const changed = new Uint8Array(next.glyphs.length);
	for (let at = 0; at < changed.length; at++) if (isChanged(at)) changed[at] = 1;
	return changed;
}

/**
 * What has to be written for the cells of a grid that `changed` says, in the order of reading. `erasesInColor`: what is
 * erased takes the colour of the pen.
 */
export function changedRuns(next: Grid, changed: Uint8Array, depth: ColorDepth, erasesInColor: boolean): Run[] {
	const {columns, rows} = next;
	const after = cellReader(depth);
	const runs: Run[] = [];
	for (let row = 0; row < rows; row++) {
		const rowEnd = (row + 1) * columns;
		/** The rest of the row from here on is blank, on one ground. */
		let tail = -1;
		let ground = defaultColor;
		let run: Run | undefined;
		for (let at = row * columns; at < rowEnd; at++) {
			if (changed[at] === 0) continue;
			if (tail < 0) {
				tail = rowEnd;
				if (erasesInColor) ground = after(next, rowEnd - 1).pen.background;
				while (tail > at && isEmpty(after(next, tail - 1), ground)) tail--;
			}
			if (at >= tail) {
				let last = rowEnd - 1;
				while (changed[last] === 0) last--;
				if (last - at >= erasing) {
					runs.push({start: at, end: rowEnd, pen: {...plain, background: ground}, blank: true, erases: true});
					break;
				}
			}
			const cell = after(next, at);
			if (run?.end === at && joins(run, cell)) {
				run.end++;
				if (run.blank) run.pen = cell.pen;
				run.blank &&= cell.blank;
			} else {
				run = {start: at, end: at + 1, pen: cell.pen, blank: cell.blank, erases: false};
				runs.push(run);
			}
		}
	}
	return runs;
}
