import {refused, unknownName} from '../errors.js';

// What comes from a program that no compiler has looked at may be anything: each of these gives the value back as what
// it must be, or throws an `InputError` that names the field, what was got and what is allowed.

/** Ticks that a race may have: those of a night, at a million a second. */
export const mostTicks = 1e9;

type Fields = Readonly<Record<string, unknown>>;

/** An object; where `known` is given, with none but these keys. `allowed` is what else it might be, as an error says it. */
export function checkObject(field: string, value: unknown, known?: readonly string[], allowed = 'an object'): Fields {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refused(field, value, allowed);
	if (known) {
		for (const key of Object.keys(value)) if (!known.includes(key)) throw unknownName(`key of ${field}`, key, known);
	}
	return value as Fields;
}

/** A list, of so many entries where `count` is given. Holes are for those to find who look at the entries. */
export function checkList(field: string, value: unknown, count?: number): readonly unknown[] {
	const allowed = count === undefined ? 'an array' : `an array of ${count}`;
	if (!Array.isArray(value) || (count !== undefined && value.length !== count)) throw refused(field, value, allowed);
	return value;
}

export function checkText(field: string, value: unknown): string {
	if (typeof value !== 'string') throw refused(field, value, 'text');
	return value;
}

/** A list of texts, so many where `count` is given. */
export function checkTexts(field: string, value: unknown, count?: number): void {
	const texts = checkList(field, value, count);
	for (let at = 0; at < texts.length; at++) if (typeof texts[at] !== 'string') checkText(`${field}[${at}]`, texts[at]);
}

export function checkSwitch(field: string, value: unknown): boolean {
	if (typeof value !== 'boolean') throw refused(field, value, 'true or false');
	return value;
}

export function checkFunction(field: string, value: unknown): void {
	if (typeof value !== 'function') throw refused(field, value, 'a function');
}

/** A number, finite or not. */
export function checkAnyNumber(field: string, value: unknown): number {
	if (typeof value !== 'number') throw refused(field, value, 'a number');
	return value;
}

/** A finite number. */
export function checkNumber(field: string, value: unknown): number {
	if (typeof value !== 'number' || !Number.isFinite(value)) throw refused(field, value, 'a finite number');
	return value;
}

/** A whole number from `least` to `most`. */
export function checkWhole(field: string, value: unknown, least: number, most: number): number {
	const isWhole = Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
	if (!isWhole) throw refused(field, value, `a whole number from ${least} to ${most}`);
	return value as number;
}

/** A tick of a race, or so many of them. */
export const checkTicks = (field: string, value: unknown, least = 0): number =>
	checkWhole(field, value, least, mostTicks);

/** Finite numbers, in an array or a Float64Array; so many of them where `count` is given. */
export function checkPoint(field: string, value: unknown, count?: number): readonly number[] {
	const numbers = value instanceof Float64Array ? Array.from(value) : checkList(field, value);
	if (count !== undefined && numbers.length !== count) throw refused(field, value, `an array of ${count}`);
	const copy = Array.from(numbers) as number[];
	for (let at = 0; at < copy.length; at++) if (!Number.isFinite(copy[at])) checkNumber(`${field}[${at}]`, copy[at]);
	return copy;
}
