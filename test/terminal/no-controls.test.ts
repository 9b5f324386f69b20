import fc from 'fast-check';
import {describe, expect, it, onTestFinished} from 'vitest';
import {createGrid} from '../../source/render/cells/grid.js';
import {openDashboard} from '../ui/dashboard.js';
import {depths, frameBytes} from './frames.js';

/** Everything that we ever ask of a terminal; what is left of a frame without it must be characters to look at. */
const own =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are made of them
	/\x1b\[\?2026[hl]|\x1b\[r|\x1b\(B|\x1b\[\?7l|\x1b\[2J|\x1b\[[\d;]*[mHABCDGdKX]|\r|\n|\x08/g;
const foreign = (frame: string) => frame.replace(own, '').match(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Mn}\p{Me}]/u)?.[0];

/** What would move a cursor, set a title, fill a clipboard, ring, answer, hide or turn text around. */
const attack = fc.constantFrom(
	'\x1b[2J\x1b[H',
	'\x1b]0;title\x07',
	'\x1b]52;c;ZXZpbA==\x1b\\',
	'\x1bP+q544e\x1b\\',
	'\x1b[6n',
	'\x1b[?1049l',
	'\x1bc',
	'\x1b',
	'\x9b31m',
	'\x9d0;t\x9c',
	'\x07\b\r\v\f\0\x7f',
	'\u202e\u2066\u200b\ufeff',
	'e\u0301\u0302\u20dd',
	'\ud800',
	'走🏁',
	'\x1b[38;2;1;2;3m',
);
const text = fc
	.array(fc.oneof(attack, fc.string({unit: 'binary', maxLength: 4}), fc.string({maxLength: 6})), {maxLength: 10})
	.map(parts => parts.join(''));

describe('no string from outside puts a control sequence on the screen', () => {
	it('whatever is in the cells of a frame', () => {
		const glyph = fc.oneof(fc.nat(0x20), fc.integer({min: 0x7f, max: 0xa0}), fc.nat(0x10ffff), fc.nat(0xffff_ffff));
		fc.assert(
			fc.property(fc.array(glyph, {minLength: 1, maxLength: 40}), fc.constantFrom(...depths), (glyphs, depth) => {
				const grid = createGrid(10, 4);
				grid.glyphs.set(glyphs);
				expect(foreign(frameBytes(null, grid, depth))).toBeUndefined();
				expect(foreign(frameBytes(createGrid(10, 4), grid, depth))).toBeUndefined();
			}),
			{numRuns: 1000},
		);
	});

	it('through the whole dashboard: in a notice, and in the names of racers', async () => {
		const dashboard = openDashboard({columns: 100, rows: 30});
		onTestFinished(() => dashboard.close());
		await fc.assert(
			fc.asyncProperty(text, fc.constantFrom(...depths), async (said, depth) => {
				dashboard.dispatch({type: 'notice', text: said});
				expect(foreign(frameBytes(null, await dashboard.frame(), depth))).toBeUndefined();
			}),
			{numRuns: 60},
		);
		// Names that have what hurts are refused where they are read; what else there is in Unicode may be in one.
		for (const sample of fc.sample(text, 20)) {
			const name = `x${[...sample.replace(/[\p{C},=:\s]/gu, '')].slice(0, 20).join('')}`;
			const racers = [{optimizer: 'gd', name}, {optimizer: 'adam'}];
			const other = openDashboard({columns: 130, rows: 40, opening: {options: {racers}}});
			expect(foreign(frameBytes(null, await other.frame(), 'truecolor'))).toBeUndefined();
			other.close();
		}
	});
});
