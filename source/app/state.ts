import type {Optimizer} from '../engine/optimizer.js';
import type {Timeline} from '../engine/past/timeline.js';
import type {Directions} from '../engine/plane/plane.js';
import type {Problem} from '../engine/problem.js';
import type {Found} from '../engine/setup/found.js';
import type {RaceOptions} from '../engine/setup/resolve.js';
import type {Charset, GlyphLevel} from '../render/cells/capabilities.js';
import type {Palette} from '../render/cells/palette.js';
import type {Landscape} from '../render/land/draw-isolines.js';
import type {Moral} from './card/closing.js';
import type {Winners} from './card/winners.js';
import type {HeldFit} from './fit/held-fit.js';
import type {Jobs, SweepFound} from './jobs/job.js';
import type {Land} from './land/land.js';
import type {ChalkPlace} from './lesson/chalkboard.js';
import type {Lesson} from './lesson/lesson-state.js';
import type {Scene, Stagecraft} from './lesson/scene.js';
import type {Progress} from './memory/progress.js';
import type {FirstView} from './picture/first-view.js';
import type {Looks} from './picture/looks.js';
import type {Ranking} from './picture/ranking.js';
import type {FormulaReader} from './prompt/formula-line.js';
import type {Place} from './prompt/placed.js';
import type {Prompt} from './prompt/prompt.js';
import type {Awaited} from './race/awaited.js';
import type {Explained} from './race/explained.js';
import type {Ghost} from './race/ghost.js';
import type {Change} from './race/undo.js';
import type {Trial} from './trial/trial.js';

/** Columns and rows of the terminal. */
export type Size = {readonly columns: number; readonly rows: number};

/** Where a racer was at a tick. */
export type CutPoint = {readonly tick: number; readonly parameters: readonly number[]};

/** A part of the plane to look at; `null` is what the map shows first. */
export type View = {readonly center: readonly [number, number]; readonly span: readonly [number, number]} | null;

/** What can stand beside the chart. */
export type Side = 'inspector' | 'fit';

/** All that the dashboard is; a frame is a function of it and of the terminal's capabilities. */
export type State = {
	readonly timeline: Timeline;
	/** What the race was asked to be: what a change of problem starts from again. */
	readonly options: RaceOptions;
	/** Learning rates that were asked for, by lane: they outlive a change of problem. */
	readonly askedRates: Readonly<Record<string, number>>;
	/** The tick shown. */
	readonly tick: number;
	/** The last tick raced: everything up to it can be shown again. */
	readonly raced: number;
	/** Where playing stops by itself. */
	readonly end: number;
	readonly playing: boolean;
	/** Index in `speeds`. */
	readonly speed: number;
	readonly size: Size;
	readonly looks: Looks;
	/** Names of the racers that are out: not drawn, not ranked. */
	readonly out: ReadonlySet<string>;
	readonly selected: string;
	readonly ranking: Ranking;
	/** What the map shows before anybody zooms. */
	readonly firstView: FirstView;
	readonly view: View;
	readonly follow: boolean;
	/** The two parameters that are drawn, where no directions are. */
	readonly axes: readonly [number, number];
	/** The main directions of everyone's paths, where these are drawn. */
	readonly directions: Directions | null;
	/**
	 * Where a map of more than two parameters is cut while the race plays: at which tick and place, and what has been
	 * saved up since, in examples, for the next; `next` is that while its land is being sampled. `null` where it is cut through the selected racer at the tick shown.
	 */
	readonly cut: (CutPoint & {readonly saved: number; readonly next: CutPoint | null}) | null;
	readonly palette: Palette;
	/** How fine pictures are, and whether the loss chart is asciichart's whatever that says. */
	readonly glyphs: GlyphLevel;
	/** How the terminal spells: lines are broken where they are full. */
	readonly charset: Charset;
	readonly plainChart: boolean;
	readonly contours: Landscape;
	readonly logLoss: boolean;
	/** Whether what happens is said: under the chart, or by the screen reader. */
	readonly commentary: boolean;
	/** Whether the selected racer's next step is drawn on the map while the race is paused. */
	readonly mechanism: boolean;
	/** What stands beside the chart, or in its place. */
	readonly side: Side;
	/** Whether that is open; `auto` opens it where there is room for it beside the chart. */
	readonly inspector: 'auto' | 'open' | 'closed';
	/** What stands in the large place: the map, the relief, both, or a scene's quiz. */
	readonly main: Stagecraft;
	/** How far the relief has been turned and tilted from its first look, in notches. */
	readonly camera: {readonly turn: number; readonly tilt: number};
	/** The scenes of the lecture, and the one that is open. */
	readonly scenes: readonly Scene[];
	/** The exercises, each as a scene. */
	readonly exercises: readonly Scene[];
	/** What the closing card says of who wins; empty where there is none. */
	readonly morals: readonly Moral[];
	/** Who wins them, once that has been raced. */
	readonly winners: Winners | null;
	/** How the open exercise goes. */
	readonly trial: Trial | null;
	/** What the lists of problems and of optimizers offer. */
	readonly offered: Offered;
	/** Who reads formulas; nobody until one is to be typed. */
	readonly reader: FormulaReader | null;
	/** A problem of one's own, once it is ready to be raced on, and the best that was found of it. */
	readonly own: {readonly problem: Problem; readonly found?: Found} | null;
	readonly lesson: Lesson | null;
	/** How far the scene's board is built up; `null` where it has not been opened. */
	readonly board: ChalkPlace | null;
	/** What is remembered of who takes the lecture. */
	readonly progress: Progress;
	/** Whether that is kept for another time. */
	readonly isKept: boolean;
	/** Places that were guessed by hand, by the ids of the scenes they were guessed in. */
	readonly placed: Readonly<Record<string, readonly Place[]>>;
	/** What a small terminal shows. */
	readonly page: 'map' | 'chart';
	readonly prompt: Prompt | null;
	/** One line for the person at the keys; empty when there is nothing to say. */
	readonly notice: string;
	/** Work that takes time and is wanted. */
	readonly jobs: Jobs;
	/** The last stretches of land that were dear to sample, the latest first. */
	readonly lands: readonly Land[];
	/** The last sweep that a scene asked for. */
	readonly swept: SweepFound | null;
	/** How many random starts have been drawn: the next one is another. */
	readonly draws: number;
	/** What can be taken back, the last change last. */
	readonly changes: readonly Change[];
	/** The tick from which on it counts how long nobody has raced: that of the last change; ∞ once the podium was there. */
	readonly podiumFrom: number;
	/** What some raced before they were set otherwise. */
	readonly ghost: Ghost | null;
	/** The last update that took long to be taken apart. */
	readonly explained: Explained | null;
	/** What was asked for and waits until ticks are computed. */
	readonly awaited: Awaited | null;
	/** Where racers were a moment ago, by which the curves of the fit are drawn while the race plays. */
	readonly heldFit: HeldFit;
};

/** Problems and optimizers to choose from. */
export type Offered = {readonly problems: readonly Problem[]; readonly optimizers: readonly Optimizer[]};

/** The relief's first look. */
export const noTurn = {turn: 0, tilt: 0} as const;

export const problemOf = (state: State): Problem => state.timeline.setup.problem;
export const laneNames = (state: State): string[] => state.timeline.setup.lanes.map(lane => lane.name);
