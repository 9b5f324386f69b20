import {InputError} from '../../engine/errors.js';
import {readNumber} from '../../engine/setup/spec.js';
import type {Arguments} from './arguments.js';
import {quoted} from './quoted.js';

/** The constants of `--let`, several in one with commas between them. Throws `InputError`; names are left to the formula. */
export function readConstants({letting}: Pick<Arguments, 'letting'>): ReadonlyMap<string, number> {
	const constants = new Map<string, number>();
	for (const text of letting.flatMap(one => one.split(','))) {
		const equals = text.indexOf('=');
		const name = text.slice(0, Math.max(0, equals)).trim();
		if (name === '') throw new InputError(`--let is ${quoted(text)}: write NAME=VALUE, as --let a=1.`);
		const value = readNumber(text.slice(equals + 1).trim());
		if (!Number.isFinite(value)) {
			throw new InputError(
				`--let gives ${quoted(name)} the value ${quoted(text.slice(equals + 1))}: it must be a finite number.`,
			);
		}
		if (constants.has(name)) throw new InputError(`--let gives ${quoted(name)} two values: give it one.`);
		constants.set(name, value);
	}
	return constants;
}
