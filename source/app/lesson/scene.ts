import type {Timeline} from '../../engine/past/timeline.js';
import type {RaceOptions} from '../../engine/setup/resolve.js';
import type {Standing} from '../../engine/standings.js';
import type {Landscape} from '../../render/land/draw-isolines.js';
import type {Exhibit, Overlay, PanelExhibit} from './exhibit.js';

/** What stands in the large place of a scene. */
export type Stagecraft = 'map' | 'relief' | 'both' | 'quiz';

/** What a checkpoint may look at to answer: the scene's own race, at any tick. */
export type Witness = {
	readonly timeline: Timeline;
	/** The leaderboard at a tick. */
	standings(tick: number): readonly Standing[];
};

/** A moment at which the race pauses with a question, waits for a guess, and goes on to show the answer. */
export type Checkpoint = {
	/** The tick it asks at. */
	readonly at: number;
	/** At most 64 columns. */
	readonly question: string;
	/** 2 … 6 answers of at most 28 columns. */
	readonly choices: readonly string[];
	/** The tick at which the race itself has shown the answer; at least `at`. */
	readonly shownAt: number;
	/** Index of the right choice, and one line of why with the numbers of this very race, at most 90 columns. */
	answer(witness: Witness): {readonly right: number; readonly because: string};
};

/** One scene of the lecture: a race, what to look at, a few words, and questions. */
export type Scene = {
	readonly id: string;
	/** The lecture's section, as a person names it: "Momentum". */
	readonly section: string;
	/** At most 34 columns. */
	readonly title: string;
	/** Numbers of the lecture's systems that it shows. */
	readonly systems: readonly number[];
	readonly race: RaceOptions;
	/** Lines of at most 33 columns, at most 7 of them: a class reads them from the back row. */
	readonly text: readonly string[];
	readonly main?: Stagecraft;
	readonly exhibit?: PanelExhibit | Exhibit;
	readonly overlay?: Overlay;
	/** Nobody races: what is shown is looked at, not run. */
	readonly quiet?: boolean;
	/** Name of the lane that is selected at first. */
	readonly selected?: string;
	readonly contours?: Landscape;
	/** Contour levels and slices at equal differences of height, where the map's own part it into equal areas. */
	readonly evenLevels?: boolean;
	readonly linear?: boolean;
	/** Ticks a second; 10 when absent. */
	readonly speed?: number;
	/** Where playing stops by itself. */
	readonly end: number;
	readonly checkpoints: readonly Checkpoint[];
};
