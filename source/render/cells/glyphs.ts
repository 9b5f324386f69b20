import type {Charset} from './capabilities.js';

/** The signs a frame is drawn with. Every one is a single column wide, and none of them is an emoji anywhere. */
export type Glyphs = {
	readonly start: string;
	readonly minimum: string;
	readonly wrongMinimum: string;
	readonly up: string;
	readonly down: string;
	readonly left: string;
	readonly right: string;
	readonly arrowUp: string;
	readonly arrowDown: string;
	readonly arrowLeft: string;
	readonly arrowRight: string;
	readonly check: string;
	readonly ellipsis: string;
	readonly dot: string;
	readonly bullet: string;
	readonly play: string;
	readonly pause: string;
	readonly select: string;
	readonly full: string;
	readonly edge: string;
	readonly horizontal: string;
	readonly vertical: string;
	readonly dashed: string;
	/** Shades from empty to full. */
	readonly shades: readonly string[];
};

const unicode: Glyphs = {
	start: '○',
	minimum: '✕',
	wrongMinimum: '∪',
	up: '▲',
	down: '▼',
	left: '◂',
	right: '▸',
	arrowUp: '↑',
	arrowDown: '↓',
	arrowLeft: '←',
	arrowRight: '→',
	check: '✓',
	ellipsis: '…',
	dot: '·',
	bullet: '•',
	// ▶ and ⏸ are emoji on some terminals, two columns wide there.
	play: '►',
	pause: '‖',
	select: '›',
	full: '█',
	edge: '▏',
	horizontal: '─',
	vertical: '│',
	dashed: '╌',
	shades: [' ', '·', '░', '▒', '▓'],
};

const ascii: Glyphs = {
	start: 'o',
	minimum: 'x',
	wrongMinimum: 'u',
	up: '^',
	down: 'v',
	left: '<',
	right: '>',
	arrowUp: '^',
	arrowDown: 'v',
	arrowLeft: '<',
	arrowRight: '>',
	check: '*',
	ellipsis: '~',
	dot: '.',
	bullet: '*',
	play: '>',
	pause: '=',
	select: '>',
	full: '#',
	edge: '|',
	horizontal: '-',
	vertical: '|',
	dashed: '-',
	shades: [' ', '.', ':', '-', '=', '+'],
};

/** The signs of a charset. */
export function glyphsOf(charset: Charset): Glyphs {
	return charset === 'ascii' ? ascii : unicode;
}
