import {covers} from '../cells/area.js';
import type {Capabilities} from '../cells/capabilities.js';
import {bold, defaultColor, type Grid, type Rectangle, setCell} from '../cells/grid.js';

/** A line in cells: what of it each shows, as bits, 0 where it is not. `sign`: one column, says whose it is. */
export type CellLine = {
	readonly number: number;
	readonly sign: string;
	readonly color: number;
	readonly selected: boolean;
	readonly bits: Uint8Array;
};

/** Whether a line shows its sign in this column, where there is no colour: every so often, each at its own places. */
const isNamed = (number: number, column: number) => (column + 7 * number) % 16 === 0;

/**
 * Lays lines over each other. A cell has one colour: where they run together they take turns, two cells each, so that
 * none hides another; where they cross the selected one goes first. All their bits show, by `signOf`. Without colour
 * each carries its sign from time to time, where `mayName` lets it.
 */
export function composeLines(
	grid: Grid,
	plot: Rectangle,
	lines: readonly CellLine[],
	{color}: Capabilities,
	signOf: (bits: number, cell: number, shown: number) => number,
	mayName: (bits: number) => boolean = () => true,
): void {
	const all = new Uint8Array(plot.columns * plot.rows);
	for (const {bits} of lines) for (let cell = 0; cell < all.length; cell++) all[cell]! |= bits[cell]!;
	for (let cell = 0; cell < all.length; cell++) {
		const [column, row] = [cell % plot.columns, Math.floor(cell / plot.columns)];
		if (all[cell] === 0 || !covers(grid, plot, plot.left + column, plot.top + row)) continue;
		const here = lines.filter(({bits}) => bits[cell] !== 0);
		const together = here.every(({bits}) => bits[cell] === here[0]!.bits[cell]);
		const turn = here[((column >> 1) + row) % here.length]!;
		const shown = together ? turn : (here.find(({selected}) => selected) ?? turn);
		const named =
			color === 'none' ? here.find(({number, bits}) => mayName(bits[cell]!) && isNamed(number, column)) : undefined;
		const sign = named?.sign.codePointAt(0) ?? signOf(all[cell]!, cell, lines.indexOf(shown));
		setCell(grid, plot.left + column, plot.top + row, sign, {
			foreground: color === 'none' ? defaultColor : shown.color,
			attributes: shown.selected ? bold : 0,
		});
	}
}
