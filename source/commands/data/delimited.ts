import Papa from 'papaparse';
import {DataError} from '../../data/fault.js';

/** Gets rows one by one, and the line that each begins at, from 1. */
export type Rows = (cells: readonly string[], line: number) => void;

/** Characters of a row, at most: who forgets a quote has the whole file in one field. Lines, empty ones too: a pipe may go on for ever. */
const [longestRow, mostLines] = [1 << 24, 3e7];

/** Throws `DataError` where a row that is not at its end is too long already. */
export function checkRow(rest: string, line: number): void {
	if (rest.length > longestRow)
		throw new DataError(`a row of over ${longestRow} characters: a quote may be open, or these are no lines`, line);
}

/** Throws `DataError` where there are too many lines. */
export function checkLine(line: number): void {
	if (line > mostLines) throw new DataError(`the data go on after ${mostLines} lines: take some of them`, line);
}

/** Breaks in a row's cells: lines that it goes over besides its own. */
function breaksIn(cells: readonly string[]): number {
	let count = 0;
	for (const cell of cells) {
		for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
	}
	return count;
}

/**
 * Takes the text of a table piece by piece, cells apart by `delimiter`, in quotes as RFC 4180 has them, and hands on its
 * rows; empty lines are none. Ends of lines are \\n or \\r\\n. Throws `DataError` for a quote that is not closed.
 */
export function delimitedRows(delimiter: string, take: Rows): {text(piece: string): void; end(): void} {
	let rest = '';
	let line = 1;
	const parse = (text: string, isEnd: boolean) => {
		const parser = new Papa.Parser({delimiter, newline: '\n'});
		const {data, errors, meta} = parser.parse(text, 0, !isEnd) as Papa.ParseResult<string[]>;
		// Of a row that is not there yet nothing can be said.
		const torn = new Set(errors.map(({row}) => row));
		for (const [n, cells] of data.entries()) {
			if (torn.has(n)) throw new DataError('a quote that is not closed, or stands in the middle of a field', line);
			const last = cells.length - 1;
			if (cells[last]!.endsWith('\r')) cells[last] = cells[last]!.slice(0, -1);
			if (last > 0 || cells[0] !== '') take(cells, line);
			line += 1 + breaksIn(cells);
		}
		const left = text.slice(meta.cursor);
		checkRow(left, line);
		checkLine(line);
		return left;
	};
	return {
		text(piece) {
			rest = parse(rest + piece, false);
		},
		end() {
			if (rest !== '') parse(rest, true);
		},
	};
}
