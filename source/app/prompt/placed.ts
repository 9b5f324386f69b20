import {formatNumber} from '../../render/cells/numbers.js';
import type {State} from '../state.js';
import {pickedAt} from './picked.js';

type Place = readonly [x: number, y: number];

/** Guesses of one's own that are kept at most: of more, the first are forgotten. */
const mostPlaced = 99;

/** A place that can be said aloud and typed: four digits are enough. */
export const roundedPlace = ([x, y]: Place): Place => [Number(x.toPrecision(4)), Number(y.toPrecision(4))];

/** Keeps the place of the cross hairs as a guess of one's own, and says what it costs; they stay out for the next. */
export function guessPlaced(state: State, at: Place): State {
	const {lesson, prompt} = state;
	if (!lesson || prompt?.kind !== 'start') return state;
	const place = roundedPlace(at);
	const lossAt = (one: Place) => pickedAt(state, one).loss;
	const loss = lossAt(place);
	const least = Math.min(...lesson.placed.map(lossAt));
	const placed = [...lesson.placed, place].slice(-mostPlaced);
	const rank = placed.length > 1 && loss < least ? ', your best so far' : '';
	const notice = `your guess ${placed.length}: (${place.join(', ')}) has loss ${formatNumber(loss, 6).trim()}${rank}`;
	return {...state, prompt: {...prompt, at: place}, lesson: {...lesson, placed}, notice};
}
