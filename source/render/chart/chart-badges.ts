import type {Capabilities} from '../cells/capabilities.js';
import {type Grid, type Rectangle, setCell} from '../cells/grid.js';
import {badgeStyle} from '../map/heads.js';

/** A racer's mark and where its line ends: after how many columns, in which row from the top. */
export type LineEnd = {
	/** One column. */
	readonly sign: string;
	readonly color: number;
	readonly selected: boolean;
	readonly columns: number;
	readonly lastRow: number;
};

type Move = readonly [right: number, down: number];

/**
 * A badge says by its row where its line is: those that end in one row stand beside each other, rightwards as far as
 * there is room, then back over their own lines. Another row would be another value, and is the last way out.
 */
const cost = ([right, down]: Move) => 100 * Math.abs(down) + (right < 0 ? 10 - right : right);

/** As many as can stand in one row. */
const most = 9;
const sideways = Array.from({length: 2 * most + 1}, (_, at) => at - most);

/** Badges right of where the curves end, the best (lowest) first; one that finds its cell taken moves aside. */
export function drawBadges(
	grid: Grid,
	within: Rectangle,
	lineEnds: readonly LineEnd[],
	capabilities: Capabilities,
): void {
	const taken = new Set<string>();
	const moves = Array.from({length: 2 * within.rows + 1}, (_, at) => (at % 2 === 0 ? at / 2 : -(at + 1) / 2))
		.flatMap((down): Move[] => sideways.map(right => [right, down]))
		.sort((a, b) => cost(a) - cost(b));
	const ends = lineEnds.filter(({columns}) => columns > 0).sort((a, b) => b.lastRow - a.lastRow);
	for (const {sign, color, selected, columns, lastRow} of ends) {
		for (const [right, down] of moves) {
			const [column, row] = [Math.min(columns, within.columns - 1) + right, lastRow + down];
			if (column < 0 || row < 0 || row >= within.rows || column >= within.columns || taken.has(`${column} ${row}`))
				continue;
			taken.add(`${column} ${row}`);
			const style = badgeStyle(color, selected, capabilities);
			setCell(grid, within.left + column, within.top + row, sign.codePointAt(0)!, style);
			break;
		}
	}
}
