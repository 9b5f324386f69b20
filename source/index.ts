/** The engine of optim-race as a library: optimizers, problems, races, and a timeline that goes back. */

export {defineOptimizer} from './engine/define/optimizer.js';
export {type DefineOptions, defineProblem, type ProblemDefinition} from './engine/define/problem.js';
export {InputError} from './engine/errors.js';
export {accuracyOf, heldOutLossOf} from './engine/held-out.js';
export {hyperparameters} from './engine/hyperparameters.js';
export {gapOf, judge, type Status} from './engine/lane/convergence.js';
export {type Explanation, explainNext} from './engine/lane/explain.js';
export type {ReadonlyLane} from './engine/lane/readonly-lane.js';
export {
	formatSchedule,
	type MomentumSchedule,
	parseMomentumSchedule,
	parseRateSchedule,
	type RateSchedule,
} from './engine/lane/schedule.js';
export type {
	DefaultRate,
	Hyperparameter,
	Memory,
	Optimizer,
	Oracle,
	Rated,
	SquareMemory,
	StepPart,
	Stepping,
	Term,
	Update,
} from './engine/optimizer.js';
export {optimizers} from './engine/optimizers/index.js';
export {Timeline} from './engine/past/timeline.js';
export type {Losses, Trace} from './engine/past/trace.js';
export type {Track} from './engine/past/track.js';
export type {Examples, Minimum, Problem, Scales} from './engine/problem.js';
export {problems} from './engine/problems/index.js';
export {type NeuronOptions, neuron} from './engine/problems/neuron.js';
export {createRace, Race} from './engine/race.js';
export type {RunOptions} from './engine/run.js';
export type {Own, SavedRace} from './engine/saved.js';
export type {Found} from './engine/setup/found.js';
export type {ObserveOptions} from './engine/setup/observe.js';
export {type RaceOptions, resolveLane, resolveRace} from './engine/setup/resolve.js';
export type {Clock, LaneSettings, LaneSetup, Observe, RaceSetup} from './engine/setup/setup.js';
export {formatRacer, parseRacer, type RacerOptions} from './engine/setup/spec.js';
export {type Standing, standingsOf} from './engine/standings.js';
export type {RateBand, Trial} from './engine/sweep/score.js';
export {type Sweep, type SweepOptions, type SweepProgress, sweep, swept, type Tuned} from './engine/sweep/sweep.js';
export {tunedRacers, tunedSetup} from './engine/sweep/tuned.js';
