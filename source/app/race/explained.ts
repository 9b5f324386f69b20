import {explainNext} from '../../engine/lane/explain.js';
import {Lane} from '../../engine/lane/lane.js';
import type {ReadonlyLane} from '../../engine/lane/readonly-lane.js';
import type {Term, Update} from '../../engine/optimizer.js';
import {feedOf} from '../../engine/past/supply.js';
import {observedOf} from '../../engine/setup/observe.js';
import type {LaneSettings, LaneSetup, RaceSetup} from '../../engine/setup/setup.js';
import type {Job} from '../jobs/job.js';
import {layoutFor} from '../picture/layout.js';
import type {State} from '../state.js';

/** A racer whose next update is to be taken apart, as it stands. */
export type Explaining = {
	readonly race: RaceSetup;
	readonly setup: LaneSetup;
	readonly settings: LaneSettings;
	readonly numbers: Float64Array;
};

/** An update, and what is looked at after it: the loss. */
export type Updated = {readonly update: Update; readonly lossAfter: number};

/** An update that took long to make, and of whom it is. */
export type Explained = Updated & {readonly over: Explaining};

const overOf = (lane: ReadonlyLane): Explaining => {
	const {race, setup, settings} = lane;
	return {race, setup, settings, numbers: lane.save()};
};

const isSame = (one: Explaining, lane: ReadonlyLane): boolean =>
	one.race === lane.race &&
	one.setup === lane.setup &&
	one.settings === lane.settings &&
	lane.save().every((value, at) => Object.is(value, one.numbers[at]));

const lossOf = ({race}: Pick<ReadonlyLane, 'race'>, {after}: Update) => observedOf(race).loss(after.parameters);

/** Makes the update: in one go, as it cannot be made by halves. */
// biome-ignore lint/correctness/useYield: a job that has nothing to say on its way
export function* explainSteps({race, setup, settings, numbers}: Explaining): Generator<number, Updated> {
	const lane = new Lane(race, {...setup, settings});
	lane.restore(numbers);
	const {update} = explainNext(lane);
	return {update, lossAfter: lossOf(lane, update)};
}

/** A racer's next update, its terms, and the loss after it; `undefined` while it is being made elsewhere. */
export function explanationOf(
	{explained}: Pick<State, 'explained'>,
	lane: ReadonlyLane,
): {readonly update: Update; readonly terms: readonly Term[]; readonly lossAfter: () => number} | undefined {
	if (!feedOf(lane.race.source).isOn) {
		const {update, terms} = explainNext(lane);
		return {update, terms, lossAfter: () => lossOf(lane, update)};
	}
	if (!explained || !isSame(explained.over, lane)) return undefined;
	const {update, lossAfter} = explained;
	return {update, terms: lane.optimizer.explain(update), lossAfter: () => lossAfter};
}

/** The job of an update that is to be seen where updates are dear; while the race plays there is no time for it. */
export function explainJob(state: State, now: Job<'explain'> | undefined): Job<'explain'> | undefined {
	const {timeline, playing, awaited, tick, selected} = state;
	if (!timeline.isFed || playing || awaited) return undefined;
	if (!state.mechanism && !layoutFor(state).inspector) return undefined;
	const lane = timeline.at(tick).find(({setup}) => setup.name === selected);
	if (!lane || (state.explained && isSame(state.explained.over, lane))) return undefined;
	return now && isSame(now.over, lane) ? now : {name: 'explain', over: overOf(lane)};
}
