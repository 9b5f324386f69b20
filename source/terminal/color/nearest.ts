import {type Lab, toLab} from '../../render/cells/color.js';

/**
 * A function from 0xRRGGBB to the place in `palette` of the colour that looks most like it, the first of equals; a colour
 * of the palette finds itself. `warp` bends the space that distances are taken in. The function remembers its answers.
 */
export function nearestIn(palette: readonly number[], warp = (color: Lab) => color): (rgb: number) => number {
	const candidates = palette.map(rgb => warp(toLab(rgb)));
	const memo = new Map<number, number>();
	return rgb => {
		const known = memo.get(rgb);
		if (known !== undefined) return known;
		const [lightness, a, b] = warp(toLab(rgb));
		let best = 0;
		let least = Number.POSITIVE_INFINITY;
		for (let at = 0; at < candidates.length; at++) {
			const candidate = candidates[at]!;
			const apart = (candidate[0] - lightness) ** 2 + (candidate[1] - a) ** 2 + (candidate[2] - b) ** 2;
			if (apart < least) {
				least = apart;
				best = at;
			}
		}
		// Frames are drawn in bands of few colours; a free gradient must not fill the memory.
		if (memo.size >= 8192) memo.clear();
		memo.set(rgb, best);
		return best;
	};
}
