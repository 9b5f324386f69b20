import {interpolateCividis, interpolateMagma, interpolateViridis} from 'd3-scale-chromatic';
import type {ColorDepth} from './capabilities.js';
import {fromChannels, fromLab, toLab} from './color.js';

/** The colour ramps of the landscape. */
export const palettes = ['viridis', 'cividis', 'magma', 'grey'] as const;
export type Palette = (typeof palettes)[number];

type Ramp = {readonly scheme: (share: number) => string; readonly from: number; readonly to: number};

const ramps: Readonly<Record<Palette, Ramp>> = {
	viridis: {scheme: interpolateViridis, from: 0.02, to: 0.8},
	cividis: {scheme: interpolateCividis, from: 0, to: 0.9},
	magma: {scheme: interpolateMagma, from: 0.12, to: 0.75},
	grey: {scheme: share => `rgb(${255 * share}, ${255 * share}, ${255 * share})`, from: 0.2, to: 0.9},
};

/**
 * Of the eye's lightness, from the valley to the summit: far enough from the trails, which are bright on a dark ground and
 * dark on a bright one, for every one to stay visible, and as long as that allows, to read as a hill.
 */
const heights = {dark: [0.17, 0.52], light: [0.69, 0.97]} as const;
/** How much of its colour a light ramp keeps: pastels, as bright and gaudy ones outshine the trails. */
const pastel = 0.7;
type Brightness = keyof typeof heights;

function parse(text: string): number {
	if (text.startsWith('#')) return Number.parseInt(text.slice(1), 16);
	const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = (text.match(/[\d.]+/g) ?? []).map(Number);
	return fromChannels(red, green, blue);
}

/** One colour of a ramp made dark or light: hue from the scheme, lightness straight up from the valley to the summit. */
function rampColor(ramp: Ramp, share: number, brightness: Brightness): number {
	const [valley, summit] = heights[brightness];
	const [lightness, a, b] = toLab(parse(ramp.scheme(ramp.from + (ramp.to - ramp.from) * share)));
	const wanted = valley + (summit - valley) * share;
	const scale = Math.min(1.15, wanted / Math.max(lightness, 0.05)) * (brightness === 'light' ? pastel : 1);
	return fromLab([wanted, a * scale, b * scale]);
}

/**
 * The same ramps in colours that a 256-colour terminal has. Chosen by eye: its dark colours are few and far apart, and
 * rounding each colour by itself gives a ramp of greys with bright stripes.
 */
export const indexedRamps: Readonly<Record<Brightness, Readonly<Record<Palette, readonly number[]>>>> = {
	dark: {
		viridis: [0x080808, 0x00005f, 0x000087, 0x005f87, 0x005f5f, 0x00875f, 0x5f8700],
		cividis: [0x080808, 0x00005f, 0x3a3a3a, 0x4e4e4e, 0x626262, 0x87875f, 0x878700],
		magma: [0x080808, 0x00005f, 0x5f005f, 0x87005f, 0x875f5f, 0xaf5f5f],
		grey: [0x121212, 0x1c1c1c, 0x262626, 0x303030, 0x3a3a3a, 0x444444, 0x4e4e4e, 0x585858, 0x626262, 0x6c6c6c],
	},
	light: {
		viridis: [0x8787d7, 0x87afd7, 0x87d7d7, 0x87d7af, 0xafff87, 0xd7ff87, 0xffffaf],
		cividis: [0x8787af, 0xafafaf, 0xbcbcbc, 0xd7d7af, 0xd7d787, 0xffff87, 0xffffd7],
		magma: [0xaf87d7, 0xd787d7, 0xff87af, 0xffafaf, 0xffd7af, 0xffffd7],
		grey: [0x949494, 0xa8a8a8, 0xbcbcbc, 0xd0d0d0, 0xe4e4e4, 0xffffff],
	},
};

const cache = new Map<string, readonly number[]>();

/**
 * The colours of `count` bands (1…32), from the valley to the summit: a ramp, dark or light, at equal steps of lightness, so
 * that neighbours differ and trails stay visible on all of them. For 256 colours the very ones that the terminal
 * has, repeated where there are fewer than bands.
 * 16 colours and none have no ramp of colours: see `bandTiles`.
 */
export function bandColors(
	palette: Palette,
	count: number,
	depth: ColorDepth = 'truecolor',
	brightness: Brightness = 'dark',
): readonly number[] {
	const bands = Math.max(1, Math.min(32, Math.floor(count) || 1));
	const key = `${palette} ${bands} ${depth} ${brightness}`;
	let colors = cache.get(key);
	if (colors === undefined) {
		const indexed = indexedRamps[brightness][palette];
		const colorAt = (share: number) =>
			depth === '256'
				? indexed[Math.round(share * (indexed.length - 1))]!
				: rampColor(ramps[palette], share, brightness);
		colors = Array.from({length: bands}, (_, at) => colorAt(bands === 1 ? 0 : at / (bands - 1)));
		cache.set(key, colors);
	}
	return colors;
}
