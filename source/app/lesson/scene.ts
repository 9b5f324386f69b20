import type {Timeline} from '../../engine/past/timeline.js';
import type {RaceOptions} from '../../engine/setup/resolve.js';
import type {Standing} from '../../engine/standings.js';
import type {Landscape} from '../../render/land/draw-isolines.js';
import type {Exercise} from '../trial/exercise.js';
import type {Chalkboard} from './chalkboard.js';
import type {Exhibit, Overlay, PanelExhibit} from './exhibit.js';

/** What stands in the large place of a scene. */
export type Stagecraft = 'map' | 'relief' | 'both' | 'quiz';

/** What a checkpoint may look at to answer: the scene's own race, at any tick. */
export type Witness = {
	readonly timeline: Timeline;
	/** The leaderboard at a tick. */
	standings(tick: number): readonly Standing[];
};

/** What a verdict points at: it is marked on the map and on the chart while the verdict stands. */
export type Mark = {
	/** Name of a lane. */
	readonly lane?: string;
	/** On the chart this tick; with a lane, on the map where that was then. */
	readonly tick?: number;
	/** θ, length d: this place on the map. */
	readonly place?: readonly number[];
};

/** What is right, and why. */
export type Answer = {
	/** Index of the right choice. */
	readonly right: number;
	/** One sentence of cause with the numbers of this very race, at most 160 columns; it stands behind "Right." or "Wrong: it is b) …". */
	readonly because: string;
	readonly mark?: Mark;
};

/**
 * What would give an answer away, and is not shown before the guess: order, ranks and arrows of the leaderboard; its ✓,
 * ticks and words of state; its gaps and losses; the exhibit; the overlay; the marks of minima; the problem's name and
 * formula; the loss chart.
 */
export type Hidden = 'order' | 'finish' | 'gaps' | 'exhibit' | 'overlay' | 'minima' | 'names' | 'chart';

/** A moment at which the race pauses with a question, waits for a guess, and goes on to show the answer. */
export type Checkpoint = {
	/** The tick it asks at: not before the one before has been answered. */
	readonly at: number;
	/** Prose that is wrapped, at most 140 columns. */
	readonly question: string;
	/** 2 … 6 answers of at most 40 columns; they are shown as a) b) c) …, and never called by a number. */
	readonly choices: readonly string[];
	/** What the choices look like, in their order, where they are pictures: said to who does not see them. */
	readonly spoken?: readonly string[];
	/** The tick at which the race itself has shown the answer; at least `at`. */
	readonly shownAt: number;
	/** Ticks a second on the way there; the scene's own when absent. Either is raised where the way would take over eight seconds. */
	readonly speed?: number;
	/** Not shown from the verdict before, or the start, until this is answered or left. */
	readonly hides?: readonly Hidden[];
	/** Nobody is asked: the question is said, and the race goes on to its answer. */
	readonly unasked?: true;
	answer(witness: Witness): Answer;
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
	/** Paragraphs, each wrapped to the width there is; a formula is one of its own. At most 300 columns together. */
	readonly text: readonly string[];
	/** What there is to see, where the scene asks about a picture: said to who does not see it. */
	readonly spoken?: string;
	/** What a teacher writes up beside the map, line by line. */
	readonly board?: Chalkboard;
	readonly main?: Stagecraft;
	/** Problems of two parameters whose surfaces a quiz offers, in the order of its choices. */
	readonly surfaces?: readonly string[];
	readonly exhibit?: PanelExhibit | Exhibit;
	/** Rows that the exhibit keeps at least, where the scene speaks of more of it than it has by itself. */
	readonly exhibitRows?: number;
	readonly overlay?: Overlay;
	/** What the map shows first; when absent what holds the race. */
	readonly view?: 'domain';
	/** Nobody races: what is shown is looked at, not run. */
	readonly quiet?: boolean;
	/** Enter at the cross hairs keeps their place, as a guess of one's own. */
	readonly places?: true;
	/** Name of the lane that is selected at first. */
	readonly selected?: string;
	readonly contours?: Landscape;
	/** Contour levels and slices at equal differences of height, where the map's own part it into equal areas. */
	readonly evenLevels?: boolean;
	readonly linear?: boolean;
	/** Ticks a second; 10 when absent. Raised where the way to what stops it next would take over eight seconds. */
	readonly speed?: number;
	/** Where playing stops by itself. */
	readonly end: number;
	readonly checkpoints: readonly Checkpoint[];
	/** What there is to do in it, where it is no scene of the lecture but an exercise. */
	readonly exercise?: Exercise;
};
