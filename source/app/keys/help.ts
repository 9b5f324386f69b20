import type {Rectangle} from '../../render/cells/grid.js';
import {type Binding, groupedKeys} from './keymap.js';

/** A line of one column of the help: a group's title, one of its keys, or, between groups, nothing. */
export type HelpLine = string | Binding | undefined;

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

/** How the help lies in an area: its columns side by side, lines in all and at once, and how far down it can be scrolled. */
export function helpShape({columns: wide, rows}: Rectangle) {
	const columns = wide >= 110 ? halves() : [column(stacks)];
	const lines = Math.max(...columns.map(all => all.length));
	const visible = Math.max(1, rows - 2);
	return {columns, lines, visible, farthest: Math.max(0, lines - visible)};
}
