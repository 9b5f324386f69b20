import type {Charset} from './capabilities.js';

const greek: Readonly<Record<string, string>> = {
	α: 'alpha',
	β: 'beta',
	γ: 'gamma',
	δ: 'delta',
	ε: 'eps',
	ϵ: 'eps',
	ζ: 'zeta',
	η: 'eta',
	θ: 'theta',
	ϑ: 'theta',
	κ: 'kappa',
	λ: 'lambda',
	μ: 'mu',
	ν: 'nu',
	ξ: 'xi',
	π: 'pi',
	ρ: 'rho',
	σ: 'sigma',
	τ: 'tau',
	φ: 'phi',
	χ: 'chi',
	ψ: 'psi',
	ω: 'omega',
	Γ: 'Gamma',
	Δ: 'Delta',
	Θ: 'Theta',
	Λ: 'Lambda',
	Π: 'prod',
	Σ: 'sum',
	Φ: 'Phi',
	Ω: 'Omega',
};

const words: Readonly<Record<string, string>> = {
	...greek,
	// Symbols that are letters twice in Unicode.
	µ: 'mu',
	'∑': 'sum',
	'∏': 'prod',
	'∆': 'Delta',
	'∇': 'grad',
	'√': 'sqrt',
	'∂': 'd',
	'∞': 'inf',
	'½': '1/2',
	'⅓': '1/3',
	'¼': '1/4',
	'·': '*',
	'⋅': '*',
	'×': 'x',
	'⊙': '*',
	'−': '-',
	'–': '-',
	'—': '-',
	'‑': '-',
	'±': '+-',
	'÷': '/',
	'≤': '<=',
	'≥': '>=',
	'≠': '!=',
	'≈': '~',
	'≪': '<<',
	'≫': '>>',
	'∈': 'in',
	'→': '->',
	'←': '<-',
	'↑': '^',
	'↓': 'v',
	'⌈': 'ceil(',
	'⌉': ')',
	'⌊': 'floor(',
	'⌋': ')',
	'‖': '||',
	'′': "'",
	'’': "'",
	'‘': "'",
	'“': '"',
	'”': '"',
	'°': 'deg',
	'\u00a0': ' ',
	'\u2009': ' ',
	'\u202f': ' ',
	// One column for one, so that a number which did not fit keeps its width.
	'…': '~',
	ˆ: '^',
	'○': 'o',
	'✕': 'x',
	'✓': '+',
	'✗': '!',
	'▲': '^',
	'▼': 'v',
	'►': '>',
	'▸': '>',
	'◂': '<',
	'›': '>',
	'•': '*',
	'─': '-',
	'│': '|',
};

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿᵀᵏᵗ';
const plainSuperscripts = '0123456789+-=()nTkt';
const subscripts = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢⱼₖₜ';
const plainSubscripts = '0123456789+-=()nijkt';

const raised = new Map(Array.from(superscripts, (sign, at) => [sign, plainSuperscripts[at]]));
const lowered = new Map(Array.from(subscripts, (sign, at) => [sign, plainSubscripts[at]]));

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
		const power = raised.get(sign);
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
	const known = words[sign] ?? lowered.get(sign);
	if (known !== undefined) return known;
	const bare = sign.normalize('NFD').replace(/\p{M}/gu, '');
	return /^[ -~]+$/.test(bare) ? bare : '?';
}

/** Text as the charset can show it: unchanged in Unicode, transliterated in ASCII. */
export function textFor(text: string, charset: Charset): string {
	return charset === 'ascii' ? toAscii(text) : text;
}
