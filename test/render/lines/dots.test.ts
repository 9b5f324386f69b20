import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {dotBit, dotsOf, setDot, signOfDots} from '../../../source/render/lines/dots.js';

const bitsOf = (...dots: readonly (readonly [x: number, y: number])[]) =>
	dots.reduce((bits, [x, y]) => bits | dotBit(x, y), 0);
const sign = (bits: number, glyphs: 'fine' | 'octants') => String.fromCodePoint(signOfDots(bits, glyphs));

describe('signs of dots', () => {
	it.each([
		[bitsOf([0, 0]), '⠁'],
		[bitsOf([1, 0]), '⠈'],
		[bitsOf([0, 3]), '⡀'],
		[bitsOf([1, 3]), '⢀'],
		[bitsOf([0, 2], [1, 1]), '⠔'],
		[255, '⣿'],
	])('in braille: %i is %s', (bits, expected) => expect(sign(bits, 'fine')).toBe(expected));

	// From the Unicode 16 chart: the first and last octants, and what was there before them.
	it.each([
		[bitsOf([0, 1]), '\u{1cd00}'],
		[bitsOf([1, 0], [0, 1]), '\u{1cd01}'],
		[bitsOf([1, 1]), '\u{1cd03}'],
		[bitsOf([1, 0], [0, 1], [1, 1], [0, 2], [1, 2], [0, 3], [1, 3]), '\u{1cde5}'],
		[bitsOf([0, 0], [1, 0], [0, 1], [1, 1]), '▀'],
		[bitsOf([1, 0], [1, 1], [1, 2], [1, 3]), '▐'],
		[bitsOf([0, 3], [1, 3]), '▂'],
		[0, ' '],
		[255, '█'],
	])('in octants: %i is %s', (bits, expected) => expect(sign(bits, 'octants')).toBe(expected));

	it.each(['fine', 'octants'] as const)('are all different, and tell their dots: %s', glyphs => {
		const all = Array.from({length: 256}, (_, bits) => signOfDots(bits, glyphs));
		expect(new Set(all).size).toBe(256);
		for (const [bits, code] of all.entries()) expect(dotsOf(code, glyphs)).toBe(bits);
		expect(dotsOf('A'.codePointAt(0)!, glyphs)).toBe(0);
	});
});

it('setDot sets one dot of one cell, and none outside', () => {
	fc.assert(
		fc.property(fc.integer({min: -3, max: 12}), fc.integer({min: -3, max: 16}), (x, y) => {
			const dots = new Uint8Array(15);
			setDot(dots, {columns: 5, rows: 3}, x, y);
			const isInside = x >= 0 && y >= 0 && x < 10 && y < 12;
			expect(dots.filter(bits => bits !== 0)).toHaveLength(isInside ? 1 : 0);
			if (isInside) expect(dots[Math.floor(y / 4) * 5 + Math.floor(x / 2)]).toBe(1 << (2 * (y % 4) + (x % 2)));
		}),
	);
});
