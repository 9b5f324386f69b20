import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {areaOf, createGrid, gridText} from '../../../source/render/cells/grid.js';
import {type CurveMapPicture, curveViewport, drawCurveMap} from '../../../source/render/chart/curve-map.js';
import {curvePath} from '../../../source/render/chart/curve-path.js';
import {drawContour} from '../../../source/render/land/contour.js';
import {sampleField} from '../../../source/render/land/field.js';
import {traceIsolines} from '../../../source/render/land/isolines.js';
import {drawNote} from '../../../source/render/map/note.js';
import {drawPoints} from '../../../source/render/map/points.js';
import {anyPlace, expectWellDrawn, filledGrid, framed} from '../canvas.js';
import {allCapabilities, anyCapabilities, charsetOf} from '../capabilities.js';
import {expectFrame} from '../fixture.js';

const anyNumber = fc.oneof(fc.double(), fc.double({min: -5, max: 5, noNaN: true}));
const anyNumbers = fc.array(anyNumber, {maxLength: 12});
const colored = {color: 'truecolor', charset: 'unicode'} as const;

const walk = [0, 0.1, -0.2, -0.3, -0.5, -0.9, -1];
const picture: CurveMapPicture = {
	loss: x => x ** 3 - x + 0.3 * x * x,
	x: [-1.6, 1.6],
	domain: [-1.5, 1.5],
	lanes: [
		{number: 1, color: 0xe58ac0, path: {xs: walk, ys: walk}, head: [-1, -1]},
		{number: 2, color: 0xf4ea5c, selected: true, path: {xs: [0, 0.5], ys: [0, 0.5]}, head: [0.5, 0.5]},
		{number: 3, color: 0x14c695, path: {xs: [0, Number.NaN], ys: []}, head: [Number.NaN, Number.NaN]},
	],
	starts: [0],
	minima: [0.49],
	name: 'x',
	palette: 'viridis',
};

describe('the map of one parameter', () => {
	it.each(allCapabilities.filter(({color}) => color === 'none' || color === 'truecolor'))(
		'looks as it did: $color $charset',
		capabilities => {
			const grid = createGrid(56, 18);
			drawCurveMap(grid, areaOf(grid), picture, capabilities);
			expectFrame(`curve-map-${capabilities.color}-${charsetOf(capabilities)}`, framed(grid));
		},
	);

	it('shows all of the curve over the domain, with room above and below', () => {
		const {y} = curveViewport(picture);
		const values = Array.from({length: 101}, (_, at) => picture.loss(-1.5 + 0.03 * at));
		expect(y[0]).toBeLessThan(Math.min(...values));
		expect(y[1]).toBeGreaterThan(Math.max(...values));
		for (const loss of [() => 2, () => Number.NaN, (x: number) => 1 / x]) {
			const {y: height} = curveViewport({...picture, loss});
			expect(height[0] < height[1] && Number.isFinite(height[1] - height[0])).toBe(true);
		}
	});

	it('has heads on the curve', () => {
		const grid = createGrid(56, 18);
		drawCurveMap(grid, areaOf(grid), picture, colored);
		// Without the labels of the axes, which have digits too.
		const text = gridText(grid)
			.slice(0, 16)
			.map(line => line.slice(7));
		const rowOf = (digit: string) => text.findIndex(line => line.includes(digit));
		expect(rowOf('1')).toBeGreaterThan(0);
		expect(rowOf('2')).toBeGreaterThan(rowOf('1'));
	});

	it('draws nowhere else, and only what the capabilities allow, anywhere and of anything', () => {
		fc.assert(
			fc.property(
				anyPlace,
				anyCapabilities,
				fc.record({x: fc.tuple(anyNumber, anyNumber), domain: fc.tuple(anyNumber, anyNumber)}),
				fc.record({starts: anyNumbers, minima: anyNumbers, xs: anyNumbers}),
				fc.constantFrom(picture.loss, Math.log, (x: number) => 1e300 * x),
				({columns, rows, area}, capabilities, ranges, {xs, ...places}, loss) => {
					const grid = filledGrid(columns, rows);
					const lanes = [{number: 4, color: 0x62bdf2, path: {xs, ys: xs}, head: [xs[0], 0] as const}];
					drawCurveMap(grid, area, {...picture, ...ranges, ...places, loss, lanes, name: 'η'}, capabilities);
					expectWellDrawn(grid, area, capabilities);
				},
			),
			{numRuns: 60},
		);
	});
});

describe('a way along a curve', () => {
	it('goes on the curve from place to place, in order', () => {
		const {xs, ys} = curvePath([0, 1, 0.5], x => x * x, 0.25);
		expect(Array.from(xs)).toEqual([0, 0.25, 0.5, 0.75, 1, 0.75, 0.5]);
		expect(Array.from(ys)).toEqual(Array.from(xs, x => x * x));
	});

	it('stays short however long the walk was, and is broken where a place is not finite', () => {
		const long = Float64Array.from({length: 4096}, (_, at) => Math.sin(at));
		expect(curvePath(long, x => x, 0.05).xs.length).toBeLessThan(4000);
		const {xs} = curvePath([0, Number.NaN, 1, Number.POSITIVE_INFINITY, 2], x => x, 0.5);
		expect(Array.from(xs)).toEqual([0, Number.NaN, 1, Number.POSITIVE_INFINITY, 2]);
	});
});

describe('notes, points and single contours', () => {
	const view = {x: [0, 10], y: [0, 10]} as const;
	const noted = (place: readonly [number, number], text: string) => {
		const grid = createGrid(20, 5);
		drawNote(grid, areaOf(grid), place, text, view, colored);
		return gridText(grid);
	};

	it('a note stands below its place, above in the last row, inside the plot', () => {
		expect(noted([5, 5], 'here')[3]).toContain(' here ');
		expect(noted([5, 0.1], 'here')[3]).toContain(' here ');
		expect(noted([9.9, 5], 'here')[3].endsWith(' here ')).toBe(true);
		expect(noted([5, 5], 'much too long for this').join('').trim()).toBe('');
		expect(noted([15, 5], 'here').join('').trim()).toBe('');
	});

	it('draw nowhere else, and only what the capabilities allow, anywhere and of anything', () => {
		const rings = traceIsolines(
			sampleField((x, y) => (x - 5) ** 2 + (y - 5) ** 2, view, 40, 20),
			[9],
		);
		fc.assert(
			fc.property(
				anyPlace,
				anyCapabilities,
				fc.array(fc.tuple(anyNumber, anyNumber), {maxLength: 9}),
				fc.constantFrom('', 'η', 'loss 0.1'),
				fc.double({min: 0, max: 1, noNaN: true}),
				({columns, rows, area}, capabilities, places, text, lift) => {
					// The ground is kept, so it must be one that is allowed.
					const grid = filledGrid(columns, rows);
					if (capabilities.color === 'none') grid.backgrounds.fill(-1);
					const inside = grid.glyphs.slice();
					for (const place of places) drawNote(grid, area, place, text, view, capabilities);
					drawPoints(grid, area, places, {glyph: '.'}, view, capabilities);
					drawContour(grid, area, rings, lift, capabilities);
					if (capabilities.color !== 'none') expectWellDrawn(grid, area, capabilities);
					for (const [at, glyph] of grid.glyphs.entries()) {
						const [column, row] = [at % columns, Math.floor(at / columns)];
						const isIn =
							column >= area.left && row >= area.top && column < area.left + area.columns && row < area.top + area.rows;
						if (!isIn && glyph !== inside[at]) expect.fail(`drew outside at ${column}, ${row}`);
					}
				},
			),
			{numRuns: 60},
		);
	});
});
