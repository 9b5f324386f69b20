import {optimizers} from '../engine/optimizers/index.js';
import {Timeline} from '../engine/past/timeline.js';
import {firstAxes} from '../engine/plane/plane.js';
import {problems} from '../engine/problems/index.js';
import {type RaceOptions, resolveRace} from '../engine/setup/resolve.js';
import type {RaceSetup} from '../engine/setup/setup.js';
import {parseRacer} from '../engine/setup/spec.js';
import type {Charset, GlyphLevel} from '../render/cells/capabilities.js';
import type {Palette} from '../render/cells/palette.js';
import type {Moral} from './card/closing.js';
import type {Scene} from './lesson/scene.js';
import {noProgress, type Progress} from './memory/progress.js';
import {firstViewOf} from './picture/first-view.js';
import {type Looks, looksFor} from './picture/looks.js';
import {rankingAt} from './picture/ranking.js';
import {speeds} from './speed.js';
import {noTurn, type Offered, type Size, type State} from './state.js';

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
