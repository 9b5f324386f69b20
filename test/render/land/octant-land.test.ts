import {describe, expect, it} from 'vitest';
import {areaOf, createGrid} from '../../../source/render/cells/grid.js';
import {bandTiles} from '../../../source/render/land/band-tiles.js';
import {sampleField} from '../../../source/render/land/field.js';
import {drawOctantLand, octantBands} from '../../../source/render/land/octant-land.js';
import {dotsOf} from '../../../source/render/lines/dots.js';

const viewport = {x: [0, 12], y: [0, 12]} as const;
const capabilities = {color: 'truecolor', charset: 'unicode', glyphs: 'octants'} as const;

it('the bands of octants are those of a plane, to the octant', () => {
	const field = sampleField((x, y) => x + 2 * y, viewport, 12, 6);
	const bands = octantBands(field, [9.9, 20.1]);
	expect([bands.columns, bands.rows]).toEqual([24, 24]);
	for (let row = 1; row < 23; row++) {
		for (let column = 1; column < 23; column++) {
			const value = (column + 0.5) / 2 + 2 * (12 - (row + 0.5) / 2);
			expect(bands.values[row * 24 + column]).toBe(value < 9.9 ? 0 : value < 20.1 ? 1 : 2);
		}
	}
});

it('what is not a number stays so, and takes nothing else with it', () => {
	const field = sampleField((x, y) => (x < 6 ? Number.NaN : x + y), viewport, 12, 6);
	const bands = octantBands(field, [12]);
	for (let row = 0; row < 24; row++) {
		const line = Array.from(bands.values.subarray(row * 24, row * 24 + 24));
		expect(line.map(band => band < 0)).toEqual(line.map((_, column) => column < 12));
	}
});

describe('land in octants', () => {
	const tiles = bandTiles('viridis', 3, capabilities);
	const drawn = (values: readonly number[]) => {
		const grid = createGrid(1, 1);
		drawOctantLand(
			grid,
			areaOf(grid),
			{columns: 2, rows: 4, values: Int8Array.from(values)},
			3,
			'viridis',
			capabilities,
		);
		const bits = dotsOf(grid.glyphs[0]!, 'octants');
		return Array.from({length: 8}, (_, dot) => (bits & (1 << dot) ? grid.foregrounds[0] : grid.backgrounds[0]));
	};
	const colors = (values: readonly number[]) => values.map(band => tiles[band]?.base ?? -1);

	it.each([
		[[0, 0, 0, 0, 0, 0, 0, 0]],
		[[0, 1, 0, 1, 1, 1, 1, 1]],
		[[2, 2, 2, 2, 2, 0, 0, 0]],
		[[1, -1, 1, -1, 1, -1, -1, -1]],
		[[-1, -1, -1, -1, -1, -1, -1, -1]],
	])('shows two bands as they are: %j', values => expect(drawn(values)).toEqual(colors(values)));

	it('gives a third band the nearer of two', () => {
		expect(drawn([0, 0, 0, 0, 1, 2, 2, 2])).toEqual(colors([0, 0, 0, 0, 0, 2, 2, 2]));
	});
});
