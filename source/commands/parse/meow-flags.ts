import meow from 'meow';
import {type FlagName, findFlag, flagNames} from './flag-table.js';
import type {Token} from './tokens.js';

type MeowFlag = {type: 'string'; isMultiple?: true} | {type: 'boolean'; default?: boolean};

/** A flag's name as meow has it: without dashes. */
const key = (name: string) => name.replace(/-./g, ([, letter]) => letter.toUpperCase());

/** What meow is to know of a flag; a switch that begins with `no-` is its negation. */
function meowFlag(name: FlagName): [string, MeowFlag] {
	const flag = findFlag(name)!;
	if (flag.placeholder === undefined) {
		return name.startsWith('no-') ? [name.slice(3), {type: 'boolean', default: true}] : [key(name), {type: 'boolean'}];
	}
	return [key(name), flag.repeatable ? {type: 'string', isMultiple: true} : {type: 'string'}];
}

/** meow takes one pair of quotes off a value, as if no shell had done so: it gets one more where there is one. */
function guarded(value: string): string {
	const isQuoted = /^["']/.test(value) && value.at(-1) === value[0];
	return isQuoted ? `"${value}"` : value;
}

/** The values of flags that have been checked, as they were written. Each is joined to its flag before meow sees it. */
export function meowFlags(tokens: readonly Extract<Token, {kind: 'flag'}>[]) {
	const argv = tokens.map(({name, value}) => (value === undefined ? `--${name}` : `--${name}=${guarded(value)}`));
	const parsed = meow({
		importMeta: import.meta,
		argv,
		autoHelp: false,
		autoVersion: false,
		flags: Object.fromEntries(flagNames.map(meowFlag)),
	}).flags;
	const values: Partial<Record<FlagName, string>> = {};
	for (const name of flagNames) {
		const value = parsed[key(name)];
		if (typeof value === 'string') values[name] = value;
	}
	const racer = (parsed.racer ?? []) as string[];
	const switches = {
		history: parsed.history === true,
		mouse: parsed.mouse !== false,
		screenReader: parsed.screenReader === true,
	};
	return {...values, racer, ...switches};
}
