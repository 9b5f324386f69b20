import type {Overlay} from '../../app/lesson/scene.js';
import {drawWays} from './direction.js';
import {drawGradients} from './gradients.js';
import {drawGuessedPlaces} from './guesses.js';
import {drawLookAhead} from './look-ahead.js';
import type {DrawOverlay} from './overlay.js';
import {drawTriedPlaces} from './search.js';
import {drawRims} from './slice.js';

/** How each overlay is drawn. */
export const overlays: Readonly<Record<Overlay, DrawOverlay>> = {
	guesses: drawGuessedPlaces,
	scan: drawTriedPlaces,
	random: drawTriedPlaces,
	direction: drawWays,
	'look-ahead': drawLookAhead,
	gradients: drawGradients,
	slice: drawRims,
};
