import {speeds} from '../speed.js';
import type {State} from '../state.js';

/** Where a racer was at a tick, by its name: what its curve is drawn by for a little while. */
export type HeldFit = Readonly<Record<string, {readonly tick: number; readonly parameters: readonly number[]}>>;

/** How long a curve may hold still while the race plays, in seconds: less than is seen, and a third of the bytes less. */
const longest = 0.2;

/** So many ticks each curve holds still; 1 where each shows every tick. */
function ticksHeld({playing, speed}: State): number {
	const perSecond = speeds[speed]!;
	return playing && Number.isFinite(perSecond) ? Math.max(1, Math.floor(longest * perSecond)) : 1;
}

const none: HeldFit = {};

/**
 * What the curves of a fit are drawn by as the race plays on to a tick: fast ones move on in turns, not all in every frame.
 * Nothing is held where the race stands still or goes slowly.
 */
export function heldFit(state: State, tick: number): HeldFit {
	const held = ticksHeld(state);
	const {inputs = Number.POSITIVE_INFINITY} = state.timeline.setup.source.examples ?? {};
	if (held <= 1 || inputs > 2) return none;
	const lanes = state.timeline.at(tick);
	return Object.fromEntries(
		lanes.map(({setup: {name}, parameters}, index) => {
			const before = state.heldFit[name];
			const turn = (at: number) => Math.floor((at + index) / held);
			const isDue = before === undefined || before.tick > tick || turn(before.tick) !== turn(tick);
			return [name, isDue ? {tick, parameters: [...parameters]} : before];
		}),
	);
}

/** The parameters that a racer's curve is drawn by: where it is, or, while the race plays, was a moment ago. */
export function fitParameters(state: State, name: string, current: ArrayLike<number>): ArrayLike<number> {
	const before = state.heldFit[name];
	const age = before === undefined ? Number.NaN : state.tick - before.tick;
	return before !== undefined && age >= 0 && age < ticksHeld(state) ? before.parameters : current;
}
