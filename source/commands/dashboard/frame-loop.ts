import type {Later} from '../../terminal/input/keyboard.js';

type Options = {
	/** The shortest time between two frames, in ms. */
	readonly interval: number;
	readonly now: () => number;
	readonly later: Later;
	/** Puts the very first frame off until all that belongs to it is there. Default as later ones: the turn's end. */
	readonly first?: (attempt: () => void) => void;
	/** Whether a frame would go out at once. */
	readonly isReady: () => boolean;
	readonly draw: () => void;
};

/**
 * Draws when something has changed, all that one turn of the event loop changes in one frame: the first change at once,
 * others `interval` after the last frame. Where no frame would go out, nothing is drawn until one would: the latest, as
 * that is what `draw` draws. Returns what tells of a change.
 */
export function createFrameLoop({interval, now, later, first = setImmediate, isReady, draw}: Options): () => void {
	let isDue = false;
	let last = Number.NEGATIVE_INFINITY;
	const attempt = () => {
		if (!isReady()) {
			later(interval, attempt);
			return;
		}
		isDue = false;
		last = now();
		draw();
	};
	return () => {
		if (isDue) return;
		isDue = true;
		const wait = Math.ceil(last + interval - now());
		if (wait > 0) later(wait, attempt);
		else if (last < 0) first(attempt);
		else setImmediate(attempt);
	};
}
