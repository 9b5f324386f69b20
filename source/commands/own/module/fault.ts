import {DataError} from '../../../data/fault.js';
import {InputError} from '../../../engine/errors.js';
import {shown} from '../../../engine/shown.js';
import {escaped} from '../../../terminal/clean.js';
import {quoted} from '../../parse/quoted.js';
import type {ModuleFile} from './path.js';
import {placeOf} from './place.js';

const firstLine = (text: string) => text.split('\n').find(one => one.trim() !== '') ?? '';

/** What was thrown, in a line: what an error says, and what it is where its class tells more. */
function said(thrown: unknown): string {
	if (typeof thrown === 'string') return firstLine(thrown);
	if (!(thrown instanceof Error)) return thrown === undefined ? 'undefined' : shown(thrown);
	const {name, message} = thrown;
	const line = firstLine(String(message));
	const isPlain = name === 'Error' || name === 'InputError' || name === 'DataError';
	return isPlain && line !== '' ? line : `${name}${line === '' ? '' : `: ${line}`}`;
}

function told(thrown: unknown, file: ModuleFile, during: string | undefined): DataError {
	if (thrown instanceof DataError) return thrown;
	const isPlain = during === undefined && thrown instanceof Error;
	const subject = during === undefined ? '' : `${during} `;
	const what = isPlain ? said(thrown) : `${subject}throws ${quoted(said(thrown), 200)}`;
	// One of ours that tells of one of theirs: the place is theirs.
	const cause = thrown instanceof InputError ? (thrown.cause ?? thrown) : thrown;
	return new DataError(`${placeOf(cause, file)}: ${what}`);
}

/**
 * An error that names a module's file and the place where something was thrown, and in what; it is told in one line, exit
 * 1. One that does so already stays as it is.
 */
export function faultOf(thrown: unknown, file: ModuleFile, during?: string): DataError {
	try {
		return told(thrown, file, during);
	} catch {
		return new DataError(`${escaped(file.path)}: throws what throws when it is read`);
	}
}
