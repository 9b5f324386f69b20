import type {ColorDepth} from '../../render/cells/capabilities.js';
import {type Environment, variable} from './environment.js';

/** Terminals that show 24-bit colour and say so by their name alone: ssh carries TERM over, but not COLORTERM. */
const truecolorTerms = /^(xterm-(kitty|ghostty)|alacritty|foot|wezterm|contour)\b|-(direct|truecolor)\d*$/;

/** Terminals without colour: hardware of the seventies and entries made to have none. */
const colorlessTerms = /^(dumb|unknown|vt(52|100|102|1[0-4]\d|2\d\d|320)|ansi-m)\b|-(mono|m)$/;

/** What FORCE_COLOR asks for: a depth; `some` where it wants colour and leaves open how much; undefined where unset. */
function forced(env: Environment): ColorDepth | 'some' | undefined {
	const value = variable(env, 'FORCE_COLOR')?.toLowerCase();
	if (value === undefined) return undefined;
	if (value === '0' || value === 'false') return 'none';
	if (value === '1') return '16';
	if (value === '2') return '256';
	return value === '3' ? 'truecolor' : 'some';
}

/** The depth that TERM and its company promise. */
function promised(env: Environment): ColorDepth {
	const term = variable(env, 'TERM')?.toLowerCase();
	if (term === undefined) return env.OS === 'Windows_NT' ? 'truecolor' : 'none';
	if (colorlessTerms.test(term)) return 'none';
	// GNU screen before 5 takes a 24-bit code apart into attributes, blinking among them, and passes on the COLORTERM
	// of the terminal around it. tmux also calls itself screen, but translates.
	const believable = !term.startsWith('screen') || variable(env, 'TMUX') !== undefined;
	if (believable && /^(truecolor|24bit)$/i.test(env.COLORTERM ?? '')) return 'truecolor';
	if (truecolorTerms.test(term)) return 'truecolor';
	return /-?256(color)?\b/.test(term) ? '256' : '16';
}

/**
 * How many colours to use. The first that speaks wins: NO_COLOR (not empty) → none; FORCE_COLOR (0 or false → none,
 * 1 → 16, 2 → 256, 3 → truecolor, anything else → whatever the terminal has, at least 16, terminal or not); not a
 * terminal → none; TERM, whose colourless kinds win over COLORTERM; COLORTERM; the rest of TERM. No TERM → none
 * (truecolor on Windows, which sets none).
 */
export function colorDepth(env: Environment, isTTY: boolean): ColorDepth {
	if (variable(env, 'NO_COLOR') !== undefined) return 'none';
	const force = forced(env);
	if (force !== undefined && force !== 'some') return force;
	if (!isTTY && force === undefined) return 'none';
	const depth = promised(env);
	return depth === 'none' && force === 'some' ? '16' : depth;
}
