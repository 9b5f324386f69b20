import type {DataError} from '../../../data/fault.js';
import {refused} from '../../../engine/errors.js';
import type {Optimizer, Term, Update} from '../../../engine/optimizer.js';
import type {Problem} from '../../../engine/problem.js';
import {subsetOf} from '../../../engine/setup/check-problem.js';
import {clean} from '../../../terminal/clean.js';

/** Makes of what was thrown in a function an error that says where. */
export type Fault = (thrown: unknown, during?: string) => DataError;

/** What is shown of a text at the most, in columns. */
const longest = {id: 24, label: 40, name: 24, line: 200};

/** A function, where there is one, with its errors told by where they come from. */
function during<Given extends readonly unknown[], Result>(
	name: string,
	call: ((...given: Given) => Result) | undefined,
	fault: Fault,
): ((...given: Given) => Result) | undefined {
	if (call === undefined) return undefined;
	return (...given) => {
		try {
			return call(...given);
		} catch (error) {
			throw fault(error, name);
		}
	};
}

/** The functions of a problem; the one that is called for every map and curve without anything gathered. */
function functionsOf(problem: Problem, fault: Fault) {
	const of = (name: keyof Problem) => {
		const call = problem[name] as ((...given: readonly unknown[]) => unknown) | undefined;
		const bound = call === undefined ? undefined : during(`problem.${name}`, call.bind(problem), fault);
		return bound === undefined ? {} : {[name]: bound};
	};
	const subset =
		problem.subset && during('problem.subset', (indices: readonly number[]) => subsetOf(problem, indices), fault);
	return {
		loss(parameters: Float64Array): number {
			let loss: unknown;
			try {
				loss = problem.loss(parameters);
			} catch (error) {
				throw fault(error, 'problem.loss');
			}
			if (typeof loss !== 'number') throw fault(refused('problem.loss()', loss, 'a number'));
			return loss;
		},
		...of('gradient'),
		...of('gradientOf'),
		...of('lossAndGradient'),
		...of('lossAndGradientOf'),
		...of('lossInto'),
		...of('predict'),
		...of('project'),
		...(subset && {subset: (indices: readonly number[]) => guardedProblem(subset(indices), fault)}),
	};
}

/** Names fit to be drawn; what two are alike by, once they are cut, gives way to their numbers. */
function namesOf(names: readonly string[]): string[] {
	const cut = (columns: number) => names.map((name, k) => clean(name, columns).trim() || `x${k + 1}`);
	const [whole, short] = [cut(longest.name), cut(longest.name - 1 - String(names.length).length)];
	const counts = new Map<string, number>();
	for (const name of whole) counts.set(name, (counts.get(name) ?? 0) + 1);
	return whole.map((name, k) => (counts.get(name) === 1 ? name : `${short[k]}…${k + 1}`));
}

/** A problem from a module: its functions' errors say where they come from, and its texts are fit to be drawn. */
export function guardedProblem(problem: Problem, fault: Fault): Problem {
	return {
		...problem,
		label: clean(problem.label, longest.label),
		formula: clean(problem.formula, longest.line),
		story: clean(problem.story, longest.line),
		parameterNames: namesOf(problem.parameterNames),
		...functionsOf(problem, fault),
	};
}

/** The terms of an explanation, fit to be drawn. */
const cleanTerm = (term: Term): Term => ({
	symbol: clean(term.symbol, longest.name),
	equation: clean(term.equation, longest.line),
	substitute: (k, n) => clean(term.substitute(k, n), longest.line),
	value: k => term.value(k),
});

/** An optimizer from a module, likewise. */
export function guardedOptimizer(optimizer: Optimizer, fault: Fault): Optimizer {
	const {id, explain, parts, stableBelow, hyperparameters} = optimizer;
	const named = (name: string) => `${id}.${name}`;
	const own = Object.entries(hyperparameters).map(([key, parameter]) => {
		const {label, symbol, allowed} = parameter;
		return [
			key,
			{
				...parameter,
				label: clean(label, longest.label),
				symbol: clean(symbol, longest.name),
				allowed: clean(allowed, longest.line),
			},
		];
	});
	const guardedParts = during(named('parts'), parts?.bind(optimizer), fault);
	const guardedBound = during(named('stableBelow'), stableBelow?.bind(optimizer), fault);
	return {
		...optimizer,
		label: clean(optimizer.label, longest.label),
		source: clean(optimizer.source, longest.line),
		equations: optimizer.equations.map(line => clean(line, longest.line)),
		hyperparameters: Object.fromEntries(own),
		step(stepping) {
			try {
				optimizer.step(stepping);
			} catch (error) {
				throw fault(error, named('step'));
			}
		},
		explain(update: Update) {
			try {
				return explain.call(optimizer, update).map(cleanTerm);
			} catch (error) {
				throw fault(error, named('explain'));
			}
		},
		...(guardedParts && {parts: guardedParts}),
		...(guardedBound && {stableBelow: guardedBound}),
	};
}
