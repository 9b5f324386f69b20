import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {hyperparameters, isAllowed} from '../../source/engine/hyperparameters.js';
import {explainNext} from '../../source/engine/lane/explain.js';
import type {Lane} from '../../source/engine/lane/lane.js';
import {at} from '../../source/engine/lane/lane-state.js';
import {stepOf, stepParts} from '../../source/engine/lane/step-parts.js';
import type {Hyperparameter} from '../../source/engine/optimizer.js';
import {optimizers} from '../../source/engine/optimizers/index.js';
import {problems} from '../../source/engine/problems/index.js';
import {defaultField} from '../../source/engine/setup/resolve.js';
import {hyperOf, laneOf, point, run, switchesOf} from './any-lane.js';
import {bowl} from './bowl.js';

// One table crossed with what holds for every optimizer: one more is tested by its line in the list. What more is asked of
// one is said in its file in `optimizers/`.
const all = Object.values(optimizers);
const {toy} = problems;

const anyDouble = fc.oneof(
	fc.double(),
	fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
);

describe.each(all.map(optimizer => [optimizer.id, optimizer] as const))('%s', (id, optimizer) => {
	it.each([1, 2, 5])(
		'takes the loss of a bowl of %i parameters below half at some rate, through finite numbers',
		dimension => {
			const rates = 'learningRate' in optimizer.hyperparameters ? [10, 1, 0.1, 0.01, 0.001] : [undefined];
			const problem = bowl(dimension);
			const ends = rates.map(rate => {
				const lane = laneOf(id, problem, problem.start, rate === undefined ? {} : {learningRate: rate});
				const losses = Array.from({length: 500}, () => problem.loss(run(lane, 1).state.parameters));
				return losses.every(Number.isFinite) ? losses[499] : Number.POSITIVE_INFINITY;
			});
			expect(Math.min(...ends)).toBeLessThan(problem.loss(Float64Array.from(problem.start)) / 2);
		},
	);

	it('is deterministic to the bit', () => {
		fc.assert(
			fc.property(point, hyperOf(id), (start, hyper) => {
				const once = run(laneOf(id, toy, start, hyper), 20).save();
				expect(run(laneOf(id, toy, start, hyper), 20).save()).toEqual(once);
			}),
			{numRuns: 30},
		);
	});

	it('never throws, whatever the gradient and the loss are', () => {
		fc.assert(
			fc.property(fc.infiniteStream(anyDouble), hyperOf(id), (values, hyper) => {
				const next = () => values.next().value as number;
				const wild = bowl(2, {
					// But for the start, which may not lie under the least loss.
					loss: parameters => (parameters.every(value => value === 0) ? 1 : next()),
					gradient: (_parameters, into) => {
						into[0] = next();
						into[1] = next();
					},
				});
				const lane = laneOf(id, wild, [0, 0], hyper);
				const explanation = () => explainNext(lane).terms.map(term => term.substitute(0, String) + term.value(1));
				expect(() => [run(lane, 4), explanation()]).not.toThrow();
			}),
			{numRuns: 50},
		);
	});

	it('asks for what it declares: one gradient a step, and its losses', () => {
		const lane = run(laneOf(id, problems.sparse), 7);
		const asked = {gradients: lane.state.numbers[at.gradients], losses: lane.state.numbers[at.losses]};
		expect(asked).toEqual({gradients: 700, losses: 700 * (optimizer.lossesPerStep ?? 0)});
	});

	it('has no hidden state: saved, restored elsewhere and stepped is the same as stepped', () => {
		fc.assert(
			fc.property(point, hyperOf(id), fc.nat(30), fc.nat(30), (start, hyper, before, after) => {
				const lane = run(laneOf(id, toy, start, hyper), before);
				const other = run(laneOf(id, toy, start, hyper), 3);
				other.restore(lane.save());
				run(other, after);
				run(lane, after);
				expect(other.save()).toEqual(lane.save());
			}),
			{numRuns: 30},
		);
	});

	it('allocates its slots by name, zero at the start', () => {
		const lane = laneOf(id, toy);
		expect(Object.keys(lane.state.slots)).toEqual([...optimizer.slots]);
		for (const slot of Object.values(lane.state.slots)) expect(Array.from(slot)).toEqual([0, 0]);
	});

	it('explains the step it then makes, without making it', () => {
		fc.assert(
			fc.property(point, switchesOf(id), fc.nat(40), (start, switches, before) => {
				const lane = run(laneOf(id, toy, start, switches), before);
				const saved = lane.save();
				const {update, terms} = explainNext(lane);
				expect(lane.save()).toEqual(saved);
				run(lane, 1);
				const {parameters, slots} = lane.state;
				expect(update.after.parameters).toEqual(parameters);
				expect(update.after.slots).toEqual(slots);
				expect(update.step).toBe(before + 1);
				const step = terms.at(-1)!;
				expect(step.symbol).toBe('Δθ');
				for (let k = 0; k < 2; k++) {
					const actual = parameters[k] - update.before.parameters[k];
					// θ − Δ is rounded to θ's last place, so Δ is known to that only.
					expect(Math.abs(step.value(k) - actual)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(parameters[k])));
				}
			}),
			{numRuns: 30},
		);
	});

	it('says what the step is the sum of: the gradient’s part goes against it, and nothing is remembered at first', () => {
		fc.assert(
			fc.property(point, switchesOf(id), fc.nat(40), (start, switches, before) => {
				const {update} = explainNext(run(laneOf(id, toy, start, switches), before));
				const parts = stepParts(optimizer, update);
				expect(new Set(parts.map(({of}) => of)).size).toBe(parts.length);
				for (const k of [0, 1]) {
					const step = stepOf(update, k);
					const size = parts.reduce((sum, {value}) => sum + Math.abs(value(k)), Math.abs(update.after.parameters[k]));
					const sum = parts.length === 0 ? step : parts.reduce((all, {value}) => all + value(k), 0);
					expect(Math.abs(sum - step)).toBeLessThanOrEqual(1e-12 * (1 + size));
					for (const {of: cause, value} of parts) {
						if (cause === 'memory' && before === 0) expect(value(k)).toBeCloseTo(0, 12);
						if (cause === 'gradient') expect(value(k) * Math.sign(update.gradient[k])).toBeLessThanOrEqual(1e-12);
					}
				}
			}),
			{numRuns: 30},
		);
	});

	it('has a table that flags, panels and help can rely on', () => {
		expect(optimizer.id).toMatch(/^[a-z][a-z-]*$/);
		expect(optimizer.label.length).toBeLessThanOrEqual(10);
		expect(optimizer.equations.length).toBeGreaterThan(0);
		const entries = Object.entries(optimizer.hyperparameters);
		for (const [key, parameter] of entries) {
			// Where an optimizer begins, and what it calls it, is its own: the paper's AMSGrad corrects nothing, Adam does.
			const shared: Hyperparameter | undefined = Object.entries(hyperparameters).find(([one]) => one === key)?.[1];
			const {initial, label, symbol} = parameter;
			if (shared) expect(parameter).toEqual({...shared, initial, label, symbol});
			expect(parameter.spec).toMatch(/^[a-z][a-z0-9-]*$/);
			expect(['batch', 'shuffle', 'schedule', 'momentum-schedule', 'start', 'name']).not.toContain(parameter.spec);
			expect(parameter.min).toBeLessThan(parameter.max);
			for (const value of [parameter.initial, parameter.min, parameter.max])
				expect(isAllowed(parameter, value)).toBe(true);
			const outside = [Number.NaN, Number.POSITIVE_INFINITY, -1, parameter.max * 2];
			for (const value of outside) expect(isAllowed(parameter, value)).toBe(false);
		}
		expect(new Set(entries.map(([, parameter]) => parameter.spec)).size).toBe(entries.length);
		expect(new Set(optimizer.slots).size).toBe(optimizer.slots.length);
	});
});

describe('the list', () => {
	it('has every optimizer under its id, the default field among them, and those of the lecture', () => {
		const systems = all.flatMap(optimizer => optimizer.systems ?? []);
		expect(systems.toSorted((a, b) => a - b)).toEqual([5, 9, 11, 19, 21, 22, 23, 24, 26]);
		for (const id of defaultField) expect(optimizers[id].systems).toBeDefined();
		for (const [id, optimizer] of Object.entries(optimizers)) expect(optimizer.id).toBe(id);
	});
});

describe('the parts of a step', () => {
	const parted = (id: string) => {
		const lane = run(laneOf(id, toy), 7);
		const {update, terms} = explainNext(lane);
		const parts = stepParts(optimizers[id], update);
		return {update, terms, parts, rate: terms.find(({effectiveRate}) => effectiveRate)};
	};

	it.each([
		['momentum', ['gradient', 'memory']],
		['nag', ['memory', 'gradient']],
		['rmsprop', []],
		['adam', ['gradient', 'memory']],
		['adamw', ['gradient', 'memory', 'parameters']],
	])('%s is made of %j', (id, froms) => {
		expect(parted(id).parts.map(({of}) => of)).toEqual(froms);
	});

	it.each(['momentum', 'nag'])('are −γu and −η∇ in %s', id => {
		const {update, parts} = parted(id);
		const of = Object.fromEntries(parts.map(part => [part.of, part]));
		for (const k of [0, 1]) {
			expect(of.memory.value(k)).toBeCloseTo(-update.hyper.momentum * update.before.slots.velocity[k], 12);
			expect(of.gradient.value(k)).toBeCloseTo(-update.hyper.learningRate * update.gradient[k], 12);
		}
	});

	it.each(['adam', 'adamax', 'amsgrad', 'adamw'])('are −η′(1 − β₁)∇ and −η′β₁m, corrected, in %s', id => {
		const {update, parts, rate} = parted(id);
		const {beta1} = update.hyper;
		const corrected = id === 'amsgrad' ? 1 : 1 - beta1 ** update.step;
		const of = Object.fromEntries(parts.map(part => [part.of, part]));
		for (const k of [0, 1]) {
			const scale = -rate!.value(k) / corrected;
			expect(of.gradient.value(k)).toBeCloseTo(scale * (1 - beta1) * update.gradient[k], 12);
			expect(of.memory.value(k)).toBeCloseTo(scale * beta1 * update.before.slots.firstMoment[k], 12);
		}
	});
});

describe('nag', () => {
	it('takes its gradient at the look-ahead point', () => {
		const lane = run(laneOf('nag', toy), 10);
		const {update} = explainNext(lane);
		const {parameters, slots} = update.before;
		for (let k = 0; k < 2; k++) expect(update.gradientAt[k]).toBe(parameters[k] - 0.9 * slots.velocity[k]);
	});
});

describe('line search', () => {
	const rateOf = (lane: Lane) =>
		explainNext(lane)
			.terms.find(({effectiveRate}) => effectiveRate)!
			.value(0);

	it('breaks a tie for the first rate, and prefers any number to NaN', () => {
		const flat = bowl(1, {loss: () => 7});
		expect(rateOf(laneOf('line-search', flat))).toBe(0.1);
		expect(run(laneOf('line-search', flat), 1).state.parameters[0]).toBe(-1 + 0.1 * 4);
		// From −1 along the gradient −4 the tries end at −0.6, 1, 3, 19, 39: all but the fourth have no loss.
		const holes = bowl(1, {loss: ([x]) => (x === 19 ? 5 : Number.NaN)});
		const lane = laneOf('line-search', holes);
		expect(rateOf(lane)).toBe(5);
		expect(run(lane, 1).state.parameters[0]).toBe(19);
	});
});
