import {InputError, refused, unknownName} from '../errors.js';
import {checkLane} from './check-lane.js';
import {checkProblem} from './check-problem.js';
import {checkList, checkNumber, checkObject, checkPoint, checkText, checkTexts} from './checks.js';
import {type Found, foundKinds} from './found.js';
import {checkShare} from './hold-out.js';
import {checkObserve, observedOf} from './observe.js';
import {clocks, type LaneSetup, mostLanes, type RaceSetup} from './setup.js';
import {checkHeights} from './start.js';

type Rules = Pick<RaceSetup, 'clock' | 'tolerance' | 'patience' | 'seed' | 'target' | 'holdOut' | 'observe'>;

/** The rules of a race that are no racer's. */
export function checkRules({
	clock,
	tolerance,
	patience,
	seed,
	target,
	holdOut,
	observe,
}: {readonly [Key in keyof Rules]: unknown}): Rules {
	if (!clocks.includes(clock as Rules['clock'])) throw unknownName('clock', clock, clocks);
	if (!(typeof tolerance === 'number' && tolerance > 0 && tolerance < 1)) {
		throw refused('tolerance', tolerance, 'above 0 and below 1');
	}
	if (!(Number.isSafeInteger(patience) && (patience as number) >= 0)) {
		throw refused('patience', patience, 'a whole number from 0');
	}
	if (!Number.isSafeInteger(seed)) throw refused('seed', seed, 'a whole number');
	if (target !== undefined) checkNumber('target', target);
	if (holdOut !== undefined) checkShare(holdOut);
	return {
		...{clock, tolerance, patience, seed, observe: checkObserve('observe', observe)},
		...(target === undefined ? {} : {target}),
		...(holdOut === undefined ? {} : {holdOut}),
	} as Rules;
}

/** So many racers as a race takes. */
export function checkCount(count: number): void {
	if (count < 1 || count > mostLanes) throw new InputError(`${count} racers: a race takes 1 to ${mostLanes}.`);
}

/** Lanes that may race together: as many as may, each by another name. */
export function checkField(lanes: readonly LaneSetup[]): void {
	checkCount(lanes.length);
	const names = new Set<string>();
	for (const {name} of lanes) {
		if (names.has(name)) throw new InputError(`name "${name}" is taken: give each racer its own.`);
		names.add(name);
	}
}

/** What was found of a problem before its race, of so many parameters. */
export function checkFound(value: unknown, dimension: number): Found {
	const keys = ['kind', 'loss', 'parameters', 'along', 'limit', 'bound', 'collinear'];
	const {kind, loss, parameters, along, limit, bound, collinear} = checkObject('setup.found', value, keys);
	if (!foundKinds.includes(kind as Found['kind'])) throw unknownName('setup.found.kind', kind, foundKinds);
	checkNumber('setup.found.loss', loss);
	checkPoint('setup.found.parameters', parameters, dimension);
	if (along !== undefined) checkText('setup.found.along', along);
	if (limit !== undefined) checkNumber('setup.found.limit', limit);
	if (bound !== undefined) checkNumber('setup.found.bound', bound);
	if (collinear !== undefined)
		for (const [at, names] of checkList('setup.found.collinear', collinear).entries())
			checkTexts(`setup.found.collinear[${at}]`, names);
	return value as Found;
}

/** A race, every default filled in, as `resolveRace` gives it. */
export function checkSetup(value: unknown): RaceSetup {
	const keys: readonly (keyof RaceSetup)[] = [
		'problem',
		'validation',
		'source',
		'sample',
		'observe',
		'lanes',
		'clock',
		'tolerance',
		'patience',
		'seed',
		'target',
		'holdOut',
		'found',
	];
	const setup = checkObject('setup', value, keys);
	const problem = checkProblem('setup.problem', setup.problem);
	const source = checkProblem('setup.source', setup.source);
	if (setup.validation !== undefined) checkProblem('setup.validation', setup.validation);
	if (setup.sample !== undefined) checkProblem('setup.sample', setup.sample);
	checkObject('setup.observe', setup.observe);
	const lanes = checkList('setup.lanes', setup.lanes);
	checkCount(lanes.length);
	const checked = Array.from(lanes, lane => checkLane(lane, source));
	checkField(checked);
	const {target} = checkRules(setup as Rules);
	checkHeights(observedOf(value as RaceSetup), checked, target);
	if (setup.found !== undefined) checkFound(setup.found, problem.dimension);
	return value as RaceSetup;
}
