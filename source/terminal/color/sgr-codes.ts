import {bold, defaultColor, dim, inverse, underline} from '../../render/cells/grid.js';
import {ansi16, xterm240} from './palettes.js';

/** A style in the making. Colours are 0xRRGGBB or `defaultColor`. */
export type MutablePen = {foreground: number; background: number; attributes: number};

function paletteColor(index: number): number {
	return index < 16 ? ansi16[index] : (xterm240[index - 16] ?? defaultColor);
}

/** The colour that follows a 38 or 48 at `at`, and how many parameters it takes; none where it is not whole or not sound. */
function extended(codes: readonly number[], at: number): {color: number | undefined; length: number} {
	const isByte = (value: number) => value >= 0 && value <= 255;
	if (codes[at] === 5) {
		const index = codes[at + 1];
		return {color: isByte(index) ? paletteColor(index) : undefined, length: 2};
	}
	if (codes[at] !== 2) return {color: undefined, length: 0};
	const [red, green, blue] = codes.slice(at + 1, at + 4);
	const isSound = isByte(red) && isByte(green) && isByte(blue);
	return {color: isSound ? (red << 16) | (green << 8) | blue : undefined, length: 4};
}

/** Applies an SGR code's parameters (what stands between `CSI` and `m`) to a pen; what we do not draw is passed over. */
export function applySgr(pen: MutablePen, parameters: string): void {
	// Parts of one parameter, joined by colons, are a form that Ink does not write.
	const codes = parameters.split(';').map(part => (/^\d*$/.test(part) ? Number(part) : Number.NaN));
	for (let at = 0; at < codes.length; at++) {
		const code = codes[at];
		if (code === 0) Object.assign(pen, {foreground: defaultColor, background: defaultColor, attributes: 0});
		else if (code === 1) pen.attributes |= bold;
		else if (code === 2) pen.attributes |= dim;
		else if (code === 4) pen.attributes |= underline;
		else if (code === 7) pen.attributes |= inverse;
		else if (code === 22) pen.attributes &= ~(bold | dim);
		else if (code === 24) pen.attributes &= ~underline;
		else if (code === 27) pen.attributes &= ~inverse;
		else if (code >= 30 && code <= 37) pen.foreground = ansi16[code - 30];
		else if (code >= 90 && code <= 97) pen.foreground = ansi16[code - 82];
		else if (code === 39) pen.foreground = defaultColor;
		else if (code >= 40 && code <= 47) pen.background = ansi16[code - 40];
		else if (code >= 100 && code <= 107) pen.background = ansi16[code - 92];
		else if (code === 49) pen.background = defaultColor;
		else if (code === 38 || code === 48) {
			const {color, length} = extended(codes, at + 1);
			if (color !== undefined) pen[code === 38 ? 'foreground' : 'background'] = color;
			at += length;
		}
	}
}
