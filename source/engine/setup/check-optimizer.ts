import {refused} from '../errors.js';
import {hyperparameters, isAllowed} from '../hyperparameters.js';
import type {Hyperparameter, Optimizer} from '../optimizer.js';
import {checkName} from './check-name.js';
import {checkFunction, checkList, checkNumber, checkObject, checkText, checkTexts, checkWhole} from './checks.js';

/** Every field of an optimizer, and whether it must be there. */
const fields: Readonly<Record<keyof Optimizer, boolean>> = {
	id: true,
	label: true,
	source: true,
	systems: false,
	equations: true,
	hyperparameters: true,
	slots: true,
	lossesPerStep: false,
	step: true,
	rate: false,
	memory: false,
	squares: false,
	parts: false,
	lookAhead: false,
	stableBelow: false,
	explain: true,
};

const sound = new WeakSet<object>();

/** An optimizer: one of ours, or one's own that has all that ours have; throws `InputError` naming what is not sound. */
export function checkOptimizer(field: string, value: unknown): Optimizer {
	const optimizer = checkObject(field, value);
	if (sound.has(optimizer)) return value as Optimizer;
	checkObject(field, optimizer, Object.keys(fields));
	checkName(`${field}.id`, optimizer.id);
	for (const key of ['label', 'source']) checkText(`${field}.${key}`, optimizer[key]);
	for (const key of ['equations', 'slots']) checkTexts(`${field}.${key}`, optimizer[key]);
	for (const key of ['step', 'explain']) checkFunction(`${field}.${key}`, optimizer[key]);
	checkSlots(`${field}.slots`, optimizer.slots as readonly string[]);
	const table = checkObject(`${field}.hyperparameters`, optimizer.hyperparameters);
	const specs = new Set(takenSpecs);
	for (const [key, own] of Object.entries(table)) {
		checkHyperparameter(`${field}.hyperparameters.${key}`, own);
		checkSpec(`${field}.hyperparameters.${key}.spec`, (own as Hyperparameter).spec, specs);
	}
	if (optimizer.lossesPerStep !== undefined)
		checkWhole(`${field}.lossesPerStep`, optimizer.lossesPerStep, 0, mostLosses);
	if (optimizer.systems !== undefined) checkList(`${field}.systems`, optimizer.systems);
	checkRate(`${field}.rate`, optimizer.rate);
	checkMemory(`${field}.memory`, optimizer.memory, optimizer);
	checkMemory(`${field}.squares`, optimizer.squares, optimizer);
	if (optimizer.parts !== undefined) checkFunction(`${field}.parts`, optimizer.parts);
	if (optimizer.lookAhead !== undefined) checkText(`${field}.lookAhead`, optimizer.lookAhead);
	if (optimizer.stableBelow !== undefined) {
		checkFunction(`${field}.stableBelow`, optimizer.stableBelow);
		if (!Object.hasOwn(table, 'learningRate'))
			throw refused(`${field}.stableBelow`, optimizer.stableBelow, 'left out where there is no learningRate');
	}
	sound.add(optimizer);
	return value as Optimizer;
}

/** Keys of a SPEC that every racer may have. */
const takenSpecs = ['batch', 'shuffle', 'schedule', 'momentum-schedule', 'start', 'name'];

/** The key of a hyper-parameter in a SPEC: a word, and no other's. */
function checkSpec(field: string, spec: string, taken: Set<string>): void {
	if (!/^[a-z][a-z0-9-]{0,23}$/i.test(spec) || taken.has(spec))
		throw refused(field, spec, 'a word of its own, of letters, digits and -, at most 24');
	taken.add(spec);
}

/** A step that asks for more losses than these is no step. */
const mostLosses = 1e6;

/** Names of memories, each once. */
function checkSlots(field: string, slots: readonly string[]): void {
	for (const [index, slot] of slots.entries()) {
		if (!/^[\p{L}_$][\p{L}\p{N}_$]{0,23}$/u.test(slot) || slots.indexOf(slot) < index)
			throw refused(`${field}[${index}]`, slot, 'a name of its own, of letters and digits, at most 24');
	}
}

/** One hyper-parameter: how it is said, and an interval with its initial value in it. */
function checkHyperparameter(field: string, value: unknown): void {
	const parameter = checkObject(field, value) as Hyperparameter;
	for (const text of ['label', 'symbol', 'spec', 'allowed'] as const) checkText(`${field}.${text}`, parameter[text]);
	for (const end of ['min', 'max'] as const) checkNumber(`${field}.${end}`, parameter[end]);
	const scales: readonly unknown[] = ['log', 'unit', 'switch'];
	if (!scales.includes(parameter.scale))
		throw refused(`${field}.scale`, parameter.scale, `one of ${scales.join(', ')}`);
	if (!isAllowed(parameter, parameter.initial)) throw refused(`${field}.initial`, parameter.initial, 'from min to max');
}

/** Relatives that a default rate may be a multiple of, one of the other's: more than these are a circle. */
const mostRelatives = 10;

/** The default rate of an optimizer: a number, or a multiple of a relative's. */
function checkRate(field: string, value: unknown, left = mostRelatives): void {
	if (value === undefined) return;
	if (typeof value !== 'object') {
		const {learningRate} = hyperparameters;
		if (!isAllowed(learningRate, value)) throw refused(field, value, `a number ${learningRate.allowed}, or a multiple`);
		return;
	}
	const {times, of} = checkObject(field, value, ['times', 'of']);
	if (!(checkNumber(`${field}.times`, times) > 0)) throw refused(`${field}.times`, times, 'a number above 0');
	const {id, rate} = checkObject(`${field}.of`, of);
	checkText(`${field}.of.id`, id);
	if (left === 0) throw refused(field, value, 'a multiple of a rate that is not made of it');
	checkRate(`${field}.of.rate`, rate, left - 1);
}

/** What an optimizer says that it remembers: in a slot that it has, with a decay that is a hyper-parameter of its own. */
function checkMemory(field: string, value: unknown, {slots, hyperparameters}: Readonly<Record<string, unknown>>): void {
	if (value === undefined) return;
	const {slot, decay, kind, symbol} = checkObject(field, value, ['slot', 'decay', 'kind', 'symbol']);
	const [ownSlots, ownKeys] = [slots as readonly unknown[], Object.keys(hyperparameters as object)];
	if (!ownSlots.includes(slot)) throw refused(`${field}.slot`, slot, `one of ${ownSlots.join(', ')}`);
	const isSquares = field.endsWith('squares');
	if (!(isSquares && decay === undefined) && !ownKeys.includes(decay as string))
		throw refused(`${field}.decay`, decay, `one of ${ownKeys.join(', ')}`);
	if (!isSquares && kind !== 'sum' && kind !== 'average') throw refused(`${field}.kind`, kind, 'sum or average');
	if (symbol !== undefined) checkText(`${field}.symbol`, symbol);
}
