import {expect, test} from 'vitest';
import {History} from '../../source/commands/history.js';
import {resultJson} from '../../source/commands/result-json.js';
import {hyperparameterKeys} from '../../source/engine/hyperparameters.js';
import {createRace} from '../../source/engine/race.js';
import {ended, text} from './ended.js';

const fields = [
	...['rank', 'name', 'optimizer', 'start', 'hyper', 'batch', 'shuffle', 'schedule', 'momentumSchedule', 'status'],
	...['reached', 'settled', 'updates', 'epochs', 'evaluations', 'gradientEvaluations', 'lossEvaluations'],
	...['initialLoss', 'loss', 'gap', 'gradientNorm', 'parameters'],
];

test('the object and its racers have the fields of the contract, in its order', async () => {
	const {result, lanes} = await ended({}, 50);
	const json = JSON.parse(text(resultJson(result, lanes)));
	expect(Object.keys(json)).toEqual([
		...['problem', 'clock', 'ticks', 'tolerance', 'patience', 'seed', 'command', 'racers'],
	]);
	expect(Object.keys(json.problem)).toEqual([
		...['id', 'formula', 'dimension', 'parameterNames', 'start', 'minimumLoss', 'scale', 'minima'],
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
	const {result, lanes} = await ended({racers: ['adam:correction=off', 'line-search', 'gd:schedule=inverse:0.05']}, 10);
	const {racers} = JSON.parse(text(resultJson(result, lanes)));
	const of = (id: string) => racers.find((racer: {optimizer: string}) => racer.optimizer === id);
	expect(of('adam').hyper).toMatchObject({learningRate: 0.1, correction: false, momentum: null, root: null});
	expect(of('line-search')).toMatchObject({schedule: null, momentumSchedule: null, batch: 'full', shuffle: false});
	expect(of('line-search').hyper.learningRate).toBeNull();
	expect(of('gd')).toMatchObject({schedule: 'inverse:0.05', momentumSchedule: null, hyper: {learningRate: 1}});
});

test('numbers are full doubles; what is not finite is null', async () => {
	const {result, lanes} = await ended({problem: 'saddle', racers: ['gd:lr=5', 'adam']}, 100);
	const {racers} = JSON.parse(text(resultJson(result, lanes)));
	expect(racers[0].loss).toBe(lanes[0].state.numbers[9]);
	expect(racers[0].parameters).toEqual([...lanes[0].state.parameters]);
	expect(racers[1]).toMatchObject({status: 'diverged', loss: null, gap: null, gradientNorm: null});
	expect(racers[1].parameters).toContain(null);
});

test('the gradient is that of the full loss, at the end, and is not counted', async () => {
	const {result, lanes, race} = await ended({problem: 'sparse', racers: ['gd:batch=10']}, 7);
	const gradient = new Float64Array(2);
	race.setup.problem.gradient(lanes[0].state.parameters, gradient);
	expect(result.racers[0].gradientNorm).toBe(Math.hypot(...gradient));
	expect(result.racers[0].gradientEvaluations).toBe(70);
});

test('a history has an entry a tick, the start first and the end last', async () => {
	const {result, lanes, history} = await ended({racers: ['gd', 'adam']}, 30);
	const {racers} = JSON.parse(text(resultJson(result, lanes, history)));
	for (const racer of racers) {
		expect(Object.keys(racer)).toEqual([...fields, 'history']);
		expect(racer.history.loss).toHaveLength(31);
		expect(racer.history.parameters).toHaveLength(31);
		expect(racer.history.parameters[0]).toEqual([-2, -2]);
		expect(racer.history.loss[0]).toBe(racer.initialLoss);
		expect(racer.history.loss[30]).toBe(racer.loss);
		expect(racer.history.parameters[30]).toEqual(racer.parameters);
	}
});

test('a history that would not fit is refused before it takes memory', () => {
	expect(() => new History(createRace(), 1e9)).toThrow(/write --steps \d+ or fewer/);
});
