import type {ColorDepth} from '../../render/cells/capabilities.js';
import {createGrid, defaultColor, type Grid} from '../../render/cells/grid.js';
import {quantize} from '../color/colors.js';
import {type Pen, plain} from '../color/pen.js';
import {transition} from '../color/transition.js';
import {cheapHalves} from './halves.js';
import {cheapestNext} from './order.js';
import {changedCells, changedRuns, type Run} from './runs.js';
import {type Written, writeRuns} from './writer.js';

/** From anything that something else may have left behind: margins, a drawing character set, colours, wrapping. */
const reset = '\x1b[r\x1b(B\x1b[m\x1b[?7l';
const clear = '\x1b[2J';

/** The terminal shows what comes between these at once, if it knows them. */
const begin = '\x1b[?2026h';
const end = '\x1b[?2026l';

/** How a frame is written. */
export type Manner = {
	readonly depth: ColorDepth;
	/** The pen that the terminal has; the reset state unless told. */
	readonly pen?: Pen;
	/** Whether what is erased takes the pen's background, as nearly everywhere; default true. */
	readonly erasesInColor?: boolean;
};

/** An empty screen, and what makes it one: in the frame's own ground, that of its last cell, where erasing gives that. */
function emptied(next: Grid, depth: ColorDepth, erasesInColor: boolean): Written & {readonly grid: Grid} {
	const grid = createGrid(next.columns, next.rows);
	const corner = next.backgrounds.at(-1) ?? defaultColor;
	if (erasesInColor) grid.backgrounds.fill(corner);
	const pen = erasesInColor ? {...plain, background: quantize(corner, depth)} : plain;
	return {grid, text: reset + transition(plain, pen, depth) + clear, pen};
}

/**
 * The bytes that turn a terminal that shows `shown` into one that shows `next`, and the pen that it is left with. The
 * cursor may be anywhere; wrapping is off and the alternate screen on (`enterScreen`). Empty where the two look alike in
 * this depth. Where `shown` is null, or of another size, everything is reset, cleared and drawn anew. What is a single
 * piece is written as it is; more of them as one synchronized update. Pure.
 */
export function updateFrame(shown: Grid | null, next: Grid, manner: Manner): Written {
	const {depth, pen = plain, erasesInColor = true} = manner;
	const isSame = shown !== null && shown.columns === next.columns && shown.rows === next.rows;
	const from = isSame ? {grid: shown, text: '', pen} : emptied(next, depth, erasesInColor);
	const changed = changedCells(from.grid, next, depth);
	const written = cheapHalves(next, changed, depth);
	const runs = changedRuns(written, changed, depth, erasesInColor);
	const write = (order: readonly Run[]) => writeRuns(written, order, depth, from.pen, erasesInColor);
	if (runs.length === 0 && isSame) return {text: '', pen};
	let best = write(runs);
	const order = cheapestNext(runs, next.columns, depth, from.pen);
	if (order !== runs) {
		const other = write(order);
		if (Buffer.byteLength(other.text) < Buffer.byteLength(best.text)) best = other;
	}
	const {text} = best;
	if (runs.length === 0) return {text: from.text + text, pen: best.pen};
	return {text: isSame && runs.length === 1 ? text : `${begin}${from.text}${text}${end}`, pen: best.pen};
}
