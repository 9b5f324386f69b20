import {mainDirections} from '../plane/main-directions.js';
import type {Directions} from '../plane/plane.js';
import type {RaceSetup} from '../setup/setup.js';
import {rehearsedTicks, runningField} from './field-run.js';
import {usualTicks} from './prepare.js';

/** Examples times parameters that may be visited in all. */
const mostWork = 1e9;

/** The part of the work that the race is. */
const racing = 0.9;

/**
 * The plane in which the paths of a race lie best, by running it silently for 1,000 ticks, fewer where that would visit
 * too much; or why there is none. Yields how much is done, 0 … 1.
 */
export function* directionsOf(setup: RaceSetup): Generator<number, Directions | string> {
	const {problem, lanes} = setup;
	const running = runningField(setup, rehearsedTicks(setup, usualTicks, mostWork));
	let next = running.next();
	for (; !next.done; next = running.next()) yield racing * next.value;
	const {visited} = next.value;
	const starts = lanes.map(({start}) => start);
	const minima = problem.minima.filter(({best}) => best).map(({parameters}) => parameters);
	const finding = mainDirections({visited, from: starts[0], ends: [...starts, ...minima]});
	for (let found = finding.next(); ; found = finding.next()) {
		if (found.done) return found.value;
		yield racing;
	}
}
