import type {ColorDepth} from '../../render/cells/capabilities.js';
import {bold, defaultColor, dim} from '../../render/cells/grid.js';
import {shortName} from './colors.js';
import {change, type Pen, plain} from './pen.js';

/** The pen to write a run with: blanks keep the foreground, bold and dim of the pen before, where nobody sees them. */
export function penAfter(before: Pen, pen: Pen, blank: boolean): Pen {
	if (!blank) return pen;
	return {
		foreground: before.foreground,
		background: pen.background,
		attributes: before.attributes & (bold | dim),
	};
}

/** The shortest codes from one pen to another: what differs, or all anew from the reset state. */
export function transition(from: Pen, to: Pen, depth: ColorDepth): string {
	const step = change(from, to, depth);
	if (step.length <= 4) return step === '\x1b[0m' ? '\x1b[m' : step;
	const anew = change(plain, to, depth);
	if (anew === '' || anew === '\x1b[0m') return '\x1b[m';
	return anew.length + 2 < step.length ? `\x1b[0;${anew.slice(2)}` : step;
}

function digits(value: number): number {
	return value < 10 ? 1 : value < 100 ? 2 : 3;
}

/** About how many bytes setting a quantized colour takes, beside what the sequence itself does. */
export function colorBytes(color: number, depth: ColorDepth): number {
	if (color === defaultColor || depth === '16' || depth === 'none') return 3;
	if (depth === '256') return 6 + digits(color);
	const short = shortName(color);
	if (short !== undefined) return 6 + digits(short);
	return 8 + digits(color >> 16) + digits((color >> 8) & 0xff) + digits(color & 0xff);
}

/** About how many bytes a transition takes: for choosing what to write next, where thousands are weighed. */
export function transitionCost(from: Pen, to: Pen, blank: boolean, depth: ColorDepth): number {
	let cost = 0;
	if (from.background !== to.background) cost += colorBytes(to.background, depth);
	if (!blank) {
		if (from.foreground !== to.foreground) cost += colorBytes(to.foreground, depth);
		if (from.attributes !== to.attributes) cost += 3;
	} else if (from.attributes & ~(bold | dim)) cost += 3;
	return cost === 0 ? 0 : cost + 2;
}
