import {bold, defaultColor, dim, type Grid, inverse, underline} from '../../source/render/cells/grid.js';
import {blockParts, boxStrokes} from './glyph-shapes.js';

const cell = {width: 8, height: 16};
const margin = 16;
const paper = '#121212';
const ink = '#d7dae0';
const fonts = "ui-monospace,'SF Mono',Menlo,'Cascadia Mono',Consolas,'DejaVu Sans Mono','Liberation Mono',monospace";

const hex = (color: number) => `#${color.toString(16).padStart(6, '0')}`;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

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

function lookAt(grid: Grid, at: number): Look {
	const attributes = grid.attributes[at];
	const [front, back] = [grid.foregrounds[at], grid.backgrounds[at]];
	const foreground = front === defaultColor ? ink : hex(front);
	const background = back === defaultColor ? paper : hex(back);
	return attributes & inverse
		? {foreground: background, background: foreground, attributes}
		: {foreground, background, attributes};
}

const upperHalf = 0x2580;
const lowerHalf = 0x2584;

/** Colours of the two pixels of a cell, half blocks included. */
function pixels(grid: Grid, at: number): readonly [upper: string, lower: string] {
	const {foreground, background} = lookAt(grid, at);
	const glyph = grid.glyphs[at];
	return [glyph === upperHalf ? foreground : background, glyph === lowerHalf ? foreground : background];
}

type Run = {readonly from: number; readonly to: number; readonly color: string};

/** Runs of one colour in a row of pixels; those of the paper's are left out. */
function runsOf(colors: readonly string[]): Run[] {
	const runs: Run[] = [];
	for (let from = 0, to = 1; from < colors.length; from = to, to++) {
		while (to < colors.length && colors[to] === colors[from]) to++;
		if (colors[from] !== paper) runs.push({from, to, color: colors[from]});
	}
	return runs;
}

/** All areas of colour: a run grows downwards for as long as the rows below have the same. */
function areas(grid: Grid): string[] {
	const layers = new Layers();
	const keyOf = ({from, to, color}: Run) => `${from} ${to} ${color}`;
	let open = new Map<string, {readonly run: Run; readonly top: number}>();
	const height = cell.height / 2;
	for (let y = 0; y <= 2 * grid.rows; y++) {
		const ats = y < 2 * grid.rows ? Array.from({length: grid.columns}, (_, x) => (y >> 1) * grid.columns + x) : [];
		const runs = runsOf(ats.map(at => pixels(grid, at)[y & 1]));
		const next = new Map(runs.map(run => [keyOf(run), open.get(keyOf(run)) ?? {run, top: y}]));
		for (const [key, {run, top}] of open) {
			if (next.has(key)) continue;
			const width = (run.to - run.from) * cell.width;
			layers.add(run.color, `M${run.from * cell.width} ${top * height}h${width}v${(y - top) * height}h-${width}z`);
		}
		open = next;
	}
	return layers.lines((color, path) => `<path fill="${color}" d="${path}"/>`);
}

/** Block elements that are no halves, and lines that meet. */
function shapes(grid: Grid): string[] {
	const blocks = new Layers();
	const strokes = new Layers();
	for (let at = 0; at < grid.glyphs.length; at++) {
		const glyph = grid.glyphs[at];
		const [x, y] = [(at % grid.columns) * cell.width, Math.floor(at / grid.columns) * cell.height];
		const {foreground} = lookAt(grid, at);
		const path = boxStrokes(glyph, x, y);
		if (path !== undefined) strokes.add(foreground, path);
		if (glyph === upperHalf || glyph === lowerHalf) continue;
		for (const {left, top, width, height, opacity = 1} of blockParts(glyph) ?? []) {
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

const isShape = (glyph: number) => blockParts(glyph) !== undefined || boxStrokes(glyph, 0, 0) !== undefined;
const isPlain = (glyph: number) => glyph > 0x20 && glyph < 0x7f;

function styleOf({foreground, attributes}: Look): string {
	const weight = attributes & bold ? ' font-weight="bold"' : '';
	const faint = attributes & dim ? ' opacity="0.6"' : '';
	const line = attributes & underline ? ' text-decoration="underline"' : '';
	return `fill="${foreground}"${weight}${faint}${line}`;
}

/** Words are stretched to their cells, and what a font may lack stands in the middle of its own. */
function words(grid: Grid): string[] {
	const layers = new Layers();
	for (let row = 0; row < grid.rows; row++) {
		const baseline = row * cell.height + 12;
		for (let column = 0; column < grid.columns; ) {
			const at = row * grid.columns + column;
			const style = styleOf(lookAt(grid, at));
			let text = String.fromCodePoint(grid.glyphs[at]);
			if (isPlain(grid.glyphs[at])) {
				const end = (row + 1) * grid.columns;
				for (let next = at + 1; next < end && isPlain(grid.glyphs[next]); next++) {
					if (styleOf(lookAt(grid, next)) !== style) break;
					text += String.fromCodePoint(grid.glyphs[next]);
				}
				const length = text.length > 1 ? ` textLength="${text.length * cell.width}"` : '';
				const x = column * cell.width;
				layers.add(style, `<text x="${x}" y="${baseline}"${length}>${escaped(text)}</text>`);
				column += text.length;
				continue;
			}
			if (text !== ' ' && !isShape(grid.glyphs[at])) {
				const middle = (column + 0.5) * cell.width;
				layers.add(style, `<text x="${middle}" y="${baseline}" text-anchor="middle">${text}</text>`);
			}
			column++;
		}
	}
	return layers.lines((style, texts) => `<g ${style}>${texts}</g>`);
}

/** A frame as a picture: the cells of a grid on a dark card. */
export function svgOf(grid: Grid, title: string): string {
	const width = grid.columns * cell.width + 2 * margin;
	const height = grid.rows * cell.height + 2 * margin;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
		`<title>${escaped(title)}</title>`,
		`<rect width="${width}" height="${height}" rx="10" fill="${paper}"/>`,
		`<g transform="translate(${margin} ${margin})">`,
		`<g shape-rendering="crispEdges">`,
		...areas(grid),
		'</g>',
		...shapes(grid),
		`<g font-family="${fonts}" font-size="13.3">`,
		...words(grid),
		'</g>',
		'</g>',
		'</svg>',
		'',
	].join('\n');
}
