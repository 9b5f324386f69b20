import type {Grid, Rectangle} from './grid.js';

/** A rectangle in whole cells; sizes that are negative or not finite are 0. */
export function wholeCells({left, top, columns, rows}: Rectangle): Rectangle {
	const size = (value: number) => (Number.isFinite(value) ? Math.max(0, Math.floor(value)) : 0);
	const place = (value: number) => (Number.isFinite(value) ? Math.floor(value) : 0);
	return {left: place(left), top: place(top), columns: size(columns), rows: size(rows)};
}

/** Whether a cell of the grid lies in the rectangle and in the grid. */
export function covers(grid: Grid, area: Rectangle, column: number, row: number): boolean {
	return (
		column >= Math.max(0, area.left) &&
		row >= Math.max(0, area.top) &&
		column < Math.min(grid.columns, area.left + area.columns) &&
		row < Math.min(grid.rows, area.top + area.rows)
	);
}

/** Calls for every cell of a rectangle that the grid has: where it is in the grid, and in the rectangle, row after row. */
export function forEachCell(
	grid: Grid,
	area: Rectangle,
	call: (at: number, column: number, row: number) => void,
): void {
	const {left, top, columns, rows} = wholeCells(area);
	for (let row = Math.max(0, -top); row < Math.min(rows, grid.rows - top); row++) {
		for (let column = Math.max(0, -left); column < Math.min(columns, grid.columns - left); column++) {
			call((top + row) * grid.columns + left + column, column, row);
		}
	}
}

/** Part of a rectangle, from its own corner; never more than the rectangle has. */
export function inset(area: Rectangle, left: number, top: number, columns: number, rows: number): Rectangle {
	const wide = Math.max(0, Math.min(columns, area.columns - left));
	const tall = Math.max(0, Math.min(rows, area.rows - top));
	return {left: area.left + left, top: area.top + top, columns: wide, rows: tall};
}
