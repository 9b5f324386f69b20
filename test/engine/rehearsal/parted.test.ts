import {expect, it} from 'vitest';
import {fallWords, noFinishTexts} from '../../../source/app/words/goal-words.js';
import {resultTable} from '../../../source/commands/run/result-table.js';
import {resultWords} from '../../../source/commands/run/result-words.js';
import {dataProblem} from '../../../source/data/problem.js';
import {kernelOf} from '../../../source/engine/models/kernel.js';
import type {Model} from '../../../source/engine/models/model.js';
import type {Problem} from '../../../source/engine/problem.js';
import {problems} from '../../../source/engine/problems/index.js';
import {Race} from '../../../source/engine/race.js';
import {parting} from '../../../source/engine/rehearsal/parted.js';
import {prepared} from '../../../source/engine/rehearsal/prepare.js';
import {steadied} from '../../../source/engine/rehearsal/steadied.js';
import {ended, text} from '../../commands/ended.js';

/** Points of some inputs, of two classes, and a model that is to tell them apart. */
function modelOf(y: readonly number[], model: Model, rows: readonly (readonly number[])[] = [[-2], [-1], [1], [2]]) {
	const [{length}] = rows;
	const names = Array.from({length}, (_, k) => `a${k}`);
	const classes = model === 'linear' ? {} : {classes: ['no', 'yes'] as const};
	const examples = {...classes, inputs: length, x: Float64Array.from(rows.flat()), y: Float64Array.from(y)};
	return dataProblem({names, examples}, {id: 'few', label: 'Few', model});
}
function isParted(problem: Problem, point: readonly number[]): boolean {
	const going = parting(problem, point);
	for (let next = going.next(); ; next = going.next()) if (next.done) return next.value;
}
const [apart, mixed] = [
	[0, 0, 1, 1],
	[0, 1, 0, 1],
];

it('examples are told apart without an error where the loss falls toward 0 as the weights grow, near by and far out', () => {
	for (const model of ['logistic', 'sigmoid'] as const) {
		const problem = modelOf(apart, model);
		for (const weight of [1e-3, 1, 50, 2000]) expect(isParted(problem, [weight, 0])).toBe(true);
		// One is on the line, and one on the wrong side.
		for (const bias of [1, 1.5]) expect(isParted(problem, [1, bias])).toBe(false);
		expect(isParted(problem, [0, 0])).toBe(false);
		expect(isParted(modelOf(mixed, model), [1, 0])).toBe(false);
	}
	expect(isParted(modelOf(apart, 'linear'), [1, 0])).toBe(false);
});

it('but not where the loss has a minimum all the same: with a penalty, in a domain, or where it comes to 0', () => {
	const problem = modelOf(apart, 'logistic');
	const penalized = {...problem, ...kernelOf('logistic', problem.examples!, 1e-9)};
	const hinge: Problem = {
		...problem,
		loss: ([weight]) => Math.max(0, 1 - weight) + Math.max(0, 1 - 2 * weight),
	};
	for (const one of [penalized, {...problem, isOpen: false}, hinge]) {
		for (const weight of [1e-3, 0.7, 1, 2000]) expect(isParted(one, [weight, 0])).toBe(false);
	}
	expect(isParted({...problems.penguins, isOpen: true}, [30, -30, 2])).toBe(false);
});

it('there is no finish then, nothing that is the best, a box about the way, and rates that do not leap out of it', () => {
	for (const model of ['logistic', 'sigmoid'] as const) {
		const {x} = problems.penguins.examples!;
		const rows = Array.from({length: 60}, (_, i) => [x[8 * i], x[8 * i + 1]]);
		const y = Array.from({length: 60}, (_, i) => problems.penguins.examples!.y[4 * i]);
		const {found, problem, lanes} = prepared({problem: modelOf(y, model, rows), racers: ['gd', 'adam']});
		expect(found).toMatchObject({along: expect.stringMatching(/^\(.*, .*, .*\)$/), limit: 0});
		expect(problem.minima).toEqual([]);
		for (const [low, high] of problem.domain) expect(high - low).toBeLessThan(15);
		const [gd, adam] = lanes.map(({settings}) => settings.hyper.learningRate);
		expect(gd).toBeGreaterThan(1);
		expect(gd).toBeLessThan(50);
		expect(adam).toBeGreaterThan(0.01);
		expect(adam).toBeLessThan(1);
	}
	expect(prepared({problem: modelOf(mixed, 'logistic')}).found?.along).toBeUndefined();
});

it('of more parameters than are searched through the race itself finds it; of few that are told apart by chance rates are no greater', () => {
	const rows = Array.from({length: 80}, (_, i) =>
		Array.from({length: 12}, (_, k) => ((i * 37 + k * 53 + i * k) % 101) / 50 - 1),
	);
	const parted = modelOf(
		rows.map(row => (row[0] + row[5] > 0.1 ? 1 : 0)),
		'logistic',
		rows,
	);
	const setup = prepared({problem: parted, racers: ['adam:lr=0.5']}, 300);
	expect(setup.found?.limit).toBe(0);
	// Verdicts may be of a sample: so is this one.
	const some = prepared({problem: parted, racers: ['adam:lr=0.5'], observe: {examples: 40}}, 300);
	expect([some.sample?.exampleCount, some.found?.limit]).toEqual([40, 0]);
	const chance = modelOf(
		rows.map((_, i) => ((i * i) % 7) % 2),
		'logistic',
		rows,
	);
	const {found, lanes} = prepared({problem: chance, racers: ['adam']}, 50);
	expect(found?.along).toBeUndefined();
	expect(lanes[0].settings.hyper.learningRate).toBeLessThan(1);
});

it('what rates are judged on then has a gradient, its penalty the same in any unit of the inputs, none on the bias', () => {
	const problem = modelOf([0, 0, 1, 1], 'logistic', [
		[-2, 1],
		[-1, 5],
		[1, -3],
		[2, 1],
	]);
	const {loss, gradient} = steadied(problem);
	const slopes = new Float64Array(3);
	gradient(Float64Array.of(0.3, -0.2, 0.1), slopes);
	for (const [k, slope] of slopes.entries()) {
		const [high, low] = [1e-5, -1e-5].map(step =>
			loss(Float64Array.of(0.3, -0.2, 0.1).map((value, j) => value + (j === k ? step : 0))),
		);
		expect((high - low) / 2e-5).toBeCloseTo(slope, 7);
	}
	const wide = modelOf([0, 0, 1, 1], 'logistic', [
		[-200, 1],
		[-100, 5],
		[100, -3],
		[200, 1],
	]);
	const penalty = (one: Problem, at: readonly number[]) =>
		steadied(one).loss(Float64Array.from(at)) - one.loss(Float64Array.from(at));
	expect(penalty(wide, [0.03, 2, 9])).toBeCloseTo(penalty(problem, [3, 2, -1]), 12);
	expect(penalty(problem, [0, 0, 5])).toBe(0);
});

it('and says so, in table, words, notice and JSON', async () => {
	const {result, race} = await ended({problem: modelOf(apart, 'logistic'), racers: ['gd']}, 10);
	const paper = {columns: 80, color: 'none', charset: 'unicode'} as const;
	const said =
		'The examples are told apart without an error, and the loss falls without end as the weights grow, along a0';
	expect(text(resultTable(result, race.setup, paper)).replaceAll(/\s+/g, ' ')).toContain(`${said}: there is no finish`);
	const words = text(resultWords(race.setup, 10, race.standings(), paper));
	expect(words).toContain(`${said}: there is no finish`);
	expect(words).not.toContain('not a number');
	expect(result.problem).toMatchObject({
		bestFound: null,
		fallsAlong: 'a0',
		fallsToward: 0,
		scale: null,
		minima: [],
	});
	expect(noFinishTexts(race.setup)[0]).toBe(
		'no finish: told apart without an error, the loss falls without end as the weights grow',
	);
	expect(fallWords({...race.setup, validation: race.setup.problem})).toMatch(/^The examples raced on are/);
	const saved = Race.fromJSON(JSON.stringify(race), {problem: race.setup.source});
	expect(saved.setup.found).toEqual(race.setup.found);
});
