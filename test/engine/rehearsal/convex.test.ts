import {expect, it} from 'vitest';
import {resultTable} from '../../../source/commands/run/result-table.js';
import {resultWords} from '../../../source/commands/run/result-words.js';
import {dataProblem} from '../../../source/data/problem.js';
import type {Model} from '../../../source/engine/models/model.js';
import type {Problem} from '../../../source/engine/problem.js';
import {Race} from '../../../source/engine/race.js';
import {uniforms} from '../../../source/engine/random.js';
import {columnsOf, proving} from '../../../source/engine/rehearsal/convex.js';
import {prepared} from '../../../source/engine/rehearsal/prepare.js';
import {goalOf} from '../../../source/engine/setup/goal.js';
import {ended, text} from '../../commands/ended.js';

function result<Value>(going: Generator<unknown, Value>): Value {
	for (let next = going.next(); ; next = going.next()) if (next.done) return next.value;
}
const proofOf = (problem: Problem) => result(proving(problem, result(columnsOf(problem))));

/** `count` examples of normal inputs, one column a width; y by a plane with noise. */
function modelOf(model: Model, columns: (normal: () => number) => number[], seed = 1, count = 80): Problem {
	let at = 0;
	const drawn = uniforms(40 * count, seed, 'check', 7);
	const normal = () => Array.from({length: 6}, () => drawn[at++ % drawn.length]! - 0.5).reduce((a, b) => a + b) * 1.4;
	const rows = Array.from({length: count}, () => columns(normal));
	const planes = rows.map(row => row.reduce((sum, value, k) => sum + value * (k % 2 === 0 ? 1 : -0.7), 0));
	const middle = planes.toSorted((a, b) => a - b)[count >> 1]!;
	const spread = planes.reduce((sum, plane) => sum + Math.abs(plane - middle), 0) / count;
	const z = planes.map(plane => plane - middle + spread * normal());
	const names = rows[0]!.map((_, k) => `a${k}`);
	const classes = model === 'linear' ? {} : {classes: ['no', 'yes'] as const};
	const y = Float64Array.from(z, value => (model === 'linear' ? value : Number(value > 0)));
	const examples = {...classes, inputs: names.length, x: Float64Array.from(rows.flat()), y};
	return dataProblem({names, examples}, {id: 'few', label: 'Few', model});
}

it.each(['linear', 'logistic'] as const)(
	'the least loss of a %s model is proved: no point about it is lower than the bound',
	model => {
		for (let seed = 1; seed <= 10; seed++) {
			const problem = modelOf(model, normal => [normal(), 100 + 20 * normal(), 0.01 * normal()], seed);
			const proof = proofOf(problem)!;
			expect(proof.kind).toBe('proved');
			expect(proof.bound).toBeLessThan(1e-12 * proof.loss);
			expect(problem.loss(Float64Array.from(proof.parameters))).toBe(proof.loss);
			for (const share of [1e-3, 1e-6]) {
				for (let k = 0; k < 4; k++) {
					for (const sign of [-1, 1]) {
						const near = Float64Array.from(proof.parameters, (value, j) => value + (j === k ? sign * share : 0));
						expect(problem.loss(near)).toBeGreaterThanOrEqual(proof.loss * (1 - 1e-14));
					}
				}
			}
			const setup = prepared({problem, racers: ['adam:lr=0.1']}, 50);
			expect(setup.found?.kind).toBe('proved');
			expect(goalOf(setup)).toEqual({kind: 'least', loss: proof.loss, least: -0.001, most: 0.001});
			expect(setup.problem.minima).toEqual([{parameters: proof.parameters, loss: proof.loss, best: true}]);
		}
	},
);

it('nothing is proved of classes that are told apart, of a sigmoid with squares, and of what is not what it calls itself', () => {
	const parted = modelOf('logistic', normal => [normal()]);
	const y = parted.examples!.x.map(x => Number(x > 0));
	const examples = {...parted.examples!, y};
	expect(proofOf(dataProblem({names: ['a0'], examples}, {id: 'few', label: 'Few', model: 'logistic'}))).toBeUndefined();
	expect(proofOf(modelOf('sigmoid', normal => [normal()]))).toBeUndefined();
	const other = modelOf('linear', normal => [normal()]);
	const gradient: Problem['gradient'] = (at, into) => {
		other.gradient(at, into);
		into[0] = into[0]! + 0.1 * at[0]!;
	};
	expect(proofOf({...other, gradient})).toBeUndefined();
});

it.each(['linear', 'logistic', 'sigmoid'] as const)(
	'inputs of a %s model that say the same are named, and change no finish',
	model => {
		// The second is twice the first, rounded; the last is constant.
		const twice = (a: number) => Number((2 * a).toFixed(2));
		const [problem, plain] = [true, false].map(isDoubled =>
			modelOf(model, normal => {
				const [a, b] = [Number(normal().toFixed(2)), normal()];
				return isDoubled ? [a, twice(a + 0.001 * b), b, 7] : [a, 0, b, 0];
			}),
		);
		const columns = result(columnsOf(problem!))!;
		expect(columns.kept).toEqual([0, 2]);
		expect(columns.collinear).toEqual([
			['a0', 'a1'],
			['bias', 'a3'],
		]);
		expect(result(columnsOf(plain!))!.kept).toEqual([0, 2]);
		const setup = prepared({problem: problem!, racers: ['adam:lr=0.1']}, 50);
		expect(setup.found?.collinear).toEqual(columns.collinear);
		expect(setup.found?.kind).toBe(model === 'sigmoid' ? 'interior' : 'proved');
		expect([setup.found?.parameters[1], setup.found?.parameters[3]]).toEqual([0, 0]);
		for (const weight of setup.found!.parameters) expect(Math.abs(weight)).toBeLessThan(20);
		// Who finds a little more by weights that nobody means has not diverged.
		expect(goalOf(setup).least).toBe(Number.NEGATIVE_INFINITY);
		const race = new Race(setup);
		const saved = Race.fromJSON(JSON.stringify(race), {problem: setup.source});
		expect(saved.setup.found).toEqual(setup.found);
	},
);

it('the table, the words and JSON say how the least loss is known, and which inputs say the same', async () => {
	const problem = modelOf('linear', normal => {
		const a = normal();
		return [a, 2 * a];
	});
	const {result: told, race} = await ended({problem, racers: ['gd']}, 10);
	const {found} = race.setup;
	expect(told.problem).toMatchObject({
		best: {kind: 'proved', loss: found!.loss, at: found!.parameters},
		minimumLoss: found!.loss,
		bestFound: null,
		certificate: {bound: found!.bound},
		warnings: [{kind: 'collinear', columns: ['a0', 'a1']}],
	});
	const paper = {columns: 80, color: 'none', charset: 'unicode'} as const;
	for (const lines of [resultTable(told, race.setup, paper), resultWords(race.setup, 10, race.standings(), paper)]) {
		const said = text(lines).replaceAll(/\s+/g, ' ');
		expect(said).toContain('It is proved: the model is convex');
		expect(said).toContain('a0 and a1 are collinear: many weights fit equally well');
	}
});
