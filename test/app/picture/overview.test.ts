import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {isIn, placeOf, viewportOf} from '../../../source/app/picture/camera.js';
import {layoutFor} from '../../../source/app/picture/layout.js';
import {overviewOf} from '../../../source/app/picture/overview.js';
import {pointed} from '../../../source/app/prompt/pointer.js';
import type {State} from '../../../source/app/state.js';
import {problems} from '../../../source/engine/problems/index.js';
import {cellOf} from '../../../source/render/lines/viewport.js';
import {mapLayout} from '../../../source/render/map/map.js';
import {ahead, pressed, stateOf} from '../states.js';

const overviewIn = (state: State) => overviewOf(state, layoutFor(state));
const plotOf = (state: State) => mapLayout(layoutFor(state).map!).plot;

describe('the overview', () => {
	it('is there while a part only is shown of what was first, and on the map: not at first, not with 0, not of all', () => {
		for (const size of [
			{columns: 80, rows: 24},
			{columns: 120, rows: 36},
			{columns: 200, rows: 60},
		]) {
			for (const problem of ['toy', 'himmelblau', 'ravine', 'booth', 'valley', 'four-inputs']) {
				const state = ahead(stateOf({options: {problem}, size}), 30);
				expect(overviewIn(state)).toBeUndefined();
				expect(overviewIn(pressed(state, 'z'))).toBeDefined();
				expect(overviewIn(pressed(state, 'z', 'Z'))).toBeUndefined();
				expect(overviewIn(pressed(state, 'Z'))).toBeUndefined();
				expect(overviewIn(pressed(state, 'Z', 'Z', 'Z'))).toBeUndefined();
				expect(overviewIn(pressed(state, 'z', 'tab', 'v', 'f'))).toBeUndefined();
			}
		}
	});

	it('is in a corner, and never over a head, whatever is shown and wherever they go', () => {
		const keys = fc.array(fc.constantFrom('z', 'z', 'Z', 'f', 'j', 'k', '0', 'L', 'l', 'R', '1', 'o'), {maxLength: 14});
		const size = fc.record({columns: fc.integer({min: 60, max: 240}), rows: fc.integer({min: 18, max: 70})});
		fc.assert(
			fc.property(fc.constantFrom(...Object.keys(problems)), size, keys, (problem, size, keys) => {
				const state = pressed(stateOf({options: {problem}, size}), 'z', ...keys);
				const corner = overviewIn(state);
				if (!corner) return;
				const plot = plotOf(state);
				expect([0, plot.columns - corner.columns]).toContain(corner.left);
				expect([0, plot.rows - corner.rows]).toContain(corner.top);
				expect(corner.columns).toBeLessThan(plot.columns / 2);
				expect(corner.rows).toBeLessThan(plot.rows / 2);
				for (const lane of state.timeline.at(state.tick)) {
					if (state.out.has(lane.setup.name)) continue;
					const place = placeOf(lane, state.axes);
					const cell = cellOf(viewportOf(state), ...place, plot.columns, plot.rows);
					if (!cell || !isIn(viewportOf(state), place)) continue;
					const [column, row] = [cell[0] - corner.left, cell[1] - corner.top];
					expect(column < 0 || row < 0 || column >= corner.columns || row >= corner.rows).toBe(true);
				}
			}),
			{numRuns: 150},
		);
	});

	it('is left alone by the pointer: what lies under it cannot be seen', () => {
		const state = pressed(ahead(stateOf({size: {columns: 120, rows: 36}}), 30), 'z');
		const {left, top, columns, rows} = overviewIn(state)!;
		const plot = plotOf(state);
		for (const [column, row] of [
			[left, top],
			[left + columns - 1, top + rows - 1],
		]) {
			const at = {column: plot.left + column, row: plot.top + row};
			expect(pointed(state, {kind: 'press', button: 'left', ...at})).toBeUndefined();
			expect(pointed(state, {kind: 'wheel', button: 'up', ...at})).toBeUndefined();
		}
		const beside = {column: plot.left + (left === 0 ? columns : left - 1), row: plot.top + top};
		expect(pointed(state, {kind: 'press', button: 'left', ...beside})?.type).toBe('start-at');
	});
});
