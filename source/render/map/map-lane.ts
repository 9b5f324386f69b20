import type {Capabilities} from '../cells/capabilities.js';
import {mix} from '../cells/color.js';
import {brightnessOf, extremesOf} from '../cells/theme.js';
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
	/** How far it is from what the map shows, in widths of that: its head is the less solid; 0 when absent. */
	readonly off?: number;
};

/**
 * How much fainter a trail is that is no longer fresh. Fainter by itself and not mixed with the ground: one colour a lane
 * costs fewer bytes, and it stays the same lane on every band.
 */
const faded = {dark: 0.26, light: 0.22} as const;

/** The colour of a trail, by its lane's and by whether it is fresh; in sixteen colours there is no fainter one. */
export function trailColors(capabilities: Capabilities): (color: number, isFresh: boolean) => number {
	if (capabilities.color === '16') return color => color;
	const {base} = extremesOf(capabilities);
	const fade = faded[brightnessOf(capabilities)];
	return (color, isFresh) => (isFresh ? color : mix(color, base, fade));
}
