import type {Witness} from '../app/lesson/scene.js';
import type {ReadonlyLane} from '../engine/lane/readonly-lane.js';
import {optimizers} from '../engine/optimizers/index.js';
import type {Standing} from '../engine/standings.js';

/** What people read for a lane, as on the leaderboard: the optimizer's label where it has no name of its own. */
export const labelOf = (name: string): string => (Object.hasOwn(optimizers, name) ? optimizers[name]!.label : name);

/** One lane as it is at a tick; `undefined` where someone took it out of the race. */
export const laneAt = ({timeline}: Witness, name: string, tick: number): ReadonlyLane | undefined =>
	timeline.tracks.find(track => track.setup.name === name)?.at(tick);

/** How one lane stands at a tick. */
export const standingAt = (witness: Witness, name: string, tick: number): Standing | undefined =>
	witness.standings(tick).find(standing => standing.name === name);

/** The tick from which a lane is home, as known at `tick`; ∞ where it is not. */
export const homeFrom = (witness: Witness, name: string, tick: number): number =>
	standingAt(witness, name, tick)?.settled ?? Number.POSITIVE_INFINITY;

export const gapAt = (witness: Witness, name: string, tick: number): number =>
	standingAt(witness, name, tick)?.gap ?? Number.NaN;

export const lossAt = (witness: Witness, name: string, tick: number): number =>
	standingAt(witness, name, tick)?.loss ?? Number.NaN;

/** θ of a lane at a tick, a copy; empty where the lane is gone. */
export const placeAt = (witness: Witness, name: string, tick: number): readonly number[] =>
	Array.from(laneAt(witness, name, tick)?.parameters ?? []);

/** The loss of a lane at every tick from the start to `last`. */
export const lossesOf = (witness: Witness, name: string, last: number): number[] =>
	Array.from({length: last + 1}, (_, tick) => laneAt(witness, name, tick)?.loss ?? Number.NaN);

/** θ of a lane at every tick from the start to `last`. */
export const pathOf = (witness: Witness, name: string, last: number): (readonly number[])[] =>
	Array.from({length: last + 1}, (_, tick) => placeAt(witness, name, tick));

/** Length of the step that led to each tick from 1 to `last`. */
export function stepsOf(witness: Witness, name: string, last: number): number[] {
	let before = placeAt(witness, name, 0);
	return Array.from({length: last}, (_, index) => {
		const from = before;
		before = placeAt(witness, name, index + 1);
		return Math.hypot(...before.map((value, k) => value - from[k]!));
	});
}

/** How often the loss of a lane rose from one tick to the next, up to `last`. */
export const risesOf = (witness: Witness, name: string, last: number): number =>
	lossesOf(witness, name, last).filter((loss, tick, all) => tick > 0 && loss > all[tick - 1]!).length;

/** Share of its way from the start to the best minimum that a lane has gone in one parameter. */
export function shareOfWay(witness: Witness, name: string, parameter: number, tick: number): number {
	const {problem} = witness.timeline.setup;
	const goal = problem.minima.find(minimum => minimum.best)?.parameters[parameter] ?? Number.NaN;
	const from = placeAt(witness, name, 0)[parameter]!;
	return (placeAt(witness, name, tick)[parameter]! - from) / (goal - from);
}

/** The first tick up to `last` at which something holds; ∞ where it never does. */
export function firstTick(last: number, holds: (tick: number) => boolean): number {
	for (let tick = 0; tick <= last; tick++) if (holds(tick)) return tick;
	return Number.POSITIVE_INFINITY;
}
