import process from 'node:process';
import {detect} from '../../terminal/session/capabilities.js';
import {soundSize} from '../../terminal/session/size.js';
import type {Arguments} from '../parse/arguments.js';
import {charsets, colors} from '../parse/flag-table.js';
import {choiceOf} from '../parse/flag-values.js';
import type {Paper} from './paper.js';

/** The paper that stdout is: 80 columns unless it is a terminal that says otherwise. */
export function paperOf(given: Pick<Arguments, 'values'>): Paper {
	const flags = {color: choiceOf(given, 'color', colors), charset: choiceOf(given, 'charset', charsets)};
	const {stdout, env} = process;
	const {columns} = soundSize(stdout);
	return {...detect({env, isTTY: stdout.isTTY === true, flags}), columns: stdout.isTTY ? columns : 80};
}
