import {describe, expect, it} from 'vitest';
import {mainDirections} from '../../../source/engine/plane/main-directions.js';
import {type Directions, distanceFrom, placeOn, pointOn, vectorOn} from '../../../source/engine/plane/plane.js';
import {uniforms} from '../../../source/engine/random.js';

/** Points that spread along some directions, so far along each. */
function visitedOf(d: number, count: number, spreads: readonly number[]) {
	const numbers = uniforms(count * spreads.length + spreads.length * d, 1, 'start', 0);
	const next = () => numbers.pop()! - 0.5;
	const directions = spreads.map(spread => Float64Array.from({length: d}, () => spread * next()));
	const places = new Float64Array(count * d);
	for (let at = 0; at < count; at++) {
		for (const direction of directions) {
			const far = next();
			for (let k = 0; k < d; k++) places[at * d + k] += far * direction[k];
		}
	}
	return {visited: [{places, count}], directions};
}

function found(d: number, visited: readonly {places: Float64Array; count: number}[]): Directions | string {
	const finding = mainDirections({visited, from: new Array(d).fill(0), ends: []});
	for (let next = finding.next(); ; next = finding.next()) if (next.done) return next.value;
}

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, k) => sum + value * b[k], 0);

describe('the main directions', () => {
	it.each([
		[3, 400],
		[50, 300],
		[1000, 500],
	])('of %d parameters are those of the plane that all places lie in', (d, count) => {
		const {visited, directions} = visitedOf(d, count, [3, 1]);
		const plane = found(d, visited);
		if (typeof plane === 'string') throw new Error(plane);
		const {across, up, shares, domain} = plane;
		expect([dot(across, across), dot(up, up)]).toEqual([expect.closeTo(1, 12), expect.closeTo(1, 12)]);
		expect(dot(across, up)).toBeCloseTo(0, 12);
		expect(shares[0] + shares[1]).toBeCloseTo(1, 9);
		expect(shares[0]).toBeGreaterThan(shares[1]);
		for (const direction of directions) {
			const [x, y] = vectorOn(plane, k => direction[k]);
			expect(x * x + y * y).toBeCloseTo(dot(direction, direction), 9);
		}
		// Of which one is drawn the sign is a rule.
		for (const one of [across, up])
			expect(one.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a))).toBeGreaterThan(0);
		const inside = Array.from({length: count}, (_, at) =>
			placeOn(plane, visited[0].places.subarray(at * d, at * d + d)),
		);
		const share = inside.filter(
			([x, y]) => x > domain[0][0] && x < domain[0][1] && y > domain[1][0] && y < domain[1][1],
		);
		expect(share.length / count).toBeGreaterThan(0.97);
		expect(found(d, visited)).toEqual(plane);
	});

	it('leave out what is not finite, and say why there are none', () => {
		const {visited} = visitedOf(4, 100, [3, 1]);
		visited[0].places[7] = Number.NaN;
		expect(found(4, visited)).toHaveProperty('shares');
		expect(found(4, [])).toContain('everybody diverges');
		expect(found(4, [{places: new Float64Array(40).fill(2), count: 10}])).toContain('one point');
		for (const d of [4, 500]) expect(found(d, visitedOf(d, 100, [3]).visited)).toContain('one line');
	});
});

describe('a plane through a point', () => {
	const d = 7;
	const {visited} = visitedOf(d, 100, [3, 1, 0.5]);
	const slanting = found(d, visited) as Directions;
	const domain = Array.from({length: d}, () => [-1, 1] as const);
	const [through, other] = [1, 2].map(seed => Float64Array.from(uniforms(d, seed, 'start', 0)));

	it.each([
		['axes', [2, 5] as const],
		['directions', slanting],
	])('of %s has that at its place, to the last bit, and any other place at its own', (_, plane) => {
		const at = pointOn(plane, through);
		const into = new Float64Array(d);
		at(...placeOn(plane, through), into);
		expect(into).toEqual(through);
		at(0.3, -0.2, into);
		for (const [axis, value] of placeOn(plane, into).entries()) expect(value).toBeCloseTo([0.3, -0.2][axis], 12);
		expect(distanceFrom(plane, through, into, domain)).toBeCloseTo(0, 12);
		expect(distanceFrom(plane, through, other, domain)).toBeGreaterThan(0.01);
		// The nearest of it is straight under a place: what is left is at right angles to the plane.
		at(...placeOn(plane, other), into);
		for (const part of vectorOn(plane, k => other[k] - into[k])) expect(part).toBeCloseTo(0, 12);
	});
});
