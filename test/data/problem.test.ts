import {describe, expect, it} from 'vitest';
import {models} from '../../source/commands/parse/flag-table.js';
import {dataProblem} from '../../source/data/problem.js';
import {Race} from '../../source/engine/race.js';
import {resolveRace} from '../../source/engine/setup/resolve.js';

const x = Float64Array.from({length: 40}, (_, n) => ((n * 37) % 40) / 20 - 1);
const examples = {
	inputs: 2,
	x,
	y: Float64Array.from({length: 20}, (_, i) => (x[2 * i] + 0.3 * x[2 * i + 1] > 0 ? 1 : 0)),
};
const table = {names: ['bill', 'depth'], examples};

describe.each(models)('data fitted by %s', model => {
	const problem = dataProblem(table, {id: 'mine', label: 'mine.csv', model});

	it('is a problem with a parameter a column, from 0, that racers go down, in batches as well', () => {
		expect(problem.parameterNames).toEqual(['bill', 'depth', 'bias']);
		expect([problem.start, problem.exampleCount, problem.minimumLoss]).toEqual([[0, 0, 0], 20, Number.NaN]);
		// As it is: what is best is looked for elsewhere.
		const race = new Race(
			resolveRace({problem, target: 1e-9, racers: ['adam:lr=0.05', 'gd:lr=0.5,batch=5,shuffle=on']}),
		);
		race.advance(500);
		for (const lane of race.lanes) expect(lane.loss).toBeLessThan(0.7 * lane.initialLoss);
	});

	it('over some of its rows is the problem of those', () => {
		const some = problem.subset!([3, 1, 4]);
		const parameters = Float64Array.of(0.2, -0.1, 0.4);
		const gradients = [new Float64Array(3), new Float64Array(3)];
		some.gradient(parameters, gradients[0]);
		problem.gradientOf(parameters, Uint32Array.of(3, 1, 4), 0, 3, gradients[1]);
		for (const k of [0, 1, 2]) expect(gradients[0][k]).toBeCloseTo(gradients[1][k], 14);
		expect(some.exampleCount).toBe(3);
	});
});
