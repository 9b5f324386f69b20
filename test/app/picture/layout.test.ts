import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {boardColumns, type Layout, layoutFor, layoutOf, leastSize} from '../../../source/app/picture/layout.js';
import type {Rectangle} from '../../../source/render/cells/grid.js';
import {mapLayout} from '../../../source/render/map/map.js';
import {pressed, stateOf} from '../states.js';

const anyWishes = fc.record({
	size: fc.record({columns: fc.integer({min: 1, max: 300}), rows: fc.integer({min: 1, max: 100})}),
	inspector: fc.constantFrom('auto' as const, 'open' as const, 'closed' as const),
	page: fc.constantFrom('map' as const, 'chart' as const),
	main: fc.constantFrom('map' as const, 'relief' as const, 'both' as const, 'quiz' as const),
	racers: fc.integer({min: 0, max: 9}),
	panel: fc.constantFrom('list' as const, 'settings' as const, null),
	exhibit: fc.boolean(),
	lessonRows: fc.option(
		fc.integer({min: 1, max: 20}).map(rows => () => rows),
		{nil: null},
	),
});

/** Regions that are shown at once; the body is what most of them share. */
const regionsOf = ({kind: _, body: __, ...regions}: Layout): [string, Rectangle][] =>
	Object.entries(regions).flatMap(([name, area]) => (area && area.columns > 0 && area.rows > 0 ? [[name, area]] : []));

const overlap = (a: Rectangle, b: Rectangle) =>
	a.left < b.left + b.columns && b.left < a.left + a.columns && a.top < b.top + b.rows && b.top < a.top + a.rows;

const check = (property: (layout: Layout, wishes: Parameters<typeof layoutOf>[0]) => void) =>
	fc.assert(
		fc.property(anyWishes, wishes => property(layoutOf(wishes), wishes)),
		{numRuns: 3000},
	);

describe('the layout', () => {
	it('keeps every region inside the terminal, in whole cells', () => {
		check((layout, {size}) => {
			for (const {left, top, columns, rows} of [...regionsOf(layout).map(([, area]) => area), layout.body]) {
				for (const value of [left, top, columns, rows]) expect(Number.isInteger(value) && value >= 0).toBe(true);
				expect(left + columns).toBeLessThanOrEqual(size.columns);
				expect(top + rows).toBeLessThanOrEqual(size.rows);
			}
		});
	});

	it('lets none overlap', () => {
		check(layout => {
			const regions = regionsOf(layout);
			for (const [at, [name, area]] of regions.entries()) {
				for (const [other, otherArea] of regions.slice(at + 1)) {
					expect(overlap(area, otherArea), `${name} and ${other}`).toBe(false);
				}
			}
		});
	});

	it('shows nothing below 60 × 18, and everything needed from there on', () => {
		check((layout, {size, panel, main, racers, lessonRows}) => {
			const small = size.columns < leastSize.columns || size.rows < leastSize.rows;
			expect(layout.kind === 'too-small').toBe(small);
			const names = regionsOf(layout).map(([name]) => name);
			if (small) {
				expect(names).toEqual([]);
				return;
			}
			expect(names).toEqual(expect.arrayContaining(['header', 'footer', ...(racers > 0 ? ['board'] : [])]));
			const large = main === 'both' ? ['map', 'relief'] : [main];
			if (panel) expect(names).toContain('panel');
			else if (!names.includes('chart')) expect(names).toEqual(expect.arrayContaining(large));
			if (lessonRows !== null && !panel) expect(names).toContain('lesson');
			if (lessonRows === null && layout.kind === 'wide')
				expect(names).toEqual(expect.arrayContaining(['chart', ...large]));
		});
	});

	it('gives every racer its row, and the table its columns', () => {
		check(({kind, board}, {racers}) => {
			if (kind === 'too-small') return;
			expect(board.rows).toBe(racers === 0 ? 0 : racers + 2);
			expect(board.columns).toBeGreaterThanOrEqual(boardColumns[kind]);
		});
	});

	it('keeps least sizes of what it shows', () => {
		check(({map, relief, chart, inspector, panel, exhibit}) => {
			for (const area of [map, chart, panel]) if (area) expect(area.columns).toBeGreaterThanOrEqual(24);
			// Where map and relief share a small terminal, each has half of it.
			if (map) expect(mapLayout(map).plot.rows).toBeGreaterThanOrEqual(relief ? 6 : 14);
			if (exhibit) expect(exhibit.rows).toBeGreaterThanOrEqual(5);
			if (chart) expect(chart.rows).toBeGreaterThanOrEqual(8);
			if (panel) expect(panel.rows).toBeGreaterThanOrEqual(6);
			if (inspector) expect(inspector.rows).toBeGreaterThanOrEqual(3);
		});
	});

	it('keeps the chart where a list is open, as long as it was there', () => {
		for (const [columns, rows] of [
			[60, 18],
			[80, 24],
			[100, 30],
			[120, 36],
			[200, 60],
		]) {
			const before = pressed(stateOf({size: {columns, rows}}), ...(columns === 60 ? ['tab'] : []));
			expect(layoutFor(before).chart).toBeDefined();
			for (const key of ['p', 'a']) {
				const {chart, board, panel} = layoutFor(pressed(before, key));
				expect([chart !== undefined, board]).toEqual([true, layoutFor(before).board]);
				expect(panel!.rows).toBeGreaterThanOrEqual(6);
			}
		}
	});

	it('shows map, leaderboard and chart together at 80 × 24, and the inspector too from 120 × 36', () => {
		const names = (columns: number, rows: number) =>
			regionsOf(layoutFor(stateOf({size: {columns, rows}}))).map(([name]) => name);
		expect(names(80, 24)).toEqual(['header', 'footer', 'map', 'board', 'chart']);
		expect(names(120, 36)).toEqual(['header', 'footer', 'map', 'board', 'chart', 'inspector']);
	});

	it('holds still while the race goes on and keys are pressed that open nothing', () => {
		const state = stateOf();
		for (const key of ['right', 'L', ']', '6', 'j', 'z', 'f', 'c', 'C', 'y', 'R', 'space']) {
			expect(layoutFor(pressed(state, key))).toEqual(layoutFor(state));
		}
	});
});
