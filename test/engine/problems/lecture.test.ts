import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {problems} from '../../../source/engine/problems/index.js';

describe('the lecture’s problems', () => {
	it.each(['sparse', 'four-inputs'])('%s holds the numbers of its CSV file', id => {
		const file = new URL(`../../../fixtures/data/${id}.csv`, import.meta.url);
		const rows = readFileSync(file, 'utf8')
			.trim()
			.split('\n')
			.slice(1)
			.map(line => line.split(',').map(Number));
		const {inputs, x, y} = problems[id].examples!;
		const embedded = Array.from(y, (target, i) => [...x.subarray(i * inputs, (i + 1) * inputs), target]);
		expect(embedded.map(row => row.map(v => v + 0))).toEqual(rows.map(row => row.map(v => v + 0)));
	});

	it.each([
		['toy', 0, [Math.log(6), -2.282174]],
		['plateau', 0, [Math.log(6), -2.282174]],
		['valley', 0, [2.14236, -7.871867]],
	] as const)('%s is fitted exactly', (id, least, [w, b]) => {
		expect(problems[id].minimumLoss).toBe(least);
		expect(problems[id].minima[0].parameters[0]).toBeCloseTo(w, 6);
		expect(problems[id].minima[0].parameters[1]).toBeCloseTo(b, 6);
	});

	it('six-points and sparse are not', () => {
		expect(problems['six-points'].minimumLoss).toBeCloseTo(0.069744, 6);
		expect(problems.sparse.minimumLoss).toBeCloseTo(7.06e-7, 9);
	});

	it('prints the lecture’s guesses', () => {
		const guesses = [0.5, 0, -0.1, 0, 0.94, -0.94, 1.42, -1.73, 1.65, -2.08, 1.78, -2.27];
		const losses = [0.0731, 0.1481, 0.0217, 0.0029, 0.0003, 0];
		losses.forEach((loss, i) => {
			expect(problems.toy.loss(Float64Array.of(guesses[2 * i], guesses[2 * i + 1]))).toBeCloseTo(loss, 4);
		});
	});

	it('has the lecture’s rates', () => {
		const rate = (id: string) =>
			['gd', 'momentum', 'nag', 'adagrad', 'rmsprop', 'adam'].map(o => problems[id].learningRates[o]);
		expect(rate('toy')).toEqual([1, 1, 1, 0.1, 0.1, 0.1]);
		expect(rate('plateau')).toEqual(rate('toy'));
		expect(rate('valley')).toEqual(rate('toy'));
		expect(rate('six-points')).toEqual([0.5, 0.5, 0.5, 0.2, 0.2, 0.2]);
		expect(rate('sparse')).toEqual([0.01, 0.01, 0.01, 0.1, 0.1, 0.1]);
		expect(rate('four-inputs')).toEqual([0.1, 0.02, 0.02, 0.5, 0.1, 0.1]);
	});
});
