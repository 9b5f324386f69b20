import type {Style} from '../render/grid.js';
import type {Span} from '../terminal/encode.js';
import {padded, textWidth} from './text-width.js';

/** A column of a table. Widths come from what is in it. */
export type Column = {
	readonly title: string;
	readonly align?: 'left' | 'right';
	readonly cells: readonly string[];
	/** How each cell looks. */
	readonly styles?: readonly (Style | undefined)[];
	/** The least width this column may be cut to where the table is too wide; never cut when absent. */
	readonly least?: number;
};

/**
 * A table in lines, the header first: columns two blanks apart, or one where two do not fit, and then the columns that
 * have a `least` cut to fit. It is wider than `columns` only where that is not enough. No blanks at line ends.
 */
export function tableLines(
	table: readonly Column[],
	columns: number,
	header: Style = {},
	ellipsis = '…',
): readonly Span[][] {
	const widths = table.map(({title, cells}) => Math.max(textWidth(title), ...cells.map(textWidth)));
	const total = (gap: number) => widths.reduce((sum, width) => sum + width, gap * (widths.length - 1));
	const gap = total(2) <= columns ? 2 : 1;
	for (const [index, {least}] of table.entries()) {
		const excess = total(gap) - columns;
		if (least !== undefined && excess > 0)
			widths[index] = Math.max(Math.min(least, widths[index]), widths[index] - excess);
	}
	const line = (cellOf: (column: Column) => string, styleOf: (column: Column) => Style | undefined) => {
		const spans = table.map((column, index): Span => {
			const text = padded(cellOf(column), widths[index], column.align, ellipsis);
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
