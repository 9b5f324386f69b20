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

type Place = {readonly column: number; readonly file: number | undefined; readonly line: number};

const isSameLine = (one: Place | undefined, other: Place) => one?.file === other.file && one?.line === other.line;

/** One place for every run of places on the same line of the same file. */
const runs = (places: readonly Place[]): Place[] => places.filter((place, at) => !isSameLine(places[at - 1], place));

/**
 * Mappings with one place for every run of places on the same line of the same file, and none with a column of ours or a
 * name: whoever asks for a place gets the one before it, which is on its line. Of a brace by itself, where nothing is
 * thrown, there is none.
 */
function onePerLine(mappings: string): string {
	let [file, line, lastFile, lastLine] = [0, 0, 0, 0];
	const rows = mappings.split(';').map(row => {
		let [column, lastColumn] = [0, 0];
		const places = (row === '' ? [] : row.split(',')).map((text): Place => {
			const [columns = 0, files, lines = 0] = decoded(text);
			column += columns;
			file += files ?? 0;
			line += lines;
			return files === undefined ? {column, file: undefined, line: 0} : {column, file, line};
		});
		const whole = runs(places);
		const long = whole.filter((place, at) => (whole[at + 1]?.column ?? Number.POSITIVE_INFINITY) - place.column > 1);
		const kept = runs(long).map(place => {
			const own = encoded(place.column - lastColumn);
			lastColumn = place.column;
			if (place.file === undefined) return own;
			const text = `${own}${encoded(place.file - lastFile)}${encoded(place.line - lastLine)}A`;
			[lastFile, lastLine] = [place.file, place.line];
			return text;
		});
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
