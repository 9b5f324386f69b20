import {toAscii} from '../../render/cells/to-ascii.js';

type Signs = readonly (readonly [sign: RegExp, words: string])[];

/** Signs that a screen reader passes over or stumbles on, and what a person says for them, in this order. */
const said: Signs = [
	[/ηₜ?/gu, ' learning rate '],
	[/\|([^|]+)\|/gu, ' the size of $1 '],
	[/∇/gu, ' gradient '],
	[/ˆ/gu, ' hat '],
	[/(?<=\p{L})(?=[₀-₉])|(?<=[₀-₉])(?=\p{L})/gu, ' '],
	[/½/gu, ' one half '],
	[/Σ/gu, ' sum of '],
	[/√/gu, ' square root of '],
	[/²/gu, ' squared '],
	[/³/gu, ' cubed '],
	[/←/gu, ' becomes '],
	[/→/gu, ' to '],
	[/≤|<=/gu, ' at most '],
	[/≥|>=/gu, ' at least '],
	[/[⌊⌋…]/gu, ' '],
	[/[·×]/gu, ' times '],
	[/✓/gu, ' finished '],
	[/✕/gu, ' a cross '],
	[/○/gu, ' a circle '],
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
	[/[_|~`\\{}[\]]/g, ' '],
	[/\s+/g, ' '],
	[/ (?=[,.;:?!)])/g, ''],
	[/(?<=\() /g, ''],
];

const replaced = (text: string, signs: Signs) => signs.reduce((done, [sign, words]) => done.replace(sign, words), text);

/** Letters of other scripts, as in a racer's name: a screen reader knows them as they are. */
const foreign = /((?:(?![A-Za-z\p{Script=Greek}])[\p{Lo}\p{Ll}\p{Lu}\p{M}])+)/u;

/** Text in one line as it is read aloud: signs by their names, and but for foreign letters plain ASCII. */
export function spelled(text: string): string {
	const parts = replaced(text, said).split(foreign);
	// Every second one is what the text was split at.
	const plain = parts.map((part, index) => (index % 2 === 1 ? part : toAscii(part))).join('');
	return replaced(plain, left).trim();
}
