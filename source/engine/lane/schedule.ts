import {InputError, refused, unknownName} from '../errors.js';
import {power} from '../power.js';
import {checkObject, checkText} from '../setup/checks.js';
import {readNumber} from '../setup/read-number.js';

/**
 * How the learning rate changes over a race: `factor` is between 0 and 1, `epochs` a whole number from 1, `k`, above 0, is
 * by the update. Lecture, section 17.
 */
export type RateSchedule =
	| {readonly kind: 'constant'}
	| {readonly kind: 'step'; readonly factor: number; readonly epochs: number}
	| {readonly kind: 'validation'; readonly factor: number}
	| {readonly kind: 'exponential'; readonly k: number}
	| {readonly kind: 'inverse'; readonly k: number};

/** How the momentum changes over a race; `max` is at least 0 and below 1. Lecture, section 18; Sutskever et al. (2013). */
export type MomentumSchedule = {readonly kind: 'constant'} | {readonly kind: 'sutskever'; readonly max: number};

export const constant = {kind: 'constant'} as const;

/**
 * The learning rate of one update. `step` and `epoch` count from 0: updates made and passes over the data
 * completed so far. `validationFactor` is what the lane's validation schedule has multiplied up (1 at first).
 */
export function rateAt(
	base: number,
	schedule: RateSchedule,
	step: number,
	epoch: number,
	validationFactor: number,
): number {
	switch (schedule.kind) {
		case 'constant':
			return base;
		case 'step':
			return base * power(schedule.factor, Math.floor(epoch / schedule.epochs));
		case 'validation':
			return base * validationFactor;
		case 'exponential':
			return base * Math.exp(-schedule.k * step);
		case 'inverse':
			return base / (1 + schedule.k * step);
	}
}

/** The momentum of one update, `step` counting from 0: min(1 − 2^(−1 − log₂(⌊t/250⌋ + 1)), max), the power being 1/(2⌊t/250⌋ + 2). */
export function momentumAt(base: number, schedule: MomentumSchedule, step: number): number {
	if (schedule.kind === 'constant') return base;
	return Math.min(1 - 1 / (2 * Math.floor(step / 250) + 2), schedule.max);
}

/** One kind of schedule as a person writes it. */
export type ScheduleEntry<Schedule> = {
	readonly id: string;
	/** With its arguments in capitals: "step:FACTOR/EPOCHS". */
	readonly form: string;
	readonly formula: string;
	/** A typical one, for pickers and examples. */
	readonly example: Schedule;
	/** From what stands behind the colon; `undefined` when that is not sound. */
	parse(argument: string): Schedule | undefined;
	readonly allowed: string;
};

const isFactor = (value: number) => value > 0 && value < 1;
const isPositive = (value: number) => value > 0 && Number.isFinite(value);

const constantEntry: ScheduleEntry<typeof constant> = {
	id: 'constant',
	form: 'constant',
	formula: 'ηₜ = η',
	example: constant,
	parse: argument => (argument === '' ? constant : undefined),
	allowed: 'no argument',
};

/** Every learning-rate schedule, in the order of help. */
export const rateSchedules: readonly ScheduleEntry<RateSchedule>[] = [
	constantEntry,
	{
		id: 'step',
		form: 'step:FACTOR/EPOCHS',
		formula: 'ηₜ = η · FACTOR^⌊epoch/EPOCHS⌋',
		example: {kind: 'step', factor: 0.5, epochs: 5},
		parse(argument) {
			const [factor, epochs, ...rest] = argument.split('/').map(readNumber);
			const sound = rest.length === 0 && isFactor(factor) && Number.isSafeInteger(epochs) && epochs >= 1;
			return sound ? {kind: 'step', factor, epochs} : undefined;
		},
		allowed: 'a factor between 0 and 1, a slash, and epochs from 1',
	},
	{
		id: 'validation',
		form: 'validation:FACTOR',
		formula: 'η · FACTOR after every epoch in which the held-out loss rose',
		example: {kind: 'validation', factor: 0.5},
		parse(argument) {
			const factor = readNumber(argument);
			return isFactor(factor) ? {kind: 'validation', factor} : undefined;
		},
		allowed: 'a factor between 0 and 1',
	},
	{
		id: 'exponential',
		form: 'exponential:K',
		formula: 'ηₜ = η · e^(−Kt)',
		example: {kind: 'exponential', k: 0.01},
		parse(argument) {
			const k = readNumber(argument);
			return isPositive(k) ? {kind: 'exponential', k} : undefined;
		},
		allowed: 'a number above 0',
	},
	{
		id: 'inverse',
		form: 'inverse:K',
		formula: 'ηₜ = η/(1 + Kt)',
		example: {kind: 'inverse', k: 0.05},
		parse(argument) {
			const k = readNumber(argument);
			return isPositive(k) ? {kind: 'inverse', k} : undefined;
		},
		allowed: 'a number above 0',
	},
];

/** Every momentum schedule, in the order of help. */
export const momentumSchedules: readonly ScheduleEntry<MomentumSchedule>[] = [
	{...constantEntry, formula: 'γₜ = γ'},
	{
		id: 'sutskever',
		form: 'sutskever:MAX',
		formula: 'γₜ = min(1 − 2^(−1 − log₂(⌊t/250⌋ + 1)), MAX)',
		example: {kind: 'sutskever', max: 0.99},
		parse(argument) {
			const max = readNumber(argument);
			return max >= 0 && max < 1 ? {kind: 'sutskever', max} : undefined;
		},
		allowed: 'a number at least 0 and below 1',
	},
];

function parseFrom<Schedule>(kind: string, entries: readonly ScheduleEntry<Schedule>[], text: string): Schedule {
	checkText(kind, text);
	const colon = text.indexOf(':');
	const id = colon < 0 ? text : text.slice(0, colon);
	const entry = entries.find(candidate => candidate.id === id);
	if (!entry) {
		throw unknownName(
			kind,
			id,
			entries.map(candidate => candidate.id),
		);
	}
	const argument = colon < 0 ? '' : text.slice(colon + 1);
	const schedule = colon >= 0 && argument === '' ? undefined : entry.parse(argument);
	if (!schedule) throw new InputError(`${kind} "${text}" is not sound: write ${entry.form} with ${entry.allowed}.`);
	return schedule;
}

/** Reads a learning-rate schedule, "exponential:0.01"; throws `InputError` for anything else. */
export const parseRateSchedule = (text: string): RateSchedule => parseFrom('schedule', rateSchedules, text);

/** Reads a momentum schedule, "sutskever:0.99"; throws `InputError` for anything else. */
export const parseMomentumSchedule = (text: string): MomentumSchedule =>
	parseFrom('momentum-schedule', momentumSchedules, text);

/** Writes a schedule as `parse…` reads it; throws `InputError` for what is none. */
export function formatSchedule(schedule: RateSchedule | MomentumSchedule): string {
	const {kind} = checkObject('schedule', schedule);
	const entries: readonly ScheduleEntry<object>[] = [
		...rateSchedules,
		...momentumSchedules.filter(({id}) => id !== constant.kind),
	];
	const entry = entries.find(({id}) => id === kind);
	if (!entry) {
		throw unknownName(
			'schedule',
			kind,
			entries.map(({id}) => id),
		);
	}
	const keys = Object.keys(entry.example);
	const fields = checkObject('schedule', schedule, keys);
	for (const key of keys) {
		if (key !== 'kind' && typeof fields[key] !== 'number') throw refused(`schedule.${key}`, fields[key], 'a number');
	}
	switch (schedule.kind) {
		case 'constant':
			return 'constant';
		case 'step':
			return `step:${schedule.factor}/${schedule.epochs}`;
		case 'validation':
			return `validation:${schedule.factor}`;
		case 'exponential':
		case 'inverse':
			return `${schedule.kind}:${schedule.k}`;
		case 'sutskever':
			return `sutskever:${schedule.max}`;
	}
}
