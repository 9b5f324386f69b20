import {fromChannels, type Lab, toLab} from '../cells/color.js';

const levels = [0, 95, 135, 175, 215, 255];

/** The colours that every 256-colour terminal has alike: the cube and the greys. */
const indexed: readonly {readonly color: number; readonly lab: Lab}[] = [
	...Array.from({length: 216}, (_, at) =>
		fromChannels(levels[Math.floor(at / 36)]!, levels[Math.floor(at / 6) % 6]!, levels[at % 6]!),
	),
	...Array.from({length: 24}, (_, at) => fromChannels(8 + 10 * at, 8 + 10 * at, 8 + 10 * at)),
].map(color => ({color, lab: toLab(color)}));

/**
 * The nearest of the 256 colours in hue before brightness: the cube has few dark colours, and by plain distance all
 * slopes in the shade would turn grey.
 */
export function nearestIndexed(color: number): number {
	const [lightness, a, b] = toLab(color);
	const far = ({lab}: {lab: Lab}) => (lab[0] - lightness) ** 2 + 4 * ((lab[1] - a) ** 2 + (lab[2] - b) ** 2);
	return indexed.reduce((best, one) => (far(one) < far(best) ? one : best)).color;
}
