import {expect, it} from 'vitest';
import {starts} from '../../../source/engine/minimize/starts.js';

const box = (dimension: number) => Array.from({length: dimension}, () => [-3, 5] as const);

it('begins in the middles of a grid for one parameter and two, each inside and none twice', () => {
	for (const [dimension, side] of [
		[1, 33],
		[2, 9],
	]) {
		const places = starts(box(dimension));
		expect(new Set(places.map(String)).size).toBe(side ** dimension);
		const cell = 8 / side;
		for (const k of places[0].keys()) {
			const values = [...new Set(places.map(place => place[k]))].sort((a, b) => a - b);
			expect(values).toHaveLength(side);
			for (const [at, value] of values.entries()) expect(value).toBeCloseTo(-3 + (at + 0.5) * cell, 12);
		}
	}
});

it('of more goes by powers of the root of φ^(d + 1) = φ + 1 from the middle on, 24 places a parameter', () => {
	for (const [dimension, phi] of [
		[3, 1.2207440846],
		[4, 1.1673039782],
	]) {
		const places = starts(box(dimension));
		expect(places).toHaveLength(24 * dimension);
		expect(Array.from(places[0])).toEqual(new Array(dimension).fill(1));
		expect(phi ** (dimension + 1)).toBeCloseTo(phi + 1, 8);
		for (const [i, place] of places.entries()) {
			for (const [k, value] of place.entries()) {
				expect((value + 3) / 8).toBeCloseTo((0.5 + i * phi ** -(k + 1)) % 1, 6);
			}
		}
	}
});
