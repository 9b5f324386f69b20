import type {Rectangle} from '../render/grid.js';
import {keymap} from './keymap.js';

/** How the help lies in an area: entries side by side, lines in all and at once, and how far down it can be scrolled. */
export function helpShape({columns, rows}: Rectangle) {
	const across = columns >= 110 ? 2 : 1;
	const lines = Math.ceil(keymap.length / across);
	const visible = Math.max(1, rows - 2);
	return {across, lines, visible, farthest: Math.max(0, lines - visible)};
}
