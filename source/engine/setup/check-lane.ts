import {InputError} from '../errors.js';
import {constant, formatSchedule, parseMomentumSchedule, parseRateSchedule} from '../lane/schedule.js';
import type {Hyperparameter, Optimizer} from '../optimizer.js';
import type {Problem} from '../problem.js';
import {shown} from '../shown.js';
import {checkName} from './check-name.js';
import {checkOptimizer} from './check-optimizer.js';
import {checkObject, checkSwitch} from './checks.js';
import type {LaneSettings, LaneSetup} from './setup.js';
import {checkHyper, type RacerOptions} from './spec.js';
import {checkStart} from './start.js';

/** Examples an update: all of a problem's, or so many of them. */
export function checkBatch(problem: Problem, batch: unknown): number | 'full' {
	if (batch === 'full') return batch;
	const {id, exampleCount} = problem;
	if (!Number.isSafeInteger(batch) || (batch as number) < 1 || (batch as number) > exampleCount) {
		const has =
			exampleCount === 1
				? 'no examples to take some of; leave it out'
				: `${exampleCount} to learn from; write full, or 1 to ${exampleCount}`;
		throw new InputError(`batch is ${shown(batch)}: ${id} has ${has}.`);
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

/** A racer, every default filled in, on a problem. */
export function checkLane(value: unknown, problem: Problem): LaneSetup {
	const lane = checkObject('lane', value, ['name', 'optimizer', 'start', 'settings']);
	checkName('name', lane.name);
	const optimizer = checkOptimizer('optimizer', lane.optimizer);
	checkStart(problem, lane.start);
	checkSettings(lane.settings, optimizer, problem);
	return value as LaneSetup;
}
