import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {editDistance, nearest} from '../../source/engine/nearest.js';

const known = ['gd', 'momentum', 'nag', 'adagrad', 'rmsprop', 'adam', 'line-search'];

describe('the distance of two words', () => {
	it.each([
		['', '', 0],
		['adam', 'adam', 0],
		['adm', 'adam', 1],
		['adma', 'adam', 1],
		['kitten', 'sitting', 3],
		['', 'abc', 3],
	])('"%s" and "%s": %i', (a, b, distance) => {
		expect(editDistance(a, b)).toBe(distance);
		expect(editDistance(b, a)).toBe(distance);
	});

	it('is at most the longer word, and 0 only for the same', () => {
		fc.assert(
			fc.property(fc.string({maxLength: 12}), fc.string({maxLength: 12}), (a, b) => {
				const distance = editDistance(a, b);
				expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
				expect(distance === 0).toBe(a === b);
			}),
		);
	});
});

describe('the nearest name', () => {
	it.each([
		['adm', 'adam'],
		['ADAM', 'adam'],
		['moment', 'momentum'],
		['rms', 'rmsprop'],
		['linesearch', 'line-search'],
		['sgd', 'gd'],
		['xyzzy', undefined],
		['', undefined],
		['a'.repeat(10_000), undefined],
	])('of "%s" is %s', (got, expected) => {
		expect(nearest(got, known)).toBe(expected);
	});
});
