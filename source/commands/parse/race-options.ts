import {InputError} from '../../engine/errors.js';
import {greatestRate} from '../../engine/hyperparameters.js';
import type {RaceOptions} from '../../engine/setup/resolve.js';
import {clocks} from '../../engine/setup/setup.js';
import {findOptimizer, readPoint} from '../../engine/setup/spec.js';
import {isPath} from '../own/module/path.js';
import type {Arguments} from './arguments.js';
import {choiceOf, numberOf, wholeOf} from './flag-values.js';
import {quoted} from './quoted.js';

export const mostTicks = 1e9;

/** The ids of `--racers`. */
function readIds(text: string, isOurs: boolean): string[] {
	const ids = text.split(',');
	if (/[:=]/.test(text)) {
		// From the id before the first colon on: what follows may be settings or ids.
		const spec = /[^,]*:.*/.exec(text)?.[0] ?? 'adam:lr=0.05';
		throw new InputError(
			`--racers takes ids, got ${quoted(text)}: a racer with settings of its own is a --racer, like --racer ${quoted(spec)}.`,
		);
	}
	if (ids.includes('')) throw new InputError(`--racers is ${quoted(text)}: write ids with one comma between them.`);
	// A module's own are known when it is there.
	if (isOurs) for (const id of ids) findOptimizer(id);
	return ids;
}

/** Ids first, then SPECs; `undefined`, the default field, where neither is given. */
function readRacers({word, values, racer}: Arguments): readonly string[] | undefined {
	const ids = values.racers === undefined ? [] : readIds(values.racers, !isPath(word));
	const racers = [...ids, ...racer];
	return racers.length === 0 ? undefined : racers;
}

/** The ticks to race, `undefined` where `--steps` is not given. */
export function readTicks(given: Arguments): number | undefined {
	return wholeOf(given, 'steps', 1, mostTicks, 'from 1 to 1e9');
}

/** What the flags of a race ask for; throws `InputError` for values that are not sound. The engine fills in the rest. */
export function readRaceOptions(given: Arguments): RaceOptions {
	const options: {-readonly [Key in keyof RaceOptions]: RaceOptions[Key] | undefined} = {
		problem: isPath(given.word) ? undefined : given.word,
		racers: readRacers(given),
		learningRate: numberOf(given, 'lr', rate => rate > 0 && rate <= greatestRate, 'a number above 0 and at most 1e6'),
		start: given.values.start === undefined ? undefined : readPoint('--start', given.values.start, ','),
		clock: choiceOf(given, 'clock', clocks),
		tolerance: numberOf(given, 'tolerance', share => share > 0 && share < 1, 'a number above 0 and below 1'),
		patience: wholeOf(given, 'patience', 0, Number.MAX_SAFE_INTEGER, 'from 0'),
		seed: wholeOf(given, 'seed', -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 'below 2^53 in size'),
		target: numberOf(given, 'target', Number.isFinite, 'a finite number'),
		holdOut: numberOf(given, 'hold-out', share => share > 0 && share < 1, 'a number above 0 and below 1'),
	};
	return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as RaceOptions;
}
