import type {Capabilities} from '../../../render/cells/capabilities.js';
import {isFine} from '../../../render/cells/capabilities.js';
import {
	bold,
	defaultColor,
	drawText,
	type Grid,
	type Rectangle,
	type Style,
	setCell,
} from '../../../render/cells/grid.js';
import {racerColor} from '../../../render/cells/racer-colors.js';
import {themeOf} from '../../../render/cells/styles.js';
import {addStretch, createLines, type LineCells, lineSign} from '../../../render/lines/line-cells.js';
import {fullBlock, lowerHalf, upperHalf} from '../../../render/lines/pixels.js';
import {type Dial, pitch} from './dial.js';

/** The part of the radius that the ray of ∇ is long: d's goes to the rim, so that both are seen where they lie together. */
const gradientPart = 0.62;

/** Degrees between two dots of the rim where L rises: apart enough to be told from the line where it falls. */
const [apart, farApart] = [15, 30];

/** The dots of the upper half of a cell, and of the lower. */
const [upperDots, lowerDots] = [0x0f, 0xf0];

/** A place in cells with fractions, down from the top. */
type At = readonly [column: number, row: number];

/** The place at an angle from straight up, anticlockwise: as the eye has it, cells being twice as high as wide. */
function around({columns, rows}: LineCells, degrees: number, part = 1): At {
	const radius = part * (Math.min(columns / 2, rows) - 0.3);
	const radians = (degrees * Math.PI) / 180;
	return [columns / 2 - radius * Math.sin(radians), rows / 2 - (radius * Math.cos(radians)) / 2];
}

/** A cell's sign: dots; halves of it where nothing is finer; in ASCII a stroke as the line runs. */
function signOf({dots, slopes}: LineCells, at: number, capabilities: Capabilities): number {
	if (isFine(capabilities) || capabilities.charset === 'ascii') return lineSign(dots[at]!, slopes[at]!, capabilities);
	const [isUpper, isLower] = [(dots[at]! & upperDots) !== 0, (dots[at]! & lowerDots) !== 0];
	return isUpper && isLower ? fullBlock : isUpper ? upperHalf : lowerHalf;
}

/** The rim: a line where a step at that angle lowers L, dots where it raises it. */
function rim(lines: LineCells, {changes}: Dial, falls: boolean, dotted: number): void {
	for (const [index, change] of changes.entries()) {
		const degrees = index * pitch;
		if (change < 0 !== falls) continue;
		const [x0, y0] = around(lines, degrees - pitch / 2);
		const [x1, y1] = around(lines, degrees + pitch / 2);
		if (falls) addStretch(lines, x0, y0, x1, y1);
		else if (degrees % dotted === 0) addStretch(lines, ...around(lines, degrees), ...around(lines, degrees));
	}
}

/**
 * The dial, as large a circle as the area holds: up is ∇L, uphill, and down is −∇L, whichever ways these are on the map.
 * Rays for ∇L and for d, which goes round anticlockwise; the rim is a line where a step of this η lowers L in truth.
 */
export function drawRound(grid: Grid, area: Rectangle, dial: Dial, capabilities: Capabilities): void {
	const {columns, rows} = area;
	const theme = themeOf(capabilities);
	const isPlain = capabilities.color === 'none';
	const inkOf = (slot: number): Style => ({
		foreground: isPlain ? defaultColor : racerColor(slot, capabilities),
		attributes: bold,
	});
	const dotted = isFine(capabilities) ? apart : farApart;
	const center: At = [columns / 2, rows / 2];
	const ray = (degrees: number, part: number) => (lines: LineCells) =>
		addStretch(lines, ...center, ...around(lines, degrees, part));
	const isAscii = capabilities.charset === 'ascii';
	const layers: readonly {add: (lines: LineCells) => void; style: Style; sign?: string}[] = [
		{add: lines => rim(lines, dial, false, dotted), style: theme.muted, ...(isAscii ? {sign: '.'} : {})},
		{add: lines => rim(lines, dial, true, dotted), style: theme.good, ...(isAscii ? {sign: 'o'} : {})},
		{add: ray(0, gradientPart), style: theme.plain},
		{add: ray(dial.degrees, 1), style: inkOf(6)},
	];
	const all = createLines(columns, rows);
	for (const {add, style, sign} of layers) {
		const lines = createLines(columns, rows);
		add(lines);
		for (const [at, dots] of lines.dots.entries()) {
			if (dots === 0) continue;
			all.dots[at]! |= dots;
			all.slopes[at] = lines.slopes[at]!;
			const shown = sign?.charCodeAt(0) ?? signOf(all, at, capabilities);
			setCell(grid, area.left + (at % columns), area.top + Math.floor(at / columns), shown, style);
		}
	}
	const label = (text: string, [column, row]: At, style: Style) =>
		drawText(grid, area.left + Math.floor(column), area.top + Math.floor(row), text, style, area);
	label(isAscii ? 'g' : '∇', around(all, 0, gradientPart), theme.strong);
	label('d', around(all, dial.degrees), inkOf(6));
}
