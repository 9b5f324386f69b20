import process from 'node:process';
import {detect} from '../terminal/capabilities.js';
import {soundSize} from '../terminal/size.js';
import type {Arguments} from './arguments.js';
import {charsets, colors} from './flag-table.js';
import {choiceOf} from './flag-values.js';
import type {Paper} from './paper.js';

/** The paper that stdout is: 80 columns unless it is a terminal that says otherwise. */
export function paperOf(given: Pick<Arguments, 'values'>): Paper {
	const flags = {color: choiceOf(given, 'color', colors), charset: choiceOf(given, 'charset', charsets)};
	const {stdout, env} = process;
	const {columns} = soundSize(stdout);
	return {...detect({env, isTTY: stdout.isTTY === true, flags}), columns: stdout.isTTY ? columns : 80};
}
