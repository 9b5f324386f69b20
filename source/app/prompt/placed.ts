import {formatNumber} from '../../render/cells/numbers.js';
import type {State} from '../state.js';
import {pickedAt} from './picked.js';

/** A place on the drawn axes. */
export type Place = readonly [x: number, y: number];

/** Guesses of one's own that are kept at most: of more, the first are forgotten. */
const mostPlaced = 99;

/** Guesses made by hand in the open scene, the last one last: they are there again when it is. */
export const placedIn = ({lesson, placed}: Pick<State, 'lesson' | 'placed'>): readonly Place[] =>
	(lesson && placed[lesson.scene.id]) ?? [];

/** The state without those: a scene that is put back is as it was at first. */
export function withoutPlaced(state: State): State {
	if (placedIn(state).length === 0) return state;
	const {[state.lesson!.scene.id]: _, ...placed} = state.placed;
	return {...state, placed};
}

/** A place that can be said aloud and typed: four digits are enough. */
export const roundedPlace = ([x, y]: Place): Place => [Number(x.toPrecision(4)), Number(y.toPrecision(4))];

/** Keeps the place of the cross hairs as a guess of one's own, and says what it costs; they stay out for the next. */
export function guessPlaced(state: State, at: Place): State {
	const {lesson, prompt} = state;
	if (!lesson || prompt?.kind !== 'start') return state;
	const place = roundedPlace(at);
	const lossAt = (one: Place) => pickedAt(state, one).loss;
	const loss = lossAt(place);
	const before = placedIn(state);
	const least = Math.min(...before.map(lossAt));
	const placed = [...before, place].slice(-mostPlaced);
	const rank = placed.length > 1 && loss < least ? ', your best so far' : '';
	const notice = `your guess ${placed.length}: (${place.join(', ')}) has loss ${formatNumber(loss, 6).trim()}${rank}`;
	return {...state, prompt: {...prompt, at: place}, placed: {...state.placed, [lesson.scene.id]: placed}, notice};
}
