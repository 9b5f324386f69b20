import type {ReadonlyLane} from '../../engine/lane/readonly-lane.js';
import {widthsBetween} from '../../engine/setup/widths.js';
import type {Told} from './standing-words.js';

/** One racer at a moment: how it stands, and what else may have become of it. */
export type Runner = Told & {
	/** U-turns of its loss so far. */
	readonly turns: number;
	/** The minimum it has come to rest in, or finished in where there are several to finish in; else `null`. */
	readonly minimum: readonly number[] | null;
};

/** Domain widths within which a known minimum is where a racer rests: as its badge is judged. */
const near = 1e-3;

/** Which minimum a lane is in, by its badge; one that nobody knew is where the lane is. */
export function minimumOf(
	{race: {problem}, parameters}: ReadonlyLane,
	status: Told['status'],
): readonly number[] | null {
	if (status !== 'finished' && status !== 'wrong-minimum') return null;
	const isHome = status === 'finished';
	const candidates = problem.minima.filter(({best}) => best === isHome);
	if (isHome && candidates.length < 2) return null;
	const distance = (place: readonly number[]) => widthsBetween(problem.domain, parameters, place);
	const [nearest] = candidates.map(minimum => minimum.parameters).sort((a, b) => distance(a) - distance(b));
	return nearest && (isHome || distance(nearest) <= near) ? nearest : [...parameters];
}
