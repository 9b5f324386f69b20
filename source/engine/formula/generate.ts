import {power} from '../power.js';
import type {Run} from './interpret.js';
import {below, raised, shareOf, sigmoid, signOf} from './raised.js';
import type {Instruction, Tape} from './tape.js';

/** Powers up to here are written out as products. */
const mostWritten = 64;

/** What the code calls besides what is in `Math`. */
const helpers = {power, raised, sigmoid, signOf, below, shareOf};

/** A number as code; the text is the platform's own. */
function literal(value: number): string {
	const text = Object.is(value, -0) ? '-0' : String(value);
	return text.startsWith('-') ? `(${text})` : text;
}

/** The products of `power`, in its order, so that the bits are the same; a statement for each square. */
function powerCode(into: string, base: string, exponent: number): string {
	const size = Math.abs(exponent);
	if (size > mostWritten) return `const ${into} = power(${base}, ${literal(exponent)});`;
	const lines: string[] = [];
	let square = base;
	let result = '';
	for (let left = size, at = 1; left > 0; left >>= 1, at++) {
		if ((left & 1) === 1) result = result === '' ? square : `(${result} * ${square})`;
		if (left > 1) lines.push(`const ${into}_${at} = ${square} * ${square};`);
		square = `${into}_${at}`;
	}
	if (result === '') result = '1';
	return [...lines, `const ${into} = ${exponent < 0 ? `1 / ${result}` : result};`].join(' ');
}

function codeOf({operation, into, a, b}: Instruction, name: (place: number) => string): string {
	const [left, right] = [name(a), name(b)];
	const set = (expression: string) => `const ${name(into)} = ${expression};`;
	switch (operation) {
		case 'whole-power':
			return powerCode(name(into), left, b);
		case 'negate':
			return set(`-${left}`);
		case 'add':
			return set(`${left} + ${right}`);
		case 'subtract':
			return set(`${left} - ${right}`);
		case 'multiply':
			return set(`${left} * ${right}`);
		case 'divide':
			return set(`${left} / ${right}`);
		case 'power':
			return set(`raised(${left}, ${right})`);
		case 'sign':
			return set(`signOf(${left})`);
		case 'below':
			return set(`below(${left}, ${right})`);
		case 'share':
			return set(`shareOf(${left}, ${right})`);
		case 'sigmoid':
			return set(`sigmoid(${left})`);
		case 'min':
		case 'max':
			return set(`Math.${operation}(${left}, ${right})`);
		default:
			return set(`Math.${operation}(${left})`);
	}
}

/** The body of a function: names v0, v1 … and numbers, and nothing that anybody typed. */
function bodyOf({dimension, constants, instructions}: Tape, end: (name: (place: number) => string) => string): string {
	const first = dimension + constants.length;
	const name = (place: number) =>
		place >= dimension && place < first ? literal(constants[place - dimension]) : `v${place}`;
	return [
		'"use strict";',
		...Array.from({length: dimension}, (_, k) => `const v${k} = parameters[${k}];`),
		...instructions.map(one => codeOf(one, name)),
		end(name),
	].join('\n');
}

function made<Made>(parameters: string, body: string): Made {
	const code = `return (${parameters}) => {\n${body}\n};`;
	return new Function(...Object.keys(helpers), code)(...Object.values(helpers)) as Made;
}

/** A tape as a function that writes its results. Throws where the platform forbids to generate code. */
export function generate(tape: Tape): Run {
	const end = (name: (place: number) => string) =>
		tape.results.map((place, at) => `into[first + ${at}] = ${name(place)};`).join('\n');
	return made('parameters, into, first', bodyOf(tape, end));
}

/** A tape of one result as a function that gives it. Throws as `generate` does. */
export function generateValue(tape: Tape): (parameters: Float64Array) => number {
	return made(
		'parameters',
		bodyOf(tape, name => `return ${name(tape.results[0])};`),
	);
}
