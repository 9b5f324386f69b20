import {DataError} from '../../data/fault.js';
import {InputError} from '../../engine/errors.js';
import {clean} from '../../terminal/clean.js';
import {oneLine} from '../parse/quoted.js';

/** Whether an error is one of ours, which are told in a line: something asked for, or something in a file, cannot be. */
export const isTold = (error: unknown): error is InputError | DataError =>
	error instanceof InputError || error instanceof DataError;

/** Where in our files an error came from, a line each; nothing of one that only says what the system refused. */
function whereabouts(error: unknown): string[] {
	if (!(error instanceof Error) || 'syscall' in error) return [];
	const lines = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line));
	return lines.map(line => `    ${clean(line.trim())}`);
}

/** What stderr gets of an error that ends the program, `more` below its first line. */
export function failureText(error: unknown, more: readonly string[] = []): string {
	const message = error instanceof Error ? error.message : String(error);
	// Ours are one line already; a line break in one was typed.
	const line = isTold(error) ? oneLine(message) : `internal error: ${oneLine(message.replaceAll(/\s+/g, ' '))}`;
	return `${[`optim-race: ${line}`, ...more, ...(isTold(error) ? [] : whereabouts(error))].join('\n')}\n`;
}
