import {type Table, type TableOptions, TableReader} from '../../data/table.js';
import {InputError} from '../../engine/errors.js';
import {quoted} from '../parse/quoted.js';
import {type Progress, readText} from './bytes.js';
import {delimitedRows, type Rows} from './delimited.js';
import {jsonRows} from './json-lines.js';

/** How the text of a table is taken apart, by the end of its name without `.gz`. */
const kinds: Readonly<Record<string, (take: Rows) => ReturnType<typeof jsonRows>>> = {
	csv: take => delimitedRows(',', take),
	tsv: take => delimitedRows('\t', take),
	jsonl: jsonRows,
};

function kindOf(name: string) {
	const end = name === '-' ? 'csv' : /\.(\w+?)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase();
	const kind = end !== undefined && Object.hasOwn(kinds, end) ? kinds[end] : undefined;
	if (kind) return kind;
	throw new InputError(
		`--data is ${quoted(name)}: its name must end in .csv, .tsv or .jsonl, each also with .gz; - is CSV on stdin.`,
	);
}

/**
 * Reads a table from a file, or CSV from stdin where its name is `-`. Throws `InputError` for flags that do not go with
 * it, and `DataError` for what is in the file; nothing is guessed.
 */
export async function readTable(name: string, options: TableOptions, progress?: Progress): Promise<Table> {
	const table = new TableReader(options);
	let isBegun = false;
	const rows = kindOf(name)((cells, line) => {
		if (isBegun) table.row(cells, line);
		else table.header(cells);
		isBegun = true;
	});
	await readText(name, rows.text, progress);
	rows.end();
	return table.finish();
}
