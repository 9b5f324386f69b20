import {fieldOf, findProblem, resolveLane, resolveRace} from '../engine/resolve.js';
import {constant} from '../engine/schedule.js';
import type {LaneSetup} from '../engine/setup.js';
import {closed} from './open-prompt.js';
import {atStartOf, currentLanes} from './restart.js';
import type {State} from './state.js';

const ruleOf = ({timeline: {setup}}: State) => ({
	clock: setup.clock,
	tolerance: setup.tolerance,
	patience: setup.patience,
	seed: setup.seed,
});

/** The same field on another problem: rates are that problem's own but where the race was asked for others. */
export function chooseProblem(state: State, id: string): State {
	const problem = findProblem(id);
	// The start that was asked for is a point of the problem that is left.
	const {start: _, ...options} = state.options;
	const lanes = currentLanes(state).map((lane): LaneSetup => {
		const rate = state.askedRates[lane.name];
		const {learningRate, ...hyper} = lane.settings.hyper;
		const fresh = resolveLane(
			{
				optimizer: lane.optimizer.id,
				name: lane.name,
				hyper: rate === undefined ? hyper : {...hyper, learningRate: rate},
			},
			problem,
			options.learningRate === undefined ? {} : {learningRate: options.learningRate},
			new Set(),
		);
		const {batch, shuffle, schedule, momentumSchedule} = lane.settings;
		const keeps = schedule.kind !== 'validation';
		const settings = {
			...fresh.settings,
			batch: batch !== 'full' && batch < problem.exampleCount ? batch : ('full' as const),
			shuffle,
			schedule: keeps ? schedule : constant,
			momentumSchedule,
		};
		return {...fresh, settings};
	});
	const setup = {...resolveRace({...ruleOf(state), problem}), ...fieldOf(problem, lanes, state.timeline.setup.seed)};
	return {
		...closed(state),
		...atStartOf(state, setup),
		options: {...options, problem: id},
		view: null,
		axes: [0, Math.min(1, problem.dimension - 1)],
		notice: problem.story,
	};
}
