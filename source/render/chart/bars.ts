import {inset, wholeCells} from '../cells/area.js';
import type {Capabilities} from '../cells/capabilities.js';
import {defaultColor, dim, drawText, type Grid, type Rectangle, setCell} from '../cells/grid.js';
import {layAlong} from '../cells/labels.js';
import {formatCount} from '../cells/numbers.js';
import {textFor} from '../cells/to-ascii.js';
import {type Range, soundRange} from '../lines/viewport.js';
import {drawChartY} from './chart-axes.js';

/**
 * Weights as bars. `values`: one a bar, NaN has none; what is below 0 or out of `range` is cut off at it. `range`: from 0
 * upwards; the caller's, so that it holds still. `labels`: a name a bar, its number (from 0) where left out.
 * `marked`: the bar that stands out.
 */
export type BarPicture = {
	readonly values: ArrayLike<number>;
	readonly range: Range;
	readonly color: number;
	readonly labels?: readonly string[];
	readonly name?: string;
	readonly marked?: number;
};

const upwards = Array.from(' ▁▂▃▄▅▆▇█');

/** The part of a range that a value fills, 0 … 1. */
function shareOf(value: number, [low, high]: Range): number {
	return Math.max(0, Math.min(1, (value - low) / (high - low))) || 0;
}

/** What a bar of `length` cells (with fractions) shows in the cell so far from its foot. A value above 0 is never nothing. */
function partOf(length: number, cell: number, {charset}: Capabilities): string {
	const rest = length - cell;
	if (charset === 'ascii') return rest >= 0.5 ? '#' : rest > 0 && cell === 0 ? '.' : ' ';
	const least = length > 0 && cell === 0 ? 1 : 0;
	return upwards[Math.max(least, Math.min(8, Math.round(8 * rest)))]!;
}

function blank(grid: Grid, area: Rectangle): void {
	for (let row = 0; row < area.rows; row++) {
		drawText(grid, area.left, area.top + row, ' '.repeat(area.columns), {}, area);
	}
}

/** Columns of each bar and between two of them, so that as many as possible show. */
function pitchOf(columns: number, count: number): readonly [bar: number, gap: number] {
	const pitch = Math.max(1, Math.min(8, Math.floor(columns / Math.max(1, count))));
	const gap = pitch >= 5 ? 2 : pitch >= 2 ? 1 : 0;
	return [pitch - gap, gap];
}

/** Draws bars that stand on an axis of labels, with the values' axis left of them; the last ones are left out where there is no room. */
export function drawBars(grid: Grid, area: Rectangle, picture: BarPicture, capabilities: Capabilities): void {
	const cells = wholeCells(area);
	blank(grid, cells);
	const left = cells.columns >= 20 ? 7 : 0;
	const axis = cells.rows >= 3 ? 1 : 0;
	const plot = inset(cells, left, 0, cells.columns - left, cells.rows - axis);
	const {values, color, labels, name = '', marked} = picture;
	const range = soundRange(...picture.range);
	const [bar, gap] = pitchOf(plot.columns, values.length);
	const shown = Math.min(values.length, Math.floor((plot.columns + gap) / (bar + gap)));
	for (let index = 0; index < shown; index++) {
		const length = shareOf(values[index]!, range) * plot.rows;
		const style = {
			foreground: capabilities.color === 'none' ? defaultColor : color,
			attributes: marked === undefined || marked === index ? 0 : dim,
		};
		for (let row = 0; row < plot.rows; row++) {
			const sign = partOf(length, row, capabilities).codePointAt(0)!;
			for (let column = 0; column < bar; column++) {
				const x = plot.left + index * (bar + gap) + column;
				if (sign !== 0x20) setInside(grid, plot, x, plot.top + plot.rows - 1 - row, sign, style);
			}
		}
	}
	const below = inset(cells, left, cells.rows - axis, cells.columns - left, axis);
	const ticks = Array.from({length: shown}, (_, index) => ({
		value: index,
		text: textFor(labels?.[index] ?? formatCount(index, 6).trim(), capabilities.charset),
		at: index * (bar + gap) + Math.floor((bar - 1) / 2),
	}));
	for (const {from, text, tick} of layAlong(ticks, textFor(name, capabilities.charset), below.columns)) {
		drawText(grid, below.left + from, below.top, text, tick ? {attributes: dim} : {}, below);
	}
	if (left > 0)
		drawChartY(grid, inset(cells, 0, 0, left, plot.rows), {range, scale: 'linear'}, undefined, capabilities);
}

function setInside(
	grid: Grid,
	area: Rectangle,
	column: number,
	row: number,
	glyph: number,
	style: {foreground: number; attributes: number},
): void {
	if (column >= area.left && column < area.left + area.columns && row >= area.top && row < area.top + area.rows)
		setCell(grid, column, row, glyph, style);
}
