import {DataError} from '../../data/fault.js';
import {shown} from '../../engine/shown.js';
import {checkLine, checkRow, type Rows} from './delimited.js';

/** A value as the cell of a table has it: null is missing. */
function cellOf(value: unknown, line: number, column: string): string {
	if (value === null) return '';
	if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
	throw new DataError(`${shown(value)} is no value of a table: numbers, words and null are`, line, column);
}

/** Strings, and the colon behind those that are keys. */
const strings = /"(?:[^"\\]|\\.)*"(\s*:)?/g;

/** Throws `DataError` where an object of plain values has a key twice: what was read has the last of its values alone. */
function checkKeys(text: string, keys: readonly string[], line: number): void {
	let colons = 0;
	for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) colons++;
	if (colons === keys.length) return;
	const said = Array.from(text.matchAll(strings)).filter(([, colon]) => colon !== undefined);
	if (said.length > keys.length) throw new DataError('a key comes twice: give each value a key of its own', line);
}

function objectOf(text: string, line: number): Readonly<Record<string, unknown>> {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		throw new DataError(`${shown(text)} is no JSON: an object a line is wanted`, line);
	}
	if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
	throw new DataError(`${shown(value)} is no object: an object a line is wanted, as {"x": 1, "y": 0}`, line);
}

/**
 * Takes the text of JSON lines piece by piece and hands on rows, the keys of the first object first: every other has the
 * same ones, in any order. Empty lines are none. Throws `DataError` for whatever is no such line.
 */
export function jsonRows(take: Rows): {text(piece: string): void; end(): void} {
	let rest = '';
	let line = 0;
	let names: readonly string[] | undefined;
	const read = (text: string) => {
		line++;
		checkLine(line);
		if (text.trim() === '') return;
		const value = objectOf(text, line);
		const keys = Object.keys(value);
		if (names === undefined) {
			names = keys;
			take(names, line);
		}
		const more = keys.find(key => !names!.includes(key));
		if (more !== undefined)
			throw new DataError('the first line does not have this key: all lines have the same', line, more);
		const cells = names.map(name => {
			if (!Object.hasOwn(value, name))
				throw new DataError('this key is not there: all lines have the same', line, name);
			return cellOf(value[name], line, name);
		});
		checkKeys(text, keys, line);
		take(cells, line);
	};
	return {
		text(piece) {
			const lines = (rest + piece).split('\n');
			rest = lines.pop()!;
			for (const one of lines) read(one);
			checkRow(rest, line + 1);
		},
		end() {
			if (rest !== '') read(rest);
		},
	};
}
