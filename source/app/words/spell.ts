import {toAscii} from '../../render/cells/to-ascii.js';

type Signs = readonly (readonly [sign: RegExp, words: string])[];

/** A sign that stands for a key: it has nothing on a side to compare, to lead from or to lead to. */
const asKey = (sign: string, others: string) =>
	new RegExp(
		`(?<=^|[.,:;?!(] ?|[${others}] ?|\\b(?:[Pp]ress|[Tt]akes?|[Kk]eys?) )${sign}|${sign}(?=$| ?[.,:;?!)${others}])`,
		'gu',
	);
/** A part of the start w/b, or of −2/4: no fraction. */
const coordinate = '(?:\\b[a-z]|[-−]?\\d+(?:\\.\\d+)?)';

/** Signs that a screen reader passes over or stumbles on, and what a person says for them, in this order. */
const said: Signs = [
	[asKey('→', '←↑↓'), ' right arrow '],
	[asKey('←', '→↑↓'), ' left arrow '],
	[/↑/gu, ' up arrow '],
	[/↓/gu, ' down arrow '],
	[asKey('>', '<'), ' greater than '],
	[asKey('<', '>'), ' less than '],
	[/ηₜ?/gu, ' learning rate '],
	[/\|([^|]+)\|/gu, ' the size of $1 '],
	[/‖([^‖]+)‖/gu, ' the norm of $1 '],
	[/⌊([^⌋]+)⌋/gu, ' the whole part of $1 '],
	[/\[([^[\],]+),([^[\],]+)\]/gu, ' the interval from $1 to $2 '],
	[
		new RegExp(`(?<![\\p{L}\\p{N})])(${coordinate})/(${coordinate})(?![\\p{L}\\p{N}²³ᵀˆ₀-₉(]|\\.\\d)`, 'gu'),
		'$1 slash $2',
	],
	[/…(?=\s*\p{L})/gu, ' and so on, '],
	[/…(?=\s*\d)/gu, ' and so on to '],
	[/…/gu, ' and so on '],
	[/∇/gu, ' gradient '],
	[/ˆ/gu, ' hat '],
	[/ᵀ/gu, ' transposed '],
	[/(?<=\p{L})(?=[₀-₉ₖ])|(?<=[₀-₉ₖ])(?=\p{L})/gu, ' '],
	[/½/gu, ' one half '],
	[/Σ/gu, ' sum of '],
	[/√/gu, ' square root of '],
	[/²/gu, ' squared '],
	[/³/gu, ' cubed '],
	[/°/gu, ' degrees '],
	[/←/gu, ' becomes '],
	[/→/gu, ' to '],
	[/≈/gu, ' is about '],
	[/≠|!=/gu, ' is not '],
	[/≪/gu, ' far under '],
	[/≫/gu, ' far over '],
	[/±/gu, ' plus or minus '],
	[/≤|<=/gu, ' at most '],
	[/≥|>=/gu, ' at least '],
	[/[·×]/gu, ' times '],
	[/✓/gu, ' finished '],
	[/✕/gu, ' a cross '],
	[/○/gu, ' a circle '],
	[/∪/gu, ' a cup '],
	[/▲/gu, ' up '],
	[/▼/gu, ' down '],
	[/∞/gu, ' infinity '],
	[/(?<=\d)e(?=-?\d)/gu, ' times 10 to the '],
	[/L\*/gu, 'the least loss'],
	[/−/gu, ' minus '],
	[/%/gu, ' percent'],
];

/** What toAscii leaves that has a name. */
const left: Signs = [
	[/\^/g, ' to the '],
	[/ - |(?<![\w-])-(?=[\w.(])/g, ' minus '],
	[/\+/g, ' plus '],
	[/=/g, ' equals '],
	[/</g, ' under '],
	[/>/g, ' over '],
	[/\//g, ' over '],
	[/\*/g, ' times '],
	[/\[/g, ' left bracket '],
	[/\]/g, ' right bracket '],
	[/\{/g, ' left brace '],
	[/\}/g, ' right brace '],
	[/\|/g, ' bar '],
	[/~/g, ' about '],
	[/_/g, ' underscore '],
	[/`/g, ' backtick '],
	[/\\/g, ' backslash '],
	[/\s+/g, ' '],
	[/ (?=[,.;:?!)])/g, ''],
	[/(?<=\() /g, ''],
];

const replaced = (text: string, signs: Signs) => signs.reduce((done, [sign, words]) => done.replace(sign, words), text);

/** Letters of other scripts, as in a racer's name: a screen reader knows them as they are. */
const foreign = /((?:(?![A-Za-z\p{Script=Greek}])[\p{Lo}\p{Ll}\p{Lu}\p{M}])+)/u;

/** Text in one line as it is read aloud: signs and keys by their names, and but for foreign letters plain ASCII. */
export function spelled(text: string): string {
	const parts = replaced(text, said).split(foreign);
	// Every second one is what the text was split at.
	const plain = parts.map((part, index) => (index % 2 === 1 ? part : toAscii(part))).join('');
	return replaced(plain, left).trim();
}

/** Words with a full stop, where they do not end by themselves. */
export const sentence = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);
