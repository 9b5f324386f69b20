import type {Capabilities} from '../../render/cells/capabilities.js';
import {racerColor} from '../../render/cells/racer-colors.js';
import {type FitPicture, fitView} from '../../render/chart/fit-chart.js';
import {problemOf, type Side, type State} from '../state.js';
import {fitParameters} from './held-fit.js';

/** Whether there is a curve to fit: data of one input. */
export function hasFit(state: State): boolean {
	return problemOf(state).examples?.inputs === 1;
}

/** The data and every racer's curve, the leader's first; `undefined` where there is no curve to fit. */
export function fitPicture(state: State, by: Capabilities): FitPicture | undefined {
	const {examples} = state.timeline.setup.source;
	if (!examples || !hasFit(state)) return undefined;
	const points = {xs: examples.x, ys: examples.y};
	const lanes = state.timeline.at(state.tick);
	return {
		points,
		view: fitView(points),
		lanes: state.ranking.order.flatMap(name => {
			const lane = lanes.find(candidate => candidate.setup.name === name);
			const look = state.looks[name]!;
			if (!lane) return [];
			const [weight = Number.NaN, bias = Number.NaN] = Array.from(fitParameters(state, name, lane.parameters));
			const color = racerColor(look.slot, by);
			return [{number: look.number, color, dashed: look.dashed, selected: name === state.selected, weight, bias}];
		}),
	};
}

/** What stands beside the chart: the inspector where there is no curve to fit. */
export const sideOf = (state: State): Side => (hasFit(state) ? state.side : 'inspector');
