import {describe, expect, it} from 'vitest';
import {type Camera, initialCamera, moved, Projection, type Seen, sound} from '../../../source/render/relief/camera.js';

const seen = (camera: Camera, x: number, y: number, z: number): Seen => {
	const projection = new Projection();
	projection.look(camera);
	const into = {x: 0, y: 0, near: 0};
	projection.project(x, y, z, into);
	return into;
};

describe('a camera', () => {
	it('tilts from a low look to straight down and no further, and turns round', () => {
		const lowest = moved(initialCamera, 0, -100);
		expect(lowest.tilt).toBe(0.2);
		expect(moved(initialCamera, 0, 100).tilt).toBe(Math.PI / 2);
		expect(moved(lowest, 0, 0.1).tilt).toBeCloseTo(0.3, 12);
		expect(sound({turn: Number.NaN, tilt: Number.NaN})).toEqual({turn: 0, tilt: 0.2});
		for (const by of [-7, -0.1, 0, 0.1, 7, 1000]) {
			const {turn} = moved({turn: 0, tilt: 1}, by, 0);
			expect(turn).toBeGreaterThanOrEqual(0);
			expect(turn).toBeLessThan(2 * Math.PI);
			expect(Math.cos(turn)).toBeCloseTo(Math.cos(by), 9);
		}
	});

	it('first shows two sides of the land, and what lies behind its nearer rim', () => {
		// Of the sides x = ±1 and y = ±1 those are seen that face the eye, which is at −y before the land is turned.
		const facing = [Math.sin(initialCamera.turn), Math.cos(initialCamera.turn)];
		for (const part of facing) expect(part).toBeGreaterThan(0.4);
		// The middle of the ground is higher in the picture than a rim of half its height.
		expect(seen(initialCamera, 0, 0, 0).y).toBeGreaterThan(seen(initialCamera, 0, -1, 0.5).y);
	});
});

describe('a projection', () => {
	const level = {turn: 0, tilt: 0.2};

	it('is a mild perspective: the near edge is half as large again as the far one', () => {
		const [near, far] = [-1, 1].map(y => seen(level, 1, y, 0));
		expect(near.x / far.x).toBeGreaterThan(1.45);
		expect(near.x / far.x).toBeLessThan(1.55);
		expect(near.near / far.near).toBeCloseTo(near.x / far.x, 12);
	});

	it('has x to the right, y to the back and up, z up, and none of them reversed by what comes near the eye', () => {
		const middle = seen(level, 0, 0, 0);
		expect([middle.x, middle.y, middle.near]).toEqual([0, 0, 1]);
		expect(seen(level, 1, 0, 0).x).toBeCloseTo(1, 12);
		expect(seen(level, 0, 1, 0).y).toBeGreaterThan(0);
		expect(seen(level, 0, 0, 1).y).toBeGreaterThan(0.9);
		expect(seen({turn: 0, tilt: Math.PI / 2}, 0, 1, 0).y).toBeCloseTo(1, 9);
		for (const y of [-5, -6, -1000]) {
			const {near, x} = seen(level, 1, y, 0);
			expect(near).toBeGreaterThan(1);
			expect(near).toBeLessThanOrEqual(10);
			expect(x).toBe(near);
		}
	});

	it('turns the land anticlockwise, and says a direction of the picture in space', () => {
		const camera = {turn: Math.PI / 2, tilt: 0.7};
		// What was on the right is at the back.
		expect(seen(camera, 1, 0, 0).x).toBeCloseTo(0, 12);
		expect(seen(camera, 1, 0, 0).y).toBeGreaterThan(0);
		const projection = new Projection();
		projection.look(camera);
		const [x, y, z] = projection.toSpace(0, 1, 0.5);
		expect([x, y, z].map(value => Math.round(100 * value) / 100)).toEqual([1, 0, 0.5]);
	});
});
