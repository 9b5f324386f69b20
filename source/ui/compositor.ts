import type {Capabilities} from '../render/cells/capabilities.js';
import {createGrid, type Grid, type Rectangle} from '../render/cells/grid.js';
import {paintTheme} from '../render/cells/theme.js';
import type {Draw, Stage} from './stage.js';

/** Copies a grid into another at a place; what reaches out of it is left out. */
function blit(from: Grid, onto: Grid, left: number, top: number): void {
	const columns = Math.min(from.columns, onto.columns - left);
	// In a terminal that has just shrunk the old places lie outside.
	if (columns <= 0) return;
	for (let row = 0; row < from.rows && top + row < onto.rows; row++) {
		const [start, end, at] = [row * from.columns, row * from.columns + columns, (top + row) * onto.columns + left];
		onto.glyphs.set(from.glyphs.subarray(start, end), at);
		onto.foregrounds.set(from.foregrounds.subarray(start, end), at);
		onto.backgrounds.set(from.backgrounds.subarray(start, end), at);
		onto.attributes.set(from.attributes.subarray(start, end), at);
	}
}

/** Lays pictures side by side: together they are the frame. */
export type Compositor = Stage & {
	/** The whole frame, at a size. */
	compose(columns: number, rows: number): Grid;
};

/** A compositor that says through `onChange` that the next frame will be another. */
export function createCompositor(onChange: () => void, capabilities: Capabilities): Compositor {
	const pictures = new Map<string, {readonly area: Rectangle; readonly draw: Draw}>();
	return {
		capabilities,
		place(id, area, draw) {
			pictures.set(id, {area, draw});
			onChange();
		},
		remove(id) {
			pictures.delete(id);
			onChange();
		},
		compose(columns, rows) {
			const frame = createGrid(columns, rows);
			for (const {area, draw} of pictures.values()) {
				const grid = createGrid(area.columns, area.rows);
				draw(grid);
				blit(grid, frame, area.left, area.top);
			}
			paintTheme(frame, capabilities);
			return frame;
		},
	};
}
