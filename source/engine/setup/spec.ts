import {InputError, refused, unknownName} from '../errors.js';
import {isAllowed, keysOf} from '../hyperparameters.js';
import {
	formatSchedule,
	type MomentumSchedule,
	parseMomentumSchedule,
	parseRateSchedule,
	type RateSchedule,
} from '../lane/schedule.js';
import type {Hyperparameter, Optimizer} from '../optimizer.js';
import {optimizers} from '../optimizers/index.js';
import {shown} from '../shown.js';
import {checkName} from './check-name.js';
import {checkOptimizer} from './check-optimizer.js';
import {checkObject, checkPoint, checkSwitch, checkText} from './checks.js';
import {readNumber} from './read-number.js';

export {readNumber};

/** What a racer is asked to be; all but the optimizer may be left to defaults. */
export type RacerOptions = {
	/** An id, or an optimizer of your own. */
	readonly optimizer: string | Optimizer;
	/** 1 to 24 characters without , = : or control characters, and no other racer's; made of the optimizer's id when absent. */
	readonly name?: string;
	/** By key of the optimizer's table; switches are 1 or 0. */
	readonly hyper?: Readonly<Record<string, number>>;
	/** Examples an update, 1 to all there are; `full`, all of them, when absent. */
	readonly batch?: number | 'full';
	/** Whether each epoch visits the examples in a new, seeded order; false when absent. */
	readonly shuffle?: boolean;
	/** Both `constant` when absent. */
	readonly schedule?: RateSchedule;
	readonly momentumSchedule?: MomentumSchedule;
	/** Length d, finite; the race's when absent. */
	readonly start?: readonly number[];
};

/** The optimizer of an id, of ours or of some of one's own; throws `InputError` with the nearest known one. */
export function findOptimizer(id: unknown, own: readonly Optimizer[] = []): Optimizer {
	const ours = typeof id === 'string' && Object.hasOwn(optimizers, id) ? optimizers[id] : undefined;
	const optimizer = ours ?? own.find(one => one.id === id);
	if (!optimizer) throw unknownName('optimizer', id, [...Object.keys(optimizers), ...own.map(one => one.id)]);
	return optimizer;
}

/** The optimizer that a racer asks for: of an id, or itself; throws `InputError` where it is neither. */
export const optimizerOf = (field: string, asked: unknown, own?: readonly Optimizer[]): Optimizer =>
	typeof asked === 'object' && asked !== null ? checkOptimizer(field, asked) : findOptimizer(asked, own);

/** How a racer asks for an optimizer: by its id, one's own as it is. */
export const askedFor = (optimizer: Optimizer): string | Optimizer =>
	optimizers[optimizer.id] === optimizer ? optimizer.id : optimizer;

/** The SPEC keys an optimizer takes, in the order of help. */
export function specKeys(optimizer: Optimizer): string[] {
	const own = keysOf(optimizer).map(key => optimizer.hyperparameters[key].spec);
	const schedules = [
		...('learningRate' in optimizer.hyperparameters ? ['schedule'] : []),
		...('momentum' in optimizer.hyperparameters ? ['momentum-schedule'] : []),
	];
	return [...own, 'batch', 'shuffle', ...schedules, 'start', 'name'];
}

function onOff(key: string, text: string): boolean {
	if (text !== 'on' && text !== 'off') throw new InputError(`${key} is "${text}": write ${key}=on or ${key}=off.`);
	return text === 'on';
}

/** Checks one hyper-parameter's value; throws `InputError` saying what is allowed. */
export function checkHyper(parameter: Hyperparameter, value: unknown, written = shown(value)): number {
	if (!isAllowed(parameter, value)) {
		throw new InputError(`${parameter.spec} (${parameter.label}) is ${written}: it must be ${parameter.allowed}.`);
	}
	return value;
}

function readHyper(parameter: Hyperparameter, text: string): number {
	if (parameter.scale === 'switch') return onOff(parameter.spec, text) ? 1 : 0;
	return checkHyper(parameter, readNumber(text), `"${text}"`);
}

function readBatch(text: string): number | 'full' {
	if (text === 'full') return 'full';
	const size = readNumber(text);
	if (!Number.isSafeInteger(size) || size < 1) {
		throw new InputError(`batch is "${text}": write batch=full or a whole number of examples from 1.`);
	}
	return size;
}

/** Reads numbers between separators, every one finite; throws `InputError` naming `what`. */
export function readPoint(what: string, text: string, separator: string): number[] {
	return text.split(separator).map(part => {
		const value = readNumber(part.trim());
		if (!Number.isFinite(value)) {
			throw new InputError(
				`${what} is "${text}": write finite numbers with "${separator}" between them, like -2${separator}-2.`,
			);
		}
		return value;
	});
}

/**
 * Reads a racer SPEC, "adam:lr=0.05,batch=10,start=-4/0,name=slow"; throws `InputError` for what is not sound. It may name
 * optimizers of one's own too, where they are given.
 */
export function parseRacer(spec: string, own: readonly Optimizer[] = []): RacerOptions {
	checkText('racer', spec);
	const colon = spec.indexOf(':');
	const optimizer = findOptimizer(colon < 0 ? spec : spec.slice(0, colon), own);
	const keys = specKeys(optimizer);
	const table = Object.entries(optimizer.hyperparameters);
	const hyper: Record<string, number> = {};
	const options: {-readonly [Key in keyof RacerOptions]: RacerOptions[Key]} = {optimizer: askedFor(optimizer)};
	const seen = new Set<string>();
	const parts = colon < 0 ? [] : spec.slice(colon + 1).split(',');
	for (const part of parts) {
		const equals = part.indexOf('=');
		const key = equals < 0 ? part : part.slice(0, equals);
		const value = equals < 0 ? '' : part.slice(equals + 1);
		if (!keys.includes(key)) throw unknownName(`key of ${optimizer.id}`, key, keys);
		if (value === '') throw new InputError(`${key} of ${optimizer.id} has no value: write ${key}=VALUE.`);
		if (seen.has(key)) throw new InputError(`${key} of ${optimizer.id} is given twice: give it once.`);
		seen.add(key);
		const named = table.find(([, {spec}]) => spec === key);
		if (named) hyper[named[0]] = readHyper(named[1], value);
		else if (key === 'batch') options.batch = readBatch(value);
		else if (key === 'shuffle') options.shuffle = onOff(key, value);
		else if (key === 'schedule') options.schedule = parseRateSchedule(value);
		else if (key === 'momentum-schedule') options.momentumSchedule = parseMomentumSchedule(value);
		else if (key === 'start') options.start = readPoint('start', value, '/');
		else options.name = checkName('name', value);
	}
	return {...options, hyper};
}

const racerKeys: readonly (keyof RacerOptions)[] = [
	'optimizer',
	'name',
	'hyper',
	'batch',
	'shuffle',
	'schedule',
	'momentumSchedule',
	'start',
];

/** What a racer is asked to be, as far as that needs no problem: fields of the right kind, and none but those there are. */
export function checkRacer(
	field: string,
	value: unknown,
	{allowed, own: others}: {readonly allowed?: string; readonly own?: readonly Optimizer[] | undefined} = {},
): RacerOptions {
	const racer = checkObject(field, value, racerKeys, allowed);
	const {id, hyperparameters: own} = optimizerOf(`${field}.optimizer`, racer.optimizer, others);
	if (racer.name !== undefined) checkName('name', racer.name);
	const hyper = racer.hyper === undefined ? {} : checkObject(`${field}.hyper`, racer.hyper);
	for (const [key, asked] of Object.entries(hyper)) {
		if (!Object.hasOwn(own, key)) throw unknownName(`hyper-parameter of ${id}`, key, Object.keys(own));
		if (asked !== undefined) checkHyper(own[key], asked);
	}
	const {batch} = racer;
	if (batch !== undefined && batch !== 'full' && !(Number.isSafeInteger(batch) && (batch as number) >= 1)) {
		throw refused('batch', batch, 'full or a whole number of examples from 1');
	}
	if (racer.shuffle !== undefined) checkSwitch('shuffle', racer.shuffle);
	for (const key of ['schedule', 'momentumSchedule'])
		if (racer[key] !== undefined) formatSchedule(racer[key] as RateSchedule);
	if (racer.start !== undefined) checkPoint('start', racer.start);
	return value as RacerOptions;
}

/** As short as it reads back to the same bits; `String` would lose the sign of −0. */
const written = (value: number) => (Object.is(value, -0) ? '-0' : String(value));

/**
 * Writes a racer SPEC that `parseRacer` reads back to the same options; throws `InputError` for what is no racer, and
 * for an optimizer of one's own that is not among those given.
 */
export function formatRacer(options: RacerOptions, own: readonly Optimizer[] = []): string {
	checkRacer('racer', options, {own});
	const optimizer = optimizerOf('racer.optimizer', options.optimizer, own);
	if (askedFor(optimizer) === optimizer && !own.includes(optimizer)) {
		const known = [...Object.keys(optimizers), ...own.map(({id}) => id)];
		throw new InputError(`optimizer "${optimizer.id}" is one of your own: a SPEC can name ${known.join(', ')}.`);
	}
	const parts: string[] = [];
	for (const key of keysOf(optimizer)) {
		const value = options.hyper?.[key];
		if (value === undefined) continue;
		const {spec, scale} = optimizer.hyperparameters[key];
		parts.push(`${spec}=${scale === 'switch' ? (value === 1 ? 'on' : 'off') : written(value)}`);
	}
	if (options.batch !== undefined) parts.push(`batch=${options.batch}`);
	if (options.shuffle !== undefined) parts.push(`shuffle=${options.shuffle ? 'on' : 'off'}`);
	if (options.schedule) parts.push(`schedule=${formatSchedule(options.schedule)}`);
	if (options.momentumSchedule) parts.push(`momentum-schedule=${formatSchedule(options.momentumSchedule)}`);
	if (options.start) parts.push(`start=${options.start.map(written).join('/')}`);
	if (options.name !== undefined) parts.push(`name=${options.name}`);
	return parts.length === 0 ? optimizer.id : `${optimizer.id}:${parts.join(',')}`;
}
