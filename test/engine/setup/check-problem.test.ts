import {expect, it} from 'vitest';
import {problems} from '../../../source/engine/problems/index.js';
import {checkProblem} from '../../../source/engine/setup/check-problem.js';

const sixPoints = problems['six-points'];
const {x, y} = sixPoints.examples!;
const changed = (list: Float64Array, at: number, value: number) => list.map((old, k) => (k === at ? value : old));
const withExamples = (changes: object) => ({...sixPoints, examples: {...sixPoints.examples, ...changes}});

it('every example is looked at, the first and the last too', () => {
	for (const at of [0, 3, y.length - 1]) {
		for (const value of [Number.POSITIVE_INFINITY, Number.NaN]) {
			expect(() => checkProblem('problem', withExamples({y: changed(y, at, value)}))).toThrow(
				`problem.examples.y[${at}]`,
			);
		}
		expect(() => checkProblem('problem', withExamples({x: changed(x, at, Number.POSITIVE_INFINITY)}))).toThrow(
			`problem.examples.x[${at}]`,
		);
		for (const value of [-0.1, 0, 1.1]) checkProblem('problem', withExamples({y: changed(y, at, value)}));
	}
});

it('where there are classes, every target is of one; names and scales are as many as inputs', () => {
	const [classes, binary] = [['no', 'yes'], y.map(Math.round)];
	checkProblem('problem', withExamples({classes, y: binary, names: ['height'], scales: {means: [1], deviations: [0]}}));
	expect(() => checkProblem('problem', withExamples({classes}))).toThrow('as there are classes');
	expect(() => checkProblem('problem', withExamples({names: ['a', 'b']}))).toThrow('problem.examples.names');
	expect(() => checkProblem('problem', withExamples({scales: {means: [1], deviations: [-1]}}))).toThrow('has -1');
});

it('a formula that is no text, and a word that no problem has, are refused by name', () => {
	expect(() => checkProblem('problem', {...sixPoints, formula: 3})).toThrow('problem.formula is 3');
	expect(() => checkProblem('problem', {...sixPoints, lossess: () => 0})).toThrow('lossess');
});
