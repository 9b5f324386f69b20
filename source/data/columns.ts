import {InputError, unknownName} from '../engine/errors.js';
import {shown} from '../engine/shown.js';
import {decimalOf} from './decimal.js';
import {DataError} from './fault.js';

/** Inputs of a data set, at most: each is a parameter of the model. */
export const mostInputs = 1000;

/** The name of the parameter that belongs to no column. */
export const biasName = 'bias';

/** Which columns of a table are read, by their place. */
export type Columns = {
	/** The names of the inputs, in their order. */
	readonly names: readonly string[];
	readonly inputs: readonly number[];
	readonly target: number;
	readonly targetName: string;
};

/** What was asked for by flags; absent, all columns are read and the last is the target. */
export type Wanted = {
	/** The inputs, by name, in the order that they shall have. */
	readonly columns?: readonly string[] | undefined;
	readonly targetColumn?: string | undefined;
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
const unreadable = /[\u0000-\u001f\u007f-\u009f\p{Cf}]/u;

function checkHeader(header: readonly string[]): void {
	const seen = new Map<string, number>();
	for (const [at, name] of header.entries()) {
		const place = `column ${at + 1}`;
		if (name === '') throw new DataError(`${place} has no name: name every column in the first line`, 1);
		if (unreadable.test(name)) {
			throw new DataError(`${place} has a control or format character in its name, ${shown(name)}: take it out`, 1);
		}
		const other = seen.get(name);
		if (other !== undefined) {
			throw new DataError(`columns ${other} and ${at + 1} are both ${shown(name)}: give each a name of its own`, 1);
		}
		seen.set(name, at + 1);
	}
	// Columns that are counted from 0 have these names where nobody gave them any; other numbers are a row of data.
	const isRow = header.length > 1 && header.every(name => decimalOf(name) !== undefined);
	if (isRow && header.some((name, at) => name !== String(at))) {
		throw new DataError('numbers, where the names of the columns belong: put a line with these before it', 1);
	}
}

/** What the only cell of a header may be apart by instead, if anything. */
function otherSeparator([only = '']: readonly string[]): string {
	if (only.includes(';')) return '; in .csv they are apart by commas, and this is by semicolons';
	return only.includes('|') ? '; in .csv they are apart by commas, and this is by bars' : '';
}

function placeOf(flag: string, name: string, header: readonly string[]): number {
	const at = header.indexOf(name);
	if (at < 0) throw unknownName(`column of ${flag}`, name, header);
	return at;
}

/**
 * The columns that are read. Throws `DataError` for a header that cannot be, and `InputError` for a flag that names a
 * column which is not there, one twice, or the target among the inputs.
 */
export function columnsOf(header: readonly string[], {columns, targetColumn}: Wanted): Columns {
	if (header.length > mostInputs + 1 && columns === undefined) {
		throw new DataError(
			`${header.length} columns: at most ${mostInputs} inputs and a target; choose some by --columns`,
			1,
		);
	}
	checkHeader(header);
	if (header.length < 2)
		throw new DataError(`1 column: at least an input and a target are wanted${otherSeparator(header)}`, 1);
	const target = targetColumn === undefined ? header.length - 1 : placeOf('--target-column', targetColumn, header);
	const inputs =
		columns?.map(name => placeOf('--columns', name, header)) ?? [...header.keys()].filter(at => at !== target);
	if (inputs.length === 0 || inputs.length > mostInputs) {
		throw new InputError(`--columns names ${inputs.length}: it takes 1 to ${mostInputs}.`);
	}
	const twice = inputs.find((at, n) => inputs.indexOf(at) !== n);
	if (twice !== undefined) throw new InputError(`--columns names ${shown(header[twice])} twice: name each input once.`);
	if (inputs.includes(target)) {
		throw new InputError(`--columns names the target ${shown(header[target])}: choose another by --target-column.`);
	}
	const names = inputs.map(at => header[at]!);
	const taken = names.indexOf(biasName);
	if (taken >= 0) {
		const place = `column ${inputs[taken]! + 1}`;
		throw new DataError(
			`${place} is named ${shown(biasName)}, as what the model adds by itself: name it otherwise, or leave it out by --columns`,
			1,
		);
	}
	return {names, inputs, target, targetName: header[target]!};
}
