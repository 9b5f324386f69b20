import type {Witness} from '../../app/lesson/scene.js';
import {labelOf, standingAt} from '../witness.js';

/** The tick that a lane settled at, once it has finished; else nothing. */
export function settles(name: string) {
	return (witness: Witness, tick: number): number | null => {
		const standing = standingAt(witness, name, tick);
		return standing?.status === 'finished' ? standing.settled : null;
	};
}

export const settlesText =
	(name: string) =>
	(measure: number): string =>
		`${labelOf(name)} settles at tick ${measure}`;

export const unsettled = (name: string): string => `${labelOf(name)} has not settled yet`;

/** The rank that a lane comes in at, once it has finished: behind all who settled before it, finished or not. */
export function place(name: string) {
	return (witness: Witness, tick: number): number | null => {
		const home = settles(name)(witness, tick);
		if (home === null) return null;
		return 1 + witness.standings(tick).filter(({settled}) => settled !== null && settled < home).length;
	};
}

const places = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

export const placeText =
	(name: string) =>
	(measure: number): string =>
		`${labelOf(name)} comes in ${places[measure - 1] ?? 'last'}`;
