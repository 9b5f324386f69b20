import {wholeCells} from '../cells/area.js';
import {type Capabilities, isFine} from '../cells/capabilities.js';
import {inkOn} from '../cells/color.js';
import {type Glyphs, glyphsOf} from '../cells/glyphs.js';
import {
	bold,
	defaultColor,
	dim,
	type Grid,
	inverse,
	type Rectangle,
	type Style,
	setCell,
	underline,
} from '../cells/grid.js';
import {pixelColor} from '../lines/pixels.js';
import {pixelColumn, pixelRow, type Viewport} from '../lines/viewport.js';
import {drawPoint} from './head-point.js';
import type {MapLane} from './map-lane.js';
import {solidStyle, solidText} from './solid.js';

/** How a number badge looks: its digit on the racer's own colour, in black or white, whichever reads. */
export function badgeStyle(color: number, selected: boolean, {color: depth}: Capabilities): Style {
	const mark = selected ? underline : 0;
	if (depth === 'none' || color === defaultColor) return {attributes: bold | inverse | mark};
	return {foreground: inkOn(color), background: color, attributes: bold | mark};
}

/** Cells around a spot, the nearest first, in one fixed order; a cell counts as twice as high as it is wide. */
const around = Array.from({length: 81}, (_, at) => [(at % 9) - 4, Math.floor(at / 9) - 4] as const)
	.map(([dx, dy]) => ({dx, dy, far: Math.hypot(dx, 2 * dy)}))
	.sort((a, b) => a.far - b.far || b.dx - a.dx || a.dy - b.dy);

/** As far as a head goes from the point where its racer is, in columns and rows, where points are finer than a cell. */
const beside = around.filter(({dx, dy}) => Math.abs(dx) <= 2 && Math.abs(dy) <= 2 && (dx !== 0 || dy !== 0));

type Spot = {readonly column: number; readonly row: number; readonly arrow?: string};

/** The last point of a lane that says where it is: its head, or where its path was last finite. */
function whereabouts({head, path}: MapLane): readonly [x: number, y: number] | undefined {
	if (!Number.isNaN(head[0]) && !Number.isNaN(head[1])) return head;
	for (let at = Math.min(path.xs.length, path.ys.length) - 1; at >= 0; at--) {
		if (Number.isFinite(path.xs[at]) && Number.isFinite(path.ys[at])) return [path.xs[at]!, path.ys[at]!];
	}
	return undefined;
}

/** The cell of a lane's head in its rectangle; beyond the view the nearest cell of the border and the way it went. */
function spotOf(lane: MapLane, viewport: Viewport, {columns, rows}: Rectangle, glyphs: Glyphs): Spot | undefined {
	const point = whereabouts(lane);
	if (point === undefined) return undefined;
	const [x, y] = [pixelColumn(viewport, point[0], columns), pixelRow(viewport, point[1], rows) / 2];
	if (Number.isNaN(x) || Number.isNaN(y)) return undefined;
	const column = Math.max(0, Math.min(columns - 1, Math.floor(x)));
	const row = Math.max(0, Math.min(rows - 1, Math.floor(y)));
	const [right, down] = [Math.max(-x, x - columns, 0), Math.max(-y, y - rows, 0)];
	if (right === 0 && down === 0) return {column, row};
	const arrow =
		right >= down ? (x < 0 ? glyphs.arrowLeft : glyphs.arrowRight) : y < 0 ? glyphs.arrowUp : glyphs.arrowDown;
	// An arrow and its digit need two columns.
	return {column: Math.max(0, Math.min(columns - 2, column)), row, arrow};
}

/** So many ticks in one cell, and a racer rests there. */
const still = 3;

/** Whether a lane's head has been in its cell for a while; one that is somewhere else from tick to tick has not. */
function rests({path, head}: MapLane, spot: Spot, viewport: Viewport, {columns, rows}: Rectangle): boolean {
	if (spot.arrow !== undefined || Number.isNaN(head[0])) return true;
	const count = Math.min(path.xs.length, path.ys.length);
	for (let at = Math.max(0, count - still); at < count; at++) {
		const column = Math.floor(pixelColumn(viewport, path.xs[at]!, columns));
		if (column !== spot.column || Math.floor(pixelRow(viewport, path.ys[at]!, rows) / 2) !== spot.row) return false;
	}
	return true;
}

/** What a head shows: its digit, beyond the view with an arrow on the side that it went to. */
function textOf(lane: MapLane, {arrow}: Spot, glyphs: Glyphs, capabilities: Capabilities): string[] {
	const digit = String(lane.number % 10);
	if (arrow === undefined) return solidText(digit, lane, capabilities);
	return arrow === glyphs.arrowRight ? [digit, arrow] : [arrow, digit];
}

/** How a head beyond the view looks: in its colour, dim, on the ground of the terminal. */
function awayStyle({color}: MapLane, {color: depth}: Capabilities): Style {
	return {foreground: depth === 'none' ? defaultColor : color, attributes: dim};
}

/**
 * Draws the heads: number badges on the racers' own colours. Where heads crowd one cell, the best of them keeps it and
 * the others move to the nearest free cells, at most four columns or rows away (if there is none they go unseen); so they
 * do round the cells in `spared` (places in the grid), which stay as they are: the best minima. Those that rest choose
 * first, so that one that swings about a crowd does not stir it. Where lines are finer than a cell, a racer is a point,
 * exactly where it is, and its head stands beside it, at most two columns or rows away.
 * The head of a racer that is off what the map shows is the less solid for it. A head outside the view is an arrow and its digit at the border, dim; one that is not finite stands where its path
 * was last finite, or nowhere.
 */
export function drawHeads(
	grid: Grid,
	area: Rectangle,
	lanes: readonly MapLane[],
	viewport: Viewport,
	capabilities: Capabilities,
	spared: ReadonlySet<number> = new Set(),
): void {
	const cells = wholeCells(area);
	const glyphs = glyphsOf(capabilities.charset);
	const taken = new Set<number>();
	const indexOf = (column: number, row: number) => (cells.top + row) * grid.columns + cells.left + column;
	const resting: [MapLane, Spot][] = [];
	const moving: [MapLane, Spot][] = [];
	for (const lane of lanes) {
		const spot = spotOf(lane, viewport, cells, glyphs);
		if (spot === undefined) continue;
		(rests(lane, spot, viewport, cells) ? resting : moving).push([lane, spot]);
	}
	const isPoint = isFine(capabilities) && capabilities.color !== 'none';
	if (isPoint) {
		// The best last, so that its point is on top.
		for (const [lane, spot] of [...resting, ...moving].reverse()) {
			const at = indexOf(spot.column, spot.row);
			if (spot.arrow === undefined && !spared.has(at)) drawPoint(grid, cells, at, lane, viewport, capabilities);
		}
		for (const [, {column, row, arrow}] of [...resting, ...moving]) {
			if (arrow === undefined) taken.add(row * cells.columns + column);
		}
	}
	for (const [lane, spot] of [...resting, ...moving]) {
		const text = textOf(lane, spot, glyphs, capabilities);
		// The middle of what is in brackets.
		const left = text.length > 2 ? spot.column - 1 : spot.column;
		const isFree = (column: number, row: number) =>
			column >= 0 &&
			row >= 0 &&
			column + text.length <= cells.columns &&
			row < cells.rows &&
			text.every((_, at) => !taken.has(row * cells.columns + column + at) && !spared.has(indexOf(column + at, row)));
		const ways = isPoint && spot.arrow === undefined ? beside : around;
		const found = ways.find(({dx, dy}) => isFree(left + dx, spot.row + dy));
		if (found === undefined) continue;
		const badge = badgeStyle(lane.color, lane.selected === true, capabilities);
		const styleOn = (at: number) =>
			spot.arrow === undefined
				? solidStyle(badge, lane, pixelColor(grid, at, 1), capabilities)
				: awayStyle(lane, capabilities);
		for (const [at, character] of text.entries()) {
			const [column, row] = [left + found.dx + at, spot.row + found.dy];
			taken.add(row * cells.columns + column);
			const style = styleOn(indexOf(column, row));
			setCell(grid, cells.left + column, cells.top + row, character.codePointAt(0)!, style);
		}
	}
}
