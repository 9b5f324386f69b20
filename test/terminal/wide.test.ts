import headless from '@xterm/headless';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {ColorDepth} from '../../source/render/cells/capabilities.js';
import {fitted, widthOf} from '../../source/render/cells/columns.js';
import {createGrid, drawText, type Grid, gridText, setCell} from '../../source/render/cells/grid.js';
import {cellsIn, cutToCells} from '../../source/render/cells/width.js';
import type {Pen} from '../../source/terminal/color/pen.js';
import {updateFrame} from '../../source/terminal/frame/diff.js';
import {cellGlyph} from '../../source/terminal/frame/encode.js';
import {cellAt} from '../helpers/pty-screen.js';
import {gridAsText, looksAs, shownBy, wantedCell} from './frames.js';

const letters = [
	'日',
	'本',
	'語',
	'한',
	'ｱ',
	'ア',
	'，',
	'𠀀',
	'a',
	'η',
	'█',
	' ',
	'🚀',
	'e\u0301',
	'\u200d',
	'\ufe0f',
	'\u202e',
	'😀',
];
const someText = fc.array(fc.constantFrom(...letters), {maxLength: 9}).map(parts => parts.join(''));
const someColor = fc.constantFrom(-1, 0xff0000, 0x0000ff, 0x123456);

/** Text, or a single sign that may stand on half of a wide character. */
const someStroke = fc.record({
	text: fc.oneof(someText, fc.constant(undefined)),
	column: fc.integer({min: -3, max: 14}),
	row: fc.nat({max: 3}),
	foreground: someColor,
	background: someColor,
});
type Stroke = typeof someStroke extends fc.Arbitrary<infer T> ? T : never;

function drawn(grid: Grid, strokes: readonly Stroke[]): void {
	for (const {text, column, row, ...style} of strokes) {
		if (text === undefined) setCell(grid, column, row, 0x78, style);
		else drawText(grid, column, row, text, style);
	}
}

/** What a terminal's cell must hold: the right half of a wide character nothing. */
const wantedGlyph = (grid: Grid, at: number) => {
	const glyph = cellGlyph(grid, at);
	return glyph === 0 ? '' : String.fromCodePoint(glyph);
};

function expectShown(screen: headless.Terminal, grid: Grid, depth: ColorDepth): void {
	for (const at of grid.glyphs.keys()) {
		const [column, row] = [at % grid.columns, Math.floor(at / grid.columns)];
		const wanted = wantedGlyph(grid, at);
		const cell = cellAt(screen, column, row);
		// A blank may be a full block in its ground's colour.
		const isBlank = wanted === ' ' && cell !== undefined && looksAs(cell, {...wantedCell(grid, at, depth), glyph: ' '});
		const shown = isBlank ? ' ' : cell?.glyph;
		if (shown !== wanted) expect(shown, `${column}, ${row} of ${gridText(grid).join('|')}`).toBe(wanted);
	}
}

const terminal = (columns: number, rows: number) =>
	new headless.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 0});

describe('wide characters', () => {
	it('stand in the terminal as in the grid after any updates, wide over narrow and half over half', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.integer({min: 1, max: 14}),
				fc.array(fc.array(someStroke, {maxLength: 6}), {minLength: 1, maxLength: 5}),
				fc.constantFrom('none', '16', 'truecolor' as const),
				fc.boolean(),
				async (columns, steps, depth, keeps) => {
					const screen = terminal(columns, 4);
					let shown: Grid | null = null;
					let pen: Pen | undefined;
					let grid = createGrid(columns, 4);
					for (const strokes of steps) {
						if (!keeps) grid = createGrid(columns, 4);
						drawn(grid, strokes);
						const update = updateFrame(shown, grid, {depth, ...(pen && {pen})});
						pen = update.pen;
						await shownBy(screen, update.text);
						expectShown(screen, grid, depth);
						shown = {...grid, glyphs: grid.glyphs.slice(), foregrounds: grid.foregrounds.slice()};
						shown = {...shown, backgrounds: grid.backgrounds.slice(), attributes: grid.attributes.slice()};
					}
					screen.dispose();
				},
			),
			{numRuns: 300},
		);
	});

	it('are printed in two cells', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(someStroke, {maxLength: 6}), async strokes => {
				const grid = createGrid(14, 4);
				drawn(grid, strokes);
				const text = gridAsText(grid, {color: 'none', charset: 'unicode'}, '\r\n');
				const screen = terminal(14, 4);
				await shownBy(screen, text);
				expectShown(screen, grid, 'none');
				screen.dispose();
			}),
			{numRuns: 100},
		);
	});

	it('fit into columns whole or not at all', () => {
		fc.assert(
			fc.property(someText, fc.nat({max: 12}), (text, width) => {
				for (const charset of ['unicode', 'ascii'] as const) {
					const capabilities = {color: 'none', charset} as const;
					for (const align of ['left', 'right'] as const)
						expect(widthOf(fitted(text, width, capabilities, align), capabilities)).toBe(width);
				}
				const cut = cutToCells(text, width);
				expect(text.startsWith(cut)).toBe(true);
				expect(cellsIn(cut)).toBeLessThanOrEqual(width);
				const grid = createGrid(30, 1);
				expect(drawText(grid, 0, 0, text)).toBe(cellsIn(text));
			}),
		);
	});

	it('are never half at an edge', () => {
		const grid = createGrid(5, 1);
		drawText(grid, 0, 0, '日本語');
		expect(gridText(grid)).toEqual(['日本 ']);
		drawText(grid, 1, 0, 'x');
		expect(gridAsText(grid, {color: 'none', charset: 'unicode'})).toBe(' x本 ');
	});
});
