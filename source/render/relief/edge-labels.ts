import type {Capabilities} from '../cells/capabilities.js';
import {glyphsOf} from '../cells/glyphs.js';
import {defaultColor, dim, drawText, type Grid, type Rectangle, type Style} from '../cells/grid.js';
import {formatNumber, tooWide} from '../cells/numbers.js';
import {textFor} from '../cells/to-ascii.js';
import type {Range, Viewport} from '../lines/viewport.js';
import type {Projection, Seen} from './camera.js';
import type {Mesh} from './mesh.js';
import {foot} from './solid.js';

/** A point of the picture in cells. */
type Point = readonly [column: number, row: number];

type Label = {readonly text: string; readonly share: number; readonly style: Style};

/** Labels along an edge of the ground from `from` to `to`: the name and which way it grows, and both ends in numbers, if any. */
function labelsOf(range: Range | undefined, name: string, from: Point, to: Point, {charset}: Capabilities): Label[] {
	const glyphs = glyphsOf(charset);
	const isFlat = Math.abs(to[0] - from[0]) >= 2 * Math.abs(to[1] - from[1]);
	const [ahead, back] = [to[0] >= from[0] ? glyphs.arrowRight : '', to[0] < from[0] ? glyphs.arrowLeft : ''];
	const upright = to[1] < from[1] ? glyphs.arrowUp : glyphs.arrowDown;
	const plain = textFor(name, charset);
	const title = isFlat ? `${back}${back && ' '}${plain}${ahead && ' '}${ahead}` : `${plain} ${upright}`;
	const number = (value: number) => {
		const text = formatNumber(Number(value.toPrecision(3)), 6).trim();
		return text === tooWide ? '' : textFor(text, charset);
	};
	const middle: Label = {text: title, share: 0.5, style: {}};
	if (!range) return [middle];
	return [
		middle,
		{text: number(range[0]), share: 0.06, style: {attributes: dim}},
		{text: number(range[1]), share: 0.94, style: {attributes: dim}},
	];
}

/** How far from its edge a label may go to find room, in cells. */
const distances = [1.5, 2.5, 3.5, 5, 7, 9];

/** Whether nothing is drawn in a cell; what is outside the grid counts as blank. */
function isBlank(grid: Grid, column: number, row: number): boolean {
	if (column < 0 || row < 0 || column >= grid.columns || row >= grid.rows) return true;
	const at = row * grid.columns + column;
	return grid.glyphs[at] === 0x20 && grid.backgrounds[at] === defaultColor;
}

/** Lays the labels of an edge on its outer side, off the land; what finds no room there is left out. */
function layEdge(
	grid: Grid,
	area: Rectangle,
	[from, to]: readonly [Point, Point],
	middle: Point,
	labels: readonly Label[],
): void {
	// Outwards in pixels, where a cell is twice as high as wide.
	let [nx, ny] = [2 * (to[1] - from[1]), from[0] - to[0]];
	const length = Math.hypot(nx, ny);
	if (!(length > 0)) return;
	const outwards = ((from[0] + to[0]) / 2 - middle[0]) * nx + ((from[1] + to[1]) / 2 - middle[1]) * 2 * ny < 0 ? -1 : 1;
	[nx, ny] = [(outwards * nx) / length, (outwards * ny) / length];
	const isFree = (left: number, row: number, length: number) => {
		if (left < 0 || row < 0 || left + length > area.columns || row >= area.rows) return false;
		for (let column = Math.max(0, left - 1); column < Math.min(area.columns, left + length + 1); column++) {
			if (!isBlank(grid, area.left + column, area.top + row)) return false;
		}
		return true;
	};
	for (const {text, share, style} of labels) {
		const letters = Array.from(text).length;
		for (const away of distances) {
			const x = from[0] + (to[0] - from[0]) * share + nx * (letters / 2 + away);
			const row = Math.floor(from[1] + (to[1] - from[1]) * share + (ny * away) / 1.5);
			const left = Math.round(x - letters / 2);
			if (!isFree(left, row, letters)) continue;
			drawText(grid, area.left + left, area.top + row, text, style, area);
			break;
		}
	}
}

/** Names the two nearer sides of the ground, and their ends where they are given; `fine` pixels to a column. */
export function drawEdgeLabels(
	grid: Grid,
	area: Rectangle,
	{wide, deep}: Mesh,
	projection: Projection,
	fine: number,
	ranges: Viewport | null,
	names: readonly [x: string, y: string],
	capabilities: Capabilities,
): void {
	const seen: Seen = {x: 0, y: 0, near: 0};
	const cell = (x: number, y: number): Point => {
		projection.project(x * wide, y * deep, -foot, seen);
		return [seen.x / fine, seen.y / 2 / fine];
	};
	const corners = [-1, 1].flatMap(x => [-1, 1].map(y => ({x, y, at: cell(x, y)})));
	const {x, y} = corners.reduce((lowest, one) => (one.at[1] > lowest.at[1] + 1e-9 ? one : lowest));
	const middle = cell(0, 0);
	const alongX = [cell(-1, y), cell(1, y)] as const;
	const alongY = [cell(x, -1), cell(x, 1)] as const;
	if ([...alongX, ...alongY].flat().some(Number.isNaN)) return;
	layEdge(grid, area, alongX, middle, labelsOf(ranges?.x, names[0], ...alongX, capabilities));
	layEdge(grid, area, alongY, middle, labelsOf(ranges?.y, names[1], ...alongY, capabilities));
}
