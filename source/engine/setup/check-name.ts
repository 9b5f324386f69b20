import {InputError, refused} from '../errors.js';
import {shown} from '../shown.js';

/** Control and format characters (bidirectional marks, joiners), halves of surrogate pairs, line separators. */
const unfitForName = /[,=:\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Checks the name of a racer, or an id that may become one: not empty, at most 24 characters, free of `,` `=` `:`, control and invisible characters. */
export function checkName(field: string, name: unknown): string {
	if (typeof name !== 'string') throw refused(field, name, 'text');
	if (name.trim() === '' || name !== name.trim() || [...name].length > 24 || unfitForName.test(name)) {
		throw new InputError(
			`${field} is ${shown(name)}: use 1 to 24 characters without , = : or control characters, and no space at either end.`,
		);
	}
	return name;
}
