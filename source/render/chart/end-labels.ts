import type {Capabilities} from '../cells/capabilities.js';
import {glyphsOf} from '../cells/glyphs.js';
import {type Grid, type Rectangle, setCell} from '../cells/grid.js';
import {badgeStyle} from '../map/heads.js';

/** A racer's mark and where its line ends: after how many columns, in which row from the top, with fractions. */
export type LineEnd = {
	/** One column. */
	readonly sign: string;
	readonly color: number;
	readonly selected: boolean;
	readonly columns: number;
	readonly row: number;
};

/** Lines that end so near beside each other have their labels in one column. */
const nearby = 3;

/** A label: the ends that share it, and the row it would stand in. */
type Label = {readonly ends: readonly LineEnd[]; readonly row: number};

/** As many labels as there are rows, of which the nearest neighbours become one; each has two where that is enough. */
function shared(ends: readonly LineEnd[], rows: number): Label[] {
	const labels: Label[] = ends.map(end => ({ends: [end], row: end.row}));
	while (labels.length > Math.max(1, rows)) {
		const costs = labels.slice(1).map((lower, at) => {
			const upper = labels[at]!;
			// Two that are beyond all rows on one side are level.
			const apart = lower.row - upper.row || 0;
			return apart + rows * (upper.ends.length + lower.ends.length);
		});
		const at = costs.indexOf(Math.min(...costs));
		const [upper, lower] = [labels[at]!, labels[at + 1]!];
		labels.splice(at, 2, {ends: [...upper.ends, ...lower.ends], row: (upper.row + lower.row) / 2});
	}
	return labels;
}

/** Whole rows for labels in order, each its own, as near as can be to where they would stand. */
export function spread(wanted: readonly number[], rows: number): number[] {
	// Neighbours that meet become a block round the middle of what they want.
	const blocks: {from: number; size: number; sum: number}[] = [];
	for (const row of wanted) {
		let block = {from: row, size: 1, sum: row};
		for (;;) {
			block.from = Math.round(Math.max(0, Math.min(rows - block.size, block.sum / block.size - (block.size - 1) / 2)));
			const above = blocks.at(-1);
			if (above === undefined || above.from + above.size <= block.from) break;
			blocks.pop();
			block = {from: 0, size: above.size + block.size, sum: above.sum + block.sum};
		}
		blocks.push(block);
	}
	return blocks.flatMap(({from, size}) => Array.from({length: size}, (_, at) => from + at));
}

/**
 * Labels right of where curves end, over what is there: one a row, the order from top to bottom that of the curves;
 * where there are more than rows, neighbours share one, as 7·8.
 */
export function drawEndLabels(
	grid: Grid,
	within: Rectangle,
	lineEnds: readonly LineEnd[],
	capabilities: Capabilities,
): void {
	const {dot} = glyphsOf(capabilities.charset);
	const taken = new Set<number>();
	let left = lineEnds.filter(({columns}) => columns > 0).sort((a, b) => a.row - b.row);
	while (left.length > 0) {
		const last = Math.max(...left.map(({columns}) => columns));
		const here = left.filter(({columns}) => columns > last - nearby);
		left = left.filter(end => !here.includes(end));
		const labels = shared(here, within.rows);
		const rows = spread(
			labels.map(({row}) => row),
			within.rows,
		);
		for (const [at, {ends}] of labels.entries()) {
			const column = Math.max(0, Math.min(last, within.columns - (2 * ends.length - 1)));
			let row = rows[at]!;
			while (taken.has(row * within.columns + column) && row + 1 < within.rows) row++;
			for (const [n, {sign, color, selected}] of ends.entries()) {
				if (column + 2 * n >= within.columns || row >= within.rows) break;
				const [x, y] = [within.left + column + 2 * n, within.top + row];
				if (n > 0) setCell(grid, x - 1, y, dot.codePointAt(0)!, {});
				setCell(grid, x, y, sign.codePointAt(0)!, badgeStyle(color, selected, capabilities));
				taken.add(row * within.columns + column + 2 * n);
			}
		}
	}
}
