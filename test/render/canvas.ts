import fc from 'fast-check';
import {expect} from 'vitest';
import type {Capabilities} from '../../source/render/cells/capabilities.js';
import {createGrid, defaultColor, type Grid, gridText, type Rectangle} from '../../source/render/cells/grid.js';

const filler = 'x'.charCodeAt(0);
const fillerColor = 0x123456;

/** A grid of 0×0 … 200×60 and a rectangle that may stick out of it on any side. */
export const anyPlace = fc.record({columns: fc.nat(200), rows: fc.nat(60)}).chain(({columns, rows}) =>
	fc.record({
		columns: fc.constant(columns),
		rows: fc.constant(rows),
		area: fc.record({
			left: fc.integer({min: -5, max: columns}),
			top: fc.integer({min: -5, max: rows}),
			columns: fc.nat(columns + 5),
			rows: fc.nat(rows + 5),
		}),
	}),
);

/** A grid full of `x`, in a colour that nothing draws in. */
export function filledGrid(columns: number, rows: number): Grid {
	const grid = createGrid(columns, rows);
	grid.glyphs.fill(filler);
	grid.foregrounds.fill(fillerColor);
	grid.backgrounds.fill(fillerColor);
	return grid;
}

/** Checks that a renderer drew nowhere outside its rectangle, and inside it only what the capabilities allow. */
export function expectWellDrawn(grid: Grid, area: Rectangle, {color, charset}: Capabilities): void {
	const [right, bottom] = [area.left + area.columns, area.top + area.rows];
	for (let at = 0; at < grid.glyphs.length; at++) {
		const untouched =
			grid.glyphs[at] === filler && grid.foregrounds[at] === fillerColor && grid.backgrounds[at] === fillerColor;
		if (untouched) continue;
		const [column, row] = [at % grid.columns, Math.floor(at / grid.columns)];
		const inside = column >= area.left && column < right && row >= area.top && row < bottom;
		if (!inside) expect.fail(`drew outside at ${column}, ${row}`);
		if (charset === 'ascii' && (grid.glyphs[at] < 0x20 || grid.glyphs[at] > 0x7e)) {
			expect.fail(`not ASCII: ${String.fromCodePoint(grid.glyphs[at])}`);
		}
		const isPlain = [grid.foregrounds[at], grid.backgrounds[at]].every(
			one => one === defaultColor || one === fillerColor,
		);
		if (color === 'none' && !isPlain) expect.fail(`coloured at ${column}, ${row}`);
	}
}

/** A grid as text with the ends of its rows made visible. */
export function framed(grid: Grid): string {
	return `${gridText(grid)
		.map(line => `${line}|`)
		.join('\n')}\n`;
}
