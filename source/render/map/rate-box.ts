import {wholeCells} from '../cells/area.js';
import type {Capabilities} from '../cells/capabilities.js';
import type {Grid, Rectangle} from '../cells/grid.js';
import {arms, signOf} from '../lines/box-lines.js';
import {pixelColumn, pixelRow, pointOfCell, type Viewport} from '../lines/viewport.js';
import type {Place} from './markers.js';
import {drawPoints} from './points.js';

/** A run of cells from one to another, cut to what there is. */
function between(from: number, to: number, count: number): number[] {
	const [first, last] = [Math.max(0, from), Math.min(count - 1, to)];
	return Array.from({length: Math.max(0, last - first + 1)}, (_, at) => first + at);
}

/**
 * Draws a box about a point of a map, in whole cells, its half sides in parameter units: what each parameter's step is
 * multiplied by. A box thinner than a cell is a stroke with its ends; what lies outside the plot is cut off.
 */
export function drawRateBox(
	grid: Grid,
	area: Rectangle,
	[x, y]: Place,
	[wide, tall]: readonly [number, number],
	viewport: Viewport,
	capabilities: Capabilities,
): void {
	const plot = wholeCells(area);
	const columnOf = (value: number) => Math.floor(pixelColumn(viewport, value, plot.columns));
	const rowOf = (value: number) => Math.floor(pixelRow(viewport, value, plot.rows) / 2);
	const [left, right] = [columnOf(x - wide), columnOf(x + wide)];
	const [top, bottom] = [rowOf(y + tall), rowOf(y - tall)];
	if (![left, right, top, bottom].every(Number.isFinite)) return;
	const signs = new Map<number, number>();
	const add = (column: number, row: number, bits: number) => {
		const at = row * plot.columns + column;
		signs.set(at, (signs.get(at) ?? 0) | bits);
	};
	for (const row of between(top, bottom, plot.rows).filter(at => at === top || at === bottom))
		for (const column of between(left, right, plot.columns))
			add(column, row, (column > left ? arms.left : 0) | (column < right ? arms.right : 0));
	for (const column of between(left, right, plot.columns).filter(at => at === left || at === right))
		for (const row of between(top, bottom, plot.rows))
			add(column, row, (row > top ? arms.up : 0) | (row < bottom ? arms.down : 0));
	// Of one cell it is a point; a stroke has cross ends.
	for (const [at, bits] of signs) {
		const [column, row] = [at % plot.columns, Math.floor(at / plot.columns)];
		const isEnd = (left !== right && (column === left || column === right)) || top !== bottom;
		const ends = top === bottom && isEnd ? arms.up | arms.down : 0;
		const sides = left === right && (row === top || row === bottom) ? arms.left | arms.right : 0;
		const place = pointOfCell(viewport, column, row, plot.columns, plot.rows);
		const glyph = String.fromCodePoint(signOf(bits | ends | sides, capabilities.charset));
		drawPoints(grid, plot, [place], {glyph}, viewport, capabilities);
	}
}
