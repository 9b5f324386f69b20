import type {Overlay} from '../../../app/lesson/exhibit.js';
import {racerColor} from '../../../render/cells/racer-colors.js';
import {drawArrows} from '../../../render/map/arrows.js';
import {dialOf} from './dial.js';

/** Columns that an arrow is long, at most, and the part of the plot's width that it may be. */
const [longest, part] = [11, 1 / 4];

/** Which way −∇L points at the selected racer, and d, which goes round. */
const draw: Overlay['draw'] = (grid, {plot, viewport}, state, capabilities) => {
	const dial = dialOf(state);
	if (!dial) return;
	const {place, gradient, pointer} = dial;
	const length = Math.min(longest, Math.max(3, plot.columns * part));
	const down = [-gradient[0], -gradient[1]] as const;
	const arrows = [
		{origin: place, vector: down, length, color: racerColor(3, capabilities), label: '−∇L'},
		{origin: place, vector: pointer, length, color: racerColor(6, capabilities), label: 'd'},
	];
	drawArrows(grid, plot, arrows, viewport, capabilities);
};

export const directionOverlay: Overlay = {id: 'direction', draw};
