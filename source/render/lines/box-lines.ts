import type {Charset} from '../cells/capabilities.js';

/** Arms of a line sign, as bits. */
export const arms = {left: 1, right: 2, up: 4, down: 8} as const;

/** Signs by their arms, in both charsets. Lone arms look like whole strokes. */
const unicode = ' ───│╯╰┴│╮╭┬│┤├┼';
const ascii = " ---|''+|..+|+++";

/** The code point of the sign with these arms. */
export function signOf(bits: number, charset: Charset): number {
	return (charset === 'ascii' ? ascii : unicode).codePointAt(bits & 15)!;
}
