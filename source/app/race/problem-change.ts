import {constant} from '../../engine/lane/schedule.js';
import {firstAxes} from '../../engine/plane/plane.js';
import type {Problem} from '../../engine/problem.js';
import {problems} from '../../engine/problems/index.js';
import {holdsOut, racedCount} from '../../engine/setup/hold-out.js';
import {fieldOf, findProblem, type RaceOptions, resolveLane, resolveRace} from '../../engine/setup/resolve.js';
import type {LaneSetup} from '../../engine/setup/setup.js';
import {askedFor} from '../../engine/setup/spec.js';
import {atStart} from '../open-state.js';
import {firstViewOf} from '../picture/first-view.js';
import {closed} from '../prompt/open-prompt.js';
import type {State} from '../state.js';
import {atStartOf, currentLanes} from './restart.js';

const fields = new WeakMap<Problem, readonly LaneSetup[]>();

/** The lanes that race on a problem where nobody says who and how, resolved once. */
function ownField(problem: Problem): readonly LaneSetup[] {
	const lanes = fields.get(problem) ?? resolveRace({problem}).lanes;
	fields.set(problem, lanes);
	return lanes;
}

/** Whether the racers are those that the problem brings: nobody asked for others, added one or took one out. */
function isItsOwn({options, timeline: {setup}}: State): boolean {
	if (options.racers !== undefined) return false;
	const own = ownField(setup.source);
	const isSame = (lane: LaneSetup, other: LaneSetup | undefined) =>
		lane.name === other?.name && lane.optimizer === other.optimizer;
	return own.length === setup.lanes.length && own.every((lane, index) => isSame(lane, setup.lanes[index]));
}

/** The racers at hand on another problem: rates are that problem's own but where the race was asked for others. */
function takenAlong(state: State, problem: Problem, rates: Pick<RaceOptions, 'learningRate'>): LaneSetup[] {
	return currentLanes(state).map((lane): LaneSetup => {
		const rate = state.askedRates[lane.name];
		const {learningRate: _, ...hyper} = lane.settings.hyper;
		const fresh = resolveLane(
			{
				optimizer: askedFor(lane.optimizer),
				name: lane.name,
				hyper: rate === undefined ? hyper : {...hyper, learningRate: rate},
			},
			problem,
			rates,
			new Set(),
		);
		const {batch, shuffle, schedule, momentumSchedule} = lane.settings;
		const keeps = schedule.kind !== 'validation';
		const settings = {
			...fresh.settings,
			batch: batch !== 'full' && batch < racedCount(problem, state.options.holdOut) ? batch : ('full' as const),
			shuffle,
			schedule: keeps ? schedule : constant,
			momentumSchedule,
		};
		return {...fresh, settings};
	});
}

/**
 * Another problem. Where either has a field of its own, the new one's races; but racers that were asked for, and a
 * field that somebody added to or took from, go along, as the six of the lecture always do.
 */
export const chooseProblem = (state: State, id: string): State =>
	raceOn(state, state.offered.problems.find(one => one.id === id) ?? findProblem(id));

/** The same with a problem itself. */
export function raceOn(state: State, problem: Problem): State {
	const {id} = problem;
	// The start that was asked for is a point of the problem that is left, and a target one of its losses.
	const {start: _, target: __, ...options} = state.options;
	const rates = options.learningRate === undefined ? {} : {learningRate: options.learningRate};
	const {clock, tolerance, patience, seed, observe} = state.timeline.setup;
	const changes = isItsOwn(state) && (problem.field ?? state.timeline.setup.source.field) !== undefined;
	const fresh = () => (rates.learningRate === undefined ? ownField(problem) : resolveRace({problem, ...rates}).lanes);
	const lanes = changes ? fresh() : takenAlong(state, problem, rates);
	const found = state.own?.problem === problem && state.own.found ? {found: state.own.found} : {};
	// A share of the examples is held out wherever there are some.
	const share = holdsOut(problem, options.holdOut) ? {holdOut: options.holdOut} : {};
	const rules = {clock, tolerance, patience, seed, observe, ...share};
	const setup = {...rules, ...found, ...fieldOf(problem, lanes, rules)};
	return {
		...closed(state),
		...(changes ? {...atStart(setup), out: new Set<string>(), selected: lanes[0]!.name} : atStartOf(state, setup)),
		options: {...options, problem: problems[id] === problem ? id : problem},
		firstView: firstViewOf(setup),
		view: null,
		axes: firstAxes(problem.dimension),
		directions: null,
		notice: problem.story,
	};
}
