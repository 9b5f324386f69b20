import {expect, test} from 'vitest';
import {nonFiniteIn, nonFiniteRuns} from '../../../source/commands/run/non-finite.js';

const {NaN: nan, POSITIVE_INFINITY: up, NEGATIVE_INFINITY: down} = Number;

test('what is not finite is told by its path, wherever it stands', () => {
	const value = {a: [1, nan], b: {c: up, d: null, e: 'NaN', f: [{g: down}]}, h: 0};
	expect([...nonFiniteIn(value)]).toEqual([
		['a.1', 'NaN'],
		['b.c', '+Infinity'],
		['b.f.0.g', '-Infinity'],
	]);
});

test('of a series the first of each unbroken run is told, from the first number to the last', () => {
	const series = [nan, nan, 1, nan, up, up, down, 0, down];
	const runs = nonFiniteRuns(
		series.length,
		index => series[index],
		index => `at ${index}`,
	);
	expect([...runs]).toEqual([
		['at 0', 'NaN'],
		['at 3', 'NaN'],
		['at 4', '+Infinity'],
		['at 6', '-Infinity'],
		['at 8', '-Infinity'],
	]);
});
