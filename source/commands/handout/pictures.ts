import {isExhibitHidden} from '../../app/lesson/lesson-regions.js';
import type {Scene} from '../../app/lesson/scene.js';
import {squareColumns} from '../../app/picture/regions.js';
import type {Size, State} from '../../app/state.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {createGrid, defaultColor, type Grid} from '../../render/cells/grid.js';
import {toneOf, tones} from '../../render/cells/theme.js';
import {svgOf} from '../../render/svg/svg.js';
import {type StillName, stillOf} from '../../ui/still.js';

/** A picture of a document: what tells it from the others of its scene, what it shows in words, and the picture. */
export type Picture = {readonly name: string; readonly words: string; readonly svg: string};

/** Rows of a map; its columns are as many as make it square. */
const mapRows = 30;

const sizes: Readonly<Record<Exclude<StillName, 'exhibit'>, Size>> = {
	map: {columns: squareColumns(mapRows, 100), rows: mapRows},
	relief: {columns: 76, rows: mapRows},
	quiz: {columns: 100, rows: mapRows},
	chart: {columns: 76, rows: 18},
	fit: {columns: 60, rows: 18},
};

/** Columns of an exhibit, and the rows it has at least. */
const [exhibitColumns, leastExhibit] = [76, 16];

/** A grid without the blank rows at its end: those of the terminal's own ground, or of another. */
export function trimmed(grid: Grid, ground: number = defaultColor): Grid {
	const isBlank = (at: number) =>
		grid.glyphs[at] === 0x20 && (grid.backgrounds[at] === ground || grid.backgrounds[at] === defaultColor);
	let end = grid.glyphs.length;
	while (end > grid.columns && isBlank(end - 1)) end--;
	const rows = Math.ceil(end / grid.columns);
	const low = createGrid(grid.columns, rows);
	for (const part of ['glyphs', 'foregrounds', 'backgrounds', 'attributes'] as const)
		low[part].set(grid[part].subarray(0, rows * grid.columns));
	return low;
}

const words: Readonly<Record<StillName, string>> = {
	map: 'the map',
	relief: 'the surface in relief',
	quiz: 'a map, and three surfaces in relief',
	chart: 'the loss of every racer',
	fit: 'the points and every curve',
	exhibit: 'what is beside the words',
};

function pictureOf(state: State, still: StillName, size: Size, by: Capabilities): Picture {
	const tone = toneOf(by) ?? tones.light;
	const grid = trimmed(stillOf(state, still, size, by), tone.ground);
	const title = state.lesson?.scene.title ?? '';
	const told = `${title}, tick ${state.tick}: ${words[still]}`;
	return {name: still, words: told, svg: svgOf(grid, told, tone)};
}

/** What stands in the large place of a scene. */
const largeOf = ({main = 'map'}: Scene): readonly (keyof typeof sizes)[] =>
	main === 'both' ? ['map', 'relief'] : [main];

/** The large pictures of a scene in a state. */
export const largePictures = (state: State, scene: Scene, by: Capabilities): Picture[] =>
	largeOf(scene).map(still => pictureOf(state, still, sizes[still], by));

/** What a scene shows beside its words; the chart, too, where somebody races and it is another. */
export function smallPictures(state: State, scene: Scene, by: Capabilities): Picture[] {
	const exhibit = scene.exhibit ?? 'chart';
	const isRace = scene.quiet !== true;
	const pictures: Picture[] = [];
	if (exhibit === 'fit') pictures.push(pictureOf(state, 'fit', sizes.fit, by));
	else if (exhibit !== 'chart' && !isExhibitHidden(state)) {
		const own = typeof exhibit === 'object' ? exhibit.rows : undefined;
		const rows = Math.max(leastExhibit, own ?? 0, scene.exhibitRows ?? 0);
		pictures.push(pictureOf(state, 'exhibit', {columns: exhibitColumns, rows}, by));
	}
	if (isRace) pictures.push(pictureOf(state, 'chart', sizes.chart, by));
	return pictures;
}
