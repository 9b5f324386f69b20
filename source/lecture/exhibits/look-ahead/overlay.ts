import type {Overlay} from '../../../app/lesson/exhibit.js';
import {racerColor} from '../../../render/cells/racer-colors.js';
import {cellOf} from '../../../render/lines/viewport.js';
import {drawArrows} from '../../../render/map/arrows.js';
import type {Place} from '../../../render/map/markers.js';
import {drawNote} from '../../../render/map/note.js';
import {drawPoints} from '../../../render/map/points.js';
import {addedColor, lookAheadOf} from './picture.js';

const between = (from: Place, to: Place) => [to[0] - from[0], to[1] - from[1]] as const;

/** Where the selected racer's momentum alone would take it, a mark there, and what the gradient makes of it. */
const draw: Overlay['draw'] = (grid, {plot, viewport}, state, capabilities) => {
	const picture = lookAheadOf(state);
	if (!picture) return;
	const {from, point, to, looks, slot} = picture;
	const [jump, pull] = [racerColor(slot, capabilities), addedColor(slot, capabilities)];
	const arrows = [
		{origin: from, vector: between(from, point), color: jump},
		{origin: point, vector: between(point, to), color: pull},
	];
	drawArrows(grid, plot, arrows, viewport, capabilities);
	if (looks) drawNote(grid, plot, point, 'looks here', viewport, capabilities);
	const glyph = capabilities.charset === 'ascii' ? '@' : '◆';
	const [start, end] = [from, point].map(place => cellOf(viewport, ...place, plot.columns, plot.rows));
	const isApart = start && end && (start[0] !== end[0] || start[1] !== end[1]);
	if (isApart) drawPoints(grid, plot, [point], {glyph, color: pull}, viewport, capabilities);
};

export const lookAheadOverlay: Overlay = {id: 'look-ahead', draw};
