import {InputError, unknownName} from '../../engine/errors.js';
import {readNumber} from '../../engine/setup/spec.js';
import type {Arguments} from './arguments.js';
import type {FlagName} from './flag-table.js';
import {quoted} from './quoted.js';

type Given = Pick<Arguments, 'values'>;

/** A number that passes a check, or `undefined` where the flag is not given; throws `InputError` saying what is allowed. */
export function numberOf(
	{values}: Given,
	flag: FlagName,
	isSound: (value: number) => boolean,
	allowed: string,
): number | undefined {
	const text = values[flag];
	if (text === undefined) return undefined;
	const value = readNumber(text);
	if (!isSound(value)) throw new InputError(`--${flag} is ${quoted(text)}: it must be ${allowed}.`);
	return value;
}

/** A whole number within bounds; `1e3` is one. */
export function wholeOf(given: Given, flag: FlagName, least: number, most: number, allowed: string) {
	const isSound = (value: number) => Number.isSafeInteger(value) && value >= least && value <= most;
	return numberOf(given, flag, isSound, `a whole number ${allowed}`);
}

/** One of a list of words. */
export function choiceOf<Choice extends string>(
	{values}: Given,
	flag: FlagName,
	choices: readonly Choice[],
): Choice | undefined {
	const text = values[flag];
	if (text === undefined) return undefined;
	const choice = choices.find(candidate => candidate === text);
	if (choice === undefined) throw unknownName(`--${flag}`, text, choices);
	return choice;
}
