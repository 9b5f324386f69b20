import {expect, it} from 'vitest';
import {placeOf, viewportOf} from '../../../source/app/picture/camera.js';
import {problemOf} from '../../../source/app/state.js';
import {ahead, pressed, stateOf} from '../states.js';

it('a view that follows keeps its racer an eighth from its edges, and moves by quarters of itself or not at all', () => {
	let state = pressed(stateOf({options: {problem: 'beale', racers: ['momentum']}}), 'z', 'z', 'z', 'f');
	let moves = 0;
	for (let tick = 0; tick < 60; tick++) {
		const before = viewportOf(state);
		state = ahead(state, 1);
		const after = viewportOf(state);
		const place = placeOf(state.timeline.at(state.tick)[0], state.axes);
		const off = ({x, y}: typeof after) =>
			Math.max(...[x, y].map(([low, high], axis) => Math.abs(place[axis] - (low + high) / 2) / (high - low)));
		expect(off(after)).toBeLessThanOrEqual(0.375 + 1e-9);
		if (off(before) <= 0.375) expect(after).toEqual(before);
		else moves++;
		for (const axis of ['x', 'y'] as const) {
			const quarters = (after[axis][0] - before[axis][0]) / ((before[axis][1] - before[axis][0]) / 4);
			expect(quarters).toBeCloseTo(Math.round(quarters), 6);
		}
	}
	expect(moves).toBeGreaterThan(2);
	expect(moves).toBeLessThan(60);
});

it('a view that follows stays in the domain while its racer does', () => {
	for (const problem of ['ravine', 'booth', 'toy', 'himmelblau']) {
		let state = pressed(stateOf({options: {problem}}), 'z', 'f');
		const {domain} = problemOf(state);
		for (let tick = 0; tick < 200; tick++) {
			state = ahead(pressed(state, ...(tick % 40 === 20 ? ['j'] : [])), 1);
			const {x, y} = viewportOf(state);
			const lane = state.timeline.at(state.tick).find(({setup}) => setup.name === state.selected)!;
			if (domain.some(([low, high], k) => lane.parameters[k] < low || lane.parameters[k] > high)) continue;
			for (const [axis, range] of [x, y].entries()) {
				expect(range[0]).toBeGreaterThanOrEqual(domain[axis][0] - 1e-9);
				expect(range[1]).toBeLessThanOrEqual(domain[axis][1] + 1e-9);
			}
		}
	}
});
