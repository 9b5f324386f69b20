import {DataError} from '../../data/fault.js';
import {adopted} from '../own/module/adopted.js';
import {failureText} from '../print/failure.js';

/** What is said of an error that nobody caught, where it is of a module: a line. */
export function toldError(thrown: unknown): string | undefined {
	const error = adopted(thrown);
	return error instanceof DataError ? failureText(error) : undefined;
}
