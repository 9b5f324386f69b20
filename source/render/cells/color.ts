import {clamp} from './clamp.js';
import {raised} from './powers.js';

/** Colours as 0xRRGGBB and what the eye makes of them (OKLab, by Björn Ottosson). */

/** Lightness 0 … 1, green to red, blue to yellow; distances are about as large as they look. */
export type Lab = readonly [lightness: number, a: number, b: number];

export const black = 0x000000;
export const white = 0xffffff;

/** The channels of a colour, 0…255. */
export function channels(color: number): readonly [red: number, green: number, blue: number] {
	return [(color >> 16) & 255, (color >> 8) & 255, color & 255];
}

/** A colour from channels 0…255; they are rounded and clamped. */
export function fromChannels(red: number, green: number, blue: number): number {
	const byte = (value: number) => clamp(Math.round(value), 0, 255);
	return (byte(red) << 16) | (byte(green) << 8) | byte(blue);
}

/** Light of a channel 0…255, as a share of the most. */
const linear = Float64Array.from({length: 256}, (_, value) => {
	const part = value / 255;
	return part <= 0.04045 ? part / 12.92 : raised((part + 0.055) / 1.055, 2.4);
});
const gamma = (value: number) => (value <= 0.0031308 ? 12.92 * value : 1.055 * raised(value, 1 / 2.4) - 0.055);

const lights = (color: number): readonly [red: number, green: number, blue: number] => [
	linear[(color >> 16) & 255]!,
	linear[(color >> 8) & 255]!,
	linear[color & 255]!,
];

/** Relative luminance, 0 (black) … 1 (white). */
export function luminance(color: number): number {
	const [red, green, blue] = lights(color);
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The WCAG contrast ratio of two colours, 1 … 21. */
export function contrast(one: number, other: number): number {
	const [a, b] = [luminance(one), luminance(other)];
	return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Black or white, whichever reads better on the colour. */
export function inkOn(color: number): number {
	return contrast(color, black) >= contrast(color, white) ? black : white;
}

/** A colour in OKLab. */
export function toLab(color: number): Lab {
	const [red, green, blue] = lights(color);
	const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
	const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
	const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
	];
}

const cube = (value: number) => value * value * value;

/** The nearest colour a screen can show: what lies outside its range is clamped by channel. */
export function fromLab([lightness, a, b]: Lab): number {
	const l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
	const m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
	const s = cube(lightness - 0.0894841775 * a - 1.291485548 * b);
	const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
	const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
	const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s;
	return fromChannels(255 * gamma(red), 255 * gamma(green), 255 * gamma(blue));
}

/** A mixture by channel: `share` 0 is `from`, 1 is `to`. */
export function mix(from: number, to: number, share: number): number {
	const [a, b] = [channels(from), channels(to)];
	const part = (index: 0 | 1 | 2) => a[index] + (b[index] - a[index]) * share;
	return fromChannels(part(0), part(1), part(2));
}
