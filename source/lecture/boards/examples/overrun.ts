import type {Track} from '../../../engine/past/track.js';

/** Ticks that are looked at, at most: a board is made anew at every one. */
const last = 500;

/** A gap at which a lane is in the pit, if only on its way through. */
const inPit = 0.01;

/** The highest gap of a lane since it first was in the pit, by a tick, 500 at most; NaN where it has not been there. */
export function overrunOf(track: Track, tick: number): number {
	let highest = Number.NaN;
	for (let at = 0; at <= Math.min(tick, last); at++) {
		const {gap} = track.at(at);
		if (gap <= inPit && Number.isNaN(highest)) highest = gap;
		else if (gap > highest) highest = gap;
	}
	return highest;
}
