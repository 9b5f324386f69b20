import {sigmoid} from './raised.js';

/** Functions of one number: those of the platform, whose bits the engine's own problems rest on too. */
const unary = {
	abs: Math.abs,
	sqrt: Math.sqrt,
	exp: Math.exp,
	log: Math.log,
	log2: Math.log2,
	log10: Math.log10,
	sin: Math.sin,
	cos: Math.cos,
	tan: Math.tan,
	asin: Math.asin,
	acos: Math.acos,
	atan: Math.atan,
	sinh: Math.sinh,
	cosh: Math.cosh,
	tanh: Math.tanh,
	sigmoid,
} as const satisfies Record<string, (value: number) => number>;

export type UnaryName = keyof typeof unary;
export type FunctionName = UnaryName | 'min' | 'max';

/** By name, without a prototype: no other name finds anything. */
export const unaryFunctions: Readonly<Record<UnaryName, (value: number) => number>> = Object.assign(
	Object.create(null),
	unary,
);

export const unaryNames = Object.keys(unary) as UnaryName[];
export const functionNames: readonly FunctionName[] = [...unaryNames, 'min', 'max'];

/** Constants that every formula knows. */
export const knownConstants: ReadonlyMap<string, number> = new Map([
	['pi', Math.PI],
	['e', Math.E],
]);

/** Names from elsewhere, and what to write instead. */
export const otherNames: ReadonlyMap<string, string> = new Map([
	['ln', 'log(x)'],
	['lg', 'log10(x)'],
	['lb', 'log2(x)'],
	['pow', 'x^2'],
	['arcsin', 'asin(x)'],
	['arccos', 'acos(x)'],
	['arctan', 'atan(x)'],
	['fabs', 'abs(x)'],
	['cbrt', 'x^(1/3)'],
]);

/** Names that mean something to a programming language and could only be a mistake, or a trick, in a formula. */
const foreign = new Set([
	...Object.getOwnPropertyNames(Object.prototype),
	...'arguments async await break case catch class const continue debugger default delete do else enum eval'.split(' '),
	...'export extends false finally for function globalThis if import in Infinity instanceof let module NaN'.split(' '),
	...'new null prototype require return self static super switch this throw true try typeof'.split(' '),
	...'undefined var void while window with yield'.split(' '),
]);

export const isForeign = (name: string) => foreign.has(name);
