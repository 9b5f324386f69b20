import type {Overlay} from '../../../app/lesson/exhibit.js';
import {racerColor} from '../../../render/cells/racer-colors.js';
import {drawNote} from '../../../render/map/note.js';
import {drawPoints} from '../../../render/map/points.js';
import {fourPlaces} from '../../numbers.js';
import {drawn} from '../subject.js';
import {searchPicture} from './picture.js';

/** The points tried so far, the newest bright, the best marked with its loss. */
const draw: Overlay['draw'] = (grid, {plot, viewport}, state, capabilities) => {
	const {scan, spent, total, best} = searchPicture(state);
	const isAscii = capabilities.charset === 'ascii';
	const place = (index: number) => drawn(scan(index), state);
	const tried = Array.from({length: spent}, (_, index) => place(index));
	drawPoints(grid, plot, tried, {glyph: isAscii ? '.' : '·'}, viewport, capabilities);
	const newest = {glyph: isAscii ? 'O' : '●', color: racerColor(0, capabilities)};
	if (spent > 0 && spent < total) drawPoints(grid, plot, tried.slice(-1), newest, viewport, capabilities);
	if (!best) return;
	const found = drawn(best.parameters, state);
	drawNote(grid, plot, found, `best ${fourPlaces(best.loss)}`, viewport, capabilities);
	const mark = {glyph: isAscii ? '@' : '◆', color: racerColor(6, capabilities)};
	drawPoints(grid, plot, [found], mark, viewport, capabilities);
};

/** Every point of a grid, one after the other. */
export const scanOverlay: Overlay = {id: 'scan', draw};

/** Points at random. */
export const randomOverlay: Overlay = {id: 'random', draw};
