import type {DrawOverlay} from '../../app/lesson/exhibit.js';
import type {Overlay} from '../../app/lesson/scene.js';
import {drawWays} from '../../lecture/exhibits/direction/overlay.js';
import {drawGradients} from '../../lecture/exhibits/estimates/overlay.js';
import {drawGuessedPlaces} from '../../lecture/exhibits/guesses/overlay.js';
import {drawLookAhead} from '../../lecture/exhibits/look-ahead/overlay.js';
import {drawTriedPlaces} from '../../lecture/exhibits/search/overlay.js';
import {drawRims} from '../../lecture/exhibits/slice/overlay.js';

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
