import {InputError} from '../errors.js';

/** Places of a text: from `from` up to, not including, `to`, in UTF-16 units. */
export type Span = {readonly from: number; readonly to: number};

/**
 * What is wrong with a formula, and where. The message is one line and says the column, counted in characters from 1;
 * the span may be empty, and then lies at the end of the text.
 */
export class FormulaError extends InputError {
	readonly text: string;
	readonly span: Span;

	constructor(text: string, {from, to}: Span, what: string) {
		super(`Column ${[...text.slice(0, from)].length + 1} of the formula: ${what}`);
		this.text = text;
		this.span = {from, to};
	}
}
