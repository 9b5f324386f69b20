import {exampleCostOf} from '../cost.js';
import {hasDiverged} from '../lane/convergence.js';
import {Lane} from '../lane/lane.js';
import {observedOf, visitsOf} from '../setup/observe.js';
import type {RaceSetup} from '../setup/setup.js';
import {widthsOutside} from '../setup/widths.js';
import {placesBetween, Visited} from './visited.js';
import {quiet} from './work.js';

/** What a race came to that nobody saw. */
export type FieldRun = {
	/** The lowest loss of all racers at all ticks, over the domain where there is one; NaN where none was finite. */
	readonly loss: number;
	readonly parameters: readonly number[];
	/** [least, greatest] of where those were that did not diverge, but for a hundredth at either end; empty where all did. */
	readonly box: readonly (readonly [number, number])[];
	/** Places of those. */
	readonly visited: readonly Visited[];
	/** How far each came, in widths of the domain. */
	readonly ways: readonly (readonly number[])[];
};

/** Examples times parameters between two looks at the outside. */
const slice = 5000;

/** Ticks that a race can be rehearsed for: as many as it is to run, but for what visits more examples times parameters. */
export function rehearsedTicks(race: RaceSetup, ticks: number, mostWork: number): number {
	const perTick =
		race.lanes.reduce((sum, {settings}) => sum + visitsOf(race, settings), 0) * exampleCostOf(race.problem);
	return Math.max(1, Math.min(ticks, Math.floor(mostWork / perTick)));
}

/** Runs a field for so many ticks, lane by lane, and keeps what was lowest and where they went. Yields how much is done. */
export function* runningField(setup: RaceSetup, ticks: number): Generator<number, FieldRun> {
	const {lanes} = setup;
	const {domain, isOpen, dimension} = observedOf(setup);
	let loss = Number.NaN;
	let parameters: readonly number[] = [];
	const places: Visited[] = [];
	const ways: number[][] = [];
	for (const [index, one] of lanes.entries()) {
		const stride = Math.max(1, Math.floor(slice / (visitsOf(setup, one.settings) * exampleCostOf(setup.problem))));
		const lane = new Lane(setup, one);
		const {state} = lane;
		const visited = new Visited(dimension, ticks, lanes.length);
		for (let tick = 0; ; tick++) {
			const isIn = isOpen || widthsOutside(domain, state.parameters) === 0;
			const here = tick === ticks ? lane.looked().loss : lane.lossIsEstimate ? Number.NaN : lane.loss;
			if (isIn && Number.isFinite(here) && !(here >= loss)) {
				loss = here;
				parameters = Array.from(state.parameters);
			}
			visited.see(tick, state.parameters);
			if (tick === ticks || state.parameters.some(Number.isNaN)) break;
			lane.advance();
			if (tick % stride === 0) yield (index + tick / ticks) / lanes.length;
		}
		ways.push(one.start.map((from, k) => (state.parameters[k] - from) / (domain[k][1] - domain[k][0])));
		const end = lane.looked();
		if (!hasDiverged(end) && end.loss <= end.initialLoss) places.push(visited);
	}
	const box = yield* quiet(placesBetween(places, dimension), 1);
	return {loss, parameters, box, visited: places, ways};
}
