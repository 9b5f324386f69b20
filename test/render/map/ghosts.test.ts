import {describe, expect, it} from 'vitest';
import {areaOf, createGrid, gridText} from '../../../source/render/cells/grid.js';
import {drawGhosts, type VisitWay} from '../../../source/render/map/ghosts.js';
import {visitPath} from '../../../source/render/map/trail-mask.js';
import {drawTrails} from '../../../source/render/map/trails.js';

const view = {x: [0, 20], y: [0, 10]} as const;
const visitWay: VisitWay = (way, frame, visit) => visitPath(way, view, frame, visit);
const path = {xs: [1, 19], ys: [5, 5]};
const looks = [
	{color: 'truecolor', charset: 'unicode', glyphs: 'fine'},
	{color: 'truecolor', charset: 'unicode', glyphs: 'octants'},
	{color: 'truecolor', charset: 'unicode', glyphs: 'blocks'},
	{color: '16', charset: 'unicode', glyphs: 'fine'},
	{color: '256', charset: 'ascii', glyphs: 'blocks'},
	{color: 'none', charset: 'unicode', glyphs: 'fine'},
	{color: 'none', charset: 'ascii', glyphs: 'blocks'},
] as const;

describe.each(looks)('a ghost in $color, $charset, $glyphs', capabilities => {
	const drawn = (kept = new Set<number>()) => {
		const grid = createGrid(20, 10);
		drawGhosts(grid, areaOf(grid), [{color: 0xff0000, path}], visitWay, capabilities, kept);
		return grid;
	};

	it('is told from a trail by its signs alone', () => {
		const trail = createGrid(20, 10);
		drawTrails(trail, areaOf(trail), [{number: 1, color: 0xff0000, path, head: [19, 5]}], view, capabilities);
		const [ghost, live] = [gridText(drawn()).join('\n'), gridText(trail).join('\n')];
		expect(ghost.trim()).not.toBe('');
		expect(ghost).not.toBe(live);
		// Nowhere is it as dense as a trail, nor does it look like one in a cell where both could stand.
		if (capabilities.color === 'none') expect(ghost).not.toMatch(/\d/);
	});

	it('spares what it is told to, and stays in its place', () => {
		const all = new Set(Array.from({length: 200}, (_, at) => at));
		expect(gridText(drawn(all)).join('').trim()).toBe('');
		const grid = createGrid(20, 10);
		const area = {left: 5, top: 2, columns: 6, rows: 4};
		drawGhosts(grid, area, [{color: 0xff0000, path}], visitWay, capabilities, new Set());
		for (const [row, text] of gridText(grid).entries())
			for (const [column, sign] of [...text].entries())
				if (row < 2 || row > 5 || column < 5 || column > 10) expect(sign).toBe(' ');
	});
});
