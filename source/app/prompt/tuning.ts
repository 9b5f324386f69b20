import {InputError} from '../../engine/errors.js';
import {keysOf} from '../../engine/hyperparameters.js';
import {formatSchedule, momentumSchedules, rateSchedules} from '../../engine/lane/schedule.js';
import type {Hyperparameter, Optimizer} from '../../engine/optimizer.js';
import type {Problem} from '../../engine/problem.js';
import type {LaneSettings} from '../../engine/setup/setup.js';
import {checkHyper, readNumber} from '../../engine/setup/spec.js';
import {formatCount} from '../../render/cells/numbers.js';
import {rung} from '../speed.js';

/** One line of the hyper-parameter panel. */
export type TuningRow = {
	readonly id: string;
	readonly symbol: string;
	readonly label: string;
	value(settings: LaneSettings): string;
	/** The settings one notch on; the same ones at the end of the scale. */
	changed(settings: LaneSettings, direction: 1 | -1): LaneSettings;
	/** The settings with a typed value; `InputError` for one that is not allowed. Rows that take no number have none. */
	typed?(settings: LaneSettings, text: string): LaneSettings;
};

/** Where keys stop; a typed value may lie below, and goes up from there. */
const leastRung = 1e-12;
/** Where they stop before 0, for what may be 0. */
const leastAboveZero = 1e-6;

const unitLadder = [0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 0.9999];

function nextOn(ladder: readonly number[], value: number, direction: 1 | -1): number {
	const next = direction === 1 ? ladder.find(step => step > value) : ladder.findLast(step => step < value);
	return next ?? value;
}

/** The next value of a hyper-parameter on its own scale; the same one where the scale ends. */
export function nextValue(parameter: Hyperparameter, value: number, direction: 1 | -1): number {
	const {scale, min, max} = parameter;
	if (scale === 'switch') return direction === 1 ? 1 : 0;
	if (scale === 'unit') return nextOn(unitLadder, value, direction);
	if (value === 0) return direction === 1 ? Math.min(max, leastAboveZero) : 0;
	const next = rung(value, direction);
	if (direction === 1) return next <= max ? next : value;
	if (min === 0) return next >= leastAboveZero ? next : 0;
	return next >= Math.max(min, leastRung) ? next : value;
}

function hyperRow(key: string, parameter: Hyperparameter): TuningRow {
	const set = (settings: LaneSettings, value: number) => ({...settings, hyper: {...settings.hyper, [key]: value}});
	const row: TuningRow = {
		id: key,
		symbol: parameter.symbol,
		label: parameter.label,
		value: ({hyper}) => (parameter.scale === 'switch' ? (hyper[key] === 1 ? 'on' : 'off') : String(hyper[key])),
		changed: (settings, direction) => set(settings, nextValue(parameter, settings.hyper[key]!, direction)),
	};
	if (parameter.scale === 'switch') return row;
	return {...row, typed: (settings, text) => set(settings, checkHyper(parameter, readNumber(text), text))};
}

function batchRow(count: number): TuningRow {
	const below = count <= 10 ? Array.from({length: count - 1}, (_, i) => i + 1) : [1, 2, 5, 10, 16, 20, 32, 50, 64];
	const all = formatCount(count, 15).trim();
	const ladder = [...below.filter(size => size < count), count];
	const set = (settings: LaneSettings, size: number): LaneSettings => ({
		...settings,
		batch: size >= count ? 'full' : size,
	});
	return {
		id: 'batch',
		symbol: 'k',
		label: 'batch',
		value: ({batch}) => (batch === 'full' ? `full (${all})` : `${batch} of ${all}`),
		changed: (settings, direction) =>
			set(settings, nextOn(ladder, settings.batch === 'full' ? count : settings.batch, direction)),
		typed(settings, text) {
			const size = readNumber(text);
			if (!Number.isSafeInteger(size) || size < 1 || size > count) {
				throw new InputError(`batch is ${text}: it must be a whole number from 1 to ${count}.`);
			}
			return set(settings, size);
		},
	};
}

const shuffleRow: TuningRow = {
	id: 'shuffle',
	symbol: '',
	label: 'shuffle',
	value: ({shuffle}) => (shuffle ? 'on' : 'off'),
	changed: (settings, direction) => ({...settings, shuffle: direction === 1}),
};

/** The schedule one on in a list; one that was written by hand counts as its kind. */
function nextSchedule<Schedule extends {readonly kind: string}>(
	entries: readonly {readonly id: string; readonly example: Schedule}[],
	now: Schedule,
	direction: 1 | -1,
): Schedule {
	const at = entries.findIndex(entry => entry.id === now.kind);
	return entries[at + direction]?.example ?? now;
}

/** The rows of an optimizer's panel on a problem, in the order they are shown. */
export function tuningRows(optimizer: Optimizer, problem: Problem, canHoldOut: boolean): TuningRow[] {
	const rows: TuningRow[] = keysOf(optimizer).map(key => hyperRow(key, optimizer.hyperparameters[key]!));
	if (problem.exampleCount > 1) rows.push(batchRow(problem.exampleCount), shuffleRow);
	if ('learningRate' in optimizer.hyperparameters) {
		const entries = rateSchedules.filter(entry => entry.id !== 'validation' || canHoldOut);
		rows.push({
			id: 'schedule',
			symbol: 'ηₜ',
			label: 'rate schedule',
			value: ({schedule}) => formatSchedule(schedule),
			changed: (settings, direction) => ({...settings, schedule: nextSchedule(entries, settings.schedule, direction)}),
		});
	}
	if ('momentum' in optimizer.hyperparameters) {
		rows.push({
			id: 'momentumSchedule',
			symbol: 'γₜ',
			label: 'momentum schedule',
			value: ({momentumSchedule}) => formatSchedule(momentumSchedule),
			changed: (settings, direction) => ({
				...settings,
				momentumSchedule: nextSchedule(momentumSchedules, settings.momentumSchedule, direction),
			}),
		});
	}
	return rows;
}
