import {InputError} from '../engine/errors.js';
import {type Formula, formulaOf} from '../engine/formula/formula.js';
import {checkUsed} from '../engine/formula/names.js';
import {dim, type Span} from '../render/cells/grid.js';
import type {Arguments} from './parse/arguments.js';
import {readConstants} from './parse/constants.js';
import {writeOut} from './print/output.js';
import {type Paper, printSpans, say} from './print/paper.js';
import {paperOf} from './print/paper-of.js';
import {wrapped} from './print/text-width.js';

const kinks =
	'At a kink it is the middle of the sub-gradients: sign(0) is 0, and [a < b], which is 1 where that holds and 0 where not, is 1/2 where a = b.';

function* gradientLines(
	{text, variables, gradientTexts, hasKinks}: Formula,
	constants: ReadonlyMap<string, number>,
	paper: Paper,
): Generator<string> {
	const heads = ['L', ...variables.map(name => `∂L/∂${name}`)].map(head => say(head, paper));
	const column = Math.max(...heads.map(head => head.length));
	for (const [at, body] of [text, ...gradientTexts].entries()) {
		const spans: Span[] = [
			{text: `${heads[at]!.padEnd(column)} = `, attributes: dim},
			{text: body ?? 'too long to be read'},
		];
		yield printSpans(spans, paper);
	}
	const notes = [...constants].map(([name, value]) => `${name} = ${value}`).join(', ');
	for (const note of [...(notes === '' ? [] : [`where ${notes}`]), ...(hasKinks ? [kinks] : [])]) {
		yield '\n';
		for (const line of wrapped(note, paper.columns)) yield printSpans([{text: line, attributes: dim}], paper);
	}
}

/** Prints a formula and its derivatives, each a line that is as long as it is. */
export async function gradient(given: Arguments): Promise<void> {
	const {word} = given;
	if (word === undefined) {
		throw new InputError('gradient has no formula: write one in quotes, as optim-race gradient "x^2 + 10*y^2".');
	}
	const paper = paperOf(given);
	const constants = readConstants(given);
	const formula = formulaOf(word, {constants});
	checkUsed(formula);
	await writeOut(gradientLines(formula, constants, paper));
}
