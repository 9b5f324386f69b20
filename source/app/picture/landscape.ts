import type {Palette} from '../../render/cells/palette.js';
import type {Field} from '../../render/land/field.js';
import {fitted} from '../../render/lines/fitted.js';
import type {Viewport} from '../../render/lines/viewport.js';
import {mapLayout, type Terrain, terrainOf} from '../../render/map/map.js';
import type {Camera} from '../../render/relief/camera.js';
import {openingCamera} from '../../render/relief/opening.js';
import {
	firstExamples,
	isSamePlan,
	type Land,
	landOf,
	nextRound,
	type Plan,
	patientLand,
	quickField,
	type Sampling,
} from '../land/land.js';
import {isDear} from '../land/passes.js';
import {planeOf} from '../plane/plane.js';
import {problemOf, type State} from '../state.js';
import {drawnDomain, viewportOf, wantedView} from './camera.js';
import {curvePlan} from './curve-land.js';
import {type Layout, layoutFor} from './layout.js';

/**
 * What a map of more than two parameters goes through: the selected racer, as it is; while the race plays, as it was when
 * the land was last drawn. A parameter that is not finite is in the middle of its domain, and one that is drawn is 0.
 */
export function throughOf(state: State): Float64Array {
	const {dimension, domain, start} = problemOf(state);
	if (dimension <= 2) return new Float64Array(dimension);
	const lane = state.timeline.at(state.tick).find(candidate => candidate.setup.name === state.selected);
	const point = Float64Array.from(state.cut?.parameters ?? lane?.parameters ?? start);
	for (const [k, [low, high]] of domain.entries()) if (!Number.isFinite(point[k])) point[k] = (low + high) / 2;
	if (!state.directions) for (const k of state.axes) point[k] = 0;
	return point;
}

/** A stretch of land: what the map and the relief are drawn from. */
export type Survey = {
	readonly field: Field;
	readonly terrain: Terrain;
	/** The relief's first look at it; found on first use. */
	readonly camera: () => Camera;
};

/** The land of a plan, as far as it is known. */
export type Surveyor = (state: State, plan: Plan) => Survey;

type Kept = {readonly plan: Plan; readonly dear: Field | undefined; readonly looks: string; readonly survey: Survey};

/**
 * Surveys land, and keeps the last few: sampling a field is the dearest part of a frame. What would take longer than one
 * is a sketch until the state has it.
 */
export function createSurveyor(bandsFor: (palette: Palette) => number): Surveyor {
	let kept: readonly Kept[] = [];
	return (state, plan) => {
		const bands = bandsFor(state.palette);
		const isEven = state.lesson?.scene.evenLevels || state.contours === 'even-lines';
		const spacing = isEven ? 'even' : 'quantiles';
		const looks = `${bands} ${spacing}`;
		const land = landOf(state.lands, plan);
		const dear = land?.field;
		const found = kept.find(one => one.dear === dear && one.looks === looks && isSamePlan(one.plan, plan));
		if (found) return found.survey;
		const field = dear ?? quickField(plan);
		let camera: Camera | undefined;
		const survey: Survey = {
			field,
			terrain: terrainOf(field, plan.viewport, drawnDomain(state), bands, spacing, land?.guide),
			camera() {
				camera ??= openingCamera(field);
				return camera;
			},
		};
		kept = [{plan, dear, looks, survey}, ...kept.slice(0, 5)];
		return survey;
	};
}

/** A surveyor for who has the time: all land as good as it gets in some seconds. */
export function fullSurveyor(bandsFor: (palette: Palette) => number): Surveyor {
	const survey = createSurveyor(bandsFor);
	return (state, plan) => {
		if (landOf(state.lands, plan) || !isDear(plan.race, plan.columns, plan.rows)) return survey(state, plan);
		return survey(withLand(state, patientLand(plan)), plan);
	};
}

/** Cells that a relief's land is sampled for: its picture has no pixels of its own to go by. */
export const landSize = {columns: 72, rows: 36} as const;

const planOf = (state: State, viewport: Viewport, columns: number, rows: number): Plan => ({
	race: state.timeline.setup,
	plane: planeOf(state),
	through: throughOf(state),
	viewport,
	columns,
	rows,
});

/** The plan of what a relief shows: what the map shows, but for its shape. */
function reliefPlan(state: State): Plan {
	return planOf(state, fitted(wantedView(state), drawnDomain(state), 2, 1), landSize.columns, landSize.rows);
}

/** The plan of what the map shows in a layout; `undefined` where that shows none. */
function mapPlan(state: State, layout: Layout): Plan | undefined {
	if (!layout.map) return undefined;
	const {columns, rows} = mapLayout(layout.map).plot;
	return planOf(state, viewportOf(state, layout), columns, rows);
}

/** The land that a relief shows. */
export const reliefSurvey = (state: State, survey: Surveyor): Survey => survey(state, reliefPlan(state));

/** The land that the map shows in a layout; `undefined` where that shows none. */
export function mapSurvey(state: State, layout: Layout, survey: Surveyor): Survey | undefined {
	const plan = mapPlan(state, layout);
	return plan && survey(state, plan);
}

/** The land of the whole domain, for an overview of so many cells. */
export const overviewSurvey = (state: State, columns: number, rows: number, survey: Surveyor): Survey =>
	survey(state, planOf(state, drawnDomain(state), columns, rows));

/** How many of its examples the land is from that a state shows; `undefined` where that is all. */
export function shownExamples(state: State): number | undefined {
	const {exampleCount} = problemOf(state);
	if (exampleCount === 1) return undefined;
	const layout = layoutFor(state);
	const plan = mapPlan(state, layout) ?? (layout.relief ? reliefPlan(state) : undefined);
	if (!plan || !isDear(plan.race, plan.columns, plan.rows)) return undefined;
	const examples = landOf(state.lands, plan)?.round.examples ?? firstExamples(plan);
	return examples < exampleCount ? examples : undefined;
}

/**
 * Land that a state shows or is to show next, too dear for a frame, that it does not have, or not from as many examples as
 * it could: how it is to be sampled next.
 */
export function missingLand(state: State): readonly Sampling[] {
	const {columns, rows} = state.size;
	const most = Math.max(columns, landSize.columns);
	// Most maps cost next to nothing, and this is asked after every message.
	if (!isDear(state.timeline.setup, most, Math.max(rows, landSize.rows))) return [];
	const layout = layoutFor(state);
	const isMoving = state.cut !== null;
	const isCurve = problemOf(state).dimension === 1;
	const plans = [mapPlan(state, layout), layout.relief ? reliefPlan(state) : undefined];
	return (isCurve ? [curvePlan(state, layout)] : plans).flatMap(plan => {
		const round = plan && nextRound(plan, landOf(state.lands, plan)?.round, isMoving);
		return plan && round ? [{plan, round}] : [];
	});
}

/** Stretches of land that are kept. */
const mostLands = 6;

/** The state with land that was sampled, in the place of the same land from fewer examples. */
export function withLand(state: State, land: Land): State {
	const before = landOf(state.lands, land.plan);
	const guide = before?.guide ?? before?.field;
	const others = state.lands.filter(one => one !== before);
	return {...state, lands: [guide ? {...land, guide} : land, ...others.slice(0, mostLands - 1)]};
}
