import fc from 'fast-check';
import {uniformInt} from 'pure-rand/distribution/uniformInt';
import {xoroshiro128plus} from 'pure-rand/generator/xoroshiro128plus';
import {describe, expect, it} from 'vitest';
import {below, shuffled, uniforms} from '../../source/engine/random.js';

const seed = fc.maxSafeInteger();
const order = (length: number, ...by: [number, 'order' | 'split' | 'start', number]) => {
	const into = new Uint32Array(length);
	shuffled(into, ...by);
	return Array.from(into);
};

/** Σ (seen − expected)²/expected for equally likely outcomes. */
function chiSquare(counts: readonly number[]): number {
	const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
	return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

describe('a shuffle', () => {
	it('is a permutation, the same for the same seed, whatever was there before', () => {
		fc.assert(
			fc.property(seed, fc.nat(200), fc.nat(), (by, length, counter) => {
				const once = order(length, by, 'order', counter);
				expect([...once].sort((a, b) => a - b)).toEqual(Array.from({length}, (_, i) => i));
				const again = new Uint32Array(length).fill(7);
				shuffled(again, by, 'order', counter);
				expect(Array.from(again)).toEqual(once);
			}),
		);
	});

	it('draws as the generator’s own distribution does', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.oneof(
						fc.nat(2000),
						fc.nat(0x7fff_ffff).map(half => 2 * half),
					),
					{maxLength: 20},
				),
				fc.integer(),
				(sizes, by) => {
					for (const size of sizes) {
						const [generator, same] = [xoroshiro128plus(by), xoroshiro128plus(by)];
						for (let draw = 0; draw < 10; draw++)
							expect(below(size + 2, same)).toBe(uniformInt(generator, 0, size + 1));
					}
				},
			),
		);
	});

	it('is another for another seed, stream or counter', () => {
		fc.assert(
			fc.property(seed, fc.nat(), (by, counter) => {
				const one = order(40, by, 'order', counter);
				for (const other of [
					order(40, by === 0 ? 1 : -by, 'order', counter),
					order(40, by, 'split', counter),
					order(40, by, 'order', counter + 1),
				]) {
					expect(other).not.toEqual(one);
				}
			}),
		);
	});

	it('gives all 24 orders of four equally often over epochs, and over seeds', () => {
		for (const by of [(i: number) => order(4, 1, 'order', i), (i: number) => order(4, i, 'order', 0)]) {
			const counts = new Map<string, number>();
			for (let i = 0; i < 12_000; i++) counts.set(by(i).join(), (counts.get(by(i).join()) ?? 0) + 1);
			expect(counts.size).toBe(24);
			// The 99.99 % point with 23 degrees of freedom; the draws are the same at every run.
			expect(chiSquare([...counts.values()])).toBeLessThan(57);
		}
	});
});

describe('uniform numbers', () => {
	it('lie in [0, 1), are the same for the same seed, and more of them begin alike', () => {
		fc.assert(
			fc.property(seed, fc.nat(), (by, counter) => {
				const values = uniforms(20, by, 'start', counter);
				for (const value of values) expect(value >= 0 && value < 1).toBe(true);
				expect(uniforms(5, by, 'start', counter)).toEqual(values.slice(0, 5));
			}),
		);
	});

	it('fill the square evenly over seeds: neighbouring seeds are independent', () => {
		const cells = new Array(100).fill(0);
		const pairs = new Array(100).fill(0);
		let last = 0;
		for (let by = 0; by < 20_000; by++) {
			const [x, y] = uniforms(2, by, 'start', 0);
			cells[Math.floor(x * 10) * 10 + Math.floor(y * 10)]++;
			pairs[Math.floor(last * 10) * 10 + Math.floor(x * 10)]++;
			last = x;
		}
		// The 99.99 % point with 99 degrees of freedom.
		expect(chiSquare(cells)).toBeLessThan(161);
		expect(chiSquare(pairs)).toBeLessThan(161);
	});
});
