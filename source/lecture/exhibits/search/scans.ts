import type {RaceSetup} from '../../../engine/setup/setup.js';
import {findsOf, gridScan, randomScan, type Scan} from './numbers.js';

/** Points a side of the grid that a scene of overlay `scan` tries; one a tick. */
export const gridSide = 25;

/** Points that a search looks at in all: the whole grid, and as many at random. */
export const searched = gridSide ** 2;

/** What a scene of overlay `scan` or `random` looks at, in order: at tick t, the first t of them have been. */
export const scanOf = ({problem, seed}: Pick<RaceSetup, 'problem' | 'seed'>, overlay: 'scan' | 'random'): Scan =>
	overlay === 'scan' ? gridScan(problem, gridSide) : randomScan(problem, seed);

/** The lowest loss among all that such a search looks at. */
export function leastFound(setup: Pick<RaceSetup, 'problem' | 'seed'>, overlay: 'scan' | 'random'): number {
	return findsOf(setup.problem, scanOf(setup, overlay), searched).at(-1)?.loss ?? Number.NaN;
}
