import {goalOf} from '../../engine/setup/goal.js';
import {resample} from '../../render/chart/resample.js';
import {ghostTick} from '../race/ghost.js';
import type {State} from '../state.js';
import {horizonOf} from './pictures.js';

/**
 * How far each racer had to go, by name, in so many steps from the start to the chart's last tick: on a log scale 1 where
 * the gap is that of the start or more, 0 where it is no more than the tolerance. Of a step the greatest gap; NaN where
 * the race has not come yet.
 */
export function gapLines(state: State, steps: number): ReadonlyMap<string, Float64Array> {
	const {setup: race} = state.timeline;
	const {tolerance} = race;
	const {loss: base, least} = goalOf(race);
	const horizon = horizonOf(state.ghost ? Math.max(state.raced, ghostTick(state)) : state.raced);
	const lanes = state.timeline.at(state.tick);
	return new Map(
		state.timeline.tracks.map(({setup, trace}, index) => {
			const {drop, drawnLoss} = lanes[index]!;
			const last = {tick: state.tick, value: drawnLoss};
			const {low, high} = resample({...trace.lossesAt(state.tick), base, last}, horizon, steps);
			const shares = high.map((value, step) => {
				// Where being lower is no fault, who is lower is home.
				const most =
					least === Number.NEGATIVE_INFINITY ? Math.max(0, value) : Math.max(Math.abs(value), Math.abs(low[step]!));
				const gap = most / drop;
				return 1 - Math.min(1, Math.log10(Math.min(1, gap)) / Math.log10(tolerance));
			});
			return [setup.name, shares] as const;
		}),
	);
}
