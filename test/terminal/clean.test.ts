import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {cellWidth} from '../../source/render/cells/width.js';
import {clean, escaped, withoutControls} from '../../source/terminal/clean.js';

/** Text with more of what hurts than chance would bring. */
const nasty = fc
	.array(
		fc.oneof(
			fc.string({unit: 'binary', maxLength: 4}),
			fc.string({maxLength: 6}),
			fc.constantFrom(
				'\x1b',
				'\x1b[',
				'\x1b]',
				'\x9b',
				'\x9d',
				'\x07',
				'\x1b\\',
				'31m',
				'\r',
				'\n',
				'\u202e',
				'\u200b',
			),
			fc.constantFrom('e\u0301', '\u0302', '\u1100', '\u1161', '走', '🏁', '\ud800', '\udfff', '\ufeff', '\u2066'),
		),
		{maxLength: 12},
	)
	.map(parts => parts.join(''));

const columns = (text: string) => [...text].reduce((sum, character) => sum + cellWidth(character.codePointAt(0)!), 0);

describe('clean', () => {
	it.each([
		['plain', 'plain'],
		['\x1b[31mred\x1b[0m', 'red'],
		['\x9b31mred', 'red'],
		['\x1b]52;c;ZXZpbA==\x07paste', 'paste'],
		['\x1b]0;title\x1b\\name', 'name'],
		['a\x1bPq#0\x1b\\b', 'ab'],
		['a\x1b]0;never ends', 'a'],
		['a\x1b(0b\x1bcc', 'abc'],
		['\x1b\x1b[2J[2J', '[2J'],
		['a\rb\nc\td', 'a b c d'],
		['a\u2028b', 'a b'],
		['back\b\b\b\bspace\0', 'backspace'],
		['user\u202egnp.exe\u2066', 'usergnp.exe'],
		['zero\u200b\u200d\ufeff\u2060width', 'zerowidth'],
		['soft\u00adhyphen', 'softhyphen'],
		['e\u0301', 'é'],
		['z\u0301\u0302\u0303\u0304\u0305algo', 'źalgo'],
		['x\u20dd', 'x'],
		['\ud800half', 'half'],
		['走る', '走る'],
		['ünïcödé ✕ ▀', 'ünïcödé ✕ ▀'],
		['', ''],
	])('takes out what must go: case %#', (dirty, wanted) => expect(clean(dirty)).toBe(wanted));

	it.each([
		['abcdef', 3, 'abc'],
		['abc', 3, 'abc'],
		['abc', 0, ''],
		['abc', -2, ''],
		['abc', 1.9, 'a'],
		['abc', Number.NaN, 'abc'],
		['走る人', 3, '走'],
		['走る人', 4, '走る'],
		['é走', 2, 'é'],
		['é', -1, ''],
		['é', Number.NaN, 'é'],
	])('cuts at whole characters: case %#', (dirty, most, wanted) => expect(clean(dirty, most)).toBe(wanted));

	it('leaves nothing that a terminal would act on, whatever comes in', () => {
		fc.assert(
			fc.property(nasty, text => {
				const cleaned = clean(text);
				expect(cleaned).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Mn}\p{Me}]/u);
				expect([...cleaned].filter(character => cellWidth(character.codePointAt(0)!) <= 0)).toEqual([]);
				expect(clean(cleaned)).toBe(cleaned);
			}),
			{numRuns: 2000},
		);
	});

	it('never exceeds its columns', () => {
		fc.assert(
			fc.property(nasty, fc.integer({min: 0, max: 12}), (text, most) => {
				const cleaned = clean(text, most);
				expect(columns(cleaned)).toBeLessThanOrEqual(most);
				expect(clean(text).startsWith(cleaned)).toBe(true);
			}),
		);
	});

	it('is quick with a bomb', () => {
		// What takes a quarter of an hour where time goes with the square comes to a few hundred milliseconds.
		const count = 1_000_000;
		expect(clean('\x1b]'.repeat(count))).toBe('');
		expect(clean(`a${'\u0301'.repeat(count)}`)).toBe('á');
		expect(clean('\x1b[1;'.repeat(count))).toBe('');
	});
});

describe('escaped', () => {
	it.each([
		['plain "text" ~', 'plain "text" ~'],
		['to\u202ey', String.raw`to\u202ey`],
		['\u200b\u200d\u2060\ufeff', String.raw`\u200b\u200d\u2060\ufeff`],
		['\u2066a\u2069\u061c', String.raw`\u2066a\u2069\u061c`],
		['\ufe0f\u{e0100}\u{e0041}', String.raw`\ufe0f\u{e0100}\u{e0041}`],
		['\ud83dx\udc00', String.raw`\ud83dx\udc00`],
		['\x00\x1b[31m\x7f\x9b\t\n', String.raw`\u0000\u001b[31m\u007f\u009b\u0009\u000a`],
		['\u00a0\u3000\u2800\u3164\u00ad', String.raw`\u00a0\u3000\u2800\u3164\u00ad`],
		['e\u0301 x\u0335', String.raw`é x\u0335`],
		['走🏁 ß', '走🏁 ß'],
	])('writes what one would not see: case %#', (text, wanted) => expect(escaped(text)).toBe(wanted));

	it('leaves nothing that is invisible, and loses nothing', () => {
		fc.assert(
			fc.property(nasty, text => {
				const shown = escaped(text.replaceAll('\\', '/'));
				expect(clean(shown)).toBe(shown);
				const read = (_: string, short: string, long: string) =>
					String.fromCodePoint(Number.parseInt(short ?? long, 16));
				const back = shown.replaceAll(/\\u(?:([0-9a-f]{4})|\{([0-9a-f]+)\})/g, read);
				expect(back).toBe(text.replaceAll('\\', '/').normalize('NFC'));
			}),
			{numRuns: 2000},
		);
	});
});

it('withoutControls keeps combining characters but no controls', () => {
	expect(withoutControls('v\u0302 \x1b[2J\r\n→')).toBe('v\u0302 →');
	fc.assert(fc.property(nasty, text => !/[\p{Cc}\p{Cf}]/u.test(withoutControls(text))));
});
