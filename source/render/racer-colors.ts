import type {ColorDepth} from './capabilities.js';
import {defaultColor} from './grid.js';
import {ansiColors} from './xterm-colors.js';

/**
 * The colours of the racers by slot, after Okabe and Ito: told apart by people with any colour vision. All a little
 * lighter than on paper, so that every one stands out from every band of every palette.
 * Slots: near-white, vermillion, sky blue, bluish green, orange, reddish purple, yellow, blue, grey.
 */
export const racerColors: readonly number[] = [
	0xf2f2f2, 0xee6a1f, 0x62bdf2, 0x14c695, 0xf5b02e, 0xe58ac0, 0xf4ea5c, 0x7c9cff, 0xa6a6a6,
];

/** The same slots among a terminal's own sixteen colours; the bright ones, as the landscape uses the dark. */
const ansiSlots = [15, 9, 14, 10, 11, 13, 3, 12, 7];

/** The colour of a slot (counted round from 0) as the depth has it; no colour where there is none. */
export function racerColor(slot: number, depth: ColorDepth = 'truecolor'): number {
	if (depth === 'none') return defaultColor;
	const at = Math.abs(Math.trunc(slot) || 0) % racerColors.length;
	return depth === '16' ? ansiColors[ansiSlots[at]] : racerColors[at];
}
