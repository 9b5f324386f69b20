import type {MomentumSchedule, RateSchedule} from '../lane/schedule.js';
import type {Optimizer} from '../optimizer.js';
import type {Problem} from '../problem.js';
import type {Found} from './found.js';

/** What one tick grants each lane: one update; one pass over the data; N example evaluations as credit. */
export type Clock = 'steps' | 'epochs' | 'evaluations';

export const clocks = ['steps', 'epochs', 'evaluations'] as const satisfies readonly Clock[];

/** The problem and the rules of a race where nobody says others. */
export const raceDefaults = {
	problem: 'toy',
	clock: 'steps',
	tolerance: 0.001,
	patience: 20,
	seed: 1,
	looked: 10_000,
} as const;

/** Racers of a race, at most: the digits. */
export const mostLanes = 9;

/** What may change in the middle of a race: it holds for the updates after the tick it is set at. */
export type LaneSettings = {
	/** By key of the optimizer's table; switches are 1 or 0. */
	readonly hyper: Readonly<Record<string, number>>;
	/** Examples an update; a number is 1 to N. */
	readonly batch: number | 'full';
	/** Whether each epoch visits the examples in a new, seeded order. */
	readonly shuffle: boolean;
	readonly schedule: RateSchedule;
	readonly momentumSchedule: MomentumSchedule;
};

/** One racer, every default filled in. */
export type LaneSetup = {
	/** Unique in its race. */
	readonly name: string;
	readonly optimizer: Optimizer;
	/** Length d. */
	readonly start: readonly number[];
	readonly settings: LaneSettings;
};

/** How often a race looks at the whole loss, and over how much of the data. Looks are not counted as evaluations. */
export type Observe = {
	/**
	 * Ticks from one look to the next. Where it is left out, the problem, the batch and the clock say: every tick where
	 * examples × parameters are at most 10⁴, else so many that looks visit a quarter of the examples that updates do.
	 */
	readonly every?: number;
	/** Examples that a look visits at most: of more it is a seeded sample, the same for every lane and tick. */
	readonly examples: number;
};

/** A race, every default filled in: together with a number of ticks it determines every bit. */
export type RaceSetup = {
	/** What is descended; without the held-out examples where there are some. */
	readonly problem: Problem;
	/** Over the held-out examples, in the same parameters. */
	readonly validation?: Problem;
	/** The problem over all its examples: `problem` itself unless some are held out. */
	readonly source: Problem;
	/** `problem` over the examples that are looked at, in its own unit, where that is not all of them: losses, L* and verdicts are of it. */
	readonly sample?: Problem;
	readonly observe: Observe;
	readonly lanes: readonly LaneSetup[];
	readonly clock: Clock;
	/** τ: a lane is home while |gap| ≤ τ. */
	readonly tolerance: number;
	/** Updates a lane must stay home to be finished. */
	readonly patience: number;
	/** Everything random derives from it. */
	readonly seed: number;
	/** The loss to come to, where one is asked for: who is at it or under it is home. */
	readonly target?: number;
	/** The share of the examples that is held out, whoever watches them; where it is absent, a fifth as soon as a lane does. */
	readonly holdOut?: number;
	/** The best that was found before the start, where the problem's least loss is not known. */
	readonly found?: Found;
};
