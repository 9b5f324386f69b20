import {nonFinite} from './non-finite.js';

/** What a CSV cell can hold. */
export type Cell = string | number | boolean | null;

/** A cell after RFC 4180: quoted where it must be. Null and numbers that are not finite are empty. */
function csvCell(value: Cell): string {
	if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return '';
	const text = String(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A row with its line end: a line feed alone, as what reads lines in a shell wants it. */
export function csvRow(cells: readonly Cell[]): string {
	return `${cells.map(csvCell).join(',')}\n`;
}

/** What empty cells stand for that are no number: `loss=NaN;gap=NaN`, empty where all are. */
export function nonFiniteCell(columns: readonly [string, Cell][]): Cell {
	const kinds = columns.flatMap(([name, cell]) => {
		const kind = typeof cell === 'number' ? nonFinite(cell) : undefined;
		return kind === undefined ? [] : [`${name}=${kind}`];
	});
	return kinds.length === 0 ? null : kinds.join(';');
}
