import {FormulaError, type Span} from './fault.js';

/** A piece of a formula. `sign` is one of + - * / ^ ( ) , or a superscript: `²` and `³`. */
export type Token = Span &
	(
		| {readonly kind: 'number'; readonly value: number}
		| {readonly kind: 'name'; readonly name: string}
		| {readonly kind: 'sign'; readonly sign: string}
		| {readonly kind: 'end'}
	);

/** What is pasted from a text that was set, or from another language. */
const same: Readonly<Record<string, string>> = {'−': '-', '·': '*', '×': '*', '**': '^'};
const sign = /\*\*|[-+*/^(),²³−·×]/uy;
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const name = /[A-Za-z][A-Za-z0-9_]*/y;
const blank = /\s+/y;

function found(pattern: RegExp, text: string, at: number): string | undefined {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0];
}

/** Why a character that begins nothing is there, as far as one can guess. */
function complaint(character: string): string {
	if (/["'`]/.test(character)) return `${character} begins a text, and a formula has none: write numbers and names.`;
	if (character === '=') return '= assigns or compares, and a formula is one expression: write what the loss is.';
	if (character === '.') return 'nothing in a formula has members: a point stands in numbers only, as in 0.5.';
	if (/[[\]{}]/.test(character)) return `${character} is no parenthesis of a formula: write ( and ).`;
	if (character === '_') return 'a name begins with a letter: write one, as x_1.';
	if (/[⁰¹⁴-⁹⁻ⁿ]/u.test(character)) return `of raised signs only ² and ³ are read: write ^ and a number.`;
	// Half a pair, and what cannot be seen, by its code.
	const code = character.codePointAt(0)!;
	const written = /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? character : `U+${code.toString(16).padStart(4, '0')}`;
	return `${written} is no part of a formula: numbers, names, + - * / ^ ( ) and commas are.`;
}

/** A text in pieces, an end behind them; throws `FormulaError` at what is none. */
export function tokensOf(text: string): Token[] {
	const tokens: Token[] = [];
	for (let from = 0; from < text.length; ) {
		const gap = found(blank, text, from);
		if (gap !== undefined) {
			from += gap.length;
			continue;
		}
		const piece = found(number, text, from) ?? found(name, text, from) ?? found(sign, text, from);
		if (piece === undefined) {
			const [character] = text.slice(from, from + 2);
			throw new FormulaError(text, {from, to: from + character.length}, complaint(character));
		}
		const span = {from, to: from + piece.length};
		from = span.to;
		if (/^[.\d]/.test(piece)) {
			const value = Number(piece);
			if (!Number.isFinite(value)) throw new FormulaError(text, span, 'the number is too large: at most 1.797e308.');
			tokens.push({kind: 'number', value, ...span});
		} else if (/^[A-Za-z]/.test(piece)) tokens.push({kind: 'name', name: piece, ...span});
		else tokens.push({kind: 'sign', sign: same[piece] ?? piece, ...span});
	}
	tokens.push({kind: 'end', from: text.length, to: text.length});
	return tokens;
}
