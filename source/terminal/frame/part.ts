import {createGrid, defaultColor, type Grid} from '../../render/cells/grid.js';
import {type Manner, updateFrame} from './diff.js';
import type {Written} from './writer.js';

/** What of a frame is written at once. */
export type Part = Written & {
	/** What the terminal shows then: the frame itself, where that is all of it. */
	readonly grid: Grid;
	/** The row that the next part begins with. */
	readonly row: number;
};

const layers = ['glyphs', 'foregrounds', 'backgrounds', 'attributes'] as const;

function isChanged(shown: Grid, next: Grid, row: number): boolean {
	for (let at = row * next.columns; at < (row + 1) * next.columns; at++) {
		for (const layer of layers) if (shown[layer][at] !== next[layer][at]) return true;
	}
	return false;
}

/** A grid of its own: of the frame the given rows, of what is shown all others. */
function mixed(shown: Grid, next: Grid, rows: readonly number[]): Grid {
	const grid = createGrid(next.columns, next.rows);
	for (const layer of layers) {
		grid[layer].set(shown[layer]);
		for (const row of rows) {
			const [from, to] = [row * next.columns, (row + 1) * next.columns];
			grid[layer].set(next[layer].subarray(from, to), from);
		}
	}
	return grid;
}

/** What a terminal shows that was cleared for a frame. */
function blank({columns, rows, backgrounds}: Grid): Grid {
	const grid = createGrid(columns, rows);
	grid.backgrounds.fill(backgrounds.at(-1) ?? defaultColor);
	return grid;
}

/**
 * As much of the next frame as fits into about `most` bytes, at least a row: all of it where it fits. The last row, which
 * says what the keys do, is in every part; of the others those from `row` on, round and round, so that none is left
 * out for long where frames follow each other. Pure.
 */
export function nextPart(shown: Grid | null, next: Grid, manner: Manner, most: number, row: number): Part {
	const whole = updateFrame(shown, next, manner);
	const bytes = Buffer.byteLength(whole.text);
	if (bytes <= most || next.rows < 2) return {...whole, grid: next, row};
	const isSame = shown !== null && shown.columns === next.columns && shown.rows === next.rows;
	const before = isSame ? shown : blank(next);
	const last = next.rows - 1;
	const changed = Array.from({length: last}, (_, n) => (row + n) % last).filter(n => isChanged(before, next, n));
	for (let count = Math.ceil((changed.length * most) / bytes); count < changed.length; count = Math.floor(count / 2)) {
		const rows = changed.slice(0, Math.max(1, count));
		const grid = mixed(before, next, [...rows, last]);
		const written = updateFrame(isSame ? shown : null, grid, manner);
		const to = (rows.at(-1)! + 1) % last;
		// Rows that differ in nothing that can be seen: there is more to come, and nobody who would ask for it.
		if (written.text === '') return nextPart(grid, next, manner, most, to);
		if (count <= 1 || Buffer.byteLength(written.text) <= most) return {...written, grid, row: to};
	}
	return {...whole, grid: next, row};
}
