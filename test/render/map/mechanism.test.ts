import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createGrid, gridText} from '../../../source/render/cells/grid.js';
import {roundBelow} from '../../../source/render/cells/round-numbers.js';
import {drawMechanism, type Mechanism, type Vector} from '../../../source/render/map/mechanism.js';
import {drawLegend} from '../../../source/render/map/mechanism-legend.js';
import {arrowFactor, boxFactor, lanesApart} from '../../../source/render/map/mechanism-scale.js';
import {anyPlace, expectWellDrawn, filledGrid} from '../canvas.js';
import {anyCapabilities} from '../capabilities.js';

const plot = {left: 0, top: 0, columns: 60, rows: 30};
const middle = {plot, at: [30, 15] as const};
const small = fc.double({min: -300, max: 300, noNaN: true}).map(exponent => 10 ** exponent);
const anyNumber = fc.oneof(fc.double(), small);
const vector = fc.tuple(anyNumber, anyNumber);

describe('the factor of arrows', () => {
	it('is 1 where they can be seen as they are', () => {
		expect(arrowFactor([[10, 0]], [20, 4], middle)).toBe(1);
	});

	it('is 1, 2 or 5 times a power of ten, and makes what is too short or too long fit', () => {
		fc.assert(
			fc.property(small, fc.double({min: 0, max: 6.3, noNaN: true}), (length, turn) => {
				const step: Vector = [length * Math.cos(turn), length * Math.sin(turn)];
				const factor = arrowFactor([], step, middle);
				expect(String(factor.toExponential())).toMatch(/^[125]e/);
				if (factor === 1) return;
				expect(factor * length).toBeGreaterThanOrEqual(8);
				expect(factor * length).toBeLessThanOrEqual(30 * (1 + 1e-9));
			}),
		);
	});

	it('is less where the drawing would leave the plot that it begins in', () => {
		const edge = {plot, at: [50, 15] as const};
		expect(arrowFactor([], [1, 0], middle)).toBe(20);
		expect(50 + arrowFactor([], [0.9, 0], edge)).toBeLessThan(61);
		// A part that leads out and back counts, too.
		expect(
			arrowFactor(
				[
					[1, 0],
					[-0.9, 0],
				],
				[0.1, 0],
				edge,
			),
		).toBeLessThan(20);
	});

	it.each([0, Number.NaN, Number.POSITIVE_INFINITY])('is 1 for %s', length => {
		expect(arrowFactor([], [length, 0], middle)).toBe(1);
		expect(roundBelow(length)).toBe(1);
		expect(boxFactor([length, 0], middle)).toBeUndefined();
	});
});

describe('arrows that would cover each other', () => {
	it('run side by side, a lane each; others are not moved', () => {
		const flat = lanesApart(
			[
				[30, 0],
				[-10, 0.1],
			],
			[20, 0.1],
			false,
		);
		expect([-1, 0, 1].map(flat)).toEqual([
			[0, 0],
			[0, -2],
			[0, -4],
		]);
		const steep = lanesApart(
			[
				[0, 30],
				[1, -10],
			],
			[1, 20],
			false,
		);
		expect([-1, 0, 1].map(steep)).toEqual([
			[0, 0],
			[2, 0],
			[4, 0],
		]);
		const open = lanesApart(
			[
				[30, 0],
				[0, 20],
			],
			[30, 20],
			false,
		);
		expect([-1, 0, 1].map(open)).toEqual([
			[0, 0],
			[0, 0],
			[0, 0],
		]);
	});
});

const viewport = {x: [0, 60], y: [0, 60]} as const;
const color = 0xffffff;
const arrow = (letter: string, ...of: [number, number]) => ({letter, vector: of, color});
const plain = {color: 'none', charset: 'ascii'} as const;

describe('a mechanism on the map', () => {
	it('is composed tip to tail, every arrow with its letter, without colours and in ASCII', () => {
		const grid = createGrid(60, 30);
		const parts = [arrow('g', 20, 0), arrow('m', 0, 20)];
		const drawn = drawMechanism(grid, plot, {origin: [10, 20], parts, step: arrow('s', 20, 20)}, viewport, plain);
		const text = gridText(grid);
		// From (10, 20) right by 20 columns, then up by 10 rows: row 20 is 10 rows from below.
		expect(text[20]!.slice(10, 31)).toMatch(/^.-+g-+[>^|/]$/);
		expect(text[10]![30]).toBe('^');
		expect(text.slice(11, 20).filter(line => line[30] === '|' || line[30] === 'm')).toHaveLength(9);
		expect(text.join('').match(/[gms]/g)?.sort()).toEqual(['g', 'm', 's']);
		expect(drawn).toMatchObject({arrows: 1, box: undefined, left: 10, right: 30, top: 10, bottom: 20});
	});

	it('has a box with the sides of the rates', () => {
		const grid = createGrid(60, 30);
		const mechanism = {origin: [30.5, 29] as const, parts: [], step: arrow('s', 0, 0), rates: [0.5, 0.25] as const};
		const drawn = drawMechanism(grid, plot, mechanism, viewport, plain);
		expect(drawn).toMatchObject({arrows: 1, box: 20});
		const lines = gridText(grid);
		const edges = lines.flatMap((line, row) => (/-{19}/.test(line) ? [row] : []));
		expect(edges).toHaveLength(2);
		expect(edges[1]! - edges[0]!).toBe(5);
		expect(lines[edges[0]!]!.trim()).toHaveLength(21);
	});

	it('and its legend stay within the plot, whatever the numbers are', () => {
		fc.assert(
			fc.property(
				anyPlace,
				anyCapabilities,
				vector,
				fc.array(vector, {maxLength: 3}),
				vector,
				fc.option(vector, {nil: undefined}),
				fc.boolean(),
				({columns, rows, area}, capabilities, origin, parts, step, rates, isLine) => {
					const grid = filledGrid(columns, rows);
					const mechanism: Mechanism = {
						origin,
						parts: parts.map(one => arrow('g', ...one)),
						step: arrow('s', ...step),
						rates,
						isLine,
					};
					const drawn = drawMechanism(grid, area, mechanism, viewport, capabilities);
					const values = [...step];
					const legend = {
						titles: ['Momentum 7'],
						columns: ['w', 'b'],
						rows: [{letter: 's', name: 'step', color, values}],
					};
					drawLegend(grid, area, legend, drawn, capabilities);
					expectWellDrawn(grid, area, capabilities);
				},
			),
		);
	});
});

describe('the legend', () => {
	const rows = [
		{letter: 'g', name: 'gradient', color, values: [-0.5, 2e-9]},
		{letter: 's', name: 'step', color, values: [1, Number.NaN]},
	];
	const legend = {titles: ['Momentum 7', 'Momentum'], columns: ['w', 'b'], rows};
	const textAt = (columns: number, high: number, bounds: readonly [number, number, number, number]) => {
		const grid = createGrid(columns, high);
		const [left, top, right, bottom] = bounds;
		const drawn = {arrows: 200, box: 0.5, left, top, right, bottom};
		drawLegend(grid, {left: 0, top: 0, columns, rows: high}, legend, drawn, plain);
		return gridText(grid).map(line => line.trimEnd());
	};

	it('says which arrow is which, their numbers and by how much they are drawn longer', () => {
		expect(textAt(40, 10, [30, 8, 35, 9]).slice(0, 4)).toEqual([
			' Momentum 7        w        b',
			' g gradient     -0.5     2e-9',
			' s step            1      NaN',
			' arrows x200, box x0.5',
		]);
	});

	it('goes to the corner where it covers least of the drawing, and leaves names out before numbers', () => {
		expect(textAt(40, 10, [0, 0, 8, 8])[0]).toBe(`${' '.repeat(11)}Momentum 7        w        b`.slice(0, 39));
		const narrow = textAt(24, 8, [20, 7, 23, 7]);
		expect(narrow[1]).toMatch(/^ g +-0\.5 +2e-9$/);
		expect(narrow[3]).toBe(' x200, box x0.5');
		expect(textAt(16, 8, [9, 7, 11, 7])[0]).toBe(' x200, box x0.5');
		expect(textAt(8, 8, [0, 0, 1, 1]).join('')).toBe('');
	});
});
