import {expect, test} from 'vitest';
import {History} from '../../../source/commands/run/history.js';
import {nonFiniteIn, nonFiniteRuns} from '../../../source/commands/run/non-finite.js';
import {hyperparameterKeys} from '../../../source/commands/run/result.js';
import {resultJson} from '../../../source/commands/run/result-json.js';
import {problems} from '../../../source/engine/problems/index.js';
import {createRace} from '../../../source/engine/race.js';
import {heldOut} from '../../../source/engine/setup/hold-out.js';
import type {RaceOptions} from '../../../source/engine/setup/resolve.js';
import {ended, text} from '../ended.js';

const fields = [
	...['rank', 'name', 'optimizer', 'start', 'hyper', 'batch', 'shuffle', 'schedule', 'momentumSchedule', 'status'],
	...[
		'judged',
		'reached',
		'reachedIsBound',
		'settled',
		'settledIsBound',
		'evaluatedAt',
		'updates',
		'epochs',
		'evaluations',
		'gradientEvaluations',
		'lossEvaluations',
	],
	...[
		'initialLoss',
		'loss',
		'lossIsEstimate',
		'looksEvery',
		'gap',
		'heldOutLoss',
		'accuracy',
		'gradientNorm',
		'parameters',
	],
];

test('the object and its racers have the fields of the contract, in its order', async () => {
	const {result} = await ended({}, 50);
	const json = JSON.parse(text(resultJson(result)));
	expect(Object.keys(json)).toEqual([
		...['problem', 'observe', 'clock', 'ticks', 'tolerance', 'patience', 'seed', 'command', 'racers', 'nonFinite'],
	]);
	expect(Object.keys(json.problem)).toEqual([
		...['id', 'formula', 'dimension', 'parameterNames', 'domain', 'start', 'minimumLoss', 'best'],
		...['bestFound', 'certificate', 'warnings', 'fallsAlong', 'fallsToward', 'target', 'scale', 'minima'],
		...['examples', 'heldOut', 'standardized'],
	]);
	expect(json.racers).toHaveLength(6);
	for (const racer of json.racers) {
		expect(Object.keys(racer)).toEqual(fields);
		expect(Object.keys(racer.hyper)).toEqual(hyperparameterKeys);
	}
	expect(json.racers.map((racer: {rank: number}) => racer.rank)).toEqual([1, 2, 3, 4, 5, 6]);
	expect(json.command).toBe('optim-race run toy --steps 50');
});

test('what an optimizer does not have is null, a switch is true or false', async () => {
	const {result} = await ended({racers: ['adam:correction=off', 'line-search', 'gd:schedule=inverse:0.05']}, 10);
	const {racers} = JSON.parse(text(resultJson(result)));
	const of = (id: string) => racers.find((racer: {optimizer: string}) => racer.optimizer === id);
	expect(of('adam').hyper).toMatchObject({learningRate: 0.1, correction: false, momentum: null, root: null});
	expect(of('line-search')).toMatchObject({schedule: null, momentumSchedule: null, batch: 'full', shuffle: false});
	expect(of('line-search').hyper.learningRate).toBeNull();
	expect(of('gd')).toMatchObject({schedule: 'inverse:0.05', momentumSchedule: null, hyper: {learningRate: 1}});
});

test('numbers are full doubles; what is not finite is null, and told by its path', async () => {
	const {result, lanes} = await ended({problem: 'saddle', racers: ['gd:lr=5', 'adam']}, 100);
	const {racers, nonFinite} = JSON.parse(text(resultJson(result)));
	expect(racers[0].loss).toBe(lanes[0].loss);
	expect(racers[0].parameters).toEqual([...lanes[0].parameters]);
	expect(racers[1]).toMatchObject({status: 'diverged', loss: null, gap: null, gradientNorm: null});
	expect(racers[1].parameters).toContain(null);
	const told = Object.fromEntries(
		Object.entries({loss: lanes[1].loss, ...lanes[1].parameters}).map(([k, value]) => [
			k === 'loss' ? 'racers.1.loss' : `racers.1.parameters.${k}`,
			Number.isFinite(value) ? undefined : value === Number.POSITIVE_INFINITY ? '+Infinity' : String(value),
		]),
	);
	expect(nonFinite).toMatchObject(JSON.parse(JSON.stringify(told)));
	expect(nonFinite).toMatchObject({'racers.1.gap': 'NaN', 'racers.1.gradientNorm': expect.any(String)});
	expect(Object.keys(nonFinite).every(path => path.startsWith('racers.1.'))).toBe(true);
});

test('every null of a number is told, and of a history the first of each unbroken run', async () => {
	const {result, history} = await ended({problem: 'saddle', racers: ['gd:lr=1e6', 'adam']}, 60);
	const {racers, nonFinite} = JSON.parse(text(resultJson(result, history)));
	const {loss, parameters} = racers[1].history as {loss: (number | null)[]; parameters: (number | null)[][]};
	const series: [string, (number | null)[]][] = [
		['racers.1.history.loss.T', loss],
		['racers.1.history.parameters.T.0', parameters.map(([x]) => x)],
		['racers.1.history.parameters.T.1', parameters.map(([, y]) => y)],
	];
	for (const [path, values] of series) {
		const told = Object.keys(nonFinite).filter(key => key.replace(/(?<=history\.\w+\.)\d+/, 'T') === path);
		const ticks = told.map(key => Number(/history\.\w+\.(\d+)/.exec(key)![1]));
		expect(ticks.length).toBeGreaterThan(0);
		// A run begins where a null follows a number, or is of another kind than the one before.
		const first = values.flatMap((value, tick) => (value === null && values[tick - 1] !== null ? [tick] : []));
		for (const tick of first) expect(ticks).toContain(tick);
		for (const tick of ticks) expect(values[tick]).toBeNull();
	}
	expect(Object.values(nonFinite).every(kind => ['NaN', '+Infinity', '-Infinity'].includes(kind as string))).toBe(true);
	const finite = await ended({racers: ['gd']}, 5);
	expect(JSON.parse(text(resultJson(finite.result, finite.history))).nonFinite).toEqual({});
});

test('runs are told by their first number and kind', () => {
	const values = [1, Number.NaN, Number.NaN, 2, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN];
	const runs = nonFiniteRuns(
		values.length,
		index => values[index],
		index => `at.${index}`,
	);
	expect([...runs]).toEqual([
		['at.1', 'NaN'],
		['at.4', '+Infinity'],
		['at.5', '-Infinity'],
		['at.6', 'NaN'],
	]);
	expect([...nonFiniteIn({a: [1, Number.NaN, {b: null, c: -Number.POSITIVE_INFINITY, d: 'NaN'}]})]).toEqual([
		['a.1', 'NaN'],
		['a.2.c', '-Infinity'],
	]);
});

test('a data problem has its examples, and says which of them are held out', async () => {
	const problemOf = async (options: RaceOptions) => {
		const {result} = await ended(options, 3);
		return JSON.parse(text(resultJson(result))).problem;
	};
	const toy = await problemOf({});
	expect(toy).toMatchObject({
		examples: {x: [...problems.toy.examples!.x], y: [...problems.toy.examples!.y]},
		heldOut: null,
	});
	const four = await problemOf({problem: 'four-inputs'});
	expect(four.examples.x).toHaveLength(four.examples.y.length);
	expect(four.examples.x[1]).toEqual([...problems['four-inputs'].examples!.x.subarray(4, 8)]);
	const held = await problemOf({problem: 'sparse', racers: ['gd:schedule=validation:0.5'], seed: 3});
	expect(held.examples.y).toHaveLength(100);
	expect(held.heldOut).toEqual(heldOut(problems.sparse, 3));
	expect(held.heldOut).toHaveLength(20);
	expect(await problemOf({problem: 'beale'})).toMatchObject({examples: null, heldOut: null});
});

test('the gradient is that of the full loss, at the end, and is not counted', async () => {
	const {result, lanes, race} = await ended({problem: 'sparse', racers: ['gd:batch=10']}, 7);
	const gradient = new Float64Array(2);
	race.setup.problem.gradient(lanes[0].parameters, gradient);
	expect(result.racers[0].gradientNorm).toBe(Math.hypot(...gradient));
	expect(result.racers[0].gradientEvaluations).toBe(70);
});

test('a history has an entry a tick, the start first and the end last', async () => {
	const {result, history} = await ended({racers: ['gd', 'adam']}, 30);
	const {racers} = JSON.parse(text(resultJson(result, history)));
	for (const racer of racers) {
		expect(Object.keys(racer)).toEqual([...fields, 'history']);
		expect(racer.history.loss).toHaveLength(31);
		expect(racer.history.parameters).toHaveLength(31);
		expect(racer.history.parameters[0]).toEqual([-2, -2]);
		expect(racer.history.estimates).toEqual([]);
		expect(racer.history.loss[0]).toBe(racer.initialLoss);
		expect(racer.history.loss[30]).toBe(racer.loss);
		expect(racer.history.parameters[30]).toEqual(racer.parameters);
	}
});

test('what was looked at is told, and which losses of a history are estimates; the last is looked at', async () => {
	const options = {racers: ['gd:batch=10', 'nag'], observe: {every: 7, examples: 30}};
	const {result, history, race} = await ended({problem: 'sparse', ...options}, 30);
	const {racers, observe, problem} = JSON.parse(text(resultJson(result, history)));
	expect(observe).toEqual({examples: 30, of: 100});
	expect(problem.minimumLoss).toBe(race.setup.sample?.minimumLoss);
	const between = Array.from({length: 30}, (_, tick) => tick).filter(tick => tick % 7 !== 0);
	for (const racer of racers) {
		expect(racer).toMatchObject({lossIsEstimate: false, looksEvery: 7});
		expect(racer.evaluatedAt.last.at(-1)).toBe(30);
		expect(racer.history.estimates).toEqual(between);
		expect(racer.history.loss[30]).toBe(racer.loss);
	}
});

test('a history that would not fit is refused before it takes memory', () => {
	expect(() => new History(createRace(), 1e9)).toThrow(/write --steps \d+ or fewer/);
});
