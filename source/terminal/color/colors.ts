import type {ColorDepth} from '../../render/cells/capabilities.js';
import {toLab} from '../../render/cells/color.js';
import {defaultColor} from '../../render/cells/grid.js';
import {hueFirst} from './hue-first.js';
import {nearestIn} from './nearest.js';
import {ansi16, xterm240} from './palettes.js';

const nearest16 = nearestIn(ansi16, hueFirst);
const nearest240 = nearestIn(xterm240);

/** 0xRRGGBB to an index 0 … 15 of the ANSI colours: the nearest hue, then lightness. Bits above 24 are ignored. */
export function to16(rgb: number): number {
	return nearest16(rgb & 0xffffff);
}

/** 0xRRGGBB to an index 16 … 255 of the cube and the greys. Never 0 … 15: users paint those as they like. */
export function to256(rgb: number): number {
	return 16 + nearest240(rgb & 0xffffff);
}

/**
 * A colour as the terminal will be told it: `defaultColor`, 0xRRGGBB, or an index of its palette. Anything negative is
 * the default; without colour everything is.
 */
export function quantize(color: number, depth: ColorDepth): number {
	if (color < 0 || depth === 'none') return defaultColor;
	if (depth === 'truecolor') return color & 0xffffff;
	return depth === '256' ? to256(color) : to16(color);
}

const places240 = new Map(xterm240.map((rgb, at) => [rgb, 16 + at]));

/** The place among 256 colours of one of the 240 that are alike everywhere, of which the short name does; else undefined. */
export const shortName = (rgb: number): number | undefined => places240.get(rgb);

/** The SGR parameters that set a quantized colour, as foreground or as background. */
export function colorCode(quantized: number, ground: 'foreground' | 'background', depth: ColorDepth): string {
	const base = ground === 'foreground' ? 30 : 40;
	if (quantized === defaultColor) return String(base + 9);
	if (depth === 'truecolor') {
		const short = shortName(quantized);
		if (short !== undefined) return `${base + 8};5;${short}`;
		return `${base + 8};2;${quantized >> 16};${(quantized >> 8) & 0xff};${quantized & 0xff}`;
	}
	if (depth === '256') return `${base + 8};5;${quantized}`;
	return String(quantized < 8 ? base + quantized : base + 60 + quantized - 8);
}

/** Black or white in a depth's own terms, whichever stands out on `background` (0xRRGGBB). */
export function contrasting(background: number, depth: ColorDepth): number {
	return quantize(toLab(background)[0] > 0.6 ? 0x000000 : 0xffffff, depth);
}
