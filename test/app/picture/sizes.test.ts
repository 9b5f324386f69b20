import {describe, expect, it} from 'vitest';
import {boardTable, type Layout, layoutFor, type RegionName} from '../../../source/app/picture/layout.js';
import type {State} from '../../../source/app/state.js';
import {pressed, stateOf} from '../states.js';
import {sizeTable} from './sizes.js';

/** Regions of the body, in a fixed order. */
const regionsOf = (layout: Layout): RegionName[] =>
	(['map', 'relief', 'quiz', 'chart', 'inspector', 'fit', 'panel', 'lesson', 'exhibit'] as const).filter(
		name => layout[name] !== undefined && layout[name].rows > 0,
	);

const levels = ['short', 'long', 'sparkline'];

/** What a layout shows, in numbers that more room must not lower. */
const shown = (state: State) => {
	const layout = layoutFor(state);
	return {
		regions: regionsOf(layout),
		board: boardTable(state.size, layout.board.columns),
		// Less the title, the axis and the line below it.
		chart: layout.chart ? layout.chart.rows - 3 : 0,
		inspector: layout.inspector?.rows ?? 0,
	};
};

/** What of `less` is not there where there is more room; undefined where all of it is. */
function lost(less: ReturnType<typeof shown>, now: ReturnType<typeof shown>): string | undefined {
	const region = less.regions.find(name => !now.regions.includes(name));
	if (region) return region;
	if (levels.indexOf(now.board) < levels.indexOf(less.board)) return `${less.board} leaderboard`;
	// Rows are given up only to a panel that was not there.
	const isMore = now.regions.length > less.regions.length;
	return isMore || now.chart >= less.chart ? undefined : `${less.chart - now.chart} rows of the chart`;
}

const at = (state: State, columns: number, rows: number): State => ({...state, size: {columns, rows}});

describe.each([
	['toy', 'fit'],
	['himmelblau', 'relief'],
	['four-inputs', 'relief'],
] as const)('on %s', (problem, picture) => {
	const open = stateOf({options: {problem}});

	it.each(sizeTable.map(row => [row.columns, row.rows, row] as const))(
		'shows at %d × %d what the table says',
		(columns, rows, row) => {
			const {regions, ...rest} = row;
			const named = regions.map(name => (name === 'fit' ? picture : name)).sort();
			const {regions: found, ...numbers} = shown(at(open, columns, rows));
			expect({columns, rows, ...numbers, regions: found.sort()}).toEqual({...rest, regions: named});
		},
	);

	// Every third width, and all where something begins.
	const edges = new Set(sizeTable.flatMap(row => [row.columns - 1, row.columns, row.columns + 1]));
	const walked = Array.from({length: 201}, (_, at) => 60 + at).filter(at => at % 3 === 0 || edges.has(at));

	it.each([1, 6, 9])('never shows less where there is more room, with %d racers', racers => {
		const fewer = Array.from({length: 6 - Math.min(6, racers)}, () => 'x');
		const more = Array.from({length: Math.max(6, racers) - 6}, () => ['a', 'enter']).flat();
		const state = pressed(open, ...fewer, ...more);
		const before = new Map<number, ReturnType<typeof shown>>();
		for (const columns of walked) {
			let above: ReturnType<typeof shown> | undefined;
			for (let rows = 18; rows <= 90; rows++) {
				const now = shown(at(state, columns, rows));
				for (const less of [above, before.get(rows)]) {
					const what = less && lost(less, now);
					if (what) expect.fail(`${columns} × ${rows} loses ${what}`);
				}
				above = now;
				before.set(rows, now);
			}
		}
	});
});
