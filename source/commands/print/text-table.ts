import type {Span, Style} from '../../render/cells/grid.js';
import {balanced, padded, textWidth} from './text-width.js';

/** A column of a table. Widths come from what is in it. */
export type Column = {
	readonly title: string;
	readonly align?: 'left' | 'right';
	readonly cells: readonly string[];
	/** How each cell looks. */
	readonly styles?: readonly (Style | undefined)[];
	/** The least width this column may be cut to where the table is too wide; never cut when absent. */
	readonly least?: number;
	/** Whether cells of this column, the last, go on in lines of their own where they are too long. */
	readonly wraps?: true;
};

/** A table whose last column wraps, with a row for every line it takes. */
function unfolded(table: readonly Column[], columns: number): readonly Column[] {
	const last = table.length - 1;
	if (!table[last]!.wraps) return table;
	const others = table.slice(0, last).map(({title, cells}) => Math.max(textWidth(title), ...cells.map(textWidth)));
	const room = columns - others.reduce((sum, width) => sum + width + 2, 0);
	const folded = table[last]!.cells.map(cell => balanced(cell, Math.max(20, room)));
	return table.map(({wraps, ...column}, index) => ({
		...column,
		cells: folded.flatMap((lines, row) =>
			index === last ? lines : [column.cells[row] ?? '', ...lines.slice(1).map(() => '')],
		),
	}));
}

/**
 * A table in lines, the header first: columns two blanks apart, or one where two do not fit, and then the columns that
 * have a `least` cut to fit. It is wider than `columns` only where that is not enough. No blanks at line ends.
 */
export function tableLines(
	given: readonly Column[],
	columns: number,
	header: Style = {},
	ellipsis = '…',
): readonly Span[][] {
	const table = unfolded(given, columns);
	const widths = table.map(({title, cells}) => Math.max(textWidth(title), ...cells.map(textWidth)));
	const total = (gap: number) => widths.reduce((sum, width) => sum + width, gap * (widths.length - 1));
	const gap = total(2) <= columns ? 2 : 1;
	for (const [index, {least}] of table.entries()) {
		const excess = total(gap) - columns;
		if (least !== undefined && excess > 0)
			widths[index] = Math.max(Math.min(least, widths[index]!), widths[index]! - excess);
	}
	const line = (cellOf: (column: Column) => string, styleOf: (column: Column) => Style | undefined) => {
		const spans = table.map((column, index): Span => {
			const text = padded(cellOf(column), widths[index]!, column.align, ellipsis);
			const isLast = index === table.length - 1;
			return {...styleOf(column), text: isLast ? text.trimEnd() : text};
		});
		return spans.flatMap((span, index) => (index === 0 ? [span] : [{text: ' '.repeat(gap)}, span]));
	};
	const count = Math.max(0, ...table.map(({cells}) => cells.length));
	return [
		line(
			column => column.title,
			() => header,
		),
		...Array.from({length: count}, (_, row) =>
			line(
				column => column.cells[row] ?? '',
				column => column.styles?.[row],
			),
		),
	];
}
