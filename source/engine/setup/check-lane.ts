import {InputError, refused} from '../errors.js';
import {hyperparameters, isAllowed} from '../hyperparameters.js';
import {constant, formatSchedule, parseMomentumSchedule, parseRateSchedule} from '../lane/schedule.js';
import type {Hyperparameter, Optimizer} from '../optimizer.js';
import {optimizers} from '../optimizers/index.js';
import type {Problem} from '../problem.js';
import {shown} from '../shown.js';
import {checkFunction, checkList, checkNumber, checkObject, checkSwitch, checkText, checkTexts} from './checks.js';
import type {LaneSettings, LaneSetup} from './setup.js';
import {checkHyper, checkName, type RacerOptions} from './spec.js';
import {checkStart} from './start.js';

/** Examples an update: all of a problem's, or so many of them. */
export function checkBatch(problem: Problem, batch: unknown): number | 'full' {
	if (batch === 'full') return batch;
	const {id, exampleCount} = problem;
	if (!Number.isSafeInteger(batch) || (batch as number) < 1 || (batch as number) > exampleCount) {
		throw new InputError(
			`batch is ${shown(batch)}: ${id} has ${exampleCount} to learn from; write full, or 1 to ${exampleCount}.`,
		);
	}
	return batch as number;
}

/** Both schedules of a racer, each only where the optimizer has what it changes. */
export function checkSchedules(
	{id, hyperparameters}: Optimizer,
	{schedule = constant, momentumSchedule = constant}: Pick<RacerOptions, 'schedule' | 'momentumSchedule'>,
): Pick<LaneSettings, 'schedule' | 'momentumSchedule'> {
	// A schedule made by hand is checked as a written one is.
	const checked = {
		schedule: parseRateSchedule(formatSchedule(schedule)),
		momentumSchedule: parseMomentumSchedule(formatSchedule(momentumSchedule)),
	};
	if (!('learningRate' in hyperparameters) && schedule.kind !== 'constant') {
		throw new InputError(`${id} has no learning rate, so no schedule.`);
	}
	if (!('momentum' in hyperparameters) && momentumSchedule.kind !== 'constant') {
		throw new InputError(`${id} has no momentum, so no momentum-schedule.`);
	}
	return checked;
}

/** Settings of a lane with this optimizer, every one of them there. */
export function checkSettings(value: unknown, optimizer: Optimizer, problem: Problem): LaneSettings {
	const keys: readonly (keyof LaneSettings)[] = ['hyper', 'batch', 'shuffle', 'schedule', 'momentumSchedule'];
	const settings = checkObject('settings', value, keys) as LaneSettings;
	const table: Readonly<Record<string, Hyperparameter>> = optimizer.hyperparameters;
	const hyper = checkObject('settings.hyper', settings.hyper, Object.keys(table));
	for (const [key, parameter] of Object.entries(table)) checkHyper(parameter, hyper[key]);
	checkBatch(problem, settings.batch);
	checkSwitch('settings.shuffle', settings.shuffle);
	for (const key of ['schedule', 'momentumSchedule'] as const) checkObject(`settings.${key}`, settings[key]);
	checkSchedules(optimizer, settings);
	return settings;
}

/** An optimizer: one of ours, or one's own that has all that ours have. */
function checkOptimizer(value: unknown): Optimizer {
	if (Object.values(optimizers).includes(value as Optimizer)) return value as Optimizer;
	const optimizer = checkObject('optimizer', value);
	for (const key of ['id', 'label', 'source']) checkText(`optimizer.${key}`, optimizer[key]);
	for (const key of ['equations', 'slots']) checkTexts(`optimizer.${key}`, optimizer[key]);
	for (const key of ['step', 'explain']) checkFunction(`optimizer.${key}`, optimizer[key]);
	for (const [key, own] of Object.entries(checkObject('optimizer.hyperparameters', optimizer.hyperparameters))) {
		const field = `optimizer.hyperparameters.${key}`;
		const parameter = checkObject(field, own) as Hyperparameter;
		for (const text of ['label', 'symbol', 'spec', 'allowed', 'scale'] as const)
			checkText(`${field}.${text}`, parameter[text]);
		if (!isAllowed(parameter, parameter.initial))
			throw refused(`${field}.initial`, parameter.initial, 'from min to max');
	}
	if (optimizer.systems !== undefined) checkList('optimizer.systems', optimizer.systems);
	checkRate('optimizer.rate', optimizer.rate);
	checkMemory('optimizer.memory', optimizer.memory, optimizer);
	checkMemory('optimizer.squares', optimizer.squares, optimizer);
	if (optimizer.lookAhead !== undefined) checkText('optimizer.lookAhead', optimizer.lookAhead);
	return value as Optimizer;
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

/** A racer, every default filled in, on a problem. */
export function checkLane(value: unknown, problem: Problem): LaneSetup {
	const lane = checkObject('lane', value, ['name', 'optimizer', 'start', 'settings']);
	checkName(lane.name);
	const optimizer = checkOptimizer(lane.optimizer);
	checkStart(problem, lane.start);
	checkSettings(lane.settings, optimizer, problem);
	return value as LaneSetup;
}
