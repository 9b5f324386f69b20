import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {openScene} from '../../../source/app/lesson/lesson.js';
import {viewportOf} from '../../../source/app/picture/camera.js';
import {layoutFor} from '../../../source/app/picture/layout.js';
import {type Pointer, pointed} from '../../../source/app/prompt/pointer.js';
import {reduce} from '../../../source/app/reduce.js';
import type {State} from '../../../source/app/state.js';
import {problems} from '../../../source/engine/problems/index.js';
import {scenes} from '../../../source/lecture/index.js';
import {cellOf} from '../../../source/render/lines/viewport.js';
import {mapLayout} from '../../../source/render/map/map.js';
import {ahead, pressed, stateOf, troubleIn} from '../states.js';

const plotOf = (state: State) => mapLayout(layoutFor(state).map!).plot;
const click = (column: number, row: number): Pointer => ({kind: 'press', button: 'left', column, row});
const wheel = (column: number, row: number, button: 'up' | 'down' = 'up'): Pointer => ({
	kind: 'wheel',
	button,
	column,
	row,
});
const moved = (state: State, ...events: readonly Pointer[]) =>
	events.reduce((now, event) => {
		const message = pointed(now, event);
		return message ? reduce(now, message) : now;
	}, state);

describe('a click', () => {
	it('on the map does what s and enter do at that place', () => {
		const state = ahead(stateOf(), 20);
		const {left, top, columns, rows} = plotOf(state);
		const [column, row] = [left + Math.floor(columns / 3), top + 4];
		const clicked = moved(state, click(column, row));
		expect([clicked.tick, clicked.prompt, clicked.playing]).toEqual([0, null, false]);
		const [lane] = clicked.timeline.setup.lanes;
		const cell = cellOf(viewportOf(clicked), lane.start[0], lane.start[1], columns, rows)!;
		expect(cell).toEqual([column - left, row - top]);
		const picked = reduce(pressed(state, 's'), {type: 'open', prompt: 'start'});
		expect(picked.prompt).toBeNull();
		expect(clicked.notice).toMatch(/^all start at /);
		for (const one of clicked.timeline.setup.lanes) expect(one.start).toEqual(lane.start);
	});

	it('anywhere else does nothing, and nor does anything but a press of the left button', () => {
		const state = stateOf();
		const {left, top, columns, rows} = plotOf(state);
		for (const [column, row] of [
			[left - 1, top + 2],
			[left + columns, top + 2],
			[left + 2, top - 1],
			[left + 2, top + rows],
			[500, 200],
		]) {
			expect(pointed(state, click(column, row))).toBeUndefined();
			expect(pointed(state, wheel(column, row))).toBeUndefined();
		}
		for (const event of [
			{kind: 'release', button: 'left'},
			{kind: 'press', button: 'right'},
			{kind: 'move', button: 'left'},
		] as const) {
			expect(pointed(state, {...event, column: left + 2, row: top + 2})).toBeUndefined();
		}
		expect(pointed(pressed(state, '?'), click(left + 2, top + 2))).toBeUndefined();
		expect(pointed(stateOf({size: {columns: 20, rows: 5}}), click(5, 2))).toBeUndefined();
		expect(pointed(pressed(stateOf({size: {columns: 60, rows: 18}}), 'tab'), click(5, 5))).toBeUndefined();
	});
});

describe('beside a question', () => {
	const scene = scenes.find(({main, checkpoints}) => main === undefined && checkpoints[0]?.at > 0)!;
	const race = {...openScene(stateOf({size: {columns: 120, rows: 36}}), scene), playing: true};
	const asked = reduce(race, {type: 'tick', count: scene.end});
	const {left, top} = plotOf(asked);

	it('a click does not throw the race away; the wheel still zooms', () => {
		expect(asked.prompt?.kind).toBe('question');
		expect(asked.tick).toBeGreaterThan(0);
		expect(moved(asked, click(left + 2, top + 2))).toBe(asked);
		const zoomed = moved(asked, wheel(left + 2, top + 2));
		expect([zoomed.view === null, zoomed.prompt?.kind, zoomed.tick]).toEqual([false, 'question', asked.tick]);
	});
});

describe('the wheel', () => {
	it('zooms about the pointer: what is under it stays there', () => {
		for (const id of Object.keys(problems)) {
			const state = stateOf({options: {problem: id}});
			const {left, top} = plotOf(state);
			const place = (now: State) => {
				const message = pointed(now, wheel(left + 7, top + 5));
				return message?.type === 'zoom-at' ? message.at : [Number.NaN, Number.NaN];
			};
			const zoomed = moved(state, ...Array.from({length: 8}, () => wheel(left + 7, top + 5)));
			const {x} = viewportOf(zoomed);
			const whole = viewportOf(state).x;
			expect((x[1] - x[0]) / (whole[1] - whole[0])).toBeCloseTo(1 / 16, 6);
			for (const axis of [0, 1]) {
				expect(Math.abs(place(zoomed)[axis] - place(state)[axis])).toBeLessThan(1e-6 * (whole[1] - whole[0]));
			}
		}
	});

	it('goes out to the domain and no further, and in to where rounding begins', () => {
		const state = stateOf();
		const {left, top} = plotOf(state);
		const many = (button: 'up' | 'down', count: number) =>
			Array.from({length: count}, () => wheel(left + 3, top + 3, button));
		const deep = moved(state, ...many('up', 200));
		const {x} = viewportOf(deep);
		expect(x[1] - x[0]).toBeGreaterThan(1e-9);
		const {domain} = problems.toy;
		for (const from of [deep, state, pressed(state, 'z')]) {
			expect(viewportOf(moved(from, ...many('down', 200)))).toEqual({x: domain[0], y: domain[1]});
		}
	});

	it('leaves a sound state behind, whatever the mouse does in whatever state', () => {
		const event = fc.record({
			kind: fc.constantFrom('press' as const, 'wheel' as const),
			button: fc.constantFrom('left' as const, 'up' as const, 'down' as const),
			column: fc.nat(130),
			row: fc.nat(45),
		});
		const step = fc.oneof(event, fc.constantFrom('v', 'p', 's', 'enter', 'f', 'z', 'o', 'i', 'L', 'escape'));
		fc.assert(
			fc.property(fc.constantFrom(...Object.keys(problems)), fc.array(step, {maxLength: 12}), (problem, steps) => {
				let state = stateOf({options: {problem}, size: {columns: 120, rows: 40}});
				for (const one of steps) state = typeof one === 'string' ? pressed(state, one) : moved(state, one);
				expect(troubleIn(state)).toEqual([]);
			}),
			{numRuns: 60},
		);
	});
});
