import {wholeCells} from '../cells/area.js';
import type {Capabilities} from '../cells/capabilities.js';
import type {Grid, Rectangle} from '../cells/grid.js';
import {cellOf, pixelColumn, pixelRow, type Viewport} from '../lines/viewport.js';
import {type Arrow, drawArrows} from './arrows.js';
import type {Place} from './markers.js';
import {arrowFactor, boxFactor, lanesApart} from './mechanism-scale.js';
import {drawPoints} from './points.js';
import {drawRateBox} from './rate-box.js';

/** A vector of the drawn plane, or its first number where a map has one axis. */
export type Vector = readonly [x: number, y: number];

/** An arrow of a mechanism: the letter that it has on the map and in the legend, and what it is. */
export type MechanismArrow = {
	readonly letter: string;
	readonly vector: Vector;
	readonly color: number;
};

/**
 * One step as a drawing: from `origin` the parts, tip to tail, and the step that they make; both in parameter units. A step
 * that is one has none. `rates`: the step size that each of the two parameters gets, where these differ.
 */
export type Mechanism = {
	readonly origin: Place;
	readonly parts: readonly MechanismArrow[];
	readonly step: MechanismArrow;
	readonly rates?: Vector | undefined;
	/** A map of one parameter: all arrows run along it, one above the other. */
	readonly isLine?: boolean;
};

/** How much longer than they are arrows and box are drawn, and what of the plot they take, in cells. */
export type DrawnMechanism = {
	readonly arrows: number;
	readonly box: number | undefined;
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
};

/** A vector in columns, a row counting as two, downwards; however small it is against the view. */
const inColumns = ([x, y]: Vector, viewport: Viewport, {columns, rows}: Rectangle): Vector => [
	(x / (viewport.x[1] - viewport.x[0])) * columns,
	(-y / (viewport.y[1] - viewport.y[0])) * 2 * rows,
];

/** Along an arrow, where its letter may stand, in the order they are tried in. */
const letterShares = [0.5, 0.62, 0.38, 0.75, 0.25, 0.88];

/** Puts the letter of every arrow on it, in a cell of its own that is neither end; where there is none it has none. */
function drawLetters(
	grid: Grid,
	plot: Rectangle,
	arrows: readonly (Arrow & {readonly letter: string})[],
	viewport: Viewport,
	capabilities: Capabilities,
): void {
	const taken = new Set<string>();
	for (const {origin, vector, color, letter} of arrows) {
		const placeAt = (share: number): Place => [origin[0] + share * vector[0], origin[1] + share * vector[1]];
		const nameOf = (share: number) => cellOf(viewport, ...placeAt(share), plot.columns, plot.rows)?.join();
		const ends = [nameOf(0), nameOf(1)];
		const free = letterShares.find(share => {
			const name = nameOf(share);
			return name !== undefined && !taken.has(name) && !ends.includes(name);
		});
		if (free === undefined) continue;
		taken.add(nameOf(free)!);
		drawPoints(grid, plot, [placeAt(free)], {glyph: letter, color}, viewport, capabilities);
	}
}

/**
 * Draws a mechanism into a map's plot, and cuts it off there. Arrows that would be too short to be told apart, or longer
 * than the plot is wide, are drawn by a factor of 1, 2 or 5 times a power of ten; the box has its own. What would lie on
 * one line runs side by side. Every arrow has its letter on it, so that nothing is told by colour alone.
 */
export function drawMechanism(
	grid: Grid,
	area: Rectangle,
	mechanism: Mechanism,
	viewport: Viewport,
	capabilities: Capabilities,
): DrawnMechanism {
	const plot = wholeCells(area);
	const {origin, parts, step, rates, isLine = false} = mechanism;
	const [column, row] = [pixelColumn(viewport, origin[0], plot.columns), pixelRow(viewport, origin[1], plot.rows) / 2];
	const view = {plot, at: [column, row] as const};
	const seen = (vector: Vector) => inColumns(vector, viewport, plot);
	const arrows = arrowFactor(
		parts.map(({vector}) => seen(vector)),
		seen(step.vector),
		view,
	);
	const box = rates && boxFactor(seen(rates), view);
	if (rates && box !== undefined)
		drawRateBox(grid, plot, origin, [rates[0] * box, rates[1] * box], viewport, capabilities);
	const aside = lanesApart(
		parts.map(({vector}) => seen([vector[0] * arrows, vector[1] * arrows])),
		seen([step.vector[0] * arrows, step.vector[1] * arrows]),
		isLine,
	);
	const inUnits = ([across, down]: Vector): Vector => [
		(across / plot.columns) * (viewport.x[1] - viewport.x[0]),
		(-down / (2 * plot.rows)) * (viewport.y[1] - viewport.y[0]),
	];
	let from: Place = origin;
	const lanes = [...parts, step].map((arrow, index): Arrow & {letter: string} => {
		const isStep = index === parts.length;
		const start = isStep ? origin : from;
		const vector: Vector = [arrow.vector[0] * arrows, arrow.vector[1] * arrows];
		from = [start[0] + vector[0], start[1] + vector[1]];
		const shift = inUnits(aside(isStep ? -1 : index));
		return {
			origin: [start[0] + shift[0], start[1] + shift[1]],
			vector,
			color: arrow.color,
			letter: arrow.letter,
			heavy: true,
		};
	});
	// The step under its parts, whose tips meet at its own.
	const drawn = [...lanes.slice(-1), ...lanes.slice(0, -1)].filter(({vector}) => vector[0] !== 0 || vector[1] !== 0);
	drawArrows(grid, plot, drawn, viewport, capabilities);
	drawLetters(grid, plot, drawn, viewport, capabilities);
	const places = drawn.flatMap(({origin: [x, y], vector}) => [
		[x, y] as const,
		[x + vector[0], y + vector[1]] as const,
	]);
	const columns = [column, ...places.map(([x]) => pixelColumn(viewport, x, plot.columns))];
	const rows = [row, ...places.map(([, y]) => pixelRow(viewport, y, plot.rows) / 2)];
	return {
		arrows,
		box,
		left: Math.min(...columns),
		right: Math.max(...columns),
		top: Math.min(...rows),
		bottom: Math.max(...rows),
	};
}
