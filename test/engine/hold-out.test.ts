import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {defineProblem, type ProblemDefinition} from '../../source/engine/define/problem.js';
import {Timeline} from '../../source/engine/past/timeline.js';
import type {Problem} from '../../source/engine/problem.js';
import {problems} from '../../source/engine/problems/index.js';
import {createRace, Race} from '../../source/engine/race.js';
import {holdOut} from '../../source/engine/setup/hold-out.js';
import {resolveRace} from '../../source/engine/setup/resolve.js';

/** A problem with examples, of which no part is a problem. */
const {subset: _, ...bare} = problems.sparse;

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
		const {subset: _, ...whole} = problems.sparse;
		expect(() => resolveRace({problem: whole, racers: ['gd:schedule=validation:0.5']})).toThrow(
			'schedule is validation: sparse has 100 examples and no subset(indices)',
		);
		expect(watch('sparse', 'batch=81,')).toThrow('sparse has 80 to learn from');
		expect(watch('sparse', 'batch=80,')).not.toThrow();
	});
});

describe('a share of the examples held out', () => {
	it('is taken by the seed, is there from the start, and the rest is raced', () => {
		fc.assert(
			fc.property(fc.double({min: 0.006, max: 0.99, noNaN: true}), fc.nat(), (holdOut, seed) => {
				const {problem, validation, source} = resolveRace({problem: 'sparse', holdOut, seed});
				expect(validation!.exampleCount).toBe(Math.round(100 * holdOut));
				expect([...rows(problem), ...rows(validation!)].sort()).toEqual([...rows(source)].sort());
			}),
			{numRuns: 5},
		);
	});

	it('stays as it is when a validation schedule comes and goes', () => {
		const setup = resolveRace({problem: 'sparse', racers: ['gd', 'adam'], holdOut: 0.3});
		const timeline = Timeline.of(setup);
		const [gd] = setup.lanes;
		const watching = {...gd!.settings, schedule: {kind: 'validation', factor: 0.5} as const};
		const watched = timeline.edited(5, 'gd', watching);
		expect([watched.setup.problem, watched.setup.validation]).toEqual([setup.problem, setup.validation]);
		expect(watched.at(9)[1]!.save()).toEqual(timeline.at(9)[1]!.save());
		const alone = watched.withoutLane('gd');
		expect([alone.setup.problem, alone.setup.validation]).toEqual([setup.problem, setup.validation]);
	});

	it('is saved with a race', () => {
		const race = createRace({problem: 'sparse', racers: ['gd'], holdOut: 0.3});
		race.advance(3);
		const again = Race.fromJSON(JSON.stringify(race));
		expect(again.setup.validation!.exampleCount).toBe(30);
		expect(again.lanes[0]!.save()).toEqual(race.lanes[0]!.save());
	});

	it("takes of a problem of one's own a subset that leaves out as much as a definition may", () => {
		const square = (x: readonly number[]): ProblemDefinition => ({
			id: 'square',
			start: [5],
			domain: [[-9, 9]],
			parameterNames: ['a'],
			exampleCount: x.length,
			loss: ([a = 0]) => x.reduce((sum, one) => sum + (a - one) ** 2 / 2, 0),
			gradient: ([a = 0], into) => void into.fill(x.reduce((sum, one) => sum + a - one, 0)),
			gradientOf: ([a = 0], examples, from, to, into) =>
				void into.fill(examples.subarray(from, to).reduce((sum, n) => sum + a - x[n]!, 0)),
			subset: indices => {
				const {id: _, domain: __, parameterNames: ___, ...part} = square(indices.map(n => x[n]!));
				return part;
			},
		});
		const {problem, validation} = holdOut(defineProblem(square([1, 2, 3, 4, 5])), 1, 0.4);
		expect([problem, validation]).toMatchObject([
			{id: 'square', exampleCount: 3, domain: [[-9, 9]], parameterNames: ['a']},
			{id: 'square', exampleCount: 2, domain: [[-9, 9]], parameterNames: ['a']},
		]);
	});

	it.each([
		[
			'sparse',
			0.004,
			'holdOut is 0.004: of the 100 examples of sparse that is 0, and at least 1 must be held out and 1 left: take a share of 0.01 to 0.99.',
		],
		[
			'toy',
			0.9,
			'of the 2 examples of toy that is 2, and at least 1 must be held out and 1 left: take a share of 0.5.',
		],
		['beale', 0.2, 'holdOut is 0.2: beale has no examples of which some could be held out; leave it out.'],
		[
			{...bare, id: 'bare'} as Problem,
			0.2,
			'holdOut is 0.2: bare has 100 examples and no subset(indices), the problem over some of them: give it one.',
		],
		['sparse', 1, 'holdOut is 1: it must be above 0 and below 1.'],
	])('is refused where it leaves nothing on one side: %s, %f', (problem, holdOut, says) => {
		expect(() => resolveRace({problem, holdOut})).toThrow(says);
	});
});
