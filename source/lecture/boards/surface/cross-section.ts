import type {Problem} from '../../../engine/problem.js';
import {inset} from '../../../render/cells/area.js';
import type {Capabilities} from '../../../render/cells/capabilities.js';
import {defaultColor, drawText, type Grid, type Rectangle} from '../../../render/cells/grid.js';
import {racerColor} from '../../../render/cells/racer-colors.js';
import {textFor} from '../../../render/cells/to-ascii.js';
import {cellsIn} from '../../../render/cells/width.js';
import {drawCurves} from '../../../render/chart/curves.js';
import {chartLayout} from '../../../render/chart/loss-chart.js';
import {lengthOf, pitOf} from '../lines.js';

/** Two places of a cross-section, and how far L falls over so much of the way there: positive where it falls. */
type Fall = {readonly from: number; readonly slope: number};

/** The loss along the straight way from a start through the pit, in hundredths of that way. */
export type Section = {
	readonly losses: readonly number[];
	/** The steepest fall, and the gentlest before it. */
	readonly steep: Fall;
	readonly gentle: Fall;
};

/** Samples of a cross-section: the pit is at the hundredth; and how many of them Δx is. */
const [samples, stretch] = [120, 12];

export function crossSection(problem: Problem, start: readonly number[]): Section {
	const pit = pitOf(problem);
	const way = start.map((value, k) => pit[k]! - value);
	const losses = Array.from({length: samples + 1}, (_, at) =>
		problem.loss(Float64Array.from(start, (value, k) => value + (at / 100) * way[k]!)),
	);
	const run = (stretch / 100) * lengthOf(way);
	const falls = losses.slice(0, -stretch).map((loss, from) => ({from, slope: (loss - losses[from + stretch]!) / run}));
	const steep = falls.reduce((best, fall) => (fall.slope > best.slope ? fall : best));
	const gentle = falls
		.slice(0, Math.max(1, steep.from - stretch))
		.reduce((best, fall) => (Math.abs(fall.slope) < Math.abs(best.slope) ? fall : best));
	return {losses, steep, gentle};
}

/** Draws it, with Δy and Δx at both places as the two short sides of a triangle under the curve. */
export function drawSection(grid: Grid, area: Rectangle, {losses, steep, gentle}: Section, by: Capabilities): void {
	const ticks = losses.map((_, at) => at);
	const top = 1.1 * Math.max(...losses);
	drawCurves(
		grid,
		area,
		{
			series: [
				{
					number: 0,
					sign: 'L',
					name: 'along a straight way',
					color: racerColor(3, by),
					curve: {low: losses, high: losses},
				},
			],
			horizon: samples,
			range: [0, top],
			scale: 'linear',
			finish: 0,
			xName: '',
			xTicks: [
				{value: 0, text: 'start'},
				{value: 100, text: 'pit'},
			],
		},
		by,
	);
	// The names of curves stand in a row above.
	const {plot} = chartLayout(inset(area, 0, 1, area.columns, area.rows - 1));
	const columnOf = (at: number) =>
		plot.left + Math.min(plot.columns - 1, Math.floor((at / ticks.length) * plot.columns));
	const rowOf = (loss: number) => plot.top + Math.round((1 - loss / top) * (plot.rows - 1));
	for (const [fall, sign, slot] of [
		[steep, '₁', 6],
		[gentle, '₂', 4],
	] as const) {
		const [left, right] = [columnOf(fall.from), columnOf(fall.from + stretch)];
		const upper = rowOf(losses[fall.from]!);
		const lower = Math.max(upper + 1, rowOf(losses[fall.from + stretch]!));
		const style = {foreground: by.color === 'none' ? defaultColor : racerColor(slot, by)};
		const write = (column: number, row: number, text: string) =>
			drawText(grid, column, row, textFor(text, by.charset), style, plot);
		for (let row = upper + 1; row < lower; row++) write(left, row, '│');
		write(left, lower, `${by.charset === 'ascii' ? '+' : '└'}${'─'.repeat(Math.max(0, right - left - 1))}`);
		write(left, lower + 1, `Δx${sign}`);
		const name = textFor(`Δy${sign}`, by.charset);
		if (lower - upper > 1) write(left - cellsIn(name), Math.floor((upper + lower + 1) / 2), name);
	}
}
