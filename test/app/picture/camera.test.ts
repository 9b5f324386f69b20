import {expect, it} from 'vitest';
import {isSquare, placeOf, viewportOf} from '../../../source/app/picture/camera.js';
import {ahead, pressed, stateOf} from '../states.js';

it('units are square where the domain is, to one in a hundred', () => {
	expect(isSquare({x: [-2, 2], y: [0, 4]})).toBe(true);
	expect(isSquare({x: [0, 10], y: [0, 10.05]})).toBe(true);
	for (const high of [9, 9.8, 10.2, 11, 100]) expect(isSquare({x: [0, 10], y: [0, high]})).toBe(false);
});

it('a view that follows keeps its racer in the middle six tenths, and holds still while it is there', () => {
	let state = pressed(stateOf({options: {problem: 'beale', racers: ['momentum']}}), 'z', 'z', 'z', 'f');
	let moves = 0;
	for (let tick = 0; tick < 60; tick++) {
		const before = viewportOf(state);
		state = ahead(state, 1);
		const after = viewportOf(state);
		const place = placeOf(state.timeline.at(state.tick)[0], state.axes);
		const off = ({x, y}: typeof after) =>
			Math.max(...[x, y].map(([low, high], axis) => Math.abs(place[axis] - (low + high) / 2) / (high - low)));
		expect(off(after)).toBeLessThanOrEqual(0.3);
		if (off(before) <= 0.3) expect(after).toEqual(before);
		else moves++;
	}
	expect(moves).toBeGreaterThan(2);
	expect(moves).toBeLessThan(60);
});
