import {fromSubscript, fromSuperscript, words} from './ascii-words.js';
import type {Charset} from './capabilities.js';

/** β is `beta`, but β₁ is `b1`, as everybody writes it where there is no Greek. */
const shortBeta = /β(?=[₀-₉])/gu;

/**
 * Text in ASCII: Greek letters and mathematics by name (η `eta`, β₁ `b1`, ∇ `grad`, ½ `1/2`, x² `x^2`, a·b `a*b`),
 * accented Latin letters without their accents, anything else that is not printable ASCII `?`. Names keep a space
 * between themselves and the letters beside them (η∇L `eta grad L`). It may be longer than what it was made from, so
 * it comes before any measuring.
 */
export function toAscii(text: string): string {
	let result = '';
	let wasRaised = false;
	let wasName = false;
	for (const sign of text.replace(shortBeta, 'b').normalize('NFC')) {
		const power = fromSuperscript.get(sign);
		const plain = power === undefined ? plainly(sign) : wasRaised ? power : `^${power}`;
		const isName = plain.length > 1 && /^[A-Za-z]+$/.test(plain);
		const isLetter = isName || /^[A-Za-z0-9]$/.test(sign);
		const touches = (isName && /[A-Za-z0-9]$/.test(result)) || (wasName && isLetter);
		result += touches ? ` ${plain}` : plain;
		wasRaised = power !== undefined;
		wasName = isName;
	}
	return result;
}

function plainly(sign: string): string {
	if (sign >= ' ' && sign <= '~') return sign;
	const known = words[sign] ?? fromSubscript.get(sign);
	if (known !== undefined) return known;
	const bare = sign.normalize('NFD').replace(/\p{M}/gu, '');
	return /^[ -~]+$/.test(bare) ? bare : '?';
}

/** Text as the charset can show it: unchanged in Unicode, transliterated in ASCII. */
export function textFor(text: string, charset: Charset): string {
	return charset === 'ascii' ? toAscii(text) : text;
}
