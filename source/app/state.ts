import type {Optimizer} from '../engine/optimizer.js';
import {optimizers} from '../engine/optimizers/index.js';
import {Timeline} from '../engine/past/timeline.js';
import {type Directions, firstAxes} from '../engine/plane/plane.js';
import type {Problem} from '../engine/problem.js';
import {problems} from '../engine/problems/index.js';
import type {Found} from '../engine/setup/goal.js';
import {type RaceOptions, resolveRace} from '../engine/setup/resolve.js';
import type {RaceSetup} from '../engine/setup/setup.js';
import {parseRacer} from '../engine/setup/spec.js';
import type {Charset, GlyphLevel} from '../render/cells/capabilities.js';
import type {Palette} from '../render/cells/palette.js';
import type {Landscape} from '../render/land/draw-isolines.js';
import type {Moral} from './card/closing.js';
import type {Winners} from './card/winners.js';
import type {HeldFit} from './fit/held-fit.js';
import type {Jobs, SweepFound} from './jobs/job.js';
import type {HelpPage} from './keys/help.js';
import type {Land} from './land/land.js';
import type {ChalkPlace} from './lesson/chalkboard.js';
import type {Lesson} from './lesson/lesson-state.js';
import type {Scene, Stagecraft} from './lesson/scene.js';
import {noProgress, type Progress} from './memory/progress.js';
import {type FirstView, firstViewOf} from './picture/first-view.js';
import {type Looks, looksFor} from './picture/looks.js';
import {type Ranking, rankingAt} from './picture/ranking.js';
import type {FormulaReader, Reading} from './prompt/formula-line.js';
import type {Place} from './prompt/placed.js';
import type {Awaited} from './race/awaited.js';
import type {Explained} from './race/explained.js';
import type {Ghost} from './race/ghost.js';
import type {Change} from './race/undo.js';
import {speeds} from './speed.js';
import type {Trial} from './trial/trial.js';

/** Columns and rows of the terminal. */
export type Size = {readonly columns: number; readonly rows: number};

/** Where a racer was at a tick. */
export type CutPoint = {readonly tick: number; readonly parameters: readonly number[]};

/** A part of the plane to look at; `null` is what the map shows first. */
export type View = {readonly center: readonly [number, number]; readonly span: readonly [number, number]} | null;

/** What can stand beside the chart. */
export type Side = 'inspector' | 'fit';

/** What has the first word on digits, arrows, enter and esc. */
export type Prompt =
	/** Every key, or every word; the race waits for it, and what it was opened over is open again afterwards. */
	| {
			readonly kind: 'help';
			readonly page: HelpPage;
			readonly scroll: number;
			readonly resumes: boolean;
			readonly over: Prompt | null;
	  }
	/** A list of choices, narrowed by what was typed, and the one of the rest that enter takes. */
	| {
			readonly kind: 'problem' | 'optimizer' | 'scene' | 'exercise';
			readonly row: number;
			readonly typed: string;
	  }
	/** The same for the plane of the map: what is across, then what is up; `picks`: whether a start is picked on it then. */
	| {readonly kind: 'plane'; readonly row: number; readonly typed: string; readonly picks: boolean}
	| {
			readonly kind: 'upward';
			readonly row: number;
			readonly typed: string;
			readonly picks: boolean;
			readonly across: number;
	  }
	/** A card: what the lecture is, or what has come of it. */
	| {readonly kind: 'card'; readonly which: 'opening' | 'closing'; readonly scroll: number}
	/** The open scene's next checkpoint, and the choice that enter takes. */
	| {readonly kind: 'question'; readonly row: number}
	/** Cross hairs; the race waits for them, and goes on by itself where it was playing. */
	| {readonly kind: 'start'; readonly at: readonly [number, number]; readonly resumes: boolean}
	| {readonly kind: 'tuning'; readonly row: number; readonly typed: string}
	/** A line that a formula is typed into, where its cursor is, and what it is so far; the race waits for it. */
	| {
			readonly kind: 'formula';
			readonly text: string;
			readonly at: number;
			readonly reading: Reading | null;
			readonly resumes: boolean;
	  }
	/** How a race ended in which nobody races any more: any key goes on from it. */
	| {readonly kind: 'podium'; readonly resumes: boolean};

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

/** What a dashboard opens with. */
export type Opening = {
	readonly options: RaceOptions;
	readonly size: Size;
	/** Ticks a second, from 1. */
	readonly speed?: number;
	readonly palette?: Palette;
	readonly glyphs?: GlyphLevel;
	/** How the terminal spells: lines are broken where they are full. */
	readonly charset?: Charset;
	/** Ticks after which playing stops by itself. */
	readonly end?: number;
	readonly playing?: boolean;
	/** The scenes that `n` and `b` lead through. */
	readonly scenes?: readonly Scene[];
	/** What the closing card speaks of; without it there is none. */
	readonly morals?: readonly Moral[];
	/** The exercises that `E` leads to. */
	readonly exercises?: readonly Scene[];
	/** All there are when absent. */
	readonly offered?: Partial<Offered>;
	/** What is remembered from earlier times. */
	readonly progress?: Progress;
	/** Whether what comes is remembered too; true when absent. */
	readonly isKept?: boolean;
};

/** The relief's first look. */
export const noTurn = {turn: 0, tilt: 0} as const;

export const problemOf = (state: State): Problem => state.timeline.setup.problem;
export const laneNames = (state: State): string[] => state.timeline.setup.lanes.map(lane => lane.name);

/** The state of a race at its start: everything that does not outlive a race is set anew. */
export function atStart(setup: RaceSetup, before?: Looks) {
	const timeline = Timeline.of(setup);
	return {
		timeline,
		tick: 0,
		raced: 0,
		looks: looksFor(setup.lanes, before),
		ranking: rankingAt(timeline, 0, new Set()),
	};
}

function askedRates({racers = [], optimizers: own}: RaceOptions, {lanes}: RaceSetup): Record<string, number> {
	const rates = racers.map(racer => (typeof racer === 'string' ? parseRacer(racer, own) : racer).hyper?.learningRate);
	return Object.fromEntries(rates.flatMap((rate, index) => (rate === undefined ? [] : [[lanes[index]!.name, rate]])));
}

/** The first state; throws `InputError` where the options are not sound. */
export function openState({
	options,
	size,
	speed = 10,
	palette = 'viridis',
	glyphs = 'blocks',
	charset = 'unicode',
	end,
	playing = true,
	scenes = [],
	exercises = [],
	morals = [],
	offered = {},
	progress = noProgress,
	isKept = true,
}: Opening): State {
	const setup = resolveRace(options);
	return {
		...atStart(setup),
		options,
		askedRates: askedRates(options, setup),
		end: end ?? Number.POSITIVE_INFINITY,
		playing,
		speed: Math.max(
			0,
			speeds.findLastIndex(step => step <= speed),
		),
		size,
		out: new Set(),
		selected: setup.lanes[0]!.name,
		firstView: firstViewOf(setup),
		view: null,
		follow: false,
		axes: firstAxes(setup.problem.dimension),
		directions: null,
		cut: null,
		palette,
		glyphs,
		charset,
		plainChart: false,
		contours: 'bands',
		logLoss: true,
		commentary: true,
		mechanism: false,
		side: 'inspector',
		inspector: 'auto',
		main: 'map',
		camera: noTurn,
		scenes,
		exercises,
		morals,
		winners: null,
		trial: null,
		reader: null,
		own: null,
		offered: {
			problems:
				typeof options.problem === 'object' ? [options.problem, ...Object.values(problems)] : Object.values(problems),
			optimizers: [...Object.values(optimizers), ...(options.optimizers ?? [])],
			...offered,
		},
		lesson: null,
		board: null,
		progress,
		isKept,
		placed: {},
		page: 'map',
		prompt: null,
		notice: '',
		jobs: {},
		lands: [],
		swept: null,
		draws: 0,
		changes: [],
		heldFit: {},
		podiumFrom: 0,
		ghost: null,
		explained: null,
		awaited: null,
	};
}
