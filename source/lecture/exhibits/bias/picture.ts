import {horizonOf} from '../../../app/picture/pictures.js';
import type {State} from '../../../app/state.js';
import {power} from '../../../engine/power.js';
import type {Capabilities} from '../../../render/cells/capabilities.js';
import {racerColor} from '../../../render/cells/racer-colors.js';
import type {CurvePicture, NamedSeries} from '../../../render/chart/curves.js';

/** Adam's memories after so many steps on a gradient that is always 1: their true mean is 1 throughout. */
export type BiasPicture = {
	readonly step: number;
	/** m and v as they are, which start from 0. */
	readonly first: number;
	readonly second: number;
	/** How much longer the step is without the corrections: m/√v, where with them it is 1. */
	readonly stretch: number;
	readonly moments: CurvePicture;
	readonly stretches: CurvePicture;
};

const roundTo = (steps: number) => Math.max(1, Math.floor(steps / 120));

/** The β of the selected racer's averages, else of the first that has both, else Adam's own. */
function betasOf(state: State): readonly [number, number] {
	const {lanes} = state.timeline.setup;
	const order = [...lanes].sort((a, b) => Number(b.name === state.selected) - Number(a.name === state.selected));
	for (const {optimizer, settings} of order) {
		const {memory, squares} = optimizer;
		if (memory?.kind !== 'average' || squares?.decay === undefined) continue;
		return [settings.hyper[memory.decay]!, settings.hyper[squares.decay]!];
	}
	return [0.9, 0.999];
}

/** m and v, corrected and not, on a steady gradient, up to where the race has come. */
export function biasPicture(state: State, by: Capabilities): BiasPicture {
	const [beta1, beta2] = betasOf(state);
	const horizon = horizonOf(state.raced);
	const stride = roundTo(horizon);
	const ticks = Array.from({length: Math.floor(horizon / stride) + 1}, (_, at) => at * stride);
	const first = (step: number) => 1 - power(beta1, step);
	const second = (step: number) => 1 - power(beta2, step);
	// No step has been made at 0: the curve begins where the first is.
	const stretch = (step: number) => first(Math.max(1, step)) / Math.sqrt(second(Math.max(1, step)));
	const series = (sign: string, name: string, slot: number, at: (step: number) => number): NamedSeries => {
		const values = ticks.map(at);
		return {number: 0, sign, name, color: racerColor(slot, by), curve: {ticks, low: values, high: values}};
	};
	const common = {horizon, scale: 'linear', xName: 'step', cursor: state.tick + 1} as const;
	const step = state.tick + 1;
	return {
		step,
		first: first(step),
		second: second(step),
		stretch: stretch(step),
		moments: {
			...common,
			series: [series('c', 'mˆ vˆ', 3, () => 1), series('m', 'm', 5, first), series('v', 'v', 4, second)],
			range: [0, 1.2],
		},
		stretches: {
			...common,
			series: [series('c', 'corrected', 3, () => 1), series('u', 'uncorrected', 6, stretch)],
			range: [0, Math.max(2, Math.ceil(Math.max(...ticks.map(stretch))))],
		},
	};
}
