import meow from 'meow';
import {type FlagName, flagNames, flagOf} from './flag-table.js';
import type {FlagToken} from './tokens.js';

type MeowFlag = {type: 'string'; isMultiple?: true} | {type: 'boolean'; default?: boolean};

/** A flag's name as meow has it: without dashes. */
const key = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** What meow is to know of a flag; a switch that begins with `no-` is its negation. */
function meowFlag(name: FlagName): [string, MeowFlag] {
	const {placeholder, repeatable} = flagOf(name);
	if (placeholder === undefined) {
		return name.startsWith('no-') ? [name.slice(3), {type: 'boolean', default: true}] : [key(name), {type: 'boolean'}];
	}
	return [key(name), repeatable ? {type: 'string', isMultiple: true} : {type: 'string'}];
}

/**
 * A flag and its value as meow leaves values alone: of a joined one it takes quotes off, as if no shell had done so, and one
 * behind its flag must not begin with a minus sign.
 */
function placed({name, value}: FlagToken): string[] {
	if (value === undefined) return [`--${name}`];
	return value.startsWith('-') ? [`--${name}=${value}`] : [`--${name}`, value];
}

/** What meow reads of flags that may stand where they do; values come as they were written. */
export function meowFlags(given: readonly FlagToken[]) {
	const read: Record<string, unknown> = meow({
		importMeta: import.meta,
		pkg: {name: 'optim-race'},
		argv: given.flatMap(placed),
		autoHelp: false,
		autoVersion: false,
		flags: Object.fromEntries(flagNames.map(meowFlag)),
	}).flags;
	const valued = flagNames.filter(name => typeof read[key(name)] === 'string');
	return {
		values: Object.fromEntries(valued.map(name => [name, read[key(name)]])) as Partial<Record<FlagName, string>>,
		racer: read.racer as string[],
		letting: read.let as string[],
		standardize: read.standardize as boolean,
		dropMissing: read.dropMissing as boolean,
		history: read.history as boolean,
		story: read.story as boolean,
		mouse: read.mouse as boolean,
		screenReader: read.screenReader as boolean,
		goesOn: read.continue as boolean,
		memory: read.memory as boolean,
		quiz: read.quiz as boolean,
		notes: read.notes as boolean,
	};
}
