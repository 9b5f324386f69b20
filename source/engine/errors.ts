import {nearest} from './nearest.js';

/** Something asked for that cannot be: one line that says what was got, what is allowed and what to do. */
export class InputError extends Error {
	override readonly name = 'InputError';
}

/** An `InputError` for a name that is not in a list, with the nearest one that is. */
export function unknownName(kind: string, got: string, known: readonly string[]): InputError {
	const guess = nearest(got, known);
	const hint = guess === undefined ? '' : ` Did you mean "${guess}"?`;
	return new InputError(`Unknown ${kind} "${got}".${hint} Known: ${known.join(', ')}.`);
}
