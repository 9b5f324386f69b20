import {heldOut} from '../../engine/setup/hold-out.js';
import type {RaceSetup} from '../../engine/setup/setup.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {racerColor} from '../../render/cells/racer-colors.js';
import {type FitPicture, fitView} from '../../render/chart/fit-chart.js';
import {problemOf, type Side, type State} from '../state.js';
import {fitParameters} from './held-fit.js';

/** Whether there is a fit to draw: data of one input, or of two, and what a model makes of them. */
export function hasFit(state: State): boolean {
	const {examples, predict} = problemOf(state);
	return examples !== undefined && examples.inputs <= 2 && predict !== undefined;
}

const split = new WeakMap<RaceSetup['source'], {seed: number; share: number | undefined; held: ReadonlySet<number>}>();

/** The examples of the source that are held out. */
export function heldOutOf({source, validation, seed, holdOut: share}: RaceSetup): ReadonlySet<number> {
	if (validation === undefined) return new Set();
	const known = split.get(source);
	if (known?.seed === seed && known.share === share) return known.held;
	const held = new Set(heldOut(source, seed, share));
	split.set(source, {seed, share, held});
	return held;
}

/** An input as it was before it was standardized, and as the model takes it. */
export function unitsOf({examples}: Pick<RaceSetup['source'], 'examples'>, k: number) {
	const [mean, deviation] = [examples?.scales?.means[k] ?? 0, examples?.scales?.deviations[k] ?? 1];
	return {
		inData: (x: number) => x * deviation + mean,
		inModel: (value: number) => (deviation === 0 ? 0 : (value - mean) / deviation),
	};
}

/** Points that a chart of curves has room for: of more it shows an even part. */
const mostPoints = 2000;

/** The data of one input and every racer's curve, the leader's first; `undefined` where there is none to draw. */
export function fitPicture(state: State, by: Capabilities): FitPicture | undefined {
	const {setup} = state.timeline;
	const {examples, predict} = setup.source;
	if (!examples || !predict || examples.inputs !== 1) return undefined;
	const {inData, inModel} = unitsOf(setup.source, 0);
	const held = heldOutOf(setup);
	const step = Math.ceil(examples.y.length / mostPoints);
	const shown = Array.from({length: Math.ceil(examples.y.length / step)}, (_, at) => at * step);
	const points = {
		xs: shown.map(i => inData(examples.x[i]!)),
		ys: shown.map(i => examples.y[i]!),
		heldOut: new Set(shown.flatMap((i, at) => (held.has(i) ? [at] : []))),
	};
	const lanes = state.timeline.at(state.tick);
	const input = new Float64Array(1);
	const isShare = examples.classes !== undefined || examples.y.every(y => y >= 0 && y <= 1);
	return {
		points,
		view: fitView(points, isShare),
		...(examples.names ? {names: [examples.names[0]!, examples.target ?? 'y'] as const} : {}),
		lanes: state.ranking.order.flatMap(name => {
			const lane = lanes.find(candidate => candidate.setup.name === name);
			const look = state.looks[name]!;
			if (!lane) return [];
			const parameters = Float64Array.from(fitParameters(state, name, lane.parameters));
			const heightAt = (x: number) => {
				input[0] = inModel(x);
				return predict(parameters, input);
			};
			const color = racerColor(look.slot, by);
			return [{number: look.number, color, dashed: look.dashed, selected: name === state.selected, heightAt}];
		}),
	};
}

/** What stands beside the chart: the inspector where there is no fit to draw. */
export const sideOf = (state: State): Side => (hasFit(state) ? state.side : 'inspector');
