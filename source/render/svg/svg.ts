import {bold, defaultColor, dim, type Grid, inverse, underline} from '../cells/grid.js';
import {type Tone, tones} from '../cells/theme.js';
import {dotBit, dotsAcross, dotsDown, dotsOf} from '../lines/dots.js';
import {boxStrokes, partsOf} from './glyph-shapes.js';

const cell = {width: 8, height: 16};
const margin = 16;
const fonts = "ui-monospace,'SF Mono',Menlo,'Cascadia Mono',Consolas,'DejaVu Sans Mono','Liberation Mono',monospace";

const hex = (color: number) => `#${color.toString(16).padStart(6, '0')}`;
/** What XML does not have, not even escaped: controls, halves of pairs, non-characters. */
const unsaid = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escaped = (text: string) =>
	text.replaceAll(unsaid, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Strings by key, in the order in which the keys first came. */
class Layers {
	readonly #byKey = new Map<string, string[]>();

	add(key: string, piece: string): void {
		const pieces = this.#byKey.get(key);
		if (pieces) pieces.push(piece);
		else this.#byKey.set(key, [piece]);
	}

	/** Each key with all its strings in one. */
	lines(line: (key: string, content: string) => string): string[] {
		return [...this.#byKey].map(([key, pieces]) => line(key, pieces.join('')));
	}
}

type Look = {readonly foreground: string; readonly background: string; readonly attributes: number};

/** A grid, and what its default colours are on the card. */
type Sheet = {readonly grid: Grid; readonly tone: Tone};

function lookAt({grid, tone}: Sheet, at: number): Look {
	const attributes = grid.attributes[at]!;
	const [front, back] = [grid.foregrounds[at]!, grid.backgrounds[at]!];
	const foreground = hex(front === defaultColor ? tone.ink : front);
	const background = hex(back === defaultColor ? tone.ground : back);
	return attributes & inverse
		? {foreground: background, background: foreground, attributes}
		: {foreground, background, attributes};
}

/** Whether it is an area of octants: these, and the blocks that are sums of them. */
const isArea = (glyph: number) => dotsOf(glyph, 'octants') > 0;

/** Colours of a row of octants, two a cell: a sign of them in its own, all else in its ground. */
function octants(sheet: Sheet, y: number): string[] {
	const {columns, glyphs} = sheet.grid;
	const first = Math.floor(y / dotsDown) * columns;
	return Array.from({length: columns}, (_, column) => {
		const {foreground, background} = lookAt(sheet, first + column);
		const bits = dotsOf(glyphs[first + column]!, 'octants');
		return [0, 1].map(x => (bits & dotBit(x, y) ? foreground : background));
	}).flat();
}

type Run = {readonly from: number; readonly to: number; readonly color: string};

/** Runs of one colour in a row of octants; those of the card's are left out. */
function runsOf(colors: readonly string[], paper: string): Run[] {
	const runs: Run[] = [];
	for (let from = 0, to = 1; from < colors.length; from = to, to++) {
		while (to < colors.length && colors[to] === colors[from]) to++;
		if (colors[from] !== paper) runs.push({from, to, color: colors[from]!});
	}
	return runs;
}

/** All areas of colour: a run grows downwards for as long as the rows below have the same. */
function areas(sheet: Sheet): string[] {
	const {grid, tone} = sheet;
	const layers = new Layers();
	const keyOf = ({from, to, color}: Run) => `${from} ${to} ${color}`;
	let open = new Map<string, {readonly run: Run; readonly top: number}>();
	const [across, down] = [cell.width / dotsAcross, cell.height / dotsDown];
	for (let y = 0; y <= dotsDown * grid.rows; y++) {
		const runs = y < dotsDown * grid.rows ? runsOf(octants(sheet, y), hex(tone.ground)) : [];
		const next = new Map(runs.map(run => [keyOf(run), open.get(keyOf(run)) ?? {run, top: y}]));
		for (const [key, {run, top}] of open) {
			if (next.has(key)) continue;
			const width = (run.to - run.from) * across;
			layers.add(run.color, `M${run.from * across} ${top * down}h${width}v${(y - top) * down}h-${width}z`);
		}
		open = next;
	}
	return layers.lines((color, path) => `<path fill="${color}" d="${path}"/>`);
}

/** Block elements that are no areas, braille, and lines that meet. */
function shapes(sheet: Sheet): string[] {
	const {grid} = sheet;
	const blocks = new Layers();
	const strokes = new Layers();
	for (let at = 0; at < grid.glyphs.length; at++) {
		const glyph = grid.glyphs[at]!;
		const [x, y] = [(at % grid.columns) * cell.width, Math.floor(at / grid.columns) * cell.height];
		const {foreground} = lookAt(sheet, at);
		const path = boxStrokes(glyph, x, y);
		if (path !== undefined) strokes.add(foreground, path);
		if (isArea(glyph)) continue;
		for (const {left, top, width, height, opacity = 1} of partsOf(glyph) ?? []) {
			const [w, h] = [width * cell.width, height * cell.height];
			const rectangle = `M${x + left * cell.width} ${y + top * cell.height}h${w}v${h}h-${w}z`;
			blocks.add(`${foreground}" opacity="${opacity}`, rectangle);
		}
	}
	return [
		...blocks.lines((style, path) => `<path fill="${style}" d="${path}"/>`),
		...strokes.lines((color, path) => `<path fill="none" stroke="${color}" stroke-width="1.5" d="${path}"/>`),
	];
}

const isShape = (glyph: number) =>
	isArea(glyph) || partsOf(glyph) !== undefined || boxStrokes(glyph, 0, 0) !== undefined;
const isPlain = (glyph: number) => glyph > 0x20 && glyph < 0x7f;

/** Whether there is something to see that is no plain character. */
const isSign = (glyph: number) => glyph > 0xa0 && escaped(String.fromCodePoint(glyph)).trim() !== '';

function styleOf({foreground, attributes}: Look): string {
	const weight = attributes & bold ? ' font-weight="bold"' : '';
	const faint = attributes & dim ? ' opacity="0.6"' : '';
	const line = attributes & underline ? ' text-decoration="underline"' : '';
	return `fill="${foreground}"${weight}${faint}${line}`;
}

/** Words are stretched to their cells, and what a font may lack stands in the middle of its own. */
function words(sheet: Sheet): string[] {
	const {grid} = sheet;
	const layers = new Layers();
	for (let row = 0; row < grid.rows; row++) {
		const baseline = row * cell.height + 12;
		for (let column = 0; column < grid.columns; ) {
			const at = row * grid.columns + column;
			const style = styleOf(lookAt(sheet, at));
			const glyph = grid.glyphs[at]!;
			let text = String.fromCodePoint(glyph);
			if (isPlain(glyph)) {
				const end = (row + 1) * grid.columns;
				for (let next = at + 1; next < end && isPlain(grid.glyphs[next]!); next++) {
					if (styleOf(lookAt(sheet, next)) !== style) break;
					text += String.fromCodePoint(grid.glyphs[next]!);
				}
				const length = text.length > 1 ? ` textLength="${text.length * cell.width}"` : '';
				const x = column * cell.width;
				layers.add(style, `<text x="${x}" y="${baseline}"${length}>${escaped(text)}</text>`);
				column += text.length;
				continue;
			}
			if (isSign(glyph) && !isShape(glyph)) {
				const middle = (column + 0.5) * cell.width;
				layers.add(style, `<text x="${middle}" y="${baseline}" text-anchor="middle">${text}</text>`);
			}
			column++;
		}
	}
	return layers.lines((style, texts) => `<g ${style}>${texts}</g>`);
}

/**
 * A grid of cells as a picture, on a card of the tone's ground; its default colours are the tone's. `title` says what it
 * shows to who cannot see it. The same grid gives the same bytes.
 */
export function svgOf(grid: Grid, title: string, tone: Tone = tones.dark): string {
	const sheet = {grid, tone};
	const width = grid.columns * cell.width + 2 * margin;
	const height = grid.rows * cell.height + 2 * margin;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
		`<title>${escaped(title)}</title>`,
		`<rect width="${width}" height="${height}" rx="10" fill="${hex(tone.ground)}"/>`,
		`<g transform="translate(${margin} ${margin})">`,
		`<g shape-rendering="crispEdges">`,
		...areas(sheet),
		'</g>',
		...shapes(sheet),
		`<g font-family="${fonts}" font-size="13.3">`,
		...words(sheet),
		'</g>',
		'</g>',
		'</svg>',
		'',
	].join('\n');
}
