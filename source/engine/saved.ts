import {InputError, refused} from './errors.js';
import {type LaneState, stateLength} from './lane/lane-state.js';
import type {Optimizer} from './optimizer.js';
import type {Problem} from './problem.js';
import {problems} from './problems/index.js';
import {checkLane} from './setup/check-lane.js';
import {checkProblem} from './setup/check-problem.js';
import {checkField, checkFound, checkRules} from './setup/check-setup.js';
import {checkList, checkObject, checkText, checkTicks} from './setup/checks.js';
import {fieldOf, findProblem} from './setup/resolve.js';
import type {LaneSettings, LaneSetup, RaceSetup} from './setup/setup.js';
import {optimizerOf} from './setup/spec.js';

/** A number as JSON has it; as text where that would lose it. */
type SavedNumber = number | 'NaN' | 'Infinity' | '-Infinity' | '-0';

type SavedLane = {
	readonly name: string;
	/** The optimizer's id. */
	readonly optimizer: string;
	readonly start: readonly SavedNumber[];
	readonly settings: unknown;
	/** All that changes in a race, in the order of `lane-state.ts`. */
	readonly state: readonly SavedNumber[];
};

/** A race as JSON: what it is made of by name, and the bits of where it stands. */
export type SavedRace = {
	readonly format: 'optim-race 1';
	/** The problem's id. */
	readonly problem: string;
	readonly tick: number;
	readonly rules: Readonly<Record<string, unknown>>;
	readonly lanes: readonly SavedLane[];
};

/** What no JSON holds: the problem and the optimizers of one's own that a saved race names. */
export type Own = {
	/** Where it is not one of the built-in problems. */
	readonly problem?: Problem | undefined;
	/** Those that are not built in; one with the id of a built-in one stands in its place. */
	readonly optimizers?: readonly Optimizer[] | undefined;
};

/** What a saved race was: its setup, its tick, and the numbers of every lane. */
export type Loaded = {readonly setup: RaceSetup; readonly tick: number; readonly states: readonly Float64Array[]};

const format = 'optim-race 1';

function savedNumber(value: number): SavedNumber {
	if (Object.is(value, -0)) return '-0';
	return Number.isFinite(value) ? value : (String(value) as SavedNumber);
}

const written: readonly unknown[] = ['NaN', 'Infinity', '-Infinity', '-0'] satisfies SavedNumber[];

/** Every number of a value, however deep, as it can stand in JSON. */
function saved(value: unknown): unknown {
	if (typeof value === 'number') return savedNumber(value);
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map(saved);
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, saved(part)]));
}

/** The way back: what stands for a number is one. */
function loaded(value: unknown): unknown {
	if (written.includes(value)) return Number(value);
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map(loaded);
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, loaded(part)]));
}

type Running = {
	readonly name: string;
	readonly setup: LaneSetup;
	readonly settings: LaneSettings;
	readonly state: LaneState;
};

/** A race as JSON; see `SavedRace`. */
export function savedRace(setup: RaceSetup, tick: number, lanes: readonly Running[]): SavedRace {
	const {problem: _, validation: __, sample: ___, source, lanes: ____, ...rules} = setup;
	return {
		format,
		problem: source.id,
		tick,
		rules: saved(rules) as SavedRace['rules'],
		lanes: lanes.map(({name, setup: {optimizer, start}, settings, state}) => ({
			name,
			optimizer: optimizer.id,
			start: start.map(savedNumber),
			settings: saved(settings),
			state: Array.from(state.numbers, savedNumber),
		})),
	};
}

function problemOf(id: string, own: Problem | undefined): Problem {
	if (own === undefined) {
		if (!Object.hasOwn(problems, id))
			throw new InputError(
				`json.problem is "${id}", and no problem of ours: give yours, as {problem} beside the json.`,
			);
		return findProblem(id);
	}
	const problem = checkProblem('problem', own);
	if (problem.id !== id)
		throw new InputError(`problem is "${problem.id}", and the race was on "${id}": give that one.`);
	return problem;
}

function laneOf(field: string, value: unknown, source: Problem, own: readonly Optimizer[]): LaneSetup {
	const {name, optimizer: id, start, settings} = checkObject(field, value);
	const mine = own.find(one => one.id === id);
	return checkLane(
		{
			name: checkText(`${field}.name`, name),
			optimizer: mine ?? optimizerOf(`${field}.optimizer`, id),
			start: loaded(start),
			settings: loaded(settings),
		},
		source,
	);
}

/** The numbers of a lane, as many as its optimizer on its problem keeps. */
function stateOf(field: string, value: unknown, race: RaceSetup, {optimizer}: LaneSetup): Float64Array {
	const numbers = checkList(field, value, stateLength(race, optimizer)).map(loaded);
	const wrong = numbers.findIndex(number => typeof number !== 'number');
	if (wrong >= 0)
		throw refused(`${field}[${wrong}]`, numbers[wrong], 'a number, or one of NaN, Infinity, -Infinity, -0 as text');
	return Float64Array.from(numbers as number[]);
}

function parsed(json: unknown): unknown {
	if (typeof json !== 'string') return json;
	try {
		return JSON.parse(json);
	} catch {
		throw refused('json', json, 'what toJSON gave, or its text');
	}
}

/** What `savedRace` saved, as an object or as its text. Throws `InputError` for what it did not, and for another problem. */
export function loadedRace(json: unknown, own: Own = {}): Loaded {
	const {problem, optimizers: others = []} = checkObject('own', own, ['problem', 'optimizers']) as Own;
	const value = checkObject('json', parsed(json), ['format', 'problem', 'tick', 'rules', 'lanes']);
	if (value.format !== format) throw refused('json.format', value.format, `"${format}"`);
	const source = problemOf(checkText('json.problem', value.problem), problem);
	const lanes = checkList('json.lanes', value.lanes);
	const list = checkList('optimizers', others) as readonly Optimizer[];
	const setups = lanes.map((lane, n) => laneOf(`json.lanes[${n}]`, lane, source, list));
	checkField(setups);
	const told = loaded(checkObject('json.rules', value.rules)) as Parameters<typeof checkRules>[0] & {found?: unknown};
	const rules = checkRules(told);
	const found = told.found === undefined ? {} : {found: checkFound(told.found, source.dimension)};
	const setup = {...fieldOf(source, setups, rules), ...rules, ...found};
	return {
		setup,
		tick: checkTicks('json.tick', value.tick),
		states: lanes.map((lane, n) => stateOf(`json.lanes[${n}].state`, (lane as SavedLane).state, setup, setups[n])),
	};
}
