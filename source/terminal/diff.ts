import type {ColorDepth} from '../render/capabilities.js';
import {createGrid, type Grid} from '../render/grid.js';
import {cheapestNext} from './order.js';
import {changedRuns} from './runs.js';
import {writeRuns} from './writer.js';

/**
 * To an empty screen from anything that something else may have left behind: margins, a drawing character set, colours,
 * wrapping.
 */
const clear = '\x1b[r\x1b(B\x1b[m\x1b[?7l\x1b[2J';

/** The terminal shows what comes between these at once, if it knows them. */
const begin = '\x1b[?2026h';
const end = '\x1b[?2026l';

/**
 * The bytes that turn a terminal that shows `shown` into one that shows `next`, in as many colours as there are. The
 * cursor may be anywhere; colours and attributes are reset before and after; wrapping is off and the alternate screen on
 * (`enterScreen`). Empty where the two look alike in this depth. Where `shown` is null, or of another size, everything is
 * cleared and drawn anew. What is a single piece is written as it is; more of them as one synchronized update. Pure.
 */
export function diffFrames(shown: Grid | null, next: Grid, depth: ColorDepth): string {
	const whole = shown === null || shown.columns !== next.columns || shown.rows !== next.rows;
	const runs = changedRuns(whole ? createGrid(next.columns, next.rows) : shown, next, depth);
	if (runs.length === 0) return whole ? clear : '';
	let text = writeRuns(next, runs, depth);
	const order = cheapestNext(runs, next.columns, depth);
	if (order !== runs) {
		const other = writeRuns(next, order, depth);
		if (Buffer.byteLength(other) < Buffer.byteLength(text)) text = other;
	}
	if (whole) return `${begin}${clear}${text}${end}`;
	return runs.length === 1 ? text : `${begin}${text}${end}`;
}
