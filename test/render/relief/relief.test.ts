import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {glyphLevels} from '../../../source/render/cells/capabilities.js';
import {luminance} from '../../../source/render/cells/color.js';
import {areaOf, createGrid, type Grid, gridText} from '../../../source/render/cells/grid.js';
import {palettes} from '../../../source/render/cells/palette.js';
import {racerColors} from '../../../source/render/cells/racer-colors.js';
import {bandCount} from '../../../source/render/land/band-tiles.js';
import {sampleField} from '../../../source/render/land/field.js';
import {pixelColor} from '../../../source/render/lines/pixels.js';
import {ghostColor} from '../../../source/render/map/ghosts.js';
import {terrainOf} from '../../../source/render/map/map.js';
import {openingCamera} from '../../../source/render/relief/opening.js';
import {createRelief} from '../../../source/render/relief/relief.js';
import {quickest} from '../../helpers/quickest.js';
import {anyPlace, expectWellDrawn, filledGrid, framed} from '../canvas.js';
import {allCapabilities, anyCapabilities, charsetOf} from '../capabilities.js';
import {expectFrame} from '../fixture.js';
import {cellsOf, drawn, reliefOf, straight} from '../relief-scene.js';
import {descend, loss, minimum} from '../toy.js';

const color = {color: 'truecolor', charset: 'unicode'} as const;

const racing = {
	lanes: [{...descend(1, racerColors[0], 1, 0, 120), selected: true}, descend(2, racerColors[1], 1, 0.9, 120)],
	starts: [[-2, -2]] as const,
	minima: [minimum],
};

/** Pixels by their brightness, so that a picture of colours can be read and compared. */
function brightness(grid: Grid): string {
	const shades = ' .:-=+*#%@';
	return Array.from({length: 2 * grid.rows}, (_, row) =>
		Array.from({length: grid.columns}, (_, column) => {
			const pixel = pixelColor(grid, (row >> 1) * grid.columns + column, row & 1);
			return pixel < 0 ? ' ' : shades[Math.min(9, 1 + Math.floor(9 * Math.sqrt(luminance(pixel))))];
		}).join(''),
	)
		.map(line => `${line}|\n`)
		.join('');
}

describe('a relief', () => {
	it.each(allCapabilities)('looks as it did: $color $charset $glyphs', capabilities => {
		const grid = drawn(66, 24, reliefOf(loss, 6, capabilities, racing), capabilities);
		expectFrame(`relief-${capabilities.color}-${charsetOf(capabilities)}`, framed(grid));
		if (capabilities.color === 'truecolor' && charsetOf(capabilities) === 'unicode')
			expectFrame('relief-brightness', brightness(grid));
	});

	it('beside a map has all the room but for the names of the sides, and no numbers', () => {
		const [alone, beside] = [false, true].map(isBeside =>
			drawn(28, 17, reliefOf(loss, 6, color, {...racing, isBeside}), color),
		);
		const land = (grid: Grid) => Array.from(grid.backgrounds).filter((_, at) => pixelColor(grid, at, 0) >= 0).length;
		expect(gridText(alone).join('\n')).toMatch(/▏\d/);
		expect(gridText(beside).join('\n')).toMatch(/w →/);
		expect(gridText(beside).join('\n')).toMatch(/b ↑/);
		expect(gridText(beside).join('\n')).not.toMatch(/\d\d|▏/);
		expect(land(beside)).toBeGreaterThan(1.5 * land(alone));
	});

	it.each([
		[0, 0.3],
		[3.5, 0.75],
		[0, 2],
	])('looks as it did from %d, %d', (turn, tilt) => {
		const grid = drawn(
			50,
			18,
			reliefOf((x, y) => x * x - y * y, 2, color, {camera: {turn, tilt}}),
			color,
		);
		expectFrame(`relief-saddle-${turn}-${tilt}`, brightness(grid));
	});

	it('names the sides that are near, and which way they grow', () => {
		const text = (turn: number) =>
			gridText(drawn(66, 24, reliefOf(loss, 6, color, {camera: {turn, tilt: 0.75}}), color)).join('\n');
		for (const sign of ['w →', 'b ↑', '-6', ' 6']) expect(text(0.5)).toContain(sign);
		expect(text(0.5 + Math.PI)).toContain('← w');
		expect(text(0.5 + Math.PI)).toContain('b ↓');
	});

	it('draws nowhere else, and only what the capabilities allow, anywhere and of anything', () => {
		const anyNumber = fc.oneof(fc.double(), fc.double({min: -5, max: 5, noNaN: true}));
		const lane = fc.record({
			number: fc.integer({min: 1, max: 9}),
			color: fc.nat(0xffffff),
			dashed: fc.boolean(),
			selected: fc.boolean(),
			path: fc.record({xs: fc.array(anyNumber, {maxLength: 9}), ys: fc.array(anyNumber, {maxLength: 9})}),
			head: fc.tuple(anyNumber, anyNumber),
		});
		const losses = [
			(x: number, y: number) => (x > y ? Number.NaN : x < -3 ? Number.POSITIVE_INFINITY : x * y),
			() => Number.NaN,
			() => 1,
			(x: number) => (x > 0 ? 1e308 : -1e308),
			(x: number) => (x > 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY),
		];
		const relief = createRelief();
		fc.assert(
			fc.property(
				anyPlace,
				anyCapabilities,
				fc.array(lane, {maxLength: 4}),
				fc.record({turn: anyNumber, tilt: anyNumber}),
				fc.record({
					loss: fc.constantFrom(...losses),
					wide: fc.nat(30),
					tall: fc.nat(12),
					palette: fc.constantFrom(...palettes),
					slice: fc.option(anyNumber, {nil: undefined}),
				}),
				({columns, rows, area}, capabilities, lanes, camera, {loss: any, wide, tall, ...more}) => {
					const domain = {x: [-5, 5], y: [-5, 5]} as const;
					const field = sampleField(any, domain, wide, tall);
					const terrain = terrainOf(field, domain, domain, bandCount(capabilities));
					const places = lanes.map(({head}) => head);
					const grid = filledGrid(columns, rows);
					const picture = {field, terrain, lanes, starts: places, minima: places, names: ['η', '漢'] as const};
					relief(grid, area, {...picture, camera, ...more}, capabilities);
					expectWellDrawn(grid, area, capabilities);
				},
			),
			{numRuns: 120},
		);
	});

	it('does not depend on what it drew before', () => {
		const relief = createRelief();
		const one = reliefOf(loss, 6, color, racing);
		const other = reliefOf((x, y) => (x > 1 ? Number.NaN : x * y), 3, color, {slice: 2});
		const draw = (picture: typeof one, columns: number) => {
			const grid = createGrid(columns, 20);
			relief(grid, areaOf(grid), picture, color);
			return grid;
		};
		const first = draw(one, 60);
		draw(other, 60);
		draw(other, 31);
		expect(draw(one, 60)).toEqual(first);
	});

	it('is quick: a frame has no time to lose', () => {
		const picture = reliefOf(loss, 6, color, racing);
		const grid = createGrid(120, 40);
		const relief = createRelief();
		const draw = (turn: number) => relief(grid, areaOf(grid), {...picture, camera: {turn, tilt: 0.75}}, color);
		for (let warm = 0; warm < 30; warm++) draw(warm / 9);
		// About 1.3 ms; 15 frames a second would do with 60.
		expect(quickest(50, run => draw(run / 9))).toBeLessThan(15);
	});
});

it.each(['none', '16'] as const)('in signs the foot is a line, a sign of it a column: %s', many => {
	for (const charset of ['unicode', 'ascii'] as const) {
		const by = {color: many, charset} as const;
		const lines = gridText(drawn(60, 24, reliefOf(loss, 6, by, {isBeside: true}), by));
		const foot = charset === 'unicode' ? '▁' : '_';
		const counts = Array.from({length: 60}, (_, column) => lines.filter(line => line[column] === foot).length);
		expect(Math.max(...counts)).toBe(1);
		// But for corners and the signs that stand before it, there is no gap.
		const from = counts.indexOf(1);
		const wide = counts.lastIndexOf(1) - from + 1;
		expect(counts.filter(count => count === 1).length).toBeGreaterThan(0.8 * wide);
	}
});

describe.each(glyphLevels)('hidden surfaces in %s', glyphs => {
	const by = {...color, glyphs};
	// A ridge along the near side, a pit behind it.
	const ridge = (x: number, y: number) => 8 * Math.exp(-((y + 1.2) ** 2)) - 4 * Math.exp(-(x * x + (y - 1) ** 2)) + 4;
	const inPit = straight(3, 0x62bdf2, [-1, 1], [1, 1]);
	const view = (turn: number, tilt: number, lanes = [inPit]) =>
		drawn(60, 24, reliefOf(ridge, 2, by, {lanes, camera: {turn, tilt}}), by);

	it('hide a trail in a far pit behind a near ridge, and show it from the other side and from above', () => {
		expect(cellsOf(view(0, 0.25), inPit.color)).toBe(0);
		expect(cellsOf(view(Math.PI, 0.7), inPit.color)).toBeGreaterThan(10);
		expect(cellsOf(view(0, Math.PI / 2), inPit.color)).toBeGreaterThan(10);
	});

	it('hide a ghost as they do a trail, and show it dotted and dim where it is in sight', () => {
		const ghosts = [{color: inPit.color, path: inPit.path}];
		const seen = (turn: number, tilt: number) =>
			cellsOf(drawn(60, 24, reliefOf(ridge, 2, by, {ghosts, camera: {turn, tilt}}), by), ghostColor(inPit.color, by));
		expect(seen(0, 0.25)).toBe(0);
		expect(seen(Math.PI, 0.7)).toBeGreaterThan(5);
		expect(seen(Math.PI, 0.7)).toBeLessThanOrEqual(cellsOf(view(Math.PI, 0.7), inPit.color));
	});

	it('darken a head behind them', () => {
		expect(gridText(view(0, 0.25)).join('')).toContain('3');
		expect(gridText(view(Math.PI / 2, 0.6)).join('')).toContain('3');
	});

	it('leave no hole in a trail over an open slope', () => {
		const lane = straight(2, 0xee6a1f, [-1.9, -1.9], [1.9, 1.9]);
		const grid = drawn(
			60,
			24,
			reliefOf((x, y) => x + y, 2, by, {lanes: [lane], camera: {turn: 0, tilt: 0.8}}),
			by,
		);
		const columns = new Set<number>();
		for (let at = 0; at < grid.glyphs.length; at++) {
			if (grid.foregrounds[at] === lane.color || grid.backgrounds[at] === lane.color) columns.add(at % grid.columns);
		}
		const sorted = [...columns].sort((a, b) => a - b);
		expect(sorted.at(-1)! - sorted[0] + 1).toBe(sorted.length);
		expect(sorted.length).toBeGreaterThan(15);
	});

	it('let a head off the land be found', () => {
		for (const head of [
			[1e30, 0],
			[0, Number.NEGATIVE_INFINITY],
			[9, 9],
		] as const) {
			const lane = {...inPit, head};
			expect(
				gridText(view(0.5, 0.7, [lane]))
					.slice(0, 23)
					.join(''),
			).toMatch(/3/);
		}
	});
});

describe('a slice', () => {
	it.each(allCapabilities)('lies over what is lower: $color $charset $glyphs', capabilities => {
		const bowl = reliefOf((x, y) => x * x + y * y, 2, capabilities, {slice: 2});
		const grid = drawn(50, 18, bowl, capabilities);
		expectFrame(`relief-slice-${capabilities.color}-${charsetOf(capabilities)}`, framed(grid));
		const dry = drawn(50, 18, {...bowl, slice: undefined}, capabilities);
		const changed = Array.from(grid.glyphs).filter(
			(glyph, at) => glyph !== dry.glyphs[at] || grid.backgrounds[at] !== dry.backgrounds[at],
		);
		expect(changed.length).toBeGreaterThan(60);
	});

	it('cuts only land that reaches it, and is none where there is no number', () => {
		const bowl = reliefOf((x, y) => 1 + x * x + y * y, 2, color, {camera: {turn: 0.5, tilt: 1.5}});
		const at = (slice: number | undefined) => drawn(50, 18, {...bowl, slice}, color);
		const whites = (slice: number | undefined) => cellsOf(at(slice), 0xffffff);
		expect(whites(3)).toBeGreaterThan(whites(undefined) + 20);
		expect(at(Number.NaN)).toEqual(at(undefined));
		expect(at(Number.NEGATIVE_INFINITY)).toEqual(at(-5));
	});
});

describe('openingCamera', () => {
	it('looks where the low ground is seen, and as the map does where that is all the same', () => {
		const field = (any: (x: number, y: number) => number) => sampleField(any, {x: [-2, 2], y: [-2, 2]}, 40, 20);
		expect(openingCamera(field((x, y) => x * x + y * y)).turn).toBeCloseTo(0.5);
		// High ground on the near side: look from the other.
		expect(Math.cos(openingCamera(field((_, y) => 1 / (1 + Math.exp(20 * y)))).turn)).toBeLessThan(0);
		expect(openingCamera(field(() => Number.NaN)).turn).toBeCloseTo(0.5);
	});
});
