import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {problems} from '../../../source/engine/problems/index.js';
import {chosen} from '../../../source/engine/random.js';
import {looksAlways, sampleOf, ticksBetweenLooks, visitsOf} from '../../../source/engine/setup/observe.js';
import {resolveRace} from '../../../source/engine/setup/resolve.js';
import {mean, sum} from './many.js';

const count = 20;
const place = fc.array(fc.double({min: -3, max: 3, noNaN: true}), {minLength: 3, maxLength: 3});

describe('a choice', () => {
	it('is of as many as asked for, each once, ascending, and all of them where all are asked for', () => {
		fc.assert(
			fc.property(fc.nat(60), fc.nat(60), fc.integer(), (a, b, seed) => {
				const [some, of] = [Math.min(a, b), Math.max(a, b, 1)];
				const taken = [...chosen(some, of, seed, 'look', 0)];
				expect(taken).toEqual([...new Set(taken)].sort((one, other) => one - other));
				expect(taken.every(one => one < of)).toBe(true);
				expect(taken.length).toBe(some);
			}),
		);
	});
});

describe.each([mean, sum])('the sample of $id', problem => {
	const {sample} = sampleOf(problem, 1, {examples: count});
	const {sample: other} = sampleOf(problem, 2, {examples: count});
	const {subset: _, ...without} = problem;
	const {sample: gathered} = sampleOf(without, 1, {examples: count});

	it('is a problem of so many examples, the same one for the same seed', () => {
		expect(sample?.exampleCount).toBe(count);
		expect(sampleOf(problem, 1, {examples: count}).sample).toBe(sample);
		expect(sample?.loss(Float64Array.of(1, 2, 3))).not.toBe(other?.loss(Float64Array.of(1, 2, 3)));
	});

	it('has a loss in the unit of the whole, the mean of its examples’ in place of all', () => {
		fc.assert(
			fc.property(place, at => {
				const parameters = Float64Array.from(at);
				const part = problem.subset?.([...chosen(count, problem.exampleCount, 1, 'look', 0)]);
				const factor = problem.reduction === 'mean' ? 1 : problem.exampleCount / count;
				const loss = sample!.loss(parameters);
				expect(loss).toBe(factor * part!.loss(parameters));
				expect(gathered!.loss(parameters)).toBeCloseTo(loss, 12);
				const [into, gradient, same] = [2, 3, 3].map(length => new Float64Array(length));
				sample!.lossInto!(parameters, into, 1);
				expect(into[1]).toBe(loss);
				sample!.gradient(parameters, gradient);
				gathered!.gradient(parameters, same);
				for (const k of [0, 1, 2]) {
					expect(same[k]).toBeCloseTo(gradient[k], 12);
					const [up, down] = [-1, 1].map(side => parameters.with(k, parameters[k] - 1e-5 * side));
					expect((sample!.loss(up) - sample!.loss(down)) / 2e-5).toBeCloseTo(gradient[k], 4);
				}
			}),
			{numRuns: 10},
		);
	});

	it('has the L* that its subset says, and else none', () => {
		expect(Number.isNaN(sample!.minimumLoss)).toBe(Number.isNaN(problem.minimumLoss));
		for (const {parameters, loss} of sample!.minima.filter(({best}) => best))
			expect(sample!.loss(Float64Array.from(parameters))).toBeCloseTo(loss, 9);
		expect(gathered!.minimumLoss).toBeNaN();
	});

	it('is none where there are no more examples than it may have, or they cannot be asked for', () => {
		expect(sampleOf(problem, 1, {examples: problem.exampleCount})).toEqual({});
		const {lossAndGradientOf: __, ...neither} = without;
		expect(sampleOf(neither, 1, {examples: count})).toEqual({});
	});
});

describe('looks', () => {
	it('are after every tick on every problem here, whatever the clock and the batch', () => {
		for (const problem of Object.values(problems)) {
			for (const clock of ['steps', 'epochs', 'evaluations'] as const) {
				const setup = resolveRace({problem, clock});
				expect(looksAlways(setup)).toBe(true);
				expect(ticksBetweenLooks(setup, 1)).toBe(1);
				expect(setup.sample).toBeUndefined();
			}
		}
	});

	it('visit a quarter of what updates do, and as much of it as can be', () => {
		const clock = fc.constantFrom('steps' as const, 'epochs' as const, 'evaluations' as const);
		fc.assert(
			fc.property(fc.integer({min: 2e4, max: 1e7}), fc.integer({min: 1, max: 2e4}), clock, (all, batch, by) => {
				const [problem, sample] = [all, Math.min(all, 1e4)].map(exampleCount => ({...mean, exampleCount}));
				const race = {problem, sample, clock: by, observe: {examples: 1e4}};
				const every = ticksBetweenLooks(race, batch);
				const updated = by === 'steps' ? batch : all;
				expect(sample.exampleCount / every).toBeLessThanOrEqual(updated / 4);
				if (every > 1) expect(sample.exampleCount / (every - 1)).toBeGreaterThan(updated / 4);
				expect(visitsOf(race, {batch})).toBe(updated + sample.exampleCount / every);
				expect(ticksBetweenLooks({...race, observe: {examples: 1e4, every: 7}}, batch)).toBe(7);
			}),
		);
	});
});
