import type {RaceSetup} from '../../../engine/setup/setup.js';
import {type Find, findsOf, gridScan, randomScan, type Scan} from './numbers.js';

/** Points a side of the grid that a search tries; one a tick. */
export const gridSide = 25;

/** Points that a search looks at in all: the whole grid, and as many at random. */
export const searched = gridSide ** 2;

/** Over a grid, or at random: the id of the overlay that shows it. */
export type SearchKind = 'scan' | 'random';

/** What a search looks at, in order: at tick t, the first t of them have been. */
export const scanOf = ({problem, seed}: Pick<RaceSetup, 'problem' | 'seed'>, kind: SearchKind): Scan =>
	kind === 'scan' ? gridScan(problem, gridSide) : randomScan(problem, seed);

/** The best of all that such a search looks at; `undefined` where no loss is a number. */
export function bestFound(setup: Pick<RaceSetup, 'problem' | 'seed'>, kind: SearchKind): Find | undefined {
	return findsOf(setup.problem, scanOf(setup, kind), searched).at(-1);
}
