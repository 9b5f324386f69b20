import {covers} from '../cells/area.js';
import type {Capabilities} from '../cells/capabilities.js';
import {bold, defaultColor, type Grid, type Rectangle, setCell} from '../cells/grid.js';
import {type LineCells, lineSign} from '../lines/line-cells.js';

/** A racer's curve in thin lines; `lastRow`: the row in which it leaves the plot. */
export type FitCurve = {
	readonly lane: {readonly number: number; readonly color: number; readonly selected?: boolean};
	readonly lines: LineCells;
	readonly lastRow: number;
};

/** Whether a curve shows its digit in this column, where there is no colour: each at its own places. */
const isNamed = (number: number, column: number) => (column + 7 * number) % 16 === 0;

/**
 * Lays curves over each other. A cell has one colour: where they run together they take turns, two cells each; where
 * one of them is selected it goes over the others. All their dots show. Without colour each carries its digit.
 */
export function composeFit(grid: Grid, plot: Rectangle, curves: readonly FitCurve[], capabilities: Capabilities): void {
	for (let row = 0; row < plot.rows; row++) {
		for (let column = 0; column < plot.columns; column++) {
			const at = row * plot.columns + column;
			const here = curves.filter(({lines}) => lines.dots[at] !== 0);
			if (here.length === 0 || !covers(grid, plot, plot.left + column, plot.top + row)) continue;
			const together = here.every(({lines}) => lines.dots[at] === here[0].lines.dots[at]);
			const turn = here[((column >> 1) + row) % here.length];
			const shown = together ? turn : (here.find(({lane}) => lane.selected === true) ?? turn);
			const dots = here.reduce((bits, {lines}) => bits | lines.dots[at], 0);
			const named = capabilities.color === 'none' ? here.find(({lane}) => isNamed(lane.number, column)) : undefined;
			const sign =
				named === undefined ? lineSign(dots, shown.lines.slopes[at], capabilities) : 0x30 + (named.lane.number % 10);
			setCell(grid, plot.left + column, plot.top + row, sign, {
				foreground: capabilities.color === 'none' ? defaultColor : shown.lane.color,
				attributes: shown.lane.selected === true ? bold : 0,
			});
		}
	}
}
