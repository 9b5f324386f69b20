import type {Capabilities} from '../cells/capabilities.js';
import {fitted} from '../cells/columns.js';
import {glyphsOf} from '../cells/glyphs.js';
import {textFor} from '../cells/to-ascii.js';

/** Characters that two names must begin with alike for these to give way. */
const leastAlike = 3;

/** How many characters two texts begin with alike. */
function alikeIn(one: string, other: string): number {
	let count = 0;
	while (count < one.length && one[count] === other[count]) count++;
	return count;
}

/**
 * The name of an axis in at most so many columns. What is cut is marked so; where the other axis's name begins alike, as
 * `bill_length` and `bill_depth` do, the beginning is, or both would say the same.
 */
export function axisName(name: string, other: string, columns: number, capabilities: Capabilities): string {
	const whole = textFor(name, capabilities.charset);
	if (Array.from(whole).length <= columns) return whole;
	const alike = alikeIn(whole, textFor(other, capabilities.charset));
	const own = whole.slice(alike);
	if (alike < leastAlike || own === '') return fitted(whole, columns, capabilities);
	const short = `${glyphsOf(capabilities.charset).ellipsis}${own}`;
	return Array.from(short).length <= columns ? short : fitted(short, columns, capabilities);
}
