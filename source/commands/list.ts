import {unknownName} from '../engine/errors.js';
import {bold, dim} from '../render/cells/grid.js';
import {type Listing, listings} from './listings.js';
import type {Arguments} from './parse/arguments.js';
import {type ListSection, listSections} from './parse/list-sections.js';
import {writeOut} from './print/output.js';
import {type Paper, printSpans, say} from './print/paper.js';
import {paperOf} from './print/paper-of.js';
import {type Column, tableLines} from './print/text-table.js';
import {wrapped} from './print/text-width.js';

function* listingLines({tables, notes}: Listing, paper: Paper): Generator<string> {
	for (const [index, table] of tables.entries()) {
		if (index > 0) yield '\n';
		const said = table.map(
			(column): Column => ({
				...column,
				title: say(column.title, paper),
				cells: column.cells.map(cell => say(cell, paper)),
			}),
		);
		for (const spans of tableLines(said, paper.columns, {attributes: dim})) yield printSpans(spans, paper);
	}
	if (notes.length > 0) yield '\n';
	for (const note of notes) {
		for (const text of wrapped(say(note, paper), paper.columns)) yield printSpans([{text, attributes: dim}], paper);
	}
}

function* sectionLines(sections: readonly ListSection[], made: readonly Listing[], paper: Paper): Generator<string> {
	for (const [index, section] of sections.entries()) {
		// One section alone needs no heading: its name has just been typed.
		if (sections.length > 1) {
			yield index === 0 ? '' : '\n';
			yield printSpans([{text: section.toUpperCase(), attributes: bold}], paper);
		}
		yield* listingLines(made[index]!, paper);
	}
}

/** Prints what there is: one section, or all. */
export async function list(given: Arguments): Promise<void> {
	const {word} = given;
	const section = listSections.find(candidate => candidate === word);
	if (word !== undefined && section === undefined) throw unknownName('section', word, listSections);
	const paper = paperOf(given);
	const sections = section === undefined ? listSections : [section];
	const made = await Promise.all(sections.map(one => listings[one]()));
	await writeOut(sectionLines(sections, made, paper));
}
