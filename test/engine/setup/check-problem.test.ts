import {expect, it} from 'vitest';
import {problems} from '../../../source/engine/problems/index.js';
import {checkProblem} from '../../../source/engine/setup/check-problem.js';

const sixPoints = problems['six-points'];
const {x, y} = sixPoints.examples!;
const changed = (list: Float64Array, at: number, value: number) => list.map((old, k) => (k === at ? value : old));
const withExamples = (changes: object) => ({...sixPoints, examples: {...sixPoints.examples, ...changes}});

it('every example is looked at, the first and the last too', () => {
	for (const at of [0, 3, y.length - 1]) {
		for (const value of [-0.1, 1.1, Number.NaN]) {
			expect(() => checkProblem('problem', withExamples({y: changed(y, at, value)}))).toThrow(
				`problem.examples.y[${at}]`,
			);
		}
		expect(() => checkProblem('problem', withExamples({x: changed(x, at, Number.POSITIVE_INFINITY)}))).toThrow(
			`problem.examples.x[${at}]`,
		);
		for (const value of [0, 1]) checkProblem('problem', withExamples({y: changed(y, at, value)}));
	}
});

it('a formula that is no text, and a word that no problem has, are refused by name', () => {
	expect(() => checkProblem('problem', {...sixPoints, formula: 3})).toThrow('problem.formula is 3');
	expect(() => checkProblem('problem', {...sixPoints, lossess: () => 0})).toThrow('lossess');
});
