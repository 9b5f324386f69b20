import type {Rectangle} from '../../render/cells/grid.js';
import {toAscii} from '../../render/cells/to-ascii.js';
import {cellsIn} from '../../render/cells/width.js';
import {wrapWords} from '../../render/cells/wrap-words.js';
import {glossary} from './glossary.js';
import {type Binding, groupedKeys} from './keymap.js';

/** The pages of the help. */
export type HelpPage = 'keys' | 'words';

/** A line of one column of the help: a group's title, one of its keys or words, or, between groups, nothing. */
export type HelpLine = string | Pick<Binding, 'label' | 'help'> | undefined;

/** Columns of a key or a word, the margin before and the blank after it included. */
export const labelColumns = 19;

const stacks: readonly (readonly HelpLine[])[] = groupedKeys.map(({title, bindings}) => [title, ...bindings]);

/** Groups below each other, a blank line between them. */
const column = (groups: typeof stacks): HelpLine[] =>
	groups.flatMap((lines, at) => (at === 0 ? lines : [undefined, ...lines]));

/** Two columns as alike in height as whole groups make them. */
function halves(): HelpLine[][] {
	const splits = stacks.slice(1).map((_, at) => [column(stacks.slice(0, at + 1)), column(stacks.slice(at + 1))]);
	const height = (columns: readonly HelpLine[][]) => Math.max(...columns.map(lines => lines.length));
	return splits.reduce((best, split) => (height(split) < height(best) ? split : best));
}

/** Columns that what a word means takes at most: longer lines are hard to read. */
const mostColumns = 90;

/** The glossary, what a word means in as many lines as it takes in the wider charset. */
const wordLines = (columns: number): HelpLine[] =>
	glossary.flatMap(({term, meaning}) =>
		wrapWords(meaning, Math.min(mostColumns, columns - labelColumns), part => cellsIn(toAscii(part))).map(
			(help, at) => ({
				label: at === 0 ? term : '',
				help,
			}),
		),
	);

/** How a page of the help lies in an area: its columns side by side, lines in all and at once, and how far down it can be scrolled. */
export function helpShape({columns: wide, rows}: Rectangle, page: HelpPage = 'keys') {
	const columns = page === 'words' ? [wordLines(wide)] : wide >= 110 ? halves() : [column(stacks)];
	const lines = Math.max(...columns.map(all => all.length));
	const visible = Math.max(1, rows - 2);
	return {columns, lines, visible, farthest: Math.max(0, lines - visible)};
}
