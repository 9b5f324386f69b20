import {InputError} from '../../engine/errors.js';
import {formulaProblem, type NamedDomain} from '../../engine/formula/problem.js';
import type {Problem} from '../../engine/problem.js';
import {readNumber} from '../../engine/setup/spec.js';
import type {Arguments} from '../parse/arguments.js';
import {readConstants} from '../parse/constants.js';
import {quoted} from '../parse/quoted.js';
import {shellWord} from '../print/shell.js';
import {withRecipe} from './recipe.js';

const form = 'write NAME=LOW..HIGH for every parameter, as --domain x=-5..5,y=0..1';

/** The stretches of `--domain`, by name, in their order; throws `InputError`. */
export function readDomain(text: string): NamedDomain {
	const domain = new Map<string, readonly [number, number]>();
	for (const part of text.split(',')) {
		const [, name, from, to] = /^\s*([A-Za-z][A-Za-z0-9_]*)\s*=\s*(.+?)\s*\.\.\s*(.+?)\s*$/.exec(part) ?? [];
		if (name === undefined || from === undefined || to === undefined)
			throw new InputError(`--domain has ${quoted(part)}: ${form}.`);
		const [low, high] = [readNumber(from), readNumber(to)];
		if (!(low < high && Number.isFinite(high - low))) {
			throw new InputError(`--domain has ${quoted(part)}: it must lead from a number up to a greater one; ${form}.`);
		}
		if (domain.has(name)) throw new InputError(`--domain says ${name} twice: say it once.`);
		domain.set(name, [low, high]);
	}
	return domain;
}

/** The words that say the same formula again, each flag with its value. */
function flagsOf({values, letting}: Arguments): string[] {
	const {function: text = '', domain} = values;
	return [
		`--function ${shellWord(text.trim().replaceAll(/\s+/g, ' '))}`,
		...(domain === undefined ? [] : [`--domain ${shellWord(domain.replaceAll(/\s+/g, ''))}`]),
		...letting.map(one => `--let ${shellWord(one.replaceAll(/\s+/g, ''))}`),
	];
}

/** The problem of `--function`, which must be there; throws `InputError`, mostly a `FormulaError`. */
export function functionProblem(given: Arguments, seed: number | undefined): Problem {
	const {function: text = '', domain} = given.values;
	const options = {
		constants: readConstants(given),
		domain: domain === undefined ? undefined : readDomain(domain),
		seed,
		flags: flagsOf(given),
	};
	return withRecipe(formulaProblem(text, options), {kind: 'formula', text, options});
}
