import {shown} from '../engine/shown.js';

/** Something in a data set that cannot be: where, and one sentence of what was found, what is wanted and what to do. */
export class DataError extends Error {
	override readonly name = 'DataError';

	/** `line` counts from 1, the header's being 1; `column` is a name. Either may be left out where it is of all. */
	constructor(
		readonly says: string,
		readonly line?: number,
		readonly column?: string,
	) {
		const where = [line === undefined ? [] : `line ${line}`, column === undefined ? [] : `column ${shown(column)}`];
		super([...where.flat(), says].join(': '));
	}
}
