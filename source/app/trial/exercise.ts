import type {RaceOptions} from '../../engine/setup/resolve.js';
import type {Witness} from '../lesson/scene.js';

/** What an exercise leaves to be set: the start, a rate's schedule, or a hyper-parameter by its key. */
export type Freedom = 'start' | 'schedule' | 'learningRate' | 'momentum' | 'beta2';

/** Something to be brought about in the dashboard, and judged by the engine. */
export type Exercise = {
	/** Short and typable. */
	readonly id: string;
	/** At most 25 columns. */
	readonly title: string;
	/** Ids of the scenes that it belongs to, the first the one it leads back to. */
	readonly scenes: readonly string[];
	/** At most 140 columns. */
	readonly goal: string;
	/** At most 160 columns. */
	readonly hint: string;
	readonly race: RaceOptions;
	/** Where playing stops by itself. */
	readonly end: number;
	/** What may be set otherwise than the race has it; all else is to stay, or it is another exercise. */
	readonly free: readonly Freedom[];
	/** Name of the only lane that it may be set of; of all when absent. */
	readonly of?: string;
	/** How far off the race is, as known at a tick, in a unit of its own; `null` where there is nothing to measure yet. */
	check(witness: Witness, tick: number): number | null;
	/** It is done where the measure is at most that. */
	readonly target: number;
	/** A measure in words: "GD settles at tick 97". */
	tells(measure: number): string;
	/** What is said while there has been nothing to measure. */
	readonly none: string;
	/** A race that does it: what it has otherwise than `race`. */
	readonly solution: RaceOptions;
};
