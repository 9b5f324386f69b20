import {inset, wholeCells} from '../cells/area.js';
import type {Rectangle} from '../cells/grid.js';

/** The parts of a plot of lines: labels of its height with their axis, the plot, two columns for badges, the axis below. */
export type PlotParts = {
	readonly y: Rectangle;
	readonly plot: Rectangle;
	readonly badges: Rectangle;
	readonly x: Rectangle;
};

/** Divides a rectangle for lines whose y labels take so many columns. What lacks room gets none. */
export function plotParts(area: Rectangle, labels: number): PlotParts {
	const cells = wholeCells(area);
	const left = cells.columns >= 20 ? labels + 1 : 0;
	const right = cells.columns >= 8 ? 2 : 0;
	const axis = cells.rows >= 4 ? 1 : 0;
	const [columns, rows] = [cells.columns - left - right, cells.rows - axis];
	return {
		y: inset(cells, 0, 0, left, rows),
		plot: inset(cells, left, 0, columns, rows),
		badges: inset(cells, left + columns, 0, right, rows),
		x: inset(cells, left, rows, columns, axis),
	};
}
