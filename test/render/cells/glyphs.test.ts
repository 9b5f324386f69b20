import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {glyphsOf} from '../../../source/render/cells/glyphs.js';
import {toAscii} from '../../../source/render/cells/to-ascii.js';

describe('the tables of signs', () => {
	const all = (charset: 'unicode' | 'ascii') => Object.values(glyphsOf(charset)).flat();

	it('are single code points', () => {
		for (const sign of [...all('unicode'), ...all('ascii')]) expect(Array.from(sign)).toHaveLength(1);
	});

	it('hold nothing that some terminal takes for an emoji, or for two columns', () => {
		for (const sign of all('unicode')) expect(sign).not.toMatch(/\p{Emoji}|\p{M}/u);
	});

	it('are printable ASCII where they say so', () => {
		expect(all('ascii').join('')).toMatch(/^[ -~]*$/);
	});
});

describe('toAscii', () => {
	it.each([
		['L(w, b) = ½ Σ (σ(w·x + b) − y)²', 'L(w, b) = 1/2 sum (sigma(w*x + b) - y)^2'],
		['θ ← θ − η·mˆ/(√vˆ + ε)', 'theta <- theta - eta*m^/(sqrt v^ + eps)'],
		['m = β₁m + (1−β₁)∇', 'm = b1m + (1-b1)grad'],
		['η∇L', 'eta grad L'],
		['β₁ β₂ γ ∞ ≤ × x₁⁻²', 'b1 b2 gamma inf <= x x1^-2'],
		['Müller', 'Muller'],
		['漢', '?'],
		['a\u0007b\n', 'a?b?'],
	])('writes %j as %j', (text, plain) => {
		expect(toAscii(text)).toBe(plain);
	});

	it('gives printable ASCII for anything, and ASCII as it is', () => {
		fc.assert(fc.property(fc.string({unit: 'binary'}), text => /^[ -~]*$/.test(toAscii(text))));
		fc.assert(fc.property(fc.string({unit: 'grapheme-ascii'}), text => toAscii(text) === text));
	});
});
