import {mostLanes} from '../setup/setup.js';

/** Bytes that the past of a race may take where nobody says how many: 64 MiB. */
export const usualBytes = 67_108_864;

/** Parameters up to which the way over all of them is kept: of more, that over what is drawn. */
export const mostTraced = 6;

/** Checkpoints a track holds before it drops every other one, at most, and states between two of them. */
const [mostCheckpoints, mostRungs] = [1024, 128];

/** Of a track's part of the bytes, what checkpoints and states between them may take; ways take the rest at most. */
const [forCheckpoints, forRungs] = [0.3, 0.1];

/** How much of its past a track may hold. */
export type Budget = {readonly checkpoints: number; readonly rungs: number};

/** A track's part of a race's bytes, as if all racers raced that may, whose state takes so many. Two checkpoints at least. */
export function budgetOf(bytes: number, stateBytes: number): Budget {
	const states = bytes / mostLanes / stateBytes;
	return {
		checkpoints: Math.min(mostCheckpoints, Math.max(2, Math.floor(forCheckpoints * states))),
		rungs: Math.min(mostRungs, Math.floor(forRungs * states)),
	};
}
