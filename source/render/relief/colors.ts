import type {Capabilities} from '../cells/capabilities.js';
import {fromLab, mix, toLab} from '../cells/color.js';
import {bandColors, type Palette} from '../cells/palette.js';
import {brightnessOf, extremesOf} from '../cells/theme.js';
import {nearestIndexed} from './indexed.js';

/** Steps of light: enough for a rounded look, few enough for runs of one colour. */
export const lightSteps = 8;

/** A light of 0…1 as one of the steps. */
export function lightStep(light: number): number {
	return Math.max(0, Math.min(lightSteps - 1, Math.floor(light * lightSteps)));
}

/** How bright the least and the best lit slopes are, against the band on the map; of 256 colours the bright ones glare. */
const shades = {
	dark: {truecolor: [0.42, 1.32], '256': [0.5, 1.08]},
	light: {truecolor: [0.8, 1.04], '256': [0.82, 1.02]},
} as const;

/** A band's colour under a light. */
function lit(color: number, step: number, [shadow, glare]: readonly [number, number]): number {
	const [lightness, a, b] = toLab(color);
	const by = shadow + ((glare - shadow) * step) / (lightSteps - 1);
	return fromLab([lightness * by + 0.02, a * by, b * by]);
}

/** Colours of a relief: `plain[band · lightSteps + step]`; under a contour slice, under the plane, where the plane cuts. */
export type ReliefColors = {
	readonly plain: readonly number[];
	readonly sliced: readonly number[];
	readonly covered: readonly number[];
	readonly plane: number;
	readonly cut: number;
	readonly foot: number;
};

/** Slices stand out from their slope this much; what lies under the plane takes this much of the plane's own colour. */
const [sliceShare, planeShare] = [0.17, 0.45];
const planeColor = 0x9fb4d8;
const footColors = {dark: 0x3a3a3a, light: 0xb2b2b2} as const;

const cache = new Map<string, ReliefColors>();

/** The colours for `count` bands in 256 or more colours. */
export function reliefColors(palette: Palette, count: number, capabilities: Capabilities): ReliefColors {
	const depth = capabilities.color;
	const brightness = brightnessOf(capabilities);
	const {peak, base} = extremesOf(capabilities);
	const key = `${palette} ${count} ${depth} ${brightness}`;
	let colors = cache.get(key);
	if (colors === undefined) {
		const shown = depth === '256' ? nearestIndexed : (color: number) => color;
		const light = shades[brightness][depth === '256' ? '256' : 'truecolor'];
		const bands = bandColors(palette, count, depth, brightness);
		const plain = bands.flatMap(band => Array.from({length: lightSteps}, (_, step) => lit(band, step, light)));
		colors = {
			plain: plain.map(shown),
			sliced: plain.map(color => shown(mix(color, peak, sliceShare))),
			covered: plain.map(color => shown(mix(color, planeColor, planeShare))),
			plane: shown(mix(base, planeColor, planeShare)),
			cut: shown(peak),
			foot: shown(footColors[brightness]),
		};
		cache.set(key, colors);
	}
	return colors;
}
