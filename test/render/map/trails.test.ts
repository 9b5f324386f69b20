import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {areaOf, createGrid, gridText} from '../../../source/render/cells/grid.js';
import {visitSegment} from '../../../source/render/lines/polyline.js';
import {drawHeads} from '../../../source/render/map/heads.js';
import type {MapLane} from '../../../source/render/map/map-lane.js';
import {drawMarkers} from '../../../source/render/map/markers.js';
import {shownLane, trailMask} from '../../../source/render/map/trail-mask.js';
import {drawTrails} from '../../../source/render/map/trails.js';
import {quickest} from '../../helpers/quickest.js';

const view = {x: [0, 20], y: [0, 10]} as const;
const color = {color: 'truecolor', charset: 'unicode'} as const;
const plain = {color: 'none', charset: 'ascii'} as const;

function pixels(x0: number, y0: number, x1: number, y1: number): string[] {
	const visited: string[] = [];
	visitSegment(x0, y0, x1, y1, {columns: 10, rows: 10}, (column, row) => visited.push(`${column},${row}`));
	return visited;
}

function lane(number: number, points: readonly (readonly [number, number])[], more: Partial<MapLane> = {}): MapLane {
	const path = {xs: points.map(([x]) => x), ys: points.map(([, y]) => y)};
	return {number, color: 0x100000 * number, path, head: points.at(-1) ?? [Number.NaN, Number.NaN], ...more};
}

describe('visitSegment', () => {
	it('visits every pixel once, ends included, in order', () => {
		expect(pixels(0.5, 0.5, 3.5, 0.5)).toEqual(['0,0', '1,0', '2,0', '3,0']);
		expect(pixels(2.5, 2.5, 0.5, 0.5)).toEqual(['2,2', '1,1', '0,0']);
		expect(pixels(4.5, 4.5, 4.5, 4.5)).toEqual(['4,4']);
	});

	it('clips what goes through and leaves out what passes by', () => {
		expect(pixels(-1e9, 5.5, 1e9, 5.5)).toHaveLength(10);
		expect(pixels(-1e90, 5.5, 4.5, 5.5)).toEqual(['0,5', '1,5', '2,5', '3,5', '4,5']);
		expect(pixels(4.5, 5.5, 4.5, 1e90).at(0)).toBe('4,5');
		expect(pixels(-5, -1, 20, -1)).toEqual([]);
		expect(pixels(Number.NaN, 0, 5, 5)).toEqual([]);
		expect(pixels(0, 0, Number.POSITIVE_INFINITY, 5)).toEqual([]);
	});

	it('stays in the frame and in touch with itself for any ends', () => {
		fc.assert(
			fc.property(fc.double(), fc.double(), fc.double(), fc.double(), (...ends) => {
				const visited = pixels(...ends).map(text => text.split(',').map(Number));
				expect(visited.length).toBeLessThanOrEqual(20);
				for (const [at, [column, row]] of visited.entries()) {
					expect(column >= 0 && column < 10 && row >= 0 && row < 10).toBe(true);
					if (at > 0) expect(Math.hypot(column - visited[at - 1][0], row - visited[at - 1][1])).toBeLessThan(1.5);
				}
			}),
		);
	});
});

describe('trailMask', () => {
	const along = (y: number) => ({xs: [0.5, 19.5], ys: [y, y]});

	it('shows every lane of a shared path, in turns', () => {
		const mask = trailMask([along(5.5), along(5.5), along(5.5)], [], view, 20, 10);
		const shown = Array.from({length: 20}, (_, column) => shownLane(mask, 4 * 20 + column));
		expect(new Set(shown)).toEqual(new Set([0, 1, 2]));
		for (const one of [0, 1, 2]) expect(shown.filter(other => other === one).length).toBeGreaterThan(4);
	});

	it('does not change behind a head that moves on', () => {
		const path = {xs: [0.5, 9.5, 9.5], ys: [5.5, 5.5, 0.5]};
		const longer = {xs: [...path.xs, 19.5], ys: [...path.ys, 0.5]};
		const [before, after] = [path, longer].map(one => trailMask([one, along(5.5)], [], view, 20, 10));
		for (let at = 0; at < 200; at++)
			if (before.lanes[at] !== 0) expect(shownLane(after, at)).toBe(shownLane(before, at));
	});

	it('breaks where a path is not finite', () => {
		const path = {xs: [0.5, Number.NaN, 19.5], ys: [5.5, 5.5, 5.5]};
		expect(trailMask([path], [], view, 20, 10).lanes.filter(bits => bits !== 0)).toHaveLength(2);
	});

	it('leaves gaps in a dashed lane', () => {
		expect(trailMask([along(5.5)], [true], view, 20, 10).lanes.filter(bits => bits !== 0)).toHaveLength(12);
	});

	it('is quick: a frame has no time to lose', () => {
		const paths = Array.from({length: 6}, (_, one) => ({
			xs: Float64Array.from({length: 4000}, (_, at) => 10 + 9 * Math.cos((at / 600) * (one + 1)) * Math.exp(-at / 900)),
			ys: Float64Array.from({length: 4000}, (_, at) => 5 + 4 * Math.sin(at / 400) * Math.exp(-at / 900)),
		}));
		for (let warm = 0; warm < 20; warm++) trailMask(paths, [], view, 120, 80);
		// About 0.6 ms.
		expect(quickest(50, () => trailMask(paths, [], view, 120, 80))).toBeLessThan(6);
	});
});

describe('the marks of minima', () => {
	const places = {
		starts: [[3.5, 5.5]],
		minima: [
			[10.5, 5.5],
			[3.5, 2.5],
		],
		wrongMinima: [
			[15.5, 5.5],
			[3.5, 5.5],
		],
	} as const;

	it.each([
		['unicode', '○', '✕', '∪'],
		['ascii', 'o', 'x', 'u'],
	] as const)('tell the best from the wrong by their shape, in %s', (charset, start, best, wrong) => {
		for (const depth of ['truecolor', '16', 'none'] as const) {
			const grid = createGrid(20, 10);
			const marks = drawMarkers(grid, areaOf(grid), places, view, {color: depth, charset});
			expect(gridText(grid)[4]).toBe(`   ${start}      ${best}    ${wrong}    `);
			expect(gridText(grid)[7].trim()).toBe(best);
			expect([marks.cells.size, marks.goals.size]).toEqual([4, 2]);
		}
	});

	it('show under the heads where they are best: these stand beside them, and over the wrong ones', () => {
		const grid = createGrid(20, 10);
		const {goals} = drawMarkers(grid, areaOf(grid), places, view, color);
		const at = (number: number, head: readonly [number, number]) => ({...lane(number, [head]), head});
		const six = [1, 2, 3, 4, 5, 6].map(number => at(number, [10.5, 5.5]));
		drawHeads(grid, areaOf(grid), [...six, at(7, [15.5, 5.5]), at(8, [25, 5.5])], view, color, goals);
		const text = gridText(grid);
		expect(text[4]).toContain('✕');
		for (const number of [1, 2, 3, 4, 5, 6]) expect(text.join('').split(String(number))).toHaveLength(2);
		expect(text[4][15]).toBe('7');
		expect(text[4].slice(18)).toBe('8→');
	});
});

describe('drawTrails', () => {
	it('spares the marks', () => {
		const grid = createGrid(20, 10);
		const marks = drawMarkers(
			grid,
			areaOf(grid),
			{
				starts: [[0.5, 5.5]],
				minima: [
					[10.5, 5.5],
					[Number.NaN, 0],
				],
			},
			view,
			color,
		);
		drawTrails(
			grid,
			areaOf(grid),
			[
				lane(1, [
					[0.5, 5.5],
					[19.5, 5.5],
				]),
			],
			view,
			color,
			marks.cells,
		);
		expect(gridText(grid)[4]).toMatch(/^○[ ▀▄]{9}✕[ ▀▄]{9}$/);
	});

	it('writes digits where there is no colour', () => {
		const grid = createGrid(20, 10);
		drawTrails(
			grid,
			areaOf(grid),
			[
				lane(7, [
					[2.5, 9.5],
					[2.5, 6.5],
				]),
			],
			view,
			plain,
		);
		expect(gridText(grid).slice(0, 5)).toEqual(['  7', '  7', '  7', '  7', ''].map(line => line.padEnd(20)));
	});
});

describe('drawHeads', () => {
	const heads = (lanes: readonly MapLane[]) => {
		const grid = createGrid(20, 10);
		drawHeads(grid, areaOf(grid), lanes, view, color);
		return gridText(grid);
	};

	it('keeps the best where heads crowd and moves the others to the nearest cells', () => {
		const lines = heads([3, 1, 2].map(number => lane(number, [[10.5, 5.5]])));
		expect(lines[4]).toBe('         231'.padEnd(20));
	});

	it('shows nine heads in one place', () => {
		const text = heads([1, 2, 3, 4, 5, 6, 7, 8, 9].map(number => lane(number, [[10.5, 5.5]]))).join('');
		expect(text.replaceAll(' ', '').split('').sort().join('')).toBe('123456789');
	});

	it('leaves a crowd that rests as it is while a better one swings through it', () => {
		const crowd = [1, 2, 3].map(number => lane(number, Array(5).fill([10.5, 5.5])));
		const swinging = (...xs: number[]) =>
			heads([
				lane(
					4,
					xs.map(x => [x, 5.5]),
				),
				...crowd,
			]);
		const [left, right] = [swinging(11.5, 9.5, 11.5, 9.5), swinging(9.5, 11.5, 9.5, 11.5)];
		const others = (lines: readonly string[]) => lines.map(line => line.replace('4', ' '));
		expect(others(left)).toEqual(others(right));
		expect(left).not.toEqual(right);
	});

	it('points to heads beyond the view', () => {
		const lines = heads([
			lane(1, [[-3, 5.5]]),
			lane(2, [[1e99, 5.5]]),
			lane(3, [[10.5, 1e300]]),
			lane(4, [[10.5, Number.NEGATIVE_INFINITY]]),
		]);
		expect(lines[4]).toBe(`←1${' '.repeat(16)}2→`);
		expect(lines[0].trim()).toBe('↑3');
		expect(lines[9].trim()).toBe('↓4');
	});

	it('puts a head that is not a number where its path was last finite', () => {
		expect(heads([lane(5, [[3.5, 5.5]], {head: [Number.NaN, 1]})])[4]).toBe('   5'.padEnd(20));
		expect(
			heads([lane(5, [])])
				.join('')
				.trim(),
		).toBe('');
	});
});
