import fc from 'fast-check';
import {expect, it} from 'vitest';
import {dampedStep} from '../../../source/engine/minimize/cholesky.js';

/** Lower triangles of positive diagonal: their products with their transposes are positive definite. */
const anySystem = fc.integer({min: 1, max: 5}).chain(d =>
	fc.record({
		d: fc.constant(d),
		lower: fc.array(fc.double({min: -2, max: 2, noNaN: true}), {minLength: d * d, maxLength: d * d}),
		gradient: fc.array(fc.double({min: -3, max: 3, noNaN: true}), {minLength: d, maxLength: d}),
		isFree: fc.array(fc.boolean(), {minLength: d, maxLength: d}),
		damping: fc.double({min: 0, max: 4, noNaN: true}),
	}),
);

function productOf(lower: readonly number[], d: number): Float64Array {
	const at = (r: number, c: number) => (c > r ? 0 : c === r ? 1 + Math.abs(lower[r * d + c]) : lower[r * d + c]);
	return Float64Array.from({length: d * d}, (_, index) => {
		let sum = 0;
		for (let k = 0; k < d; k++) sum += at(Math.floor(index / d), k) * at(index % d, k);
		return sum;
	});
}

it('a damped step solves (H + λI) s = −g over the free parameters, and leaves the others', () => {
	fc.assert(
		fc.property(anySystem, ({d, lower, gradient, isFree, damping}) => {
			const hessian = productOf(lower, d);
			const free = isFree.flatMap((is, k) => (is ? [k] : []));
			const step = new Float64Array(d).fill(7);
			const factor = new Float64Array(d * d);
			expect(dampedStep(hessian, Float64Array.from(gradient), free, damping, 0, factor, step)).toBe(true);
			for (let r = 0; r < d; r++) {
				if (!isFree[r]) {
					expect(step[r]).toBe(0);
					continue;
				}
				let sum = gradient[r] + damping * step[r];
				for (const c of free) sum += hessian[r * d + c] * step[c];
				expect(Math.abs(sum)).toBeLessThan(1e-9);
			}
		}),
	);
});

it('says of what is not positive definite that it is not', () => {
	const [factor, step] = [new Float64Array(4), new Float64Array(2)];
	const gradient = Float64Array.of(1, 1);
	expect(dampedStep(Float64Array.of(1, 2, 2, 1), gradient, [0, 1], 0, 0, factor, step)).toBe(false);
	expect(dampedStep(Float64Array.of(1, 2, 2, 1), gradient, [0, 1], 2, 0, factor, step)).toBe(true);
});
