import fc from 'fast-check';
import './seeded.js';
import {describe, expect, it} from 'vitest';
import {type HyperparameterKey, hyperparameters, isAllowed} from '../../source/engine/hyperparameters.js';
import {explainNext} from '../../source/engine/lane/explain.js';
import type {Lane} from '../../source/engine/lane/lane.js';
import {at} from '../../source/engine/lane/lane-state.js';
import {optimizers} from '../../source/engine/optimizers/index.js';
import type {Problem} from '../../source/engine/problem.js';
import {problems} from '../../source/engine/problems/index.js';
import {Race} from '../../source/engine/race.js';
import {resolveRace} from '../../source/engine/setup/resolve.js';
import {bowl} from './bowl.js';

// One table crossed with every property: an optimizer is tested by its line in the list.
const all = Object.values(optimizers);
const {toy} = problems;

function laneOf(id: string, problem: Problem, start = problem.start, hyper: Record<string, number> = {}): Lane {
	return new Race(resolveRace({problem, racers: [{optimizer: id, start, hyper}]})).lanes[0];
}

function run(lane: Lane, updates: number): Lane {
	for (let left = updates; left > 0; left--) lane.tick();
	return lane;
}

const point = fc.tuple(fc.double({min: -6, max: 6, noNaN: true}), fc.double({min: -6, max: 6, noNaN: true}));
const anyDouble = fc.oneof(
	fc.double(),
	fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
);

/** Sound values for every hyper-parameter of an optimizer, extremes among them. */
function hyperOf(id: string): fc.Arbitrary<Record<string, number>> {
	const entries = Object.entries(optimizers[id].hyperparameters).map(([key, parameter]) => {
		if (parameter.scale === 'switch') return [key, fc.constantFrom(0, 1)] as const;
		if (parameter.scale === 'unit') return [key, fc.double({min: 0, max: parameter.max, noNaN: true})] as const;
		const decades = fc.double({
			min: Math.log10(Math.max(parameter.min, 1e-300)),
			max: Math.log10(parameter.max),
			noNaN: true,
		});
		return [
			key,
			fc.oneof(
				fc.constantFrom(parameter.min, parameter.max),
				decades.map(e => Math.min(parameter.max, 10 ** e)),
			),
		] as const;
	});
	return fc.record(Object.fromEntries(entries));
}

/** Every way an optimizer's switches can stand. */
function switchesOf(id: string): fc.Arbitrary<Record<string, number>> {
	const switches = Object.entries(optimizers[id].hyperparameters).filter(([, {scale}]) => scale === 'switch');
	return fc.record(Object.fromEntries(switches.map(([key]) => [key, fc.constantFrom(0, 1)])));
}

describe.each(all.map(optimizer => [optimizer.id, optimizer] as const))('%s', (id, optimizer) => {
	it.each([1, 2, 5])('converges on a bowl of %i parameters', dimension => {
		const lane = run(laneOf(id, bowl(dimension)), 2000);
		for (const [k, value] of lane.state.parameters.entries()) expect(Math.abs(value - (k + 1))).toBeLessThan(0.05);
	});

	it('is deterministic to the bit', () => {
		fc.assert(
			fc.property(point, hyperOf(id), (start, hyper) => {
				const once = run(laneOf(id, toy, start, hyper), 20).save();
				expect(run(laneOf(id, toy, start, hyper), 20).save()).toEqual(once);
			}),
			{numRuns: 30},
		);
	});

	it('leaves finite parameters as they are where the gradient is zero', () => {
		const flat = bowl(2, {
			gradient: (_parameters, into) => {
				into.fill(0);
			},
		});
		fc.assert(
			fc.property(
				fc.array(fc.double({noNaN: true, noDefaultInfinity: true}), {minLength: 2, maxLength: 2}),
				hyperOf(id),
				(start, hyper) => {
					const lane = run(laneOf(id, flat, start, hyper), 3);
					expect(Array.from(lane.state.parameters)).toEqual(start);
					for (const slot of Object.values(lane.state.slots)) expect(Array.from(slot)).toEqual([0, 0]);
				},
			),
			{numRuns: 50},
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

	it('says in numbers what its equations say: substituted and worked out, every line gives its value', () => {
		fc.assert(
			fc.property(point, switchesOf(id), fc.nat(40), (start, switches, before) => {
				const {terms} = explainNext(run(laneOf(id, toy, start, switches), before));
				for (const term of terms) {
					for (let k = 0; k < 2; k++) {
						const text = term.substitute(k, value => `(${value.toPrecision(17)})`);
						expect(text).not.toMatch(/NaN|undefined|Infinity/);
						if (text === '') continue; // its value stands for itself, as line search's tries do
						expect(Math.abs(evaluate(text) - term.value(k))).toBeLessThanOrEqual(
							1e-9 * Math.max(1e-3, Math.abs(term.value(k))),
						);
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
			// Where an optimizer begins is its own: the paper's AMSGrad corrects nothing, Adam does.
			const {initial} = hyperparameters[key as HyperparameterKey];
			expect(hyperparameters).toHaveProperty(key, {...parameter, initial});
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

/** Works out a line of an explanation: numbers, + − · / ( ) ² √ max. */
function evaluate(text: string): number {
	const expression = text
		.replaceAll('−', '-')
		.replaceAll('·', '*')
		.replaceAll('²', '**2')
		.replaceAll('√', 'Math.sqrt')
		.replaceAll('max', 'Math.max');
	return Number(new Function(`return (${expression});`)());
}

describe('the list', () => {
	it('has the optimizers of the lecture under their ids', () => {
		expect(Object.keys(optimizers)).toEqual([
			'gd',
			'momentum',
			'nag',
			'adagrad',
			'rmsprop',
			'adam',
			'line-search',
			'amsgrad',
		]);
		for (const [id, optimizer] of Object.entries(optimizers)) expect(optimizer.id).toBe(id);
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
