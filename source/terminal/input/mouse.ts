import {each} from '../../render/cells/each.js';

/** What the mouse did, and where: cells are counted from 0 at the top left. */
export type Mouse = {
	readonly kind: 'press' | 'release' | 'move' | 'wheel';
	/** `none` for a move with no button down, and for a release of an old terminal, which does not say. */
	readonly button: 'left' | 'middle' | 'right' | 'up' | 'down' | 'none';
	readonly column: number;
	readonly row: number;
	readonly shift: boolean;
	readonly alt: boolean;
	readonly ctrl: boolean;
};

const buttons = ['left', 'middle', 'right', 'none'] as const;

/** A report's numbers, as terminals count: bits of the button, cells from 1. Undefined for what means nothing to us. */
function reported(code: number, column: number, row: number, isRelease: boolean): Mouse | undefined {
	if (column < 1 || row < 1 || code >= 128) return undefined;
	const isWheel = (code & 64) !== 0;
	// The third and fourth button of a wheel scroll sideways.
	if (isWheel && (code & 3) > 1) return undefined;
	const button = isWheel ? (['up', 'down'] as const)[code & 1]! : buttons[code & 3]!;
	return {
		kind: isWheel ? 'wheel' : isRelease ? 'release' : code & 32 ? 'move' : 'press',
		button,
		column: column - 1,
		row: row - 1,
		shift: (code & 4) !== 0,
		alt: (code & 8) !== 0,
		ctrl: (code & 16) !== 0,
	};
}

/** A report in the SGR form (`CSI < b ; x ; y M` or `m`); undefined for anything else. */
export function sgrMouse(sequence: string): Mouse | undefined {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are made of them
	const found = /^\x1b\[<(\d{1,4});(\d{1,5});(\d{1,5})([Mm])$/.exec(sequence);
	return found ? reported(Number(found[1]), Number(found[2]), Number(found[3]), found[4] === 'm') : undefined;
}

/** A report in the form of old terminals: `CSI M` and three bytes, given as Latin-1. */
export function x10Mouse(sequence: string): Mouse | undefined {
	const [code, column, row] = each([3, 4, 5], at => sequence.charCodeAt(at) - 32);
	return code >= 0 ? reported(code, column, row, (code & 0x63) === 3) : undefined;
}
