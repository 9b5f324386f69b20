import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {areaOf, createGrid, gridText} from '../../../source/render/cells/grid.js';
import {layAlong} from '../../../source/render/cells/labels.js';
import {palettes} from '../../../source/render/cells/palette.js';
import {racerColors} from '../../../source/render/cells/racer-colors.js';
import {drawBandScaleRow} from '../../../source/render/land/band-scale.js';
import {bandCount, bandTiles} from '../../../source/render/land/band-tiles.js';
import {landscapes} from '../../../source/render/land/draw-isolines.js';
import {sampleField} from '../../../source/render/land/field.js';
import {soundRange} from '../../../source/render/lines/viewport.js';
import {drawXAxis, drawYAxis} from '../../../source/render/map/axes.js';
import {drawMap, type MapPicture, mapLayout, terrainOf} from '../../../source/render/map/map.js';
import {anyPlace, expectWellDrawn, filledGrid, framed} from '../canvas.js';
import {allCapabilities, anyCapabilities, charsetOf} from '../capabilities.js';
import {expectFrame} from '../fixture.js';
import {descend, loss, minimum} from '../toy.js';

const lanes = [
	{...descend(1, racerColors[0], 1, 0, 120), selected: true},
	descend(2, racerColors[1], 1, 0.9, 120),
	{...descend(3, racerColors[2], 0.5, 0.8, 60), dashed: true},
];

function picture(columns: number, rows: number, count: number, more: Partial<MapPicture> = {}): MapPicture {
	const {plot} = mapLayout({left: 0, top: 0, columns, rows});
	const viewport = {x: [-6, 6], y: [-6, 6]} as const;
	const terrain = terrainOf(
		sampleField(loss, viewport, plot.columns, plot.rows),
		viewport,
		{x: [-6, 6], y: [-6, 6]},
		count,
	);
	const marks = {starts: [[-2, -2]] as const, minima: [minimum], names: ['w', 'b'] as const};
	return {terrain, lanes, ...marks, landscape: 'bands', palette: 'viridis', ...more};
}

describe('mapLayout', () => {
	it('gives everything room, or leaves it out', () => {
		const {plot, xAxis, yAxis, scale} = mapLayout({left: 2, top: 1, columns: 44, rows: 17});
		expect(plot).toEqual({left: 8, top: 1, columns: 38, rows: 15});
		expect([xAxis.top, scale.top, yAxis.left]).toEqual([16, 17, 2]);
		expect(mapLayout({left: 0, top: 0, columns: 10, rows: 4}).plot).toEqual({left: 0, top: 0, columns: 10, rows: 4});
	});
});

describe('axes', () => {
	it('let no two labels touch, and keep the name between them', () => {
		const ticks = [0, 3, 10, 20].map(at => ({value: at, text: String(-100 * at), at}));
		for (let columns = 0; columns < 40; columns++) {
			const placed = [...layAlong(ticks, 'w', columns)].sort((a, b) => a.from - b.from);
			for (const [at, {from, text}] of placed.entries()) {
				expect(from).toBeGreaterThanOrEqual(at === 0 ? 0 : placed[at - 1].from + placed[at - 1].text.length + 1);
				expect(from + text.length).toBeLessThanOrEqual(columns);
			}
		}
	});

	it('stand beside and below what they measure', () => {
		const grid = createGrid(30, 8);
		drawYAxis(grid, {left: 0, top: 0, columns: 6, rows: 7}, {x: [-3, 3], y: [-3, 3]}, ['β₁', 'η'], allCapabilities[1]);
		drawXAxis(grid, {left: 6, top: 7, columns: 24, rows: 1}, {x: [-3, 3], y: [-3, 3]}, ['η', 'β₁'], allCapabilities[1]);
		expectFrame('axes', framed(grid));
	});
});

describe('the scale of the bands', () => {
	const levels = [0.001, 0.02, 0.3, 4, 50];

	it.each(allCapabilities)('names losses between bands: $color $charset', capabilities => {
		const grid = createGrid(60, 1);
		const tiles = bandTiles('viridis', 6, capabilities);
		drawBandScaleRow(grid, {left: 0, top: 0, columns: 60, rows: 1}, levels, 'loss', tiles, capabilities);
		expect(gridText(grid)[0]).toMatch(/^loss .+0.001.+0.02.+0.3.+4.+50/);
	});
});

describe('drawMap', () => {
	const sizes = [
		[44, 17],
		[66, 32],
	] as const;

	it.each(
		landscapes.flatMap(landscape =>
			allCapabilities.filter(({color}) => color !== '256').map(capabilities => ({landscape, ...capabilities})),
		),
	)('looks as it did: $landscape $color $charset', ({landscape, ...capabilities}) => {
		for (const [columns, rows] of sizes) {
			const grid = createGrid(columns, rows);
			drawMap(grid, areaOf(grid), picture(columns, rows, bandCount(capabilities), {landscape}), capabilities);
			expectFrame(`map-${landscape}-${capabilities.color}-${charsetOf(capabilities)}-${columns}x${rows}`, framed(grid));
		}
	});

	it('shows every lane by its number, with marks for start and minimum', () => {
		for (const capabilities of allCapabilities) {
			const grid = createGrid(44, 17);
			drawMap(grid, areaOf(grid), picture(44, 17, 12), capabilities);
			const text = gridText(grid)
				.map(line => line.slice(6))
				.slice(0, 15)
				.join('\n');
			const marks = capabilities.charset === 'ascii' ? 'ox' : '○✕';
			for (const sign of `123${marks}`) expect(text).toContain(sign);
		}
	});

	const anyNumber = fc.oneof(fc.double(), fc.double({min: -8, max: 8}));
	const anyPoints = fc.array(fc.tuple(anyNumber, anyNumber), {maxLength: 12});
	const anyLane = fc
		.record({number: fc.integer({min: 1, max: 9}), color: fc.nat(0xffffff), points: anyPoints, flags: fc.nat(3)})
		.map(({number, color, points, flags}) => ({
			number,
			color,
			dashed: (flags & 1) !== 0,
			selected: (flags & 2) !== 0,
			path: {xs: points.map(([x]) => x), ys: points.map(([, y]) => y)},
			head: points.at(-1) ?? ([0, 0] as const),
		}));

	it('draws nowhere else, and only what the capabilities allow, anywhere and of anything', () => {
		fc.assert(
			fc.property(
				anyPlace,
				anyCapabilities,
				fc.array(anyLane, {maxLength: 9}),
				fc.record({
					starts: anyPoints,
					minima: anyPoints,
					landscape: fc.constantFrom(...landscapes),
					palette: fc.constantFrom(...palettes),
				}),
				fc.tuple(anyNumber, anyNumber, anyNumber, anyNumber),
				({columns, rows, area}, capabilities, racers, more, [a, b, c, d]) => {
					const {plot} = mapLayout(area);
					const viewport = {x: soundRange(a, b), y: soundRange(c, d)};
					const holed = (x: number, y: number) => (x > y ? Number.NaN : x < -5 ? Number.POSITIVE_INFINITY : x * y);
					const field = sampleField(holed, viewport, plot.columns, plot.rows);
					const terrain = terrainOf(field, viewport, {x: [a, b], y: [c, d]}, bandCount(capabilities));
					const grid = filledGrid(columns, rows);
					drawMap(grid, area, {terrain, lanes: racers, names: ['η', '漢'], ...more}, capabilities);
					expectWellDrawn(grid, area, capabilities);
				},
			),
			{numRuns: 80},
		);
	});

	it('copes with a field of another size', () => {
		const grid = filledGrid(60, 20);
		const area = {left: 3, top: 3, columns: 50, rows: 15};
		drawMap(grid, area, picture(30, 10, 12, {landscape: 'bands+lines'}), allCapabilities[6]);
		expectWellDrawn(grid, area, allCapabilities[6]);
	});
});
