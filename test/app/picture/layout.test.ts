import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {boardColumns, type Layout, layoutFor, layoutOf, leastSize} from '../../../source/app/picture/layout.js';
import type {Rectangle} from '../../../source/render/cells/grid.js';
import {chartLayout} from '../../../source/render/chart/loss-chart.js';
import {mapLayout} from '../../../source/render/map/map.js';
import {pressed, stateOf} from '../states.js';

/** What stands in the large place, and a picture beside it that is none of it. */
const anyPictures = fc.constantFrom('map' as const, 'relief' as const, 'both' as const, 'quiz' as const).chain(main =>
	fc.record({
		main: fc.constant(main),
		picture: fc.constantFrom(
			'fit' as const,
			main === 'relief' ? ('map' as const) : main === 'map' ? ('relief' as const) : null,
			null,
		),
	}),
);

const anyRest = fc.record({
	size: fc.record({columns: fc.integer({min: 1, max: 300}), rows: fc.integer({min: 1, max: 100})}),
	inspector: fc.constantFrom('auto' as const, 'open' as const, 'closed' as const),
	page: fc.constantFrom('map' as const, 'chart' as const),
	racers: fc.integer({min: 0, max: 9}),
	panel: fc.constantFrom('list' as const, 'settings' as const, null),
	side: fc.constantFrom('inspector' as const, 'fit' as const),
	lesson: fc.option(
		fc
			.record({rows: fc.integer({min: 1, max: 20}), asked: fc.integer({min: 0, max: 18}), exhibit: fc.nat(10)})
			.map(({rows, asked, exhibit}) => ({
				whole: () => rows,
				text: () => Math.min(rows, 9),
				front: (columns: number) => Math.ceil((asked * 34) / columns),
				exhibit,
			})),
		{nil: null},
	),
});

const anyWishes = fc.tuple(anyRest, anyPictures).map(([rest, pictures]) => ({...rest, ...pictures}));

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
				const isWhole = [left, top, columns, rows].every(value => Number.isInteger(value) && value >= 0);
				const isInside = left + columns <= size.columns && top + rows <= size.rows;
				if (!isWhole || !isInside) expect.fail(`${columns} × ${rows} at ${left}, ${top}`);
			}
		});
	});

	it('lets none overlap', () => {
		check(layout => {
			const regions = regionsOf(layout);
			for (const [at, [name, area]] of regions.entries()) {
				for (const [other, otherArea] of regions.slice(at + 1)) {
					if (overlap(area, otherArea)) expect.fail(`${name} and ${other}`);
				}
			}
		});
	});

	it('shows nothing below 60 × 18, and everything needed from there on', () => {
		check((layout, {size, panel, main, racers, lesson: wished}) => {
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
			else if (!names.includes('chart') && !(layout.kind === 'compact' && names.includes('exhibit')))
				expect(names).toEqual(expect.arrayContaining(large));
			if (wished !== null && !panel) expect(names).toContain('lesson');
			if (wished === null && layout.kind === 'wide') expect(names).toEqual(expect.arrayContaining(['chart', ...large]));
		});
	});

	it('gives every racer its row, and the table its columns', () => {
		check(({kind, board, lesson}, {racers, size, lesson: wished}) => {
			if (kind === 'too-small') return;
			// Words over the whole width leave the leaderboard what there is above them.
			if (lesson?.left !== 0) expect(board.rows).toBe(racers === 0 ? 0 : racers + 2);
			expect(board.columns).toBeGreaterThanOrEqual(boardColumns[kind]);
			if (wished !== null) return;
			if (size.columns >= 140) expect(board.columns).toBeGreaterThanOrEqual(boardColumns.full);
			else if (size.columns >= 120) expect(board.columns).toBeGreaterThanOrEqual(boardColumns.wide);
		});
	});

	it('keeps least sizes of what it shows', () => {
		check(({kind, map, relief, chart, inspector, fit, panel, exhibit, lesson}, {main, racers, lesson: wished}) => {
			if (lesson?.left === 0) return;
			for (const area of [map, chart, panel]) if (area) expect(area.columns).toBeGreaterThanOrEqual(24);
			// Where map and relief share a small terminal, each has half of it.
			if (map && main === 'both') expect(mapLayout(map).plot.rows).toBeGreaterThanOrEqual(6);
			else if (map) expect(map.rows).toBeGreaterThanOrEqual(exhibit?.left === 0 ? 11 : main === 'map' ? 16 : 10);
			if (relief && main !== 'both') expect([relief.columns >= 24, relief.rows >= 10]).toEqual([true, true]);
			if (fit) expect([fit.columns >= 24, fit.rows >= 3]).toEqual([true, true]);
			if (chart && wished === null && kind !== 'compact' && racers > 0) expect(chart.rows).toBeGreaterThanOrEqual(11);
			if (exhibit) expect(exhibit.rows).toBeGreaterThanOrEqual(1);
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

	it('shows the curves in twelve rows where they stand alone, eight below any leaderboard, sixteen and 24 in large terminals', () => {
		const plotRows = (columns: number, rows: number, ...keys: string[]) =>
			chartLayout({...layoutFor(pressed(stateOf({size: {columns, rows}}), ...keys)).chart!, top: 0, left: 0}).plot.rows;
		// Less a title, and a line below the axis.
		const curves = (columns: number, rows: number, ...keys: string[]) => plotRows(columns, rows, ...keys) - 2;
		expect(curves(60, 18, 'tab')).toBeGreaterThanOrEqual(12);
		expect(curves(80, 24)).toBeGreaterThanOrEqual(8);
		expect(curves(80, 24, ...'aaa')).toBeGreaterThanOrEqual(8);
		expect(curves(120, 36)).toBeGreaterThanOrEqual(16);
		expect(curves(200, 60)).toBeGreaterThanOrEqual(24);
		check((layout, {size, racers, panel, inspector, lesson: wished}) => {
			const {chart, kind} = layout;
			if (!chart || wished !== null || kind === 'too-small') return;
			if (kind !== 'compact') expect(chart.rows - 3).toBeGreaterThanOrEqual(8);
			if (kind !== 'wide' || panel !== null || inspector === 'open') return;
			// Where nine leave no room for both it is the inspector that keeps its six rows.
			expect(chart.rows - 3).toBeGreaterThanOrEqual(racers <= 6 ? 16 : 13);
			if (size.columns >= 200 && size.rows >= 60) expect(chart.rows - 3).toBeGreaterThanOrEqual(24);
		});
	});

	it('holds still while the race goes on and keys are pressed that open nothing', () => {
		const state = stateOf();
		for (const key of ['right', 'L', ']', '6', 'j', 'z', 'f', 'c', 'C', 'y', 'R', 'space']) {
			expect(layoutFor(pressed(state, key))).toEqual(layoutFor(state));
		}
	});
});
