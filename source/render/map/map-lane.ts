import type {Path} from './trail-mask.js';

/**
 * A racer on the map. `number` (1…9) and `color` (0xRRGGBB) are its marks everywhere; `path` is where it has been, in
 * parameter units, oldest point first; `head` is where it is. NaN and ∞ are allowed in both. Lanes come in the order
 * of the leaderboard, the best first.
 */
export type MapLane = {
	readonly number: number;
	readonly color: number;
	readonly dashed?: boolean;
	readonly selected?: boolean;
	readonly path: Path;
	readonly head: readonly [x: number, y: number];
};

/**
 * How much fainter a trail is that is no longer fresh. Fainter by itself and not mixed with the ground: one colour a lane
 * costs fewer bytes, and it stays the same lane on every band.
 */
export const faded = {dark: 0.26, light: 0.22} as const;
