import {clamp} from '../../render/cells/clamp.js';
import type {Rectangle} from '../../render/cells/grid.js';
import {mapLayout} from '../../render/map/map.js';
import type {State} from '../state.js';
import type {Layout} from './layout.js';

/** Rows of the chart in a large terminal, its title, its axis and the line below it included: the least, and sixteen of curves. */
const [leastChart, usualChart] = [16, 19];

/** Rows that the chart keeps where something was asked for below it: eight of curves. */
const keptChart = 11;

/** Rows of the inspector in its compact form. */
const compactRows = 6;

/** Rows from which words and a picture stand side by side below the chart, or a picture by itself. */
export const leastPicture = 13;

/** Rows that the longest explanation fills: Adam's, with the curvature and the numbers of two parameters put in. */
const mostInspectorRows = 22;

/** Of the rows below the leaderboard, what the chart leaves to what is below it; more where that was asked for. */
const [belowChart, askedBelow] = [0.36, 0.55];

/** Of the columns below the leaderboard, what a picture beside the chart takes, and one beside words. */
const [besideChart, besideWords] = [0.44, 0.37];

export const rectangle = (left: number, top: number, columns: number, rows: number): Rectangle => ({
	left,
	top,
	columns: Math.max(0, columns),
	rows: Math.max(0, rows),
});

/** Columns that make a map of so many rows square, axes and scale included; never more than `most`. */
export function squareColumns(rows: number, most: number): number {
	const {plot} = mapLayout(rectangle(0, 0, 100, rows));
	return Math.max(24, Math.min(most, 100 - plot.columns + 2 * plot.rows));
}

/** Rows that a picture takes below a square map of so many columns; 0 where these are too few for one. */
export function belowMap(rows: number, columns: number): number {
	const {plot} = mapLayout(rectangle(0, 0, columns, rows));
	const left = plot.rows - Math.ceil(plot.columns / 2) - 1;
	return left >= leastPicture ? left : 0;
}

/** A large place divided for what stands in it: both share it side by side where it is wide, else one over the other. */
export function mainRegions(place: Rectangle, main: State['main']): Pick<Layout, 'map' | 'relief' | 'quiz'> {
	if (main !== 'both') return {[main]: place};
	if (place.columns >= 100) {
		const [map, relief] = sideBySide(place, 0.5);
		return {map, relief};
	}
	const upper = Math.ceil(place.rows / 2);
	return {map: {...place, rows: upper}, relief: {...place, top: place.top + upper, rows: place.rows - upper}};
}

/** A place in two, a column between them; the right one has that share. */
function sideBySide(place: Rectangle, share: number): [left: Rectangle, right: Rectangle] {
	const right = Math.ceil((place.columns - 1) * share);
	const left = place.columns - 1 - right;
	return [
		{...place, columns: left},
		{...place, left: place.left + left + 1, columns: right},
	];
}

/** A place from a row of its own on. */
const from = (place: Rectangle, row: number): Rectangle => ({...place, top: place.top + row, rows: place.rows - row});

/** What stands below the leaderboard besides the chart. */
export type Lower = {
	/** The words and numbers under the chart, by the name of their region. */
	readonly words: 'inspector' | 'fit' | 'panel' | null;
	/** Whether these were asked for: then they come first, else the chart. */
	readonly isAsked: boolean;
	/** A picture of its own. */
	readonly picture: 'fit' | 'relief' | 'map' | null;
};

/**
 * Rows of a chart with something below it, in so many that both share. It has at first what its least is, then each has
 * its part: never less in a larger place.
 */
function chartRows(rows: number, isAsked: boolean): number {
	const part = Math.floor((rows - 1) * (isAsked ? askedBelow : belowChart));
	const above = rows - 1 - clamp(part, leastPicture, mostInspectorRows);
	return Math.max(above, isAsked ? keptChart : clamp(rows - 1 - compactRows, leastChart, usualChart));
}

/** Whether so many rows are enough for the chart and, without being asked for, words below it in a narrow column. */
export const isTall = (rows: number): boolean => rows > usualChart + leastPicture;

/** Where a picture stands: what has a title row of its own begins where the chart's does, else there is a row between. */
const placed = (name: NonNullable<Lower['picture']>, place: Rectangle, isTop: boolean): Partial<Layout> => ({
	[name]: name === 'fit' || !isTop ? place : from(place, 1),
});

/**
 * Divides what is below the leaderboard: the chart over all of it, words and picture side by side below it; where that
 * is too low for a picture, this stands beside the chart.
 */
export function columnRegions(place: Rectangle, {words, isAsked, picture}: Lower): Partial<Layout> {
	const isShared = picture !== null && isTall(place.rows);
	if (words === null && !isShared) {
		if (picture === null) return {chart: place};
		const [chart, beside] = sideBySide(place, besideChart);
		return {chart, ...placed(picture, beside, true)};
	}
	const rows = chartRows(place.rows, isAsked);
	const upper = {...place, rows};
	const lower = from(place, rows + 1);
	if (words === null) return {chart: upper, ...(picture && placed(picture, lower, false))};
	if (picture === null || (words === 'panel' && lower.rows < leastPicture)) return {chart: upper, [words]: lower};
	const [left, right] = sideBySide(
		lower.rows < leastPicture ? upper : lower,
		lower.rows < leastPicture ? besideChart : besideWords,
	);
	return lower.rows < leastPicture
		? {chart: left, ...placed(picture, right, true), [words]: lower}
		: {chart: upper, [words]: left, ...placed(picture, right, false)};
}
