import type {Charset} from '../../render/cells/capabilities.js';
import {type Environment, variable} from './environment.js';

/** Marks that only terminals leave which speak UTF-8 and nothing else. */
const unicodeMarks = [
	'WT_SESSION',
	'TERM_PROGRAM',
	'VTE_VERSION',
	'KITTY_WINDOW_ID',
	'WEZTERM_PANE',
	'ALACRITTY_WINDOW_ID',
];
const unicodeTerms = /^(xterm-(kitty|ghostty)|alacritty|foot|wezterm|contour)\b/i;

/**
 * Which characters the terminal shows, by the locale: the first of LC_ALL, LC_CTYPE and LANG that is not empty, as
 * POSIX orders them; UTF-8 → unicode, anything else → ascii. Where none is set the locale is C, so: ascii, the mistake
 * that still reads well, unless the terminal bears a mark of those that know nothing but UTF-8.
 */
export function localeCharset(env: Environment): Charset {
	const locale = variable(env, 'LC_ALL') ?? variable(env, 'LC_CTYPE') ?? variable(env, 'LANG');
	if (locale !== undefined) return /utf-?8/i.test(locale) ? 'unicode' : 'ascii';
	const marked = unicodeMarks.some(name => variable(env, name) !== undefined) || unicodeTerms.test(env.TERM ?? '');
	return marked ? 'unicode' : 'ascii';
}
