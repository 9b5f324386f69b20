import {syncBuiltinESMExports} from 'node:module';
import type {Environment} from './environment.js';

/**
 * The environment variables that count, and what they decide: the README's table is made from it. No other changes what
 * we do, but for those that Node itself reads.
 */
export const variables: readonly {readonly names: readonly string[]; readonly decide: string}[] = [
	{names: ['NO_COLOR'], decide: 'set: no colours'},
	{
		names: ['FORCE_COLOR'],
		decide: '0 no colours, 1 16 of them, 2 256, 3 all; anything else: at least 16; also in a pipe',
	},
	{names: ['COLORTERM'], decide: 'truecolor or 24bit: all colours'},
	{names: ['TERM'], decide: 'how many colours; dumb: a report, no dashboard'},
	{names: ['TMUX'], decide: 'set: COLORTERM is believed where TERM is screen'},
	{names: ['OS'], decide: 'Windows_NT: all colours where there is no TERM'},
	{names: ['LC_ALL', 'LC_CTYPE', 'LANG'], decide: 'the first that is set: UTF-8, or else ASCII'},
	{
		names: ['WT_SESSION', 'TERM_PROGRAM', 'VTE_VERSION', 'KITTY_WINDOW_ID', 'WEZTERM_PANE', 'ALACRITTY_WINDOW_ID'],
		decide: 'set: UTF-8 where there is no locale',
	},
	{
		names: ['SSH_TTY', 'SSH_CONNECTION'],
		decide:
			'set: 15 frames a second, fewer where a slow line has more than half a second of them ahead; ctrl-z comes back where nobody could say fg',
	},
	{names: ['INK_SCREEN_READER'], decide: 'true: words instead of a drawing, as --screen-reader'},
	{
		names: ['XDG_STATE_HOME', 'LOCALAPPDATA', 'HOME'],
		decide: 'the first that is a full path: where progress in the lecture is kept, of HOME in .local/state',
	},
	{names: ['CI'], decide: 'set, but to 0 or false: a report, no dashboard'},
];

let whole: Environment = {};

/** All that was in the environment, for those who are to see it. */
export const wholeEnvironment = (): Environment => whole;

/**
 * Leaves nothing in a process's environment but the variables that count and are not empty. Packages read many more (Ink
 * alone DEV, and whatever begins with CI_), some of them as they are loaded: none is loaded before.
 */
export function keepVariables(host: {env: Environment}): void {
	const {env} = host;
	whole = env;
	const counting = variables.flatMap(({names}) => names);
	host.env = Object.fromEntries(counting.flatMap(name => (env[name] ? [[name, env[name]]] : [])));
	// For `import {env} from 'node:process'`.
	syncBuiltinESMExports();
}
