import {inset, wholeCells} from '../cells/area.js';
import type {Capabilities} from '../cells/capabilities.js';
import {fitted, longestThatFits, widthOf} from '../cells/columns.js';
import {bold, drawText, type Grid, inverse, type Rectangle, type Style} from '../cells/grid.js';
import {formatNumber, formatRate} from '../cells/numbers.js';
import type {DrawnMechanism} from './mechanism.js';

/** A row of the legend: the letter on the arrow, what it is, its numbers in the order of the columns' names. */
export type LegendRow = {
	readonly letter: string;
	readonly name: string;
	readonly color?: number | undefined;
	readonly values: readonly number[];
};

/** What is said of a mechanism: whose it is, the names of the columns of numbers, a row an arrow. */
export type Legend = {
	/** Longest first. */
	readonly titles: readonly string[];
	readonly columns: readonly string[];
	readonly rows: readonly LegendRow[];
};

const [paper, ink] = [0x10131a, 0xffffff];

/** Columns of a number, a blank before it included: the most, and the fewest. */
const [mostValue, leastValue] = [9, 7];

/** Of the plot's width, at most. */
const mostShare = 0.85;

/** By how much things are drawn longer than they are, longest first. */
function scaleTexts({arrows, box}: DrawnMechanism): string[] {
	const by = (factor: number) => (factor === 1 ? 'to scale' : `×${formatRate(factor)}`);
	const ofBox = box === undefined ? '' : `, box ${by(box)}`;
	return [`arrows ${by(arrows)}${ofBox}`, `${by(arrows)}${ofBox}`, `arrows ${by(arrows)}`];
}

/** The rectangle of a size in the corner where it covers least of the drawing, the upper left first. */
function cornerFor(plot: Rectangle, columns: number, rows: number, drawn: DrawnMechanism): Rectangle {
	const overlap = ({left, top}: Rectangle) => {
		const [x, y] = [left - plot.left, top - plot.top];
		const wide = Math.min(x + columns, drawn.right + 3) - Math.max(x, drawn.left - 3);
		const tall = Math.min(y + rows, drawn.bottom + 2) - Math.max(y, drawn.top - 2);
		return Math.max(0, wide) * Math.max(0, tall);
	};
	const [right, lower] = [plot.columns - columns, plot.rows - rows];
	return [
		[0, 0],
		[right, 0],
		[0, lower],
		[right, lower],
	]
		.map(([left, top]) => inset(plot, left!, top!, columns, rows))
		.reduce((best, one) => (overlap(one) < overlap(best) ? one : best));
}

/**
 * Writes a legend into a corner of a plot, on ground of its own; without the names where it is narrow, and where there
 * is no room for more only by how much things are drawn longer. */
export function drawLegend(
	grid: Grid,
	area: Rectangle,
	{titles, columns, rows}: Legend,
	drawn: DrawnMechanism,
	capabilities: Capabilities,
): void {
	const plot = wholeCells(area);
	const names = Math.max(widthOf(titles[0]!, capabilities) - 2, ...rows.map(({name}) => widthOf(name, capabilities)));
	const forms = [mostValue, leastValue].flatMap(value => [names, 0].map(name => ({value, name})));
	const scales = scaleTexts(drawn);
	const widthFor = ({value, name}: (typeof forms)[number]) =>
		Math.max(name && widthOf(` ${scales[0]} `, capabilities), 3 + name + columns.length * value + 1);
	const form = forms
		.toSorted((a, b) => b.name - a.name || b.value - a.value)
		.find(one => widthFor(one) <= plot.columns * mostShare);
	const height = rows.length + 2;
	const isPlain = capabilities.color === 'none';
	const style: Style = isPlain ? {attributes: inverse} : {foreground: ink, background: paper};
	if (!form || height > plot.rows) {
		const short = longestThatFits(scales, plot.columns - 2, capabilities);
		const room = widthOf(` ${short} `, capabilities);
		if (short === '' || plot.rows < 3) return;
		const corner = cornerFor(plot, room, 1, drawn);
		drawText(grid, corner.left, corner.top, fitted(` ${short}`, room, capabilities), style, plot);
		return;
	}
	const width = widthFor(form);
	const {left, top} = cornerFor(plot, width, height, drawn);
	const strong: Style = {...style, attributes: (style.attributes ?? 0) | bold};
	const numbers = (texts: readonly string[]) =>
		texts.map(text => fitted(` ${text}`, form.value, capabilities, 'right')).join('');
	const write = (row: number, text: string, how: Style, from = 0) =>
		drawText(grid, left + from, top + row, fitted(text, width - from, capabilities), how, plot);
	const head = width - 1 - columns.length * form.value;
	const title = longestThatFits(titles, head - 1, capabilities) || titles.at(-1);
	write(0, fitted(` ${title}`, head, capabilities) + numbers(columns), strong);
	for (const [index, {letter, name, color, values}] of rows.entries()) {
		const said = fitted(form.name === 0 ? '' : name, head - 3, capabilities);
		write(index + 1, `   ${said}${numbers(values.map(value => formatNumber(value, form.value - 1)))}`, style);
		const own: Style = isPlain || color === undefined ? strong : {...strong, foreground: color};
		drawText(grid, left + 1, top + index + 1, letter, own, plot);
	}
	write(height - 1, ` ${longestThatFits(scales, width - 1, capabilities)}`, style);
}
