import {covers} from '../cells/area.js';
import {defaultColor, type Grid, type Rectangle} from '../cells/grid.js';
import {dotBit, dotsAcross, dotsDown, signOfDots} from './dots.js';

const size = dotsAcross * dotsDown;

/** How far apart two colours are, squared; the terminal's own, which nobody knows, is far from all others. */
function farFrom(one: number, other: number): number {
	if (one === other) return 0;
	if (one === defaultColor || other === defaultColor) return 1e6;
	const red = (one >> 16) - (other >> 16);
	const green = ((one >> 8) & 255) - ((other >> 8) & 255);
	const blue = (one & 255) - (other & 255);
	return red * red + green * green + blue * blue;
}

/**
 * Fills a rectangle of whole cells with octants of any colours, `colorOf` being asked by place, row after row of `columns`
 * octants. A cell shows two colours: the one that most of it has, and of the others the one that is there most; the rest
 * takes the nearer of the two.
 */
export function setOctants(grid: Grid, area: Rectangle, colorOf: (at: number) => number, columns: number): void {
	const cell = new Int32Array(size);
	const kinds = new Int32Array(size);
	const counts = new Int8Array(size);
	for (let row = 0; row < area.rows; row++) {
		for (let column = 0; column < area.columns; column++) {
			if (!covers(grid, area, area.left + column, area.top + row)) continue;
			let known = 0;
			for (let dot = 0; dot < size; dot++) {
				const color = colorOf((dotsDown * row + (dot >> 1)) * columns + dotsAcross * column + (dot & 1));
				cell[dot] = color;
				let kind = 0;
				while (kind < known && kinds[kind] !== color) kind++;
				if (kind === known) {
					kinds[known] = color;
					counts[known++] = 0;
				}
				counts[kind]!++;
			}
			let most = 0;
			for (let kind = 1; kind < known; kind++) if (counts[kind]! > counts[most]!) most = kind;
			let second = most === 0 ? 1 : 0;
			for (let kind = 0; kind < known; kind++) {
				if (kind !== most && counts[kind]! > counts[second]!) second = kind;
			}
			const at = (area.top + row) * grid.columns + area.left + column;
			const ground = kinds[most]!;
			const other = known > 1 ? kinds[second]! : ground;
			let bits = 0;
			for (let dot = 0; dot < size; dot++) {
				if (farFrom(cell[dot]!, other) < farFrom(cell[dot]!, ground)) bits |= dotBit(dot & 1, dot >> 1);
			}
			// The terminal's own colour can be a background only.
			const flip = other === defaultColor;
			grid.glyphs[at] = bits === 0 ? 0x20 : signOfDots(flip ? ~bits & 255 : bits, 'octants');
			grid.foregrounds[at] = bits === 0 ? defaultColor : flip ? ground : other;
			grid.backgrounds[at] = bits !== 0 && flip ? other : ground;
			grid.attributes[at] = 0;
		}
	}
}
