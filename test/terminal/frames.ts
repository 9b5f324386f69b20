import type headless from '@xterm/headless';
import fc from 'fast-check';
import type {Capabilities, ColorDepth} from '../../source/render/cells/capabilities.js';
import {
	bold,
	createGrid,
	defaultColor,
	dim,
	type Grid,
	inverse,
	setCell,
	underline,
} from '../../source/render/cells/grid.js';
import {contrasting, quantize, shortName} from '../../source/terminal/color/colors.js';
import {plain} from '../../source/terminal/color/pen.js';
import {transition} from '../../source/terminal/color/transition.js';
import {updateFrame} from '../../source/terminal/frame/diff.js';
import {encodeRow} from '../../source/terminal/frame/encode.js';
import {type Cell, type CellColor, cellAt} from '../helpers/pty-screen.js';

export const depths: readonly ColorDepth[] = ['none', '16', '256', 'truecolor'];

/** What the screen writes from one frame to the next, then what brings the terminal back to the reset state. */
export function frameBytes(shown: Grid | null, next: Grid, depth: ColorDepth): string {
	const {text, pen} = updateFrame(shown, next, {depth});
	return text + transition(pen, plain, depth);
}

/** A whole grid, row by row, as it is printed. */
export function gridAsText(grid: Grid, capabilities: Capabilities, lineEnding = '\n'): string {
	return Array.from({length: grid.rows}, (_, row) => encodeRow(grid, row, capabilities)).join(lineEnding);
}

/** Writes to an emulator and waits until it has taken all of it. */
export function shownBy(screen: headless.Terminal, text: string): Promise<void> {
	return new Promise(resolve => screen.write(text, resolve));
}

function colorOf(quantized: number, depth: ColorDepth): CellColor {
	if (quantized === defaultColor) return 'default';
	const place = depth === 'truecolor' ? shortName(quantized) : quantized;
	return place === undefined ? {rgb: quantized} : {palette: place};
}

/** What a terminal ought to show of a cell; of a blank's foreground, bold and dim nothing can be seen. */
export function wantedCell(grid: Grid, index: number, depth: ColorDepth): Partial<Cell> {
	// Half of a wide character is a blank.
	const glyph = grid.glyphs[index] === 0x8d70 ? 0x20 : grid.glyphs[index];
	const attributes = grid.attributes[index];
	const [front, back] = [grid.foregrounds[index], grid.backgrounds[index]];
	const background = quantize(back, depth);
	let foreground = quantize(front, depth);
	const area = glyph >= 0x2580 && glyph <= 0x259f;
	if (foreground === background && background !== defaultColor && front !== back && !area) {
		foreground = contrasting(back, depth);
	}
	const seen = {
		glyph: String.fromCodePoint(glyph),
		background: colorOf(background, depth),
		inverse: (attributes & inverse) !== 0,
		underline: (attributes & underline) !== 0,
	};
	if (glyph === 0x20 && !seen.inverse && !seen.underline) return seen;
	return {
		...seen,
		foreground: colorOf(foreground, depth),
		bold: (attributes & bold) !== 0,
		dim: (attributes & dim) !== 0,
	};
}

function isSame(one: unknown, other: unknown): boolean {
	if (typeof one !== 'object') return one === other;
	const [seen, wanted] = [one, other] as {palette?: number; rgb?: number}[];
	return seen.palette === wanted.palette && seen.rgb === wanted.rgb;
}

/** The colours above and below where a cell is two pixels, in whichever sign; undefined where it is something else. */
function pixelsOf({glyph = '', foreground, background, ...attributes}: Partial<Cell>) {
	if (attributes.inverse || attributes.underline || (glyph !== ' ' && (attributes.bold || attributes.dim)))
		return undefined;
	const pairs: Record<string, readonly unknown[]> = {
		' ': [background, background],
		'▀': [foreground, background],
		'▄': [background, foreground],
		'█': [foreground, foreground],
	};
	return pairs[glyph];
}

/** Whether an emulator's cell looks as is wanted: the same sign in the same colours, or the same two pixels by another. */
export function looksAs(cell: Cell, wanted: Partial<Cell>): boolean {
	const [seen, pixels] = [pixelsOf(cell), pixelsOf(wanted)];
	if (seen && pixels?.every((color, half) => isSame(seen[half], color))) return true;
	return Object.keys(wanted).every(name => isSame(cell[name as keyof Cell], wanted[name as keyof Cell]));
}

/** Cells of an emulator that are not what the grid wants, each with where it is, what is there and what should be. */
export function differences(screen: headless.Terminal, grid: Grid, depth: ColorDepth): unknown[] {
	const found: unknown[] = [];
	for (let index = 0; index < grid.columns * grid.rows; index++) {
		const [column, row] = [index % grid.columns, Math.floor(index / grid.columns)];
		const cell = cellAt(screen, column, row);
		const wanted = wantedCell(grid, index, depth);
		if (cell === undefined || !looksAs(cell, wanted)) found.push({column, row, cell, wanted});
	}
	return found;
}

const someColor = fc.oneof(
	{weight: 3, arbitrary: fc.constant(defaultColor)},
	{weight: 3, arbitrary: fc.constantFrom(0, 0xff0000, 0xfe0101, 0xffffff, 0x440154)},
	{weight: 1, arbitrary: fc.integer({min: 0, max: 0xffffff})},
);

const someStroke = fc.record({
	glyph: fc.constantFrom(...'   a▀█✕○éZ走'),
	foreground: someColor,
	background: someColor,
	attributes: fc.oneof(fc.constant(0), fc.integer({min: 0, max: 15})),
	start: fc.nat({max: 400}),
	length: fc.integer({min: 1, max: 30}),
	/** A line, or every so many-th cell: down a column, say. */
	step: fc.constantFrom(1, 1, 2, 4, 'row' as const),
});

type Stroke = typeof someStroke extends fc.Arbitrary<infer T> ? T : never;

function paint(grid: Grid, strokes: readonly Stroke[]): void {
	const size = grid.columns * grid.rows;
	for (const {glyph, start, length, step, ...style} of strokes) {
		const by = step === 'row' ? grid.columns : step;
		for (let n = 0, at = start % size; n < length && at < size; n++, at += by) {
			setCell(grid, at % grid.columns, Math.floor(at / grid.columns), glyph.codePointAt(0)!, style);
		}
	}
}

/** Frames that follow on one another: mostly the last one with a few strokes more, now and then another size. */
export const someFrames = fc
	.record({
		sizes: fc.array(fc.record({columns: fc.integer({min: 1, max: 24}), rows: fc.integer({min: 1, max: 9})}), {
			minLength: 1,
			maxLength: 2,
		}),
		steps: fc.array(fc.array(someStroke, {maxLength: 8}), {minLength: 1, maxLength: 3}),
	})
	.map(({sizes, steps}) =>
		sizes.flatMap(({columns, rows}) => {
			let grid = createGrid(columns, rows);
			return steps.map(strokes => {
				grid = {
					...grid,
					glyphs: grid.glyphs.slice(),
					foregrounds: grid.foregrounds.slice(),
					backgrounds: grid.backgrounds.slice(),
					attributes: grid.attributes.slice(),
				};
				paint(grid, strokes);
				return grid;
			});
		}),
	);
