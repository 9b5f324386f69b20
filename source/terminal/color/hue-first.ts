import type {Lab} from '../../render/cells/color.js';

/**
 * A colour of OKLab with nearly all chroma made alike, so that hue decides. Among sixteen colours the plain distance turns every
 * muted colour into grey: a dark viridis would have no colour left, and five racers in six would look like three.
 */
export function hueFirst([lightness, a, b]: Lab): Lab {
	const reach = 0.4 / (Math.hypot(a, b) + 0.03);
	return [lightness, a * reach, b * reach];
}
