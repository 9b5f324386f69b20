import type {Examples} from '../../engine/problem.js';
import type {DecisionPicture, PointKind} from '../../render/chart/decision-chart.js';
import {type Field, sketchField} from '../../render/land/field.js';
import {cellOf, type Range, soundRange, type Viewport} from '../../render/lines/viewport.js';
import {predictionStride} from '../land/passes.js';
import type {State} from '../state.js';
import {heldOutOf, unitsOf} from './fit.js';
import {fitParameters} from './held-fit.js';

/** Part of the extent of the data that is left free around them. */
const beside = 0.08;

/** Bands of p; of what else is predicted, steps over the extent of the targets. */
const [shareLevels, steps] = [[0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9], 10];

type Shown = {readonly view: Viewport; readonly levels: readonly number[]; readonly points: DecisionPicture['points']};

/** By examples, and which of them are held out: what depends on these alone is found once. */
const known = new WeakMap<Examples, {readonly held: ReadonlySet<number>; readonly shown: Shown}>();

function extentOf(count: number, valueAt: (i: number) => number): Range {
	let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (let i = 0; i < count; i++) {
		low = Math.min(low, valueAt(i));
		high = Math.max(high, valueAt(i));
	}
	return [low, high];
}

function roomy([low, high]: Range): Range {
	const margin = beside * (high - low) || 1;
	return soundRange(low - margin, high + margin);
}

/** Whether what is predicted is a share. */
const isShare = ({classes, y}: Examples) => classes !== undefined || y.every(value => value >= 0 && value <= 1);

/** Levels between the bands of what a model predicts. */
function levelsOf(examples: Examples): readonly number[] {
	if (isShare(examples)) return shareLevels;
	const [low, high] = extentOf(examples.y.length, i => examples.y[i]!);
	return Array.from({length: steps - 1}, (_, at) => low + ((at + 1) / steps) * (high - low));
}

/** Which signs stand where, of as many examples as there may be: what most of a cell's are; raced ones go before. */
function placed(
	{examples, held, view}: {examples: Examples; held: ReadonlySet<number>; view: Viewport},
	at: (i: number, k: number) => number,
	columns: number,
	rows: number,
): ReadonlyMap<number, PointKind> {
	const counts = new Map<number, [raced: number[], heldOut: number[]]>();
	const border = examples.classes ? 0.5 : Number.NEGATIVE_INFINITY;
	for (let i = 0; i < examples.y.length; i++) {
		const cell = cellOf(view, at(i, 0), at(i, 1), columns, rows);
		if (cell === undefined) continue;
		const index = cell[1] * columns + cell[0];
		const here = counts.get(index) ?? [
			[0, 0],
			[0, 0],
		];
		counts.set(index, here);
		here[held.has(i) ? 1 : 0][examples.y[i]! >= border ? 1 : 0]!++;
	}
	return new Map(
		Array.from(counts, ([index, [raced, heldOut]]): [number, PointKind] => {
			const isHeldOut = raced[0] === 0 && raced[1] === 0;
			const [zeros = 0, ones = 0] = isHeldOut ? heldOut : raced;
			return [index, {kind: ones >= zeros ? 1 : 0, isHeldOut}];
		}),
	);
}

function shownOf(state: State, examples: Examples): Shown {
	const {setup} = state.timeline;
	const held = heldOutOf(setup);
	const before = known.get(examples);
	if (before && (before.held === held || before.held.size + held.size === 0)) return before.shown;
	const units = [unitsOf(setup.source, 0), unitsOf(setup.source, 1)] as const;
	const at = (i: number, k: number) => units[k]!.inData(examples.x[2 * i + k]!);
	const {length} = examples.y;
	const view = {x: roomy(extentOf(length, i => at(i, 0))), y: roomy(extentOf(length, i => at(i, 1)))};
	const pictures = new Map<string, ReadonlyMap<number, PointKind>>();
	const points = (columns: number, rows: number) => {
		const key = `${columns},${rows}`;
		const found = pictures.get(key) ?? placed({examples, held, view}, at, columns, rows);
		pictures.set(key, found);
		return found;
	};
	const shown = {view, levels: levelsOf(examples), points};
	known.set(examples, {held, shown});
	return shown;
}

type Sampled = {readonly parameters: Float64Array; readonly field: Field};

/** The field that was sampled last: two predictions a cell are not made again while nothing has moved. */
const sampled = new WeakMap<Examples, Sampled>();

const isSame = (a: Float64Array, b: Float64Array) => a.length === b.length && a.every((value, k) => value === b[k]);

function fieldOf(
	examples: Examples,
	parameters: Float64Array,
	{view, columns, rows, stride}: {view: Viewport; columns: number; rows: number; stride: number},
	predict: (x: number, y: number) => number,
): Field {
	const before = sampled.get(examples);
	const fits = before?.field.columns === columns && before.field.rows === 2 * rows;
	if (before && fits && isSame(before.parameters, parameters)) return before.field;
	const field = sketchField(predict, view, columns, rows, stride);
	sampled.set(examples, {parameters, field});
	return field;
}

/** What the selected racer makes of the plane that data of two inputs lie in; `undefined` where there is none. */
export function decisionPicture(state: State): DecisionPicture | undefined {
	const {source} = state.timeline.setup;
	const {examples, predict} = source;
	if (!examples || !predict || examples.inputs !== 2) return undefined;
	const lane = state.timeline.at(state.tick).find(({setup}) => setup.name === state.selected);
	if (!lane) return undefined;
	const parameters = Float64Array.from(fitParameters(state, state.selected, lane.parameters));
	const [x, y] = [unitsOf(source, 0), unitsOf(source, 1)];
	const input = new Float64Array(2);
	const {names = ['x1', 'x2'], target = 'y', classes} = examples;
	const at = (across: number, up: number) => {
		input[0] = x.inModel(across);
		input[1] = y.inModel(up);
		return predict(parameters, input);
	};
	const shown = shownOf(state, examples);
	const {view} = shown;
	return {
		...shown,
		field(columns, rows) {
			const stride = predictionStride(state.timeline.setup, columns, rows);
			return fieldOf(examples, parameters, {view, columns, rows, stride}, at);
		},
		...(classes ? {border: 0.5} : {}),
		names: [names[0]!, names[1]!],
		target: classes ? 'p' : target,
		palette: state.palette,
	};
}
