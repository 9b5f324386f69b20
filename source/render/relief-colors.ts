import type {ColorDepth} from './capabilities.js';
import {black, fromLab, mix, toLab, white} from './color.js';
import {bandColors, type Palette} from './palette.js';
import {nearestIndexed} from './relief-indexed.js';

/** Steps of light: enough for a rounded look, few enough for runs of one colour. */
export const lightSteps = 8;

/** A light of 0…1 as one of the steps. */
export function lightStep(light: number): number {
	return Math.max(0, Math.min(lightSteps - 1, Math.floor(light * lightSteps)));
}

/** How bright the least and the best lit slopes are, against the band on the map; of 256 colours the bright ones glare. */
const shades = {truecolor: [0.42, 1.32], '256': [0.5, 1.08]} as const;

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

/** Slices are this much lighter than their slope; what lies under the plane takes this much of the plane's own colour. */
const [sliceShare, planeShare] = [0.17, 0.45];
const planeColor = 0x9fb4d8;
const footColor = 0x3a3a3a;

const cache = new Map<string, ReliefColors>();

/** The colours for `count` bands in 256 or more colours. */
export function reliefColors(palette: Palette, count: number, depth: ColorDepth): ReliefColors {
	const key = `${palette} ${count} ${depth}`;
	let colors = cache.get(key);
	if (colors === undefined) {
		const shown = depth === '256' ? nearestIndexed : (color: number) => color;
		const light = shades[depth === '256' ? '256' : 'truecolor'];
		const bands = bandColors(palette, count, depth);
		const plain = bands.flatMap(band => Array.from({length: lightSteps}, (_, step) => lit(band, step, light)));
		colors = {
			plain: plain.map(shown),
			sliced: plain.map(color => shown(mix(color, white, sliceShare))),
			covered: plain.map(color => shown(mix(color, planeColor, planeShare))),
			plane: shown(mix(black, planeColor, planeShare)),
			cut: shown(white),
			foot: shown(footColor),
		};
		cache.set(key, colors);
	}
	return colors;
}
