import {describe, expect, it} from 'vitest';
import type {Capabilities} from '../../../source/render/cells/capabilities.js';
import {createGrid, defaultColor} from '../../../source/render/cells/grid.js';
import {drawHeads} from '../../../source/render/map/heads.js';
import {solidityOf} from '../../../source/render/map/solid.js';

const area = {left: 0, top: 0, columns: 9, rows: 3};
const viewport = {x: [0, 9], y: [0, 3]} as const;

/** A head in the middle, so far off the map, as text and with its colour where its digit is. */
function drawn(off: number, by: Capabilities, selected = false, land = defaultColor) {
	const grid = createGrid(area.columns, area.rows);
	grid.backgrounds.fill(land);
	const lane = {number: 2, color: 0xff8000, selected, off, path: {xs: [], ys: []}, head: [4.5, 1.5] as const};
	drawHeads(grid, area, [lane], viewport, by);
	const row = Array.from({length: 9}, (_, at) => grid.glyphs[9 + at]);
	return {text: String.fromCodePoint(...row).trim(), ground: grid.backgrounds[13]};
}

describe('a head', () => {
	it('is the less solid the farther its racer is off the map, and never nothing', () => {
		const solid = [0, 0.1, 0.3, 0.5, 1e9, Number.NaN].map(off => solidityOf({off}));
		expect(solid[0]).toBe(1);
		expect(solid).toEqual(solid.toSorted((a, b) => b - a));
		expect(Math.min(...solid)).toBeGreaterThan(0.2);
		expect(solidityOf({off: 9, selected: true})).toBe(1);
	});

	it('is blended with its ground where colours can be mixed', () => {
		const grounds = [0, 0.2, 0.4].map(off => drawn(off, {color: 'truecolor', charset: 'unicode'}).ground);
		expect(new Set(grounds).size).toBe(3);
		expect(grounds[0]).toBe(0xff8000);
		expect(drawn(0.4, {color: 'truecolor', charset: 'unicode'}, true).ground).toBe(0xff8000);
	});

	it.each(['16', 'none'] as const)('is a badge, a digit or a digit in brackets in colours %s', color => {
		const by = {color, charset: 'ascii'} as const;
		expect([0, 0.3, 2].map(off => drawn(off, by).text)).toEqual(['2', '2', '(2)']);
		expect(drawn(2, by, true).text).toBe('2');
	});

	it('that is no badge stands on the ground of the terminal in 16 colours, where the land may be as bright as it is', () => {
		const by = {color: '16', charset: 'unicode'} as const;
		for (const off of [0.3, 2]) expect(drawn(off, by, false, 0x2472c8).ground).toBe(defaultColor);
	});
});
