import type {Overlay} from '../../../app/lesson/exhibit.js';
import {drawHeads} from '../../../render/map/heads.js';
import {drawNote} from '../../../render/map/note.js';
import {fourPlaces} from '../../numbers.js';
import {guessesPicture} from './picture.js';

/** The guesses so far by their numbers, the present one bright, with its loss. */
const draw: Overlay['draw'] = (grid, {plot, viewport}, state, capabilities) => {
	const {guesses: made} = guessesPicture(state, capabilities);
	const present = made[made.length - 1]!;
	drawNote(grid, plot, present.place, `loss ${fourPlaces(present.loss)}`, viewport, capabilities);
	const lanes = made.map(({number, color, place, isPresent}) => ({
		number: number % 10,
		color,
		selected: isPresent,
		path: {xs: [], ys: []},
		head: place,
	}));
	// The first to come keeps its place where guesses crowd.
	drawHeads(grid, plot, lanes.reverse(), viewport, capabilities);
};

export const guessesOverlay: Overlay = {id: 'guesses', draw};
