import {InputError, refused, unknownName} from '../errors.js';
import {stepOf} from '../lane/step-parts.js';
import type {Optimizer, StepPart, Term, Update} from '../optimizer.js';
import {optimizers} from '../optimizers/index.js';
import {checkOptimizer} from '../setup/check-optimizer.js';
import {checkFunction, checkList, checkNumber, checkObject, checkText} from '../setup/checks.js';

/** Where an optimizer is tried out, on the loss Σ θ²/2: nothing about these numbers is special. */
const tried = [0.5, -2, 3];

const vectors = (names: readonly string[]) =>
	Object.fromEntries(names.map(name => [name, new Float64Array(tried.length)]));
const copies = (slots: Readonly<Record<string, Float64Array>>) =>
	Object.fromEntries(Object.entries(slots).map(([name, slot]) => [name, slot.slice()]));

/** What is thrown in one's own code is told as what it is, not as a fault of ours. */
function during<Value>(what: string, run: () => Value): Value {
	try {
		return run();
	} catch (error) {
		if (error instanceof InputError) throw error;
		const [message] = (error instanceof Error ? error.message : String(error)).split('\n');
		throw new InputError(`${what} throws "${message}": it must take any numbers.`, {cause: error});
	}
}

/** One step from finite numbers, with the hyper-parameters' initial values, and this left from another in what it works on. */
function tryStep(optimizer: Optimizer, left: number): Update {
	const parameters = Float64Array.from(tried);
	const slots = vectors(optimizer.slots);
	const before = {parameters: parameters.slice(), slots: copies(slots)};
	const [gradient, gradientAt] = [new Float64Array(tried.length), parameters.slice()];
	const losses: number[] = [];
	const values = Object.entries(optimizer.hyperparameters).map(([key, {initial}]) => [key, initial] as const);
	const hyper: Readonly<Record<string, number>> = Object.fromEntries(values);
	const oracle = {
		gradient(at: Float64Array, into: Float64Array) {
			into.set(at);
			gradient.set(at);
			gradientAt.set(at);
		},
		loss(at: Float64Array) {
			losses.push(at.reduce((sum, value) => sum + (value * value) / 2, 0));
			return losses[losses.length - 1];
		},
	};
	// A name that it has not is read as nothing, and makes NaN of all that it touches.
	const guard = <Value>(kind: string, table: Readonly<Record<string, Value>>) =>
		new Proxy(table, {
			get(target, key, receiver) {
				if (typeof key === 'string' && !Object.hasOwn(target, key)) throw unknownName(kind, key, Object.keys(target));
				return Reflect.get(target, key, receiver);
			},
		});
	const scratch = [new Float64Array(tried.length).fill(left), new Float64Array(tried.length).fill(left)] as const;
	const guarded = {slots: guard('slot of step', slots), hyper: guard('hyper-parameter of step', hyper)};
	during('optimizer.step', () => optimizer.step({oracle, parameters, step: 1, scratch, ...guarded}));
	for (const [name, vector] of Object.entries({parameters, ...slots})) {
		const k = vector.findIndex(value => !Number.isFinite(value));
		if (k >= 0)
			throw new InputError(`optimizer.step makes ${name}[${k}] ${vector[k]} of finite numbers: it must stay one.`);
	}
	if (losses.length !== (optimizer.lossesPerStep ?? 0))
		throw refused('optimizer.lossesPerStep', optimizer.lossesPerStep, `${losses.length}, as step asks for so many`);
	return {gradient, gradientAt, before, after: {parameters, slots}, hyper, step: 1, losses};
}

/** The same step once more is the same: a race goes back, and lanes know nothing of each other. */
function checkAgain({after}: Update, {after: again}: Update): void {
	for (const [name, vector] of Object.entries({...after.slots, parameters: after.parameters})) {
		const other = name === 'parameters' ? again.parameters : again.slots[name];
		const k = vector.findIndex((value, index) => !Object.is(value, other[index]));
		if (k >= 0)
			throw new InputError(
				`optimizer.step makes ${name}[${k}] ${vector[k]} and then ${other[k]} of the same numbers: what it remembers belongs in slots, and scratch is to be written before it is read.`,
			);
	}
}

function checkTerm(field: string, value: unknown): void {
	const term = checkObject(field, value);
	for (const key of ['symbol', 'equation']) checkText(`${field}.${key}`, term[key]);
	for (const key of ['substitute', 'value']) checkFunction(`${field}.${key}`, term[key]);
	const {substitute, value: result} = value as Term;
	checkText(
		`${field}.substitute()`,
		during(`${field}.substitute`, () => substitute(0, String)),
	);
	const number = during(`${field}.value`, () => result(0));
	if (typeof number !== 'number') throw refused(`${field}.value()`, number, 'a number');
}

/** Parts are numbers, and make the step. */
function checkParts(value: unknown, update: Update): void {
	const parts = checkList('optimizer.parts()', value).map((one, index) => {
		const field = `optimizer.parts()[${index}]`;
		const {of: cause, value: part} = checkObject(field, one, ['of', 'value']);
		if (!(['gradient', 'memory', 'parameters'] as unknown[]).includes(cause))
			throw refused(`${field}.of`, cause, 'gradient, memory or parameters');
		checkFunction(`${field}.value`, part);
		return one as StepPart;
	});
	for (const k of tried.keys()) {
		const values = parts.map((part, index) => during(`optimizer.parts()[${index}].value`, () => part.value(k)));
		const step = stepOf(update, k);
		const sum = values.reduce((all, one) => all + one, 0);
		const size = Math.max(Math.abs(step), ...values.map(Math.abs));
		if (!(Math.abs(sum - step) <= 1e-9 * size + 1e-12))
			throw new InputError(`optimizer.parts() adds up to ${sum} for parameter ${k}: it must be its step, ${step}.`);
	}
}

/**
 * An optimizer of one's own, ready for a race: `createRace({racers: [{optimizer}]})`. The names of its hyper-parameters
 * and slots need not be written as types: `step` and `explain` know them from the tables.
 *
 * It is tried out for one step, twice. Throws an `InputError` where a field is missing or unsound, the id is that of another
 * optimizer or could be no racer's name, the step throws, makes something that is not finite of finite numbers, is another
 * the second time, uses a hyper-parameter or slot that is not declared or asks for other losses than it says, or the explanation or the bound is
 * none, or the parts do not make the step.
 */
export function defineOptimizer<Key extends string, const Slot extends string = never>(
	optimizer: Optimizer<Key, Slot>,
): Optimizer<Key, Slot> {
	const checked = checkOptimizer('optimizer', optimizer);
	const {id} = checked;
	if (Object.hasOwn(optimizers, id) && optimizers[id] !== checked) {
		throw new InputError(`optimizer.id "${id}" is taken: give yours its own.`);
	}
	const update = tryStep(checked, 0);
	checkAgain(update, tryStep(checked, 1));
	const bound = during('optimizer.stableBelow', () => checked.stableBelow?.(update.hyper));
	if (bound !== undefined && !(checkNumber('optimizer.stableBelow()', bound) > 0))
		throw refused('optimizer.stableBelow()', bound, 'a number above 0');
	const terms = checkList(
		'optimizer.explain()',
		during('optimizer.explain', () => checked.explain(update)),
	);
	for (const [index, term] of terms.entries()) checkTerm(`optimizer.explain()[${index}]`, term);
	if (checked.parts)
		checkParts(
			during('optimizer.parts', () => checked.parts?.(update)),
			update,
		);
	return optimizer;
}
