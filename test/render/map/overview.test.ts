import {describe, expect, it} from 'vitest';
import {createGrid, gridText} from '../../../source/render/cells/grid.js';
import {bandCount} from '../../../source/render/land/band-tiles.js';
import {sampleField} from '../../../source/render/land/field.js';
import type {Viewport} from '../../../source/render/lines/viewport.js';
import {terrainOf} from '../../../source/render/map/map.js';
import {drawOverview, freeCorner, overviewSize} from '../../../source/render/map/overview.js';
import {allCapabilities} from '../capabilities.js';

const domain: Viewport = {x: [-10, 10], y: [-10, 10]};
const plot = {left: 0, top: 0, columns: 60, rows: 30};

/** An overview of 12 by 8 cells, frame and all, in a grid of x. */
function drawn(window: Viewport, capabilities: (typeof allCapabilities)[number]) {
	const grid = createGrid(20, 12);
	grid.glyphs.fill('x'.codePointAt(0)!);
	const field = sampleField((x, y) => x * x + y * y, domain, 10, 6);
	const terrain = terrainOf(field, domain, domain, bandCount(capabilities));
	const lanes = [{number: 3, color: 0xe06000, head: [9, 9] as const}];
	const area = {left: 2, top: 1, columns: 12, rows: 8};
	drawOverview(grid, area, {terrain, window, lanes, minima: [[0, 0]], palette: 'viridis'}, capabilities);
	// Octants are two units of a string.
	return gridText(grid).map(row => Array.from(row));
}

describe('the overview of a domain', () => {
	it('frames what the map shows, inside its own frame, and draws nowhere else, in every charset and depth', () => {
		for (const capabilities of allCapabilities) {
			const text = drawn({x: [-10, -2], y: [-10, 0]}, capabilities);
			const isAscii = capabilities.charset === 'ascii';
			const [lines, corners] = isAscii ? ['-', ".''."] : ['─', '╭╰╯╮'];
			expect(text[0].join('')).toBe('x'.repeat(20));
			for (const row of text.slice(1, 9)) expect([...row.slice(0, 2), ...row.slice(14)].join('')).toBe('x'.repeat(8));
			expect(text[1].slice(2, 14).join('')).toBe(`${corners[0]}${lines.repeat(10)}${corners[3]}`);
			expect(text[8].slice(2, 14).join('')).toBe(`${corners[1]}${lines.repeat(10)}${corners[2]}`);
			// The window: its lower left quarter, five columns by three rows or so.
			expect(text[7].slice(3, 8).join('')).toBe(`${corners[1]}${lines.repeat(3)}${corners[2]}`);
			expect(text[7][8]).not.toBe(lines);
			expect(text.slice(9).flat().join('')).toBe('x'.repeat(60));
		}
	});

	it('has a cross for a window that is less than a cell, at the border for one beyond it', () => {
		for (const capabilities of allCapabilities) {
			const cross = capabilities.charset === 'ascii' ? '+' : '┼';
			expect(drawn({x: [3.1, 3.2], y: [-3.2, -3.1]}, capabilities)[5][9]).toBe(cross);
			expect(drawn({x: [40, 41], y: [0.1, 0.2]}, capabilities)[4][12]).toBe(cross);
		}
	});

	it('wants room, and is square where the domain is', () => {
		for (const [columns, rows] of [
			[20, 13],
			[24, 12],
			[60, 10],
			[10, 60],
		])
			expect(overviewSize({...plot, columns, rows}, domain)).toBeUndefined();
		for (const [columns, rows] of [
			[40, 20],
			[60, 30],
			[110, 54],
		]) {
			const size = overviewSize({...plot, columns, rows}, domain)!;
			expect(Math.abs(size.columns - 2 - 2 * (size.rows - 2))).toBeLessThanOrEqual(1);
			expect([size.columns < columns / 2, size.rows < rows / 2]).toEqual([true, true]);
		}
	});

	it('goes where no head is, and rather where no trail is', () => {
		const size = {columns: 17, rows: 10};
		const [topRight, bottomRight, bottomLeft, topLeft] = [
			[9, 9],
			[9, -9],
			[-9, -9],
			[-9, 9],
		] as const;
		const at = (heads: (readonly [number, number])[], trails: (readonly [number, number])[] = []) => {
			const corner = freeCorner(plot, size, domain, heads, trails);
			return corner && [corner.left, corner.top];
		};
		expect(at([])).toEqual([43, 0]);
		expect(at([topRight])).toEqual([43, 20]);
		expect(at([topRight], [bottomRight])).toEqual([0, 20]);
		expect(at([topRight], [bottomRight, bottomLeft, topLeft])).toEqual([43, 20]);
		// One beyond the map is an arrow at its border.
		expect(at([[90, 90], bottomRight, bottomLeft])).toEqual([0, 0]);
		expect(at([topRight, bottomRight, bottomLeft, topLeft])).toBeUndefined();
		expect(at([[Number.NaN, 0]])).toEqual([43, 0]);
	});
});
