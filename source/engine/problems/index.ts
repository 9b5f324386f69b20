import type {Problem} from '../problem.js';
import {ackley} from './ackley.js';
import {beale} from './beale.js';
import {booth} from './booth.js';
import {counter} from './counter.js';
import {himmelblau} from './himmelblau.js';
import {fourInputs, plateau, sixPoints, sparse, toy, valley} from './lecture.js';
import {matyas} from './matyas.js';
import {mccormick} from './mccormick.js';
import {rastrigin} from './rastrigin.js';
import {ravine} from './ravine.js';
import {rosenbrock} from './rosenbrock.js';
import {saddle} from './saddle.js';
import {styblinskiTang} from './styblinski-tang.js';
import {circles, moons, penguins} from './tables/index.js';
import {threeHump} from './three-hump.js';
import {twoWell} from './two-well.js';

/** Makers by id, in the order of help and menus. One more problem: its file, and its line here. */
const makers = {
	toy,
	plateau,
	valley,
	'six-points': sixPoints,
	sparse,
	'four-inputs': fourInputs,
	penguins,
	moons,
	circles,
	beale,
	rosenbrock,
	himmelblau,
	saddle,
	ravine,
	booth,
	matyas,
	rastrigin,
	'two-well': twoWell,
	mccormick,
	ackley,
	'three-hump': threeHump,
	'styblinski-tang': styblinskiTang,
	counter,
} as const satisfies Readonly<Record<string, () => Problem>>;

/** The ids there are. */
export type ProblemId = keyof typeof makers;

/**
 * Every problem by its id, in the order of help and menus. A problem is made when it is first read, as a data
 * problem then looks for its minima, and is the same object ever after. An id that is none gives undefined,
 * `constructor` and the like too.
 */
export const problems: Readonly<Record<ProblemId, Problem>> & Readonly<Record<string, Problem>> = Object.freeze(
	Object.defineProperties(
		Object.create(null) as Record<ProblemId, Problem> & Record<string, Problem>,
		Object.fromEntries(
			Object.entries(makers).map(([id, make]) => {
				let made: Problem | undefined;
				return [id, {enumerable: true, get: () => (made ??= make())}];
			}),
		),
	),
);
