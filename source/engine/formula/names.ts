import {InputError} from '../errors.js';
import {nearest} from '../nearest.js';
import {mostNameCharacters, mostVariables} from './bounds.js';
import {functionNames, isForeign, knownConstants, otherNames} from './functions.js';

/** What a name in a formula stands for. */
export type Named =
	| {readonly kind: 'variable'; readonly index: number}
	| {readonly kind: 'constant'; readonly value: number}
	/** It cannot stand there: why. */
	| {readonly kind: 'none'; readonly why: string};

const isFunction = (name: string) => (functionNames as readonly string[]).includes(name);

/** Why a name can be neither a variable nor a constant of one's own; undefined where it can. */
function unfit(name: string): string | undefined {
	if (isFunction(name)) return `${name} is a function: write ${name}(x), with parentheses.`;
	if (isForeign(name)) return `${name} is no name for a parameter: take another, as x.`;
	if (name.length > mostNameCharacters) return `the name is too long: at most ${mostNameCharacters} characters.`;
	const lower = name.toLowerCase();
	if (lower !== name && (isFunction(lower) || lower === 'pi')) return `${name} is not known: write ${lower}.`;
	return undefined;
}

/** Why what is called is no function. */
export function uncallable(name: string): string {
	const other = otherNames.get(name);
	if (other !== undefined) return `there is no ${name}: write ${other}.`;
	const guess = nearest(name, functionNames);
	if (guess !== undefined) return `there is no function ${name}. Did you mean ${guess}?`;
	const cut = name.length > mostNameCharacters ? `${name.slice(0, mostNameCharacters)}...` : name;
	return `${cut} is no function: write * to multiply. Functions: ${functionNames.join(', ')}.`;
}

/** Checks constants of one's own; throws `InputError`. */
export function checkConstants(constants: ReadonlyMap<string, number>): void {
	for (const [name, value] of constants) {
		if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name)) {
			throw new InputError(
				`--let names ${JSON.stringify(name.slice(0, 40))}: write letters, digits and _, a letter first.`,
			);
		}
		const why = knownConstants.has(name) ? `${name} has a value already: take another name.` : unfit(name);
		if (why !== undefined) throw new InputError(`--let names ${name.slice(0, 40)}: ${why}`);
		if (!Number.isFinite(value)) throw new InputError(`--let ${name} is ${value}: it must be a finite number.`);
	}
}

/** Throws `InputError` where a constant is not in its formula: it would be a slip. */
export function checkUsed({unused, variables}: {unused: readonly string[]; variables: readonly string[]}): void {
	const [name] = unused;
	if (name === undefined) return;
	throw new InputError(`--let names ${name}, which is not in the formula: it has ${variables.slice(0, 4).join(', ')}.`);
}

/** The names of one formula. Variables are those given or, where none are, all that appear, in that order. */
export class Names {
	readonly variables: string[];
	readonly #isOpen: boolean;
	/** Constants of one's own that have not appeared. */
	readonly unused: Set<string>;
	readonly #constants: ReadonlyMap<string, number>;

	constructor(constants: ReadonlyMap<string, number>, variables: readonly string[] | undefined) {
		this.#constants = constants;
		this.unused = new Set(constants.keys());
		this.#isOpen = variables === undefined;
		this.variables = [...(variables ?? [])];
	}

	find(name: string): Named {
		this.unused.delete(name);
		const value = this.#constants.get(name) ?? knownConstants.get(name);
		if (value !== undefined) return {kind: 'constant', value};
		const index = this.variables.indexOf(name);
		if (index >= 0) return {kind: 'variable', index};
		const why = unfit(name);
		if (why !== undefined) return {kind: 'none', why};
		if (!this.#isOpen) return {kind: 'none', why: `${name} is not known: ${this.variables.join(', ')} are.`};
		if (this.variables.length === mostVariables) {
			return {kind: 'none', why: `${name} is one parameter too many: at most ${mostVariables}.`};
		}
		this.variables.push(name);
		return {kind: 'variable', index: this.variables.length - 1};
	}
}
