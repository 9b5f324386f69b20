import {covers, wholeCells} from '../cells/area.js';
import type {Capabilities} from '../cells/capabilities.js';
import {bold, defaultColor, type Grid, type Rectangle, setCell} from '../cells/grid.js';
import {textFor} from '../cells/to-ascii.js';
import {dotsAcross, dotsDown} from '../lines/dots.js';
import {addStretch, createLines, lineSign} from '../lines/line-cells.js';
import {pixelColor} from '../lines/pixels.js';
import {pixelColumn, pixelRow, type Viewport} from '../lines/viewport.js';
import type {Place} from './markers.js';

/**
 * An arrow on the map: from a point along a vector, both in parameter units. `length`: how long it is drawn, in columns
 * (a row counts as two), whatever the vector's own length; left out, it ends where the vector does. `color` 0xRRGGBB;
 * `label`: a few letters at its head.
 */
export type Arrow = {
	readonly origin: Place;
	readonly vector: readonly [x: number, y: number];
	readonly length?: number;
	readonly color: number;
	readonly label?: string;
	/** Two dots wide where lines are dots: to be told from trails. */
	readonly heavy?: boolean;
};

/** Heads by eighths of a turn from rightwards, anticlockwise. None of them is an emoji. */
const heads = {unicode: '►◥▲◤◄◣▼◢', ascii: '>/^\\</v\\'} as const;

/** Both ends in cells with fractions; undefined where there is no telling. */
function endsOf(
	{origin, vector, length}: Arrow,
	viewport: Viewport,
	{columns, rows}: Rectangle,
): readonly [x0: number, y0: number, x1: number, y1: number] | undefined {
	const [x0, y0] = [pixelColumn(viewport, origin[0], columns), pixelRow(viewport, origin[1], rows) / 2];
	const ahead = pixelColumn(viewport, viewport.x[0] + vector[0], columns);
	const down = pixelRow(viewport, viewport.y[1] + vector[1], rows);
	const own = Math.hypot(ahead, down);
	if (!Number.isFinite(x0 + y0) || !Number.isFinite(own)) return undefined;
	if (own === 0) return [x0, y0, x0, y0];
	const share = length === undefined ? 1 : Math.max(0, length) / own;
	const [x1, y1] = [x0 + ahead * share, y0 + (down * share) / 2];
	return Number.isFinite(x1 + y1) ? [x0, y0, x1, y1] : undefined;
}

/** Puts a sign over what is in a cell, on the same ground. */
function put(grid: Grid, area: Rectangle, column: number, row: number, glyph: number, color: number): void {
	if (!covers(grid, area, area.left + column, area.top + row)) return;
	const at = (area.top + row) * grid.columns + area.left + column;
	setCell(grid, area.left + column, area.top + row, glyph, {
		foreground: color,
		background: pixelColor(grid, at, 1),
		attributes: bold,
	});
}

/**
 * Draws arrows over what is in a map's plot, the later over the earlier: a thin line, a head in the cell of its end, the
 * label behind the head, where it finds room. What lies outside the plot is cut off, a head there is left out. A
 * vector of zero is a dot; an arrow that is not finite is not drawn.
 */
export function drawArrows(
	grid: Grid,
	area: Rectangle,
	arrows: readonly Arrow[],
	viewport: Viewport,
	capabilities: Capabilities,
): void {
	const cells = wholeCells(area);
	for (const arrow of arrows) {
		const ends = endsOf(arrow, viewport, cells);
		if (ends === undefined) continue;
		const [x0, y0, x1, y1] = ends;
		const color = capabilities.color === 'none' ? defaultColor : arrow.color;
		const lines = createLines(cells.columns, cells.rows);
		addStretch(lines, x0, y0, x1, y1);
		if (arrow.heavy && capabilities.charset !== 'ascii') {
			const isSteep = 2 * Math.abs(y1 - y0) > Math.abs(x1 - x0);
			const [right, down] = isSteep ? [1 / dotsAcross, 0] : [0, 1 / dotsDown];
			addStretch(lines, x0 + right, y0 + down, x1 + right, y1 + down);
		}
		for (const [at, dots] of lines.dots.entries()) {
			if (dots === 0) continue;
			const sign = lineSign(dots, lines.slopes[at]!, capabilities);
			put(grid, cells, at % lines.columns, Math.floor(at / lines.columns), sign, color);
		}
		const [column, row] = [Math.floor(x1), Math.floor(y1)];
		const eighth = (Math.round((Math.atan2(2 * (y0 - y1), x1 - x0) / Math.PI) * 4) + 8) % 8;
		const isPoint = x0 === x1 && y0 === y1;
		const head = isPoint ? (capabilities.charset === 'ascii' ? '*' : '•') : heads[capabilities.charset][eighth]!;
		put(grid, cells, column, row, head.codePointAt(0)!, color);
		const label = Array.from(textFor(arrow.label ?? '', capabilities.charset));
		// Before the head where it points, else right of it, but inside.
		const isLeftwards = eighth >= 3 && eighth <= 5;
		const left = isLeftwards ? column - label.length : column + 1;
		const isInside = row >= 0 && row < cells.rows && left >= 0 && left + label.length <= cells.columns;
		if (!isInside || column < 0 || column >= cells.columns) continue;
		for (const [at, letter] of label.entries()) put(grid, cells, left + at, row, letter.codePointAt(0)!, color);
	}
}
