import {raised} from '../../render/cells/powers.js';

/** A colour as the eye has it: lightness 0 … 1, green to red, blue to yellow. Distances are about as large as they look. */
export type Oklab = readonly [lightness: number, greenRed: number, blueYellow: number];

const linear = Float64Array.from({length: 256}, (_, value) => {
	const part = value / 255;
	return part <= 0.04045 ? part / 12.92 : raised((part + 0.055) / 1.055, 2.4);
});

/** 0xRRGGBB (sRGB) in Oklab. */
export function oklab(rgb: number): Oklab {
	const r = linear[(rgb >> 16) & 0xff]!;
	const g = linear[(rgb >> 8) & 0xff]!;
	const b = linear[rgb & 0xff]!;
	const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
	const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
	const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
	];
}

/**
 * The same with nearly all chroma made alike, so that hue decides. Among sixteen colours the plain distance turns every
 * muted colour into grey: a dark viridis would have no colour left, and five racers in six would look like three.
 */
export function hueFirst([lightness, a, b]: Oklab): Oklab {
	const reach = 0.4 / (Math.hypot(a, b) + 0.03);
	return [lightness, a * reach, b * reach];
}
