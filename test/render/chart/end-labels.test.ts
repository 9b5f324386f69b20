import {expect, it} from 'vitest';
import {createGrid, gridText} from '../../../source/render/cells/grid.js';
import {drawEndLabels} from '../../../source/render/chart/end-labels.js';

it('labels of lines that end beyond all rows, more than there are rows, share one', () => {
	const grid = createGrid(12, 1);
	const ends = [1, 2, 3].map(number => ({
		...{sign: String(number), color: number, selected: false, columns: 2},
		row: Number.POSITIVE_INFINITY,
	}));
	drawEndLabels(grid, {left: 0, top: 0, columns: 12, rows: 1}, ends, {color: 'none', charset: 'unicode'});
	expect(gridText(grid)[0]!.trim()).toBe('1·2·3');
});
