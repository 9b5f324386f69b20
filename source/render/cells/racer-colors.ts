import type {Capabilities} from './capabilities.js';
import {white} from './color.js';
import {defaultColor} from './grid.js';
import {themeFor} from './theme.js';
import {ansiColors} from './xterm-colors.js';

/**
 * The colours of the racers by slot, after Okabe and Ito: told apart by people with any colour vision. All a little
 * lighter than on paper, so that every one stands out from every band of every palette.
 * Of the 240 colours that terminals have alike: the same in 256 colours, and named with half the bytes.
 * Slots: near-white, vermillion, sky blue, bluish green, orange, reddish purple, yellow, blue, grey.
 */
export const racerColors: readonly number[] = [
	0xeeeeee, 0xff5f00, 0x5fd7ff, 0x00d787, 0xffaf00, 0xd787d7, 0xffff5f, 0x8787ff, 0xa8a8a8,
];

/** The same slots among a terminal's own sixteen colours; the bright ones, as the landscape uses the dark. */
const ansiSlots = [15, 9, 14, 10, 11, 13, 3, 12, 7];

/** The same slots on a bright ground, from black: as far apart for any colour vision, and dark enough to be read as text. */
export const lightRacerColors: readonly number[] = [
	0x080808, 0x870000, 0x005f87, 0x00875f, 0xaf5f00, 0xaf00af, 0x5f5f00, 0x0000af, 0x4e4e4e,
];

/**
 * The colour of a slot (counted round from 0) as depth and theme have it; no colour where there is none. On the
 * terminal's own ground the first is white, which there is whatever the terminal writes in.
 */
export function racerColor(slot: number, capabilities: Omit<Capabilities, 'charset'>): number {
	const {color} = capabilities;
	if (color === 'none') return defaultColor;
	const at = Math.abs(Math.trunc(slot) || 0) % racerColors.length;
	if (color === '16') return ansiColors[ansiSlots[at]!]!;
	const theme = themeFor(capabilities);
	if (theme === 'light') return lightRacerColors[at]!;
	return theme === 'terminal' && at === 0 ? white : racerColors[at]!;
}
