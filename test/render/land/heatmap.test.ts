import {expect, it} from 'vitest';
import {areaOf, createGrid, gridText} from '../../../source/render/cells/grid.js';
import {drawHeatmap} from '../../../source/render/land/heatmap.js';
import {allCapabilities} from '../capabilities.js';

it('tells what is not a number from the lowest band, whose cells are as blank without colours, and from what is not known', () => {
	for (const capabilities of allCapabilities) {
		const drawn = (values: readonly number[]) => {
			const grid = createGrid(8, 2);
			const bands = {columns: 8, rows: 4, values: Int8Array.from({length: 32}, (_, at) => values[at % 8]!)};
			drawHeatmap(grid, areaOf(grid), bands, 4, 'viridis', capabilities, 'hatched');
			return {text: gridText(grid).map(row => row.padEnd(8)), grounds: Array.from(grid.backgrounds)};
		};
		const {text, grounds} = drawn([-1, -1, -1, -1, 0, 0, 3, 3]);
		const isTold = text.every(row => row.slice(0, 4).includes('/') && !row.slice(4).includes('/'));
		expect(isTold || grounds[0] !== grounds[4]).toBe(true);
		expect(isTold).toBe(capabilities.color === '16' || capabilities.color === 'none');
		expect(drawn([-1, -1, -1, -1, -1, -1, -1, -1]).text.join('')).not.toContain('/');
	}
});
