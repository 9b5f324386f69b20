import {describe, expect, it} from 'vitest';
import {dataProblem} from '../../source/data/problem.js';
import {accuracyAt, accuracyOf, heldOutLossAt, heldOutLossOf} from '../../source/engine/held-out.js';
import type {Model} from '../../source/engine/models/model.js';
import type {Examples, Problem} from '../../source/engine/problem.js';
import {createRace} from '../../source/engine/race.js';
import {resolveRace} from '../../source/engine/setup/resolve.js';
import {bowl} from './bowl.js';

/** So many points of a line, those above 0 of the second class but for every fifth. */
function pointsOf(count: number): Examples {
	const x = Float64Array.from({length: count}, (_, i) => ((i * 0.618) % 1) - 0.5);
	const y = Float64Array.from(x, (value, i) => Number(value > 0 !== (i % 5 === 0)));
	return {inputs: 1, x, y, classes: ['under', 'over']};
}

const problemOf = (count: number, model: Model, examples = pointsOf(count)) =>
	dataProblem({names: ['x'], examples}, {id: 'points', label: 'Points', model});

/** A race that is not rehearsed, as nobody asks for its finish. */
const setupOf = (count: number, model: Model, holdOut?: number) =>
	resolveRace({
		problem: problemOf(count, model),
		racers: ['gd:lr=1'],
		target: 0.1,
		...(holdOut === undefined ? {} : {holdOut}),
	});

describe('the accuracy', () => {
	it('is the share of all examples on the right side, p = ½ counting as y = 1', () => {
		const setup = setupOf(100, 'logistic');
		const {x, y} = setup.problem.examples!;
		for (const [w, b] of [
			[1, 0],
			[-3, 0.2],
			[0, 0],
			[0, -1],
			[Number.NaN, 0],
		] as const) {
			const right = Array.from(x).filter((value, i) => (y[i] === 1 ? w * value + b >= 0 : w * value + b < 0)).length;
			expect(accuracyAt(setup, Float64Array.of(w, b))).toBe(right / 100);
		}
		expect(accuracyAt(setup, Float64Array.of(1, 0))).toBe(0.8);
	});

	it('is of the examples that are held out, where some are, as is the loss', () => {
		const race = createRace({problem: problemOf(100, 'sigmoid'), racers: ['gd:lr=1'], target: 0.01, holdOut: 0.3});
		race.advance(40);
		const [lane] = race.lanes;
		const {validation} = race.setup;
		expect(validation!.examples!.y).toHaveLength(30);
		expect(heldOutLossOf(lane!)).toBe(validation!.loss(lane!.parameters));
		expect(heldOutLossOf(lane!)).not.toBe(lane!.loss);
		expect(accuracyOf(lane!)).toBe(accuracyAt({problem: validation!, seed: 1}, lane!.parameters));
	});

	it('is not of what has no classes: a linear model, a neuron whose targets are shares, a function', () => {
		for (const problem of ['toy', 'sparse', 'beale'])
			expect(accuracyOf(createRace({problem, racers: ['gd']}).lanes[0]!)).toBeNull();
		const {classes: _, ...linear} = pointsOf(20);
		const race = createRace({problem: problemOf(20, 'linear', linear), racers: ['gd:lr=1'], target: 0.1, holdOut: 0.5});
		expect(accuracyOf(race.lanes[0]!)).toBeNull();
		expect(heldOutLossOf(race.lanes[0]!)).toBeGreaterThan(0);
		expect(heldOutLossOf(createRace({racers: ['gd']}).lanes[0]!)).toBeNaN();
	});

	it('looks at 10,000 of more examples, by the seed, and the loss does', () => {
		const setup = setupOf(25_000, 'logistic', 0.5);
		let visited = 0;
		const counting = {
			...setup,
			validation: {
				...setup.validation!,
				subset(indices: readonly number[]) {
					visited += indices.length;
					return setup.validation!.subset!(indices);
				},
			},
		};
		const at = Float64Array.of(1, 0);
		const accuracy = accuracyAt(counting, at)!;
		expect(visited).toBe(10_000);
		expect(accuracy * 10_000).toBeCloseTo(Math.round(accuracy * 10_000), 6);
		expect(accuracyAt(counting, at)).toBe(accuracy);
		expect(visited).toBe(10_000);
	});

	it('has the loss of a sample in the unit of all, where losses add up', () => {
		const ones = (exampleCount: number): Problem =>
			bowl(2, {exampleCount, loss: () => exampleCount, subset: indices => ones(indices.length)});
		const validation = ones(25_000);
		expect(heldOutLossAt({problem: validation, validation, seed: 1}, new Float64Array(2))).toBe(25_000);
	});
});
