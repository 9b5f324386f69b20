import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {initialCamera, moved, sound} from '../../../source/render/relief/camera.js';
import {heightScale} from '../../../source/render/relief/height.js';
import {heightAt, meshOf} from '../../../source/render/relief/mesh.js';

const counted = (count: number, loss: (share: number) => number) =>
	Array.from({length: count}, (_, at) => loss(at / (count - 1)));

describe('heightScale', () => {
	it('is true to scale where half of the ground stands high enough', () => {
		const scale = heightScale(counted(101, share => 3 + 4 * share));
		for (const share of [0, 0.2, 0.5, 1]) expect(scale(3 + 4 * share)).toBeCloseTo(share);
	});

	it('lifts the floor between huge walls, so that half of it stands above a third', () => {
		const scale = heightScale(counted(101, share => share ** 12 * 1e6));
		expect(scale(0.5 ** 12 * 1e6)).toBeCloseTo(0.35);
		expect(scale(1e6)).toBe(1);
		expect(scale(0)).toBe(0);
	});

	it('has a height for everything', () => {
		const scale = heightScale([1, 2, 3, Number.NaN, Number.POSITIVE_INFINITY]);
		expect([Number.NEGATIVE_INFINITY, 0, 9, Number.POSITIVE_INFINITY].map(scale)).toEqual([0, 0, 1, 1]);
		expect(scale(Number.NaN)).toBeNaN();
		for (const nothing of [[], [Number.NaN], [7, 7]]) {
			expect([0, 7, Number.POSITIVE_INFINITY].map(heightScale(nothing))).toEqual([0, 0, 1]);
		}
	});

	it('never falls as the loss rises, and stays within 0 … 1', () => {
		fc.assert(
			fc.property(
				fc.array(fc.double(), {maxLength: 30}),
				fc.double({noNaN: true}),
				fc.double({noNaN: true}),
				(all, a, b) => {
					const scale = heightScale(all);
					const [low, high] = [scale(Math.min(a, b)), scale(Math.max(a, b))];
					expect(low >= 0 && low <= high && high <= 1).toBe(true);
				},
			),
		);
	});
});

describe('a net', () => {
	it('covers the whole view and has holes where the loss is not a number', () => {
		const values = Float64Array.from({length: 200}, (_, at) => (at % 20 < 5 ? Number.NaN : at % 20));
		const mesh = meshOf({columns: 20, rows: 10, values});
		expect([mesh.columns, mesh.rows, mesh.wide]).toEqual([20, 10, 1]);
		expect(mesh.deep).toBe(0.55);
		expect(heightAt(mesh, 0, 5)).toBeNaN();
		expect(heightAt(mesh, 20, 10)).toBe(1);
		expect(heightAt(mesh, 12, 5)).toBeCloseTo((11.5 - 5) / 14);
		expect(heightAt(mesh, 20.1, 5)).toBeNaN();
		expect(heightAt(mesh, Number.NaN, 5)).toBeNaN();
	});

	it('is never finer than a terminal, and may be of nothing', () => {
		const values = new Float64Array(300 * 200);
		expect(meshOf({columns: 300, rows: 200, values}).columns).toBe(96);
		expect(heightAt(meshOf({columns: 0, rows: 0, values: new Float64Array()}), 0, 0)).toBeNaN();
	});
});

describe('a camera', () => {
	it('turns round and round, and tilts between a low look and straight down', () => {
		const full = 2 * Math.PI;
		expect(moved({turn: 6, tilt: 1}, 1, 9)).toEqual({turn: 7 % full, tilt: Math.PI / 2});
		expect(moved({turn: 0.1, tilt: 1}, -0.2, -9).turn).toBeCloseTo(full - 0.1);
		expect(moved(initialCamera, 0, -9).tilt).toBeCloseTo(0.2);
		expect(sound({turn: Number.NaN, tilt: Number.NaN})).toEqual({turn: 0, tilt: 0.2});
		expect(sound({turn: Number.POSITIVE_INFINITY, tilt: Number.POSITIVE_INFINITY}).turn).toBe(0);
	});
});
