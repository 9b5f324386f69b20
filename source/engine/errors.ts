import {nearest} from './nearest.js';
import {shown} from './shown.js';

/** Something asked for that cannot be: one line that says what was got, what is allowed and what to do. */
export class InputError extends Error {
	override readonly name = 'InputError';
}

/** One that a problem itself calls for, and nothing that was asked of it. */
export class ProblemError extends InputError {}

/** An `InputError` for a name that is not in a list, with the nearest one that is. */
export function unknownName(kind: string, got: unknown, known: readonly string[]): InputError {
	if (typeof got !== 'string') return refused(kind, got, `one of ${known.join(', ')}`);
	const guess = nearest(got, known);
	const hint = guess === undefined ? '' : ` Did you mean "${guess}"?`;
	return new InputError(`Unknown ${kind} ${shown(got)}.${hint} Known: ${known.join(', ') || 'none'}.`);
}

/** An `InputError` that names a field, what was got, and what is allowed: "a number above 0". */
export function refused(field: string, got: unknown, allowed: string): InputError {
	return new InputError(`${field} is ${shown(got)}: it must be ${allowed}.`);
}
