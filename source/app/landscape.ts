import type {Problem} from '../engine/problem.js';
import {sampleField} from '../render/field.js';
import {mapLayout, type Terrain, terrainOf} from '../render/map.js';
import type {Palette} from '../render/palette.js';
import type {Viewport} from '../render/viewport.js';
import {drawnDomain, viewportOf} from './camera.js';
import type {Layout} from './layout.js';
import {problemOf, type State} from './state.js';

/** Parts of a domain's width in which a slice moves: it holds still while the selected racer crosses one. */
const sliceNotches = 32;

/**
 * Where a map of more than two parameters is cut: the selected racer's other parameters, to the nearest notch, so that
 * the picture does not swim. Empty where nothing is cut.
 */
export function sliceOf(state: State): readonly (readonly [parameter: number, value: number])[] {
	const problem = problemOf(state);
	if (problem.dimension <= 2) return [];
	const lane = state.timeline.at(state.tick).find(candidate => candidate.setup.name === state.selected);
	return problem.domain.flatMap(([low, high], k) => {
		if (k === state.axes[0] || k === state.axes[1]) return [];
		const value = lane?.state.parameters[k] ?? problem.start[k];
		const share = Number.isFinite(value) ? Math.max(0, Math.min(1, (value - low) / (high - low))) : 0.5;
		return [[k, low + (Math.round(share * sliceNotches) / sliceNotches) * (high - low)] as const];
	});
}

/** The loss over the two drawn parameters. */
function slicedLoss(problem: Problem, axes: readonly [number, number], slice: ReturnType<typeof sliceOf>) {
	const theta = Float64Array.from(problem.start);
	for (const [k, value] of slice) theta[k] = value;
	return (x: number, y: number) => {
		theta[axes[0]] = x;
		theta[axes[1]] = y;
		return problem.loss(theta);
	};
}

type Kept = {readonly problem: Problem; readonly key: string; readonly terrain: Terrain};
const nothing: Kept[] = [];

/** The terrain under a state's map; `undefined` where the layout shows none. */
export type Surveyor = (state: State, layout: Layout) => Terrain | undefined;

/** Makes the terrain of states, and keeps the last few: sampling a field is the dearest part of a frame. */
export function createSurveyor(bandsFor: (palette: Palette) => number): Surveyor {
	let kept = nothing;
	return (state, layout) => {
		if (!layout.map) return undefined;
		const problem = problemOf(state);
		const {columns, rows} = mapLayout(layout.map).plot;
		const viewport: Viewport = viewportOf(state, layout);
		const slice = sliceOf(state);
		const bands = bandsFor(state.palette);
		const key = JSON.stringify([bands, viewport, columns, rows, state.axes, slice]);
		const found = kept.find(entry => entry.problem === problem && entry.key === key);
		if (found) return found.terrain;
		const field = sampleField(slicedLoss(problem, state.axes, slice), viewport, columns, rows);
		const terrain = terrainOf(field, viewport, drawnDomain(state), bands);
		kept = [{problem, key, terrain}, ...kept.slice(0, 3)];
		return terrain;
	};
}
