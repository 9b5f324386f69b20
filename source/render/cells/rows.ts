import {inset, wholeCells} from './area.js';
import type {Capabilities} from './capabilities.js';
import {longestThatFits} from './columns.js';
import {drawText, type Grid, type Rectangle, type Span} from './grid.js';
import {themeOf} from './styles.js';
import {textFor} from './to-ascii.js';
import {cellsIn} from './width.js';

/** Writes one row of an area; what has no room is left out, span by span. */
export function drawRow(
	grid: Grid,
	area: Rectangle,
	row: number,
	spans: readonly Span[],
	{charset}: Capabilities,
): void {
	if (row < 0 || row >= area.rows) return;
	let column = area.left;
	for (const {text, ...style} of spans) {
		const shown = textFor(text, charset);
		if (column + cellsIn(shown) > area.left + area.columns) return;
		column = drawText(grid, column, area.top + row, shown, style, area);
	}
}

/** Writes the longest of some titles that fits, muted, on the first row; the rest of the area is what it gives back. */
export function drawTitle(
	grid: Grid,
	area: Rectangle,
	titles: readonly string[],
	capabilities: Capabilities,
): Rectangle {
	const cells = wholeCells(area);
	const text = longestThatFits(
		titles.map(title => ` ${title}`),
		cells.columns,
		capabilities,
	);
	drawRow(grid, cells, 0, [{text, ...themeOf(capabilities).muted}], capabilities);
	return inset(cells, 0, 1, cells.columns, cells.rows - 1);
}

/** Writes the longest of some lines that fits on the last row, where an area has `least` rows or more; gives back the rest. */
export function drawFoot(
	grid: Grid,
	area: Rectangle,
	lines: readonly string[],
	capabilities: Capabilities,
	least = 4,
): Rectangle {
	if (area.rows < least) return area;
	const text = longestThatFits(
		lines.map(line => ` ${line}`),
		area.columns,
		capabilities,
	);
	drawRow(grid, area, area.rows - 1, [{text, ...themeOf(capabilities).strong}], capabilities);
	return inset(area, 0, 0, area.columns, area.rows - 1);
}
