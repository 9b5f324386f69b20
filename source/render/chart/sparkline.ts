import {type Capabilities, dotGlyphs, isFine} from '../cells/capabilities.js';
import {dotsAcross, dotsDown, signOfDots} from '../lines/dots.js';
import {fineLine} from './fine-line.js';

/** Bars from the lowest up; the highest leaves a seam to the row above. */
const blocks = '▁▂▃▄▅▆▇';
const ascii = '_.-=+#';

/** Values that a sparkline shows in each of its columns. */
export const sparkGrain = (capabilities: Capabilities): number => (isFine(capabilities) ? dotsAcross : 1);

/** How high a share stands, of so many levels: 0 on the ground, what is above it on one more, up to the last for 1. */
const levelOf = (share: number, levels: number): number =>
	Math.min(levels - 1, Math.ceil(Math.max(0, share) * (levels - 1)));

/**
 * A line as high as one row, as text: `sparkGrain` places a column, from 0, on the ground, to 1; what is outside is drawn as
 * the nearer of them. Dots are joined where they can be, else each place has its bar. Blank where a share is NaN.
 */
export function sparkline(shares: ArrayLike<number>, capabilities: Capabilities): string {
	if (!isFine(capabilities)) {
		const bars = capabilities.charset === 'ascii' ? ascii : blocks;
		return Array.from(shares, share => (Number.isNaN(share) ? ' ' : bars[levelOf(share, bars.length)]!)).join('');
	}
	const heights = Float64Array.from(shares, share => (Number.isNaN(share) ? share : levelOf(share, dotsDown)));
	const columns = Math.ceil(heights.length / dotsAcross);
	const dots = fineLine(heights, heights, heights.length, columns, 1);
	const level = dotGlyphs(capabilities);
	return Array.from(dots, bits => (bits === 0 ? ' ' : String.fromCodePoint(signOfDots(bits, level)))).join('');
}
