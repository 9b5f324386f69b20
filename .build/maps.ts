/** Source maps of what is bundled, made small: they tell an error's file and line, which is all that a trace is read for. */

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Numbers of one place, as a map writes them: five bits a digit, the least first, and of a number the sign the very first. */
function decoded(text: string): number[] {
	const numbers: number[] = [];
	let [value, weight] = [0, 1];
	for (const digit of text) {
		const bits = digits.indexOf(digit);
		value += (bits & 31) * weight;
		weight *= 32;
		if (bits & 32) continue;
		numbers.push(value & 1 ? -(value >> 1) : value >> 1);
		[value, weight] = [0, 1];
	}
	return numbers;
}

function encoded(number: number): string {
	let rest = number < 0 ? -number * 2 + 1 : number * 2;
	let text = '';
	do {
		const bits = rest & 31;
		rest >>= 5;
		text += digits[rest > 0 ? bits | 32 : bits];
	} while (rest > 0);
	return text;
}

/**
 * Mappings with one place for every run of places on the same line of the same file, and none with a column of ours or a
 * name: whoever asks for a place gets the one before it, which is on its line.
 */
function onePerLine(mappings: string): string {
	let [file, line, lastFile, lastLine] = [0, 0, 0, 0];
	const rows = mappings.split(';').map(row => {
		let [column, lastColumn] = [0, 0];
		let before = '';
		const kept: string[] = [];
		for (const place of row === '' ? [] : row.split(',')) {
			const [columns = 0, files, lines = 0] = decoded(place);
			column += columns;
			file += files ?? 0;
			line += lines;
			const here = files === undefined ? 'nowhere' : `${file} ${line}`;
			if (here === before) continue;
			before = here;
			const own = encoded(column - lastColumn);
			lastColumn = column;
			if (files === undefined) {
				kept.push(own);
				continue;
			}
			kept.push(`${own}${encoded(file - lastFile)}${encoded(line - lastLine)}A`);
			[lastFile, lastLine] = [file, line];
		}
		return kept.join(',');
	});
	return rows.join(';');
}

/** A source map that knows lines only: a quarter of it. */
export function linesOnly(text: string): string {
	// Whose map it is stands beside it.
	const {file: _, ...map} = JSON.parse(text) as {file?: string; mappings: string};
	return JSON.stringify({...map, names: [], mappings: onePerLine(map.mappings)});
}
