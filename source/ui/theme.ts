import type {Capabilities} from '../render/capabilities.js';
import {bold, dim, inverse, type Style} from '../render/grid.js';

/** Styles of text by what the text is for. */
export type Theme = {
	readonly plain: Style;
	readonly strong: Style;
	/** Labels, units, what may be overlooked. */
	readonly muted: Style;
	/** The program's own mark, and what is selected. */
	readonly badge: Style;
	readonly good: Style;
	readonly bad: Style;
	readonly warn: Style;
	readonly key: Style;
};

const colored: Theme = {
	plain: {},
	strong: {attributes: bold},
	muted: {foreground: 0x9a9a9a},
	badge: {foreground: 0x10131a, background: 0x62bdf2, attributes: bold},
	good: {foreground: 0x5fd787, attributes: bold},
	bad: {foreground: 0xff6e6e},
	warn: {foreground: 0xe8c268},
	key: {foreground: 0xffffff, attributes: bold},
};

/** Without colour the attributes carry what they can; nothing is told by colour alone anyway. */
const plain: Theme = {
	plain: {},
	strong: {attributes: bold},
	muted: {attributes: dim},
	badge: {attributes: bold | inverse},
	good: {attributes: bold},
	bad: {},
	warn: {},
	key: {attributes: bold},
};

export function themeOf({color}: Capabilities): Theme {
	return color === 'none' ? plain : colored;
}
