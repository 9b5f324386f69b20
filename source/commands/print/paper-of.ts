import process from 'node:process';
import {detect} from '../../terminal/session/capabilities.js';
import {soundSize} from '../../terminal/session/size.js';
import type {Arguments} from '../parse/arguments.js';
import {charsets, colors, glyphChoices} from '../parse/flag-table.js';
import {choiceOf} from '../parse/flag-values.js';
import type {Paper} from './paper.js';

/** The paper that stdout is: 80 columns unless it is a terminal that says otherwise. */
export function paperOf(given: Pick<Arguments, 'values'>): Paper {
	const glyphs = choiceOf(given, 'glyphs', glyphChoices) ?? 'auto';
	const flags = {color: choiceOf(given, 'color', colors), charset: choiceOf(given, 'charset', charsets)};
	const {stdout, env} = process;
	const {columns} = soundSize(stdout);
	const capabilities = detect({env, isTTY: stdout.isTTY === true, flags});
	// What is piped on without colours is for every program there is.
	const auto = stdout.isTTY || capabilities.color !== 'none' ? 'fine' : 'blocks';
	return {
		...capabilities,
		glyphs: glyphs === 'auto' ? auto : glyphs,
		columns: stdout.isTTY ? columns : 80,
	};
}
