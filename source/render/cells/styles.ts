import type {Capabilities} from './capabilities.js';
import {bold, dim, inverse, type Style} from './grid.js';
import {themeFor, tones} from './theme.js';

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

const dark: Theme = {
	plain: {},
	strong: {attributes: bold},
	muted: {foreground: tones.dark.muted},
	badge: {foreground: tones.dark.ground, background: 0x62bdf2, attributes: bold},
	good: {foreground: 0x5fd787, attributes: bold},
	bad: {foreground: 0xff6e6e},
	warn: {foreground: 0xe8c268},
	key: {foreground: 0xffffff, attributes: bold},
};

const light: Theme = {
	plain: {},
	strong: {attributes: bold},
	muted: {foreground: tones.light.muted},
	badge: {foreground: tones.light.ground, background: 0x005f87, attributes: bold},
	good: {foreground: 0x006f3c, attributes: bold},
	bad: {foreground: 0xaf0000},
	warn: {foreground: 0x875f00},
	key: {foreground: 0x080808, attributes: bold},
};

/** On a ground that nobody knows: the terminal's ink, and hues of middling lightness. */
const unknown: Theme = {
	plain: {},
	strong: {attributes: bold},
	muted: {attributes: dim},
	badge: {foreground: 0x121212, background: 0x62bdf2, attributes: bold},
	good: {foreground: 0x009f5f, attributes: bold},
	bad: {foreground: 0xe04040},
	warn: {foreground: 0xa87a00},
	key: {attributes: bold},
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

export function themeOf(capabilities: Capabilities): Theme {
	if (capabilities.color === 'none') return plain;
	return {dark, light, terminal: unknown}[themeFor(capabilities)];
}
