import type {FormulaError} from '../../engine/formula/fault.js';
import {cellWidth} from '../../render/cells/width.js';
import {clean} from '../../terminal/clean.js';

const columns = 60;
const indent = '  ';
const cut = '...';

/** A character as it can stand in a line; what is invisible is a blank. */
const visible = (character: string) => clean(character) || ' ';

const widthOf = (character: string) => cellWidth(character.codePointAt(0)!);

/** Two lines that show where a formula is wrong: at most 60 columns of it round the place, and a caret under it. */
export function excerpt({text, span}: Pick<FormulaError, 'text' | 'span'>): [line: string, caret: string] {
	const before = Array.from(text.slice(0, span.from), visible);
	const after = Array.from(text.slice(span.from), visible);
	const room = columns - indent.length;
	const width = [...before, ...after].reduce((sum, one) => sum + widthOf(one), 0);
	if (width <= room) return lines(before.join(''), after.join(''));
	// Two thirds before the place, as what is wrong follows from there; more where the other side needs less.
	const tail = shortened(after, room / 3, true);
	const head = shortened([...before].reverse(), room - Math.min(widthAll(after), Math.floor(room / 3)), false);
	const rest = shortened(after, room - widthAll(Array.from(head)), true);
	return lines(head, widthAll(Array.from(rest)) > widthAll(Array.from(tail)) ? rest : tail);
}

const widthAll = (characters: readonly string[]) => characters.reduce((sum, one) => sum + widthOf(one), 0);

/** The first characters, in so many columns, and that there are more; given backwards, the last. */
function shortened(characters: readonly string[], room: number, isForward: boolean): string {
	const fits = widthAll(characters) <= room;
	const kept: string[] = [];
	let left = fits ? room : room - cut.length;
	for (const one of characters) {
		left -= widthOf(one);
		if (left < 0) break;
		kept.push(one);
	}
	const mark = fits ? '' : cut;
	return isForward ? kept.join('') + mark : mark + kept.reverse().join('');
}

function lines(head: string, tail: string): [string, string] {
	return [(indent + head + tail).trimEnd(), `${indent}${' '.repeat(widthAll(Array.from(head)))}^`];
}
