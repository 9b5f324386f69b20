import type {Track} from '../../../engine/past/track.js';
import {turnsOf} from '../../../engine/past/turns.js';

/** Ticks that are looked at, at most: a board is made anew at every one. */
const last = 500;

/** The u-turns of a lane's loss by a tick, 500 at most, and how high above the valley before it each was, on average. */
export function climbsOf(track: Track, tick: number): {readonly count: number; readonly height: number} {
	const losses = Array.from({length: Math.min(tick, last) + 1}, (_, at) => track.at(at).loss);
	const {turns} = turnsOf(losses);
	const heights = turns.map(top => {
		let valley = top;
		while (valley > 0 && losses[valley - 1]! < losses[valley]!) valley--;
		return losses[top]! - losses[valley]!;
	});
	const sum = heights.reduce((all, height) => all + height, 0);
	return {count: turns.length, height: turns.length === 0 ? 0 : sum / turns.length};
}
