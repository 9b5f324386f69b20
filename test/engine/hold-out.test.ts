import {describe, expect, it} from 'vitest';
import type {Problem} from '../../source/engine/problem.js';
import {problems} from '../../source/engine/problems/index.js';
import {createRace} from '../../source/engine/race.js';
import {holdOut, resolveRace} from '../../source/engine/setup/resolve.js';

const rows = ({examples}: Problem) =>
	Array.from(examples!.y, (y, i) =>
		[...examples!.x.subarray(i * examples!.inputs, (i + 1) * examples!.inputs), y].join(),
	);

describe('holding examples out', () => {
	it.each(['sparse', 'four-inputs'])('takes a fifth of %s, and both parts together are the whole', id => {
		const source = problems[id];
		const {problem, validation} = holdOut(source, 1);
		expect(validation.exampleCount).toBe(source.exampleCount / 5);
		expect(problem.exampleCount).toBe((source.exampleCount * 4) / 5);
		expect([...rows(problem), ...rows(validation)].sort()).toEqual([...rows(source)].sort());
	});

	it('is by the seed', () => {
		const {sparse} = problems;
		expect(rows(holdOut(sparse, 1).validation)).toEqual(rows(holdOut(sparse, 1).validation));
		expect(rows(holdOut(sparse, 1).validation)).not.toEqual(rows(holdOut(sparse, 2).validation));
	});

	it('finds the least loss anew, over the examples that are left', () => {
		const {problem} = holdOut(problems.sparse, 1);
		expect(problem.minimumLoss).not.toBe(problems.sparse.minimumLoss);
		expect(problem.loss(Float64Array.from(problem.minima[0].parameters))).toBeCloseTo(problem.minimumLoss, 12);
	});

	it('is the same for all lanes as soon as one watches', () => {
		const setup = resolveRace({problem: 'sparse', racers: ['gd', 'adam:schedule=validation:0.5']});
		expect(setup.problem.exampleCount).toBe(80);
		expect(setup.source).toBe(problems.sparse);
		const race = createRace({problem: 'sparse', racers: ['gd', 'adam:schedule=validation:0.5']});
		race.advance(3);
		for (const lane of race.lanes) {
			expect(lane.race.problem.exampleCount).toBe(80);
			expect(lane.initialLoss).toBe(race.setup.problem.loss(Float64Array.from(lane.setup.start)));
		}
		expect(race.standings().map(({gradientEvaluations}) => gradientEvaluations)).toEqual([240, 240]);
	});

	it('is not done where nobody watches', () => {
		expect(resolveRace({problem: 'sparse'}).problem).toBe(problems.sparse);
		expect(resolveRace({problem: 'sparse'}).validation).toBeUndefined();
	});

	it('is refused under ten examples, for functions, and for a batch over what is left', () => {
		const watch =
			(problem: string, rest = '') =>
			() =>
				resolveRace({problem, racers: [`gd:${rest}schedule=validation:0.5`]});
		expect(watch('six-points')).toThrow(
			'schedule validation needs at least 10 examples to hold some out: six-points has 6.',
		);
		expect(watch('beale')).toThrow('beale has 1.');
		expect(watch('sparse', 'batch=81,')).toThrow('sparse has 80 to learn from');
		expect(watch('sparse', 'batch=80,')).not.toThrow();
	});
});
