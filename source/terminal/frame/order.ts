import type {ColorDepth} from '../../render/cells/capabilities.js';
import {type Pen, plain} from '../color/pen.js';
import {transitionCost} from '../color/transition.js';
import type {Run} from './runs.js';

/** With more runs than this weighing each against each takes too long. */
const mostRuns = 256;

/** About how many bytes the cursor's way takes. */
function moveCost(column: number, row: number, toColumn: number, toRow: number): number {
	const [across, down] = [toColumn - column, toRow - row];
	if (down === 0 && across >= 0 && column >= 0) return across <= 4 ? across : 5;
	const direct = column < 0 ? 9 : (down === 0 ? 0 : 4) + (across === 0 ? 0 : across < 0 && across >= -3 ? -across : 5);
	return Math.min(direct, 8);
}

/**
 * Runs in another order: after each the one that costs least to go on with, so that what has one colour is written with
 * one colour code, wherever it stands. Not always shorter in the end: weigh it against the order of reading. Too many
 * runs come back as they are.
 */
export function cheapestNext(
	runs: readonly Run[],
	columns: number,
	depth: ColorDepth,
	from: Pen = plain,
): readonly Run[] {
	if (runs.length < 3 || runs.length > mostRuns) return runs;
	const left = [...runs];
	const order: Run[] = [];
	let pen = from;
	let column = -1;
	let row = -1;
	while (left.length > 0) {
		let best = 0;
		let least = Number.POSITIVE_INFINITY;
		for (let n = 0; n < left.length; n++) {
			const run = left[n]!;
			const toRow = Math.floor(run.start / columns);
			const cost =
				moveCost(column, row, run.start - toRow * columns, toRow) + transitionCost(pen, run.pen, run.blank, depth);
			if (cost < least) {
				least = cost;
				best = n;
			}
			if (cost === 0) break;
		}
		const run = left[best]!;
		left.splice(best, 1);
		order.push(run);
		row = Math.floor(run.start / columns);
		column = (run.erases ? run.start : run.end) - row * columns;
		if (column >= columns) column = -1;
		if (!run.blank) pen = run.pen;
		else pen = {...pen, background: run.pen.background};
	}
	return order;
}
