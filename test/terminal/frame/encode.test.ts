import headless from '@xterm/headless';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {ColorDepth} from '../../../source/render/cells/capabilities.js';
import {
	bold,
	createGrid,
	defaultColor,
	dim,
	drawText,
	type Grid,
	inverse,
	setCell,
	underline,
} from '../../../source/render/cells/grid.js';
import {contrasting, quantize, shortName} from '../../../source/terminal/color/colors.js';
import {encodeRow, encodeSpans} from '../../../source/terminal/frame/encode.js';
import {type Cell, type CellColor, cellAt, lines} from '../../helpers/pty-screen.js';
import {gridAsText} from '../frames.js';

const depths: readonly ColorDepth[] = ['none', '16', '256', 'truecolor'];
const at = (color: ColorDepth) => ({color, charset: 'unicode'}) as const;

async function shown(text: string, columns: number, rows: number): Promise<headless.Terminal> {
	const screen = new headless.Terminal({cols: columns, rows, allowProposedApi: true});
	await new Promise<void>(resolve => screen.write(text, resolve));
	return screen;
}

function colorOf(quantized: number, depth: ColorDepth): CellColor {
	if (quantized === defaultColor) return 'default';
	const place = depth === 'truecolor' ? shortName(quantized) : quantized;
	return place === undefined ? {rgb: quantized} : {palette: place};
}

/** What a terminal ought to show of a cell; of a blank's foreground, bold and dim nothing can be seen. */
function wanted(grid: Grid, index: number, depth: ColorDepth): Partial<Cell> {
	const [glyph, attributes] = [grid.glyphs[index]!, grid.attributes[index]!];
	const [front, back] = [grid.foregrounds[index]!, grid.backgrounds[index]!];
	const background = quantize(back, depth);
	let foreground = quantize(front, depth);
	const area = glyph >= 0x2580 && glyph <= 0x259f;
	const blank = glyph === 0x20 && (attributes & (inverse | underline)) === 0;
	if (foreground === background && background !== defaultColor && front !== back && !area) {
		foreground = contrasting(back, depth);
	}
	return {
		glyph: String.fromCodePoint(glyph),
		background: colorOf(background, depth),
		inverse: (attributes & inverse) !== 0,
		underline: (attributes & underline) !== 0,
		...(blank
			? {}
			: {
					foreground: colorOf(foreground, depth),
					bold: (attributes & bold) !== 0,
					dim: (attributes & dim) !== 0,
				}),
	};
}

const someColor = fc.oneof(
	fc.constant(defaultColor),
	fc.constantFrom(0, 0xff0000, 0xfe0101, 0xffffff, 0x440154),
	fc.integer({min: 0, max: 0xffffff}),
);
const someCell = fc.record({
	glyph: fc.constantFrom(...'  a▀█✕○éZ~'),
	foreground: someColor,
	background: someColor,
	attributes: fc.integer({min: 0, max: 15}),
	length: fc.integer({min: 1, max: 4}),
});

function gridOf(
	cells: readonly {glyph: string; foreground: number; background: number; attributes: number; length: number}[],
): Grid {
	const grid = createGrid(11, 3);
	let index = 0;
	for (const {glyph, length, ...style} of cells) {
		for (let n = 0; n < length; n++, index++)
			setCell(grid, index % 11, Math.floor(index / 11), glyph.codePointAt(0)!, style);
	}
	return grid;
}

describe('encodeRow', () => {
	it.each(depths)('shows the grid, cell by cell and colour by colour: %s', async depth => {
		await fc.assert(
			fc.asyncProperty(fc.array(someCell, {maxLength: 20}), async cells => {
				const grid = gridOf(cells);
				const screen = await shown(gridAsText(grid, at(depth), '\r\n'), 11, 3);
				for (let index = 0; index < 33; index++) {
					expect(cellAt(screen, index % 11, Math.floor(index / 11))).toMatchObject(wanted(grid, index, depth));
				}
				screen.dispose();
			}),
			{numRuns: 60},
		);
	});

	it('begins and ends in the reset state', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(someCell, {maxLength: 20}), fc.constantFrom(...depths), async (cells, depth) => {
				const grid = gridOf(cells);
				for (let row = 0; row < 3; row++) {
					const screen = await shown(`${encodeRow(grid, row, at(depth))}x`, 20, 1);
					expect(cellAt(screen, 11, 0)).toMatchObject({glyph: 'x', foreground: 'default', background: 'default'});
					expect(cellAt(screen, 11, 0)).toMatchObject({bold: false, dim: false, inverse: false, underline: false});
					screen.dispose();
				}
			}),
			{numRuns: 60},
		);
	});

	it('writes a code only where something changes', () => {
		const grid = createGrid(8, 1);
		drawText(grid, 1, 0, 'ab cd', {foreground: 0xff0000, attributes: bold});
		expect(encodeRow(grid, 0, at('truecolor'))).toBe(' \x1b[1;38;5;196mab cd  \x1b[0m');
		expect(encodeRow(grid, 0, at('256'))).toBe(' \x1b[1;38;5;196mab cd  \x1b[0m');
		expect(encodeRow(grid, 0, at('16'))).toBe(' \x1b[1;91mab cd  \x1b[0m');
		expect(encodeRow(grid, 0, at('none'))).toBe(' \x1b[1mab cd  \x1b[0m');
		expect(encodeRow(createGrid(3, 1), 0, at('truecolor'))).toBe('   ');
	});

	it('makes one run of colours that have become one', () => {
		const grid = createGrid(2, 1);
		setCell(grid, 0, 0, 0x2580, {foreground: 0x440154, background: 0x440154});
		setCell(grid, 1, 0, 0x2580, {foreground: 0x450255, background: 0x450255});
		const text = encodeRow(grid, 0, at('256'));
		expect(text).toContain('m▀▀\x1b[0m');
		expect(text.split('\x1b')).toHaveLength(3);
	});

	it('keeps text readable that few colours would hide', () => {
		const grid = createGrid(1, 1);
		setCell(grid, 0, 0, 0x31, {foreground: 0x050505, background: 0x000000});
		expect(encodeRow(grid, 0, at('16'))).toBe('\x1b[97;40m1\x1b[0m');
	});

	it('lets no glyph through that is not one column wide', () => {
		for (const glyph of [0, 7, 0x1b, 0x9b, 0x202e, 0x200b, 0x301, 0x1f680, 0x1f3c1, 0xd800, 0x110000, 0xffffffff]) {
			const grid = createGrid(1, 1);
			setCell(grid, 0, 0, glyph);
			expect(encodeRow(grid, 0, at('none'))).toBe('?');
		}
	});

	it('is empty outside the grid', () => {
		for (const row of [-1, 2, Number.NaN]) expect(encodeRow(createGrid(2, 2), row, at('none'))).toBe('');
	});
});

describe('encodeSpans', () => {
	it('writes spans one after another and ends in the reset state', async () => {
		const spans = [
			{text: 'η '},
			{text: '0.1', foreground: 0xd55e00, attributes: bold},
			{text: ' '},
			{text: 'x', background: 0x0000ff},
		];
		for (const depth of depths) {
			const screen = await shown(`${encodeSpans(spans, at(depth))}.`, 20, 1);
			expect(lines(screen)).toEqual(['η 0.1 x.']);
			expect(cellAt(screen, 2, 0)).toMatchObject({bold: true, foreground: colorOf(quantize(0xd55e00, depth), depth)});
			expect(cellAt(screen, 6, 0)).toMatchObject({bold: false, background: colorOf(quantize(0x0000ff, depth), depth)});
			expect(cellAt(screen, 7, 0)).toMatchObject({foreground: 'default', background: 'default'});
			screen.dispose();
		}
	});

	it('lets no control through', () => {
		expect(encodeSpans([{text: 'a\x1b[2J\r\nb\u202e'}], at('none'))).toBe('ab');
	});

	it('is empty for nothing', () => {
		expect(encodeSpans([], at('truecolor'))).toBe('');
		expect(encodeSpans([{text: '', foreground: 1}], at('truecolor'))).toBe('');
	});
});
