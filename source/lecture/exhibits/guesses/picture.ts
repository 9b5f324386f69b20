import {hasFit} from '../../../app/picture/fit.js';
import {problemOf, type State} from '../../../app/state.js';
import type {Capabilities} from '../../../render/cells/capabilities.js';
import {racerColor} from '../../../render/cells/racer-colors.js';
import {type FitPicture, fitView} from '../../../render/chart/fit-chart.js';
import type {Place} from '../../../render/map/markers.js';
import {planeLoss} from '../subject.js';
import {guesses} from './numbers.js';

/** Slots of the racers' colours: the guess that is looked at, and those before it. */
const [presentSlot, earlierSlot] = [6, 8];

export type Guess = {
	/** From 1. */
	readonly number: number;
	readonly color: number;
	readonly place: Place;
	readonly loss: number;
	readonly isPresent: boolean;
	/** Whether no guess so far had less loss. */
	readonly isBest: boolean;
};

export type GuessesPicture = {
	/** What has been guessed up to the tick shown, one guess a tick, and where the cross hairs are. */
	readonly guesses: readonly Guess[];
	readonly names: readonly [string, string];
	/** The curve of the present guess, where there is one. */
	readonly fit: FitPicture | undefined;
};

/** Those of the guesses that have been made by the tick shown, and the fit of the last. */
export function guessesPicture(state: State, by: Capabilities): GuessesPicture {
	const problem = problemOf(state);
	// The cross hairs are a guess too, for as long as they are out: one's own.
	const own = state.prompt?.kind === 'start' ? [state.prompt.at] : [];
	const made = [...guesses.slice(0, state.tick + 1), ...own];
	const losses = made.map(place => planeLoss(problem, state.axes, place));
	const least = Math.min(...losses);
	const shown = made.map((place, at): Guess => {
		const isPresent = at === made.length - 1;
		const color = racerColor(isPresent ? presentSlot : earlierSlot, by);
		return {number: at + 1, color, place, loss: losses[at]!, isPresent, isBest: losses[at] === least};
	});
	const {examples} = problem;
	const points = examples && hasFit(state) ? {xs: examples.x, ys: examples.y} : undefined;
	const present = shown[shown.length - 1]!;
	const [weight, bias] = present.place;
	const [x, y] = state.axes;
	return {
		guesses: shown,
		names: [problem.parameterNames[x]!, problem.parameterNames[y]!],
		fit: points && {
			points,
			view: fitView(points),
			lanes: [{number: present.number, color: present.color, selected: true, weight, bias}],
		},
	};
}
