import type {Problem} from '../../engine/problem.js';
import type {Palette} from '../../render/cells/palette.js';
import {type Field, sampleField} from '../../render/map/field.js';
import {mapLayout, type Terrain, terrainOf} from '../../render/map/map.js';
import {soundRange, type Viewport} from '../../render/map/viewport.js';
import type {Camera} from '../../render/relief/camera.js';
import {openingCamera} from '../../render/relief/opening.js';
import {problemOf, type State} from '../state.js';
import {drawnDomain, viewportOf} from './camera.js';
import type {Layout} from './layout.js';

/**
 * Where a map of more than two parameters is cut: the other parameters of the selected racer, as they are; while the race
 * plays, as they were when the land was last drawn. One that is not finite is in the middle. Empty where nothing is cut.
 */
export function sliceOf(state: State): readonly (readonly [parameter: number, value: number])[] {
	const problem = problemOf(state);
	if (problem.dimension <= 2) return [];
	const lane = state.timeline.at(state.tick).find(candidate => candidate.setup.name === state.selected);
	const place = state.cut?.parameters ?? lane?.parameters ?? problem.start;
	return problem.domain.flatMap(([low, high], k) => {
		if (k === state.axes[0] || k === state.axes[1]) return [];
		return [[k, Number.isFinite(place[k]) ? place[k] : (low + high) / 2] as const];
	});
}

/** The loss over the two drawn parameters, on the cut. */
export function slicedLoss(state: State): (x: number, y: number) => number {
	const {axes} = state;
	const problem = problemOf(state);
	const slice = sliceOf(state);
	const theta = Float64Array.from(problem.start);
	for (const [k, value] of slice) theta[k] = value;
	return (x: number, y: number) => {
		theta[axes[0]] = x;
		theta[axes[1]] = y;
		return problem.loss(theta);
	};
}

/** A stretch of land: what the map and the relief are drawn from. */
export type Survey = {
	readonly field: Field;
	readonly terrain: Terrain;
	/** The relief's first look at it; found on first use. */
	readonly camera: () => Camera;
};

/** The land under a viewport, sampled for so many cells. */
export type Surveyor = (state: State, viewport: Viewport, columns: number, rows: number) => Survey;

type Kept = {readonly problem: Problem; readonly key: string; readonly survey: Survey};

/** Surveys land, and keeps the last few: sampling a field is the dearest part of a frame. */
export function createSurveyor(bandsFor: (palette: Palette) => number): Surveyor {
	let kept: readonly Kept[] = [];
	return (state, viewport, columns, rows) => {
		const problem = problemOf(state);
		const slice = sliceOf(state);
		const bands = bandsFor(state.palette);
		const spacing = state.lesson?.scene.evenLevels ? 'even' : 'quantiles';
		const key = JSON.stringify([bands, spacing, viewport, columns, rows, state.axes, slice]);
		const found = kept.find(entry => entry.problem === problem && entry.key === key);
		if (found) return found.survey;
		const field = sampleField(slicedLoss(state), viewport, columns, rows);
		let camera: Camera | undefined;
		const survey: Survey = {
			field,
			terrain: terrainOf(field, viewport, drawnDomain(state), bands, spacing),
			camera() {
				camera ??= openingCamera(field);
				return camera;
			},
		};
		kept = [{problem, key, survey}, ...kept.slice(0, 5)];
		return survey;
	};
}

/** Cells that a relief's land is sampled for: its picture has no pixels of its own to go by. */
export const landSize = {columns: 72, rows: 36} as const;

/** The land that a relief shows: what the map shows, without what the map adds to fill its rectangle. */
export function reliefSurvey(state: State, survey: Surveyor): Survey {
	const {view} = state;
	const domain = drawnDomain(state);
	const around = (middle: number, span: number) => soundRange(middle - span / 2, middle + span / 2);
	const viewport = view
		? {x: around(view.center[0], view.span[0]), y: around(view.center[1], view.span[1])}
		: {x: soundRange(...domain.x), y: soundRange(...domain.y)};
	return survey(state, viewport, landSize.columns, landSize.rows);
}

/** The land that the map shows in a layout; `undefined` where that shows none. */
export function mapSurvey(state: State, layout: Layout, survey: Surveyor): Survey | undefined {
	if (!layout.map) return undefined;
	const {columns, rows} = mapLayout(layout.map).plot;
	return survey(state, viewportOf(state, layout), columns, rows);
}
