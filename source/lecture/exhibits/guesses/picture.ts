import {hasFit} from '../../../app/fit/fit.js';
import {placedIn} from '../../../app/prompt/placed.js';
import {problemOf, type State} from '../../../app/state.js';
import {sigmoid} from '../../../engine/sigmoid.js';
import type {Capabilities} from '../../../render/cells/capabilities.js';
import {racerColor} from '../../../render/cells/racer-colors.js';
import {type FitPicture, fitView} from '../../../render/chart/fit-chart.js';
import type {Place} from '../../../render/map/markers.js';
import {planeLoss} from '../subject.js';
import {guesses} from './numbers.js';

/** Slots of the racers' colours: the guess that is looked at, and those before it. */
const [presentSlot, earlierSlot] = [6, 8];

export type Guess = {
	/** From 1; one's own are counted on from the last of the lecture's, whether that has been made or not. */
	readonly number: number;
	readonly color: number;
	readonly place: Place;
	readonly loss: number;
	readonly isPresent: boolean;
	/** Whether it was made by hand. */
	readonly isOwn: boolean;
	/** Whether no guess so far had less loss. */
	readonly isBest: boolean;
};

export type GuessesPicture = {
	/** What has been guessed up to the tick shown, one guess a tick, then one's own, the present one last. */
	readonly guesses: readonly Guess[];
	readonly names: readonly [string, string];
	/** The curve of the present guess, where there is one. */
	readonly fit: FitPicture | undefined;
};

/** Those of the guesses that have been made by the tick shown, and the fit of the last. */
export function guessesPicture(state: State, by: Capabilities): GuessesPicture {
	const problem = problemOf(state);
	const placed = placedIn(state);
	// The cross hairs are a guess too, for as long as they are out; where they were kept, they are the last.
	const hairs = state.prompt?.kind === 'start' ? state.prompt.at : undefined;
	const last = placed[placed.length - 1];
	const isKept = hairs && last && hairs[0] === last[0] && hairs[1] === last[1];
	const own = [...placed, ...(hairs && !isKept ? [hairs] : [])];
	const lectures = guesses.slice(0, state.tick + 1);
	const made: readonly Place[] = [...lectures, ...own];
	const presentAt = (hairs ? made : lectures).length - 1;
	const losses = made.map(place => planeLoss(problem, state.axes, place));
	const best = losses.indexOf(Math.min(...losses));
	const shown = made.map((place, at): Guess => {
		const isPresent = at === presentAt;
		const isOwn = at >= lectures.length;
		const number = isOwn ? guesses.length + 1 + at - lectures.length : at + 1;
		const color = racerColor(isPresent ? presentSlot : earlierSlot, by);
		return {number, color, place, loss: losses[at]!, isPresent, isOwn, isBest: at === best};
	});
	const {examples} = problem;
	const points = examples?.inputs === 1 && hasFit(state) ? {xs: examples.x, ys: examples.y} : undefined;
	const present = shown[presentAt]!;
	const [weight, bias] = present.place;
	const [x, y] = state.axes;
	return {
		guesses: [...shown.filter(({isPresent}) => !isPresent), present],
		names: [problem.parameterNames[x]!, problem.parameterNames[y]!],
		fit: points && {
			points,
			view: fitView(points),
			lanes: [
				{number: present.number % 10, color: present.color, selected: true, heightAt: x => sigmoid(weight * x + bias)},
			],
		},
	};
}
