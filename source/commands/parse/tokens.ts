import {type FlagName, flagNames, flagOf} from './flag-table.js';

/** One argument of a command line, a flag together with its value. */
export type Token =
	| {readonly kind: 'word'; readonly text: string}
	/** A flag of ours; no `value` where none was given. */
	| {readonly kind: 'flag'; readonly name: FlagName; readonly value?: string}
	/** What is none: `name` without its dashes, `text` with all that was behind them. */
	| {readonly kind: 'unknown'; readonly written: string; readonly name: string; readonly text: string}
	/** `--help`, `--version` and their short forms. */
	| {readonly kind: 'question'; readonly name: 'help' | 'version'; readonly written: string; readonly value?: string};

/** A flag of ours, together with its value. */
export type FlagToken = Extract<Token, {kind: 'flag'}>;

const questions: Readonly<Record<string, 'help' | 'version'>> = {
	'--help': 'help',
	'-h': 'help',
	'--version': 'version',
	'-v': 'version',
};

const splitAtEquals = (text: string): [string, string?] => {
	const equals = text.indexOf('=');
	return equals < 0 ? [text] : [text.slice(0, equals), text.slice(equals + 1)];
};

/** The flag that is written so, if it is one of ours. */
const flagIn = (written: string): FlagName | undefined => flagNames.find(name => written === `--${name}`);

/** Whether an argument can only be a flag of ours, and so is no value of the flag before it. */
function isOwnFlag(text: string): boolean {
	const [written] = splitAtEquals(text);
	return text === '--' || Object.hasOwn(questions, written) || flagIn(written) !== undefined;
}

/**
 * Arguments as words and flags. A flag that takes a value takes the next argument too where that is no flag of ours,
 * minus sign or not: `--start -2,-2` is `--start=-2,-2`. What follows `--` is words. Nothing is judged here.
 */
export function tokenize(args: readonly string[]): Token[] {
	const tokens: Token[] = [];
	for (let at = 0; at < args.length; at++) {
		const text = args[at]!;
		if (text === '--') {
			tokens.push(...args.slice(at + 1).map(word => ({kind: 'word', text: word}) as const));
			break;
		}
		if (!text.startsWith('-') || text === '-') {
			tokens.push({kind: 'word', text});
			continue;
		}
		const [written, joined] = splitAtEquals(text);
		const question = Object.hasOwn(questions, written) ? questions[written] : undefined;
		if (question !== undefined) {
			tokens.push({kind: 'question', name: question, written, ...(joined === undefined ? {} : {value: joined})});
			continue;
		}
		const name = flagIn(written);
		if (name === undefined) {
			tokens.push({kind: 'unknown', written, name: written.replace(/^--?/, ''), text});
			continue;
		}
		const takesNext = flagOf(name).placeholder !== undefined && joined === undefined;
		const next = takesNext && at + 1 < args.length && !isOwnFlag(args[at + 1]!) ? args[++at] : undefined;
		const value = joined ?? next;
		tokens.push({kind: 'flag', name, ...(value === undefined ? {} : {value})});
	}
	return tokens;
}
