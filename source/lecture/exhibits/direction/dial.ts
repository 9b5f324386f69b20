import {problemOf, type State} from '../../../app/state.js';
import type {Capabilities} from '../../../render/cells/capabilities.js';
import {racerColor} from '../../../render/cells/racer-colors.js';
import {roundAbove} from '../../../render/cells/round-numbers.js';
import type {CurvePicture, NamedSeries} from '../../../render/chart/curves.js';
import type {Range} from '../../../render/lines/viewport.js';
import {keptAt} from '../kept.js';
import {drawn, subjectOf} from '../subject.js';
import {changeAlong, directionFrom, gradientAt, loweringLimit, secondOrder} from './numbers.js';

/** Degrees that the pointer turns a tick, and between two points of the dial. */
const turn = 3;
export const pitch = 5;

const angles = Array.from({length: 360 / pitch + 1}, (_, at) => at * pitch);

/** What the dial and its arrows are made of: all but colours. */
export type Dial = {
	/** Between d and ∇L, in degrees. */
	readonly degrees: number;
	readonly rate: number;
	/** Where the racer stands, and the drawn parts of ∇L and d there. */
	readonly place: readonly [number, number];
	readonly gradient: readonly [number, number];
	readonly pointer: readonly [number, number];
	/** The change of the loss at the pointer's angle, and by angle. */
	readonly promised: number;
	readonly actual: number;
	/** ½η²dᵀHd at the pointer's angle: what the second order adds to the promise. */
	readonly second: number;
	readonly promises: readonly number[];
	readonly changes: readonly number[];
	/** The greatest η up to which −η∇L lowers the loss; ∞ where any does. */
	readonly limit: number;
};

/** The dial at the selected racer; `undefined` where there is no slope or no racer. */
export const dialOf = keptAt((state: State): Dial | undefined => {
	const subject = subjectOf(state);
	if (!subject) return undefined;
	const problem = problemOf(state);
	const {parameters, hyper} = subject;
	const gradient = gradientAt(problem, parameters);
	const size = Math.hypot(...gradient);
	if (!(size > 0 && Number.isFinite(size))) return undefined;
	const rate = hyper.learningRate ?? 1;
	const changeAt = (degrees: number) => changeAlong(problem, parameters, directionFrom(gradient, degrees), rate);
	const all = angles.map(changeAt);
	const degrees = (state.tick * turn) % 360;
	const {predicted, actual} = changeAt(degrees);
	const pointer = directionFrom(gradient, degrees);
	return {
		degrees,
		rate,
		place: drawn(parameters, state),
		gradient: drawn(gradient, state),
		pointer: drawn(pointer, state),
		promised: predicted,
		actual,
		second: secondOrder(problem, parameters, pointer, rate),
		promises: all.map(change => change.predicted),
		changes: all.map(change => change.actual),
		limit: loweringLimit(
			problem,
			parameters,
			gradient.map(slope => -slope),
		),
	};
});

/** Slots of the racers' colours for what the slope promises and what becomes of it. */
export const [promisedSlot, actualSlot] = [2, 4];

/** Tops of the dial's scale by powers of ten: close together, so that the curves fill it, apart, so that it holds still. */
const tops = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

/** A range about 0 that holds some values. */
function evenRange(values: readonly number[]): Range {
	const most = Math.max(...values.map(Math.abs).filter(value => value < 1e100), 1e-100);
	const top = roundAbove(most, tops);
	return [-top, top];
}

/** The dial as curves over the angle, with a cursor where the pointer is. */
export function dialCurves({promises, changes, degrees}: Dial, by: Capabilities): CurvePicture {
	const series = (sign: string, name: string, slot: number, values: readonly number[]): NamedSeries => {
		const curve = {ticks: angles, low: values, high: values};
		return {number: 0, sign, name, color: racerColor(slot, by), curve};
	};
	return {
		series: [series('p', 'promise ηdᵀ∇L', promisedSlot, promises), series('t', 'true ΔL', actualSlot, changes)],
		horizon: 360,
		range: evenRange([...promises, ...changes]),
		scale: 'linear',
		finish: 0,
		xName: 'angle of d to ∇L',
		cursor: degrees,
		xTicks: [0, 90, 180, 270, 360].map(value => ({value, text: `${value}°`})),
	};
}
