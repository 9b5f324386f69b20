import type {Capabilities} from './capabilities.js';
import {type Grid, type Rectangle, setCell} from './grid.js';
import {badgeStyle} from './heads.js';

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

/** A badge says by its row where its line is, so sideways costs more; leftwards it covers its line, which is worst. */
const cost = ([right, down]: Move) => Math.abs(down) + 2.5 * Math.abs(right) + (right < 0 ? 20 : 0);

/** Badges right of where the curves end, the best (lowest) first; one that finds its cell taken moves aside. */
export function drawBadges(
	grid: Grid,
	within: Rectangle,
	lineEnds: readonly LineEnd[],
	capabilities: Capabilities,
): void {
	const taken = new Set<string>();
	const moves = Array.from({length: 2 * within.rows + 1}, (_, at) => (at % 2 === 0 ? at / 2 : -(at + 1) / 2))
		.flatMap((down): Move[] => [0, 1, -1, -2].map(right => [right, down]))
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
