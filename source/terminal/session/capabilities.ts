import type {Capabilities} from '../../render/cells/capabilities.js';
import {colorDepth} from './color-depth.js';
import {type Environment, isRemote, variable} from './environment.js';
import {localeCharset} from './locale.js';

/** `--color` and `--charset`; `auto`, or none, leaves it to the environment. */
export type CapabilityFlags = {
	readonly color?: 'auto' | 'never' | '16' | '256' | 'truecolor' | undefined;
	readonly charset?: 'auto' | 'unicode' | 'ascii' | undefined;
};

/** What output may be made of. Flags win over the environment (see `colorDepth`, `localeCharset`). Pure. */
export function detect(from: {
	readonly env: Environment;
	/** Whether the output goes to a terminal. */
	readonly isTTY: boolean;
	readonly flags?: CapabilityFlags | undefined;
}): Capabilities {
	const {color = 'auto', charset = 'auto'} = from.flags ?? {};
	const wanted = color === 'never' ? 'none' : color;
	return {
		color: wanted === 'auto' ? colorDepth(from.env, from.isTTY) : wanted,
		charset: charset === 'auto' ? localeCharset(from.env) : charset,
	};
}

/**
 * Whether a dashboard can be shown: both ends are a terminal that understands cursor codes, and nobody but a person is
 * there (CI unset, empty, `0` or `false`). False means: print a report and leave.
 */
export function isInteractive(from: {
	readonly stdinIsTTY: boolean;
	readonly stdoutIsTTY: boolean;
	readonly env: Environment;
}): boolean {
	if (!from.stdinIsTTY || !from.stdoutIsTTY || from.env.TERM === 'dumb') return false;
	const ci = variable(from.env, 'CI')?.toLowerCase();
	return ci === undefined || ci === '0' || ci === 'false';
}

/**
 * Whether what is erased takes the background that is set. GNU screen's takes the terminal's own; tmux, which also calls
 * itself screen, does as the others do.
 */
export function erasesInColor(env: Environment): boolean {
	return !/^screen/.test(env.TERM ?? '') || variable(env, 'TMUX') !== undefined;
}

/** Frames a second unless told: 15 over SSH, where a slow line blocks the keys behind the frames, else 30. */
export function defaultFps(env: Environment): number {
	return isRemote(env) ? 15 : 30;
}
