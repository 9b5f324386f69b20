import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
	bold,
	createGrid,
	defaultColor,
	dim,
	drawText,
	gridText,
	inverse,
	underline,
} from '../../../source/render/cells/grid.js';
import {textToGrid} from '../../../source/terminal/color/sgr-parser.js';
import {encodeSpans} from '../../../source/terminal/frame/encode.js';
import {depths, frameBytes, gridAsText, someFrames} from '../frames.js';

const truecolor = {color: 'truecolor', charset: 'unicode'} as const;
const styleAt = (grid: ReturnType<typeof textToGrid>, at: number) => ({
	foreground: grid.foregrounds[at],
	background: grid.backgrounds[at],
	attributes: grid.attributes[at],
});

describe('textToGrid', () => {
	it('reads back what encodeSpans writes', () => {
		const span = fc.record({
			text: fc.string({unit: fc.constantFrom(...'abcé█η✕'), minLength: 1, maxLength: 5}),
			foreground: fc.oneof(fc.constant(defaultColor), fc.integer({min: 0, max: 0xffffff})),
			background: fc.oneof(fc.constant(defaultColor), fc.integer({min: 0, max: 0xffffff})),
			attributes: fc.integer({min: 0, max: 15}),
		});
		fc.assert(
			fc.property(fc.array(fc.array(span, {maxLength: 6}), {minLength: 1, maxLength: 4}), rows => {
				const wanted = createGrid(20, 4);
				for (const [row, spans] of rows.entries()) {
					let column = 0;
					for (const {text, ...style} of spans) column = drawText(wanted, column, row, text, style);
				}
				const text = rows.map(spans => encodeSpans(spans, truecolor)).join('\n');
				expect(textToGrid(text, 20, 4)).toEqual(wanted);
			}),
			{numRuns: 500},
		);
	});

	it.each(depths)('and what encodeRow writes, to the same look: %s', color => {
		fc.assert(
			fc.property(someFrames, frames => {
				for (const frame of frames) {
					const grid = {...frame, glyphs: frame.glyphs.map(glyph => (glyph === 0x8d70 ? 0x3f : glyph))};
					const back = textToGrid(gridAsText(grid, {color, charset: 'unicode'}), frame.columns, frame.rows);
					expect(frameBytes(grid, back, color)).toBe('');
				}
			}),
			{numRuns: 100},
		);
	});

	it('knows the codes of sixteen and of 256 colours', () => {
		const grid = textToGrid('\x1b[31ma\x1b[97;104mb\x1b[38;5;9;48;5;196mc\x1b[39;49md', 4, 1);
		expect([0, 1, 2, 3].map(at => styleAt(grid, at))).toEqual([
			{foreground: 0xcd0000, background: defaultColor, attributes: 0},
			{foreground: 0xffffff, background: 0x5c5cff, attributes: 0},
			{foreground: 0xff0000, background: 0xff0000, attributes: 0},
			{foreground: defaultColor, background: defaultColor, attributes: 0},
		]);
	});

	it('switches attributes on and off', () => {
		const grid = textToGrid('\x1b[1;2;4;7ma\x1b[22mb\x1b[24mc\x1b[27md\x1b[3;1me\x1b[mf', 6, 1);
		expect([...grid.attributes]).toEqual([bold | dim | underline | inverse, underline | inverse, inverse, 0, bold, 0]);
	});

	it('puts rows under one another and cuts what reaches out', () => {
		expect(gridText(textToGrid('abcd\n\nef\nno', 3, 3))).toEqual(['abc', '   ', 'ef ']);
		expect(textToGrid('\x1b[31ma\nb', 1, 2).foregrounds).toEqual(Int32Array.of(0xcd0000, 0xcd0000));
		expect(textToGrid('abc', 0, 0).glyphs).toHaveLength(0);
	});

	it('keeps columns: wide characters take two, marks none', () => {
		expect(gridText(textToGrid('走a\n🏁b\ne\u0301c\n走', 3, 3))).toEqual(['走a', '??b', 'ec ']);
		expect(gridText(textToGrid('ab走', 3, 1))).toEqual(['ab ']);
	});

	it('leaves out every other sequence and every control', () => {
		const text = '\x1b[2Ja\x1b]0;title\x07b\x1b]8;;x\x1b\\c\x1b7\r\bd\x1b[?25l\x1b[1;2Hé\x07\x1b(B\x9b\t!';
		expect(gridText(textToGrid(text, 7, 1))).toEqual(['abcdé! ']);
	});

	it('passes over codes that are broken', () => {
		const grid = textToGrid(
			'\x1b[38;2;300;0;0;1ma\x1b[0;38;5mb\x1b[48;5;256mc\x1b[999;;md\x1b[38:2::1:2:3me\x1b[1',
			5,
			1,
		);
		expect(gridText(grid)).toEqual(['abcde']);
		expect([...grid.foregrounds, ...grid.backgrounds]).toEqual(new Array(10).fill(defaultColor));
		expect([...grid.attributes]).toEqual([bold, 0, 0, 0, 0]);
	});

	it('never throws', () => {
		const unit = fc.constantFrom('\x1b', '[', ';', '3', '8', '2', 'm', '\n', 'x', '走', '\ud800', ']', '\x07', ':');
		fc.assert(
			fc.property(fc.string({unit, maxLength: 60}), text => {
				const grid = textToGrid(text, 5, 3);
				expect(grid.glyphs).toHaveLength(15);
			}),
			{numRuns: 1000},
		);
	});
});
