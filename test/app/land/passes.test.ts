import {describe, expect, it} from 'vitest';
import {nextRound, type Plan, quickField} from '../../../source/app/land/land.js';
import {overSome, roundsOf} from '../../../source/app/land/passes.js';
import {ageOfCut} from '../../../source/app/picture/cut.js';
import {missingLand} from '../../../source/app/picture/landscape.js';
import type {State} from '../../../source/app/state.js';
import {dataProblem} from '../../../source/data/problem.js';
import type {Problem} from '../../../source/engine/problem.js';
import {problems} from '../../../source/engine/problems/index.js';
import {uniforms} from '../../../source/engine/random.js';
import {resolveRace} from '../../../source/engine/setup/resolve.js';
import {headerLine} from '../../../source/ui/panels/header.js';
import {bowl} from '../../engine/bowl.js';
import {reportOf, worked} from '../jobs.js';
import {ahead, pressed, sent, stateOf} from '../states.js';

/** A model of so many inputs over so many examples. */
function many(count: number, inputs: number): Problem {
	const numbers = uniforms(count * inputs, 3, 'start', 0);
	const x = Float64Array.from(numbers, share => 4 * share - 2);
	const y = Float64Array.from({length: count}, (_, n) => (x[n * inputs]! + x[n * inputs + 1]! > 0.5 ? 1 : 0));
	const names = Array.from({length: inputs}, (_, k) => `in${k}`);
	return dataProblem({names, examples: {inputs, x, y}}, {id: `many-${count}`, label: 'Many', model: 'logistic'});
}

const problem = many(5000, 4);
const size = {columns: 60, rows: 18};
const open = (playing = false): State =>
	stateOf({options: {problem: {...problem, minimumLoss: 0}, racers: ['gd:batch=20', 'adam:batch=20']}, size, playing});
const titleOf = (state: State, columns = 160) =>
	headerLine(state, columns, {color: 'none', charset: 'unicode'})
		.map(({text}) => text)
		.join('');
/** From how many examples its land is drawn, one after the other. */
function passesOf(one: Problem, columns = 100, rows = 50): number[] {
	const {now, later} = roundsOf({problem: one, source: one}, columns, rows);
	return [...new Set([...(now ? [now] : []), ...later].map(({examples}) => examples))];
}
/** A problem that only says how large it is. */
const sized = (exampleCount: number, dimension: number, changes: Partial<Problem> = {}): Problem =>
	bowl(dimension, {exampleCount, subset: () => bowl(dimension), minima: [], ...changes});

describe('from how many examples land is drawn', () => {
	it('is all of them where there are few, or where nobody can ask for some', () => {
		for (const one of Object.values(problems)) expect(passesOf(one)).toEqual([one.exampleCount]);
		const {subset: _, ...whole} = sized(1e6, 5);
		expect(passesOf(whole)).toEqual([1e6]);
	});

	it.each([
		[1e4, 5, [100, 1000, 1e4]],
		[1e6, 5, [100, 1000, 1e4, 1e5]],
		[4e5, 5, [100, 1000, 1e4, 1e5, 4e5]],
		[400, 337, [100, 400]],
		[1e4, 50_000, [100]],
	])('of %d of %d parameters grows tenfold, as far as one loss is not too dear', (count, dimension, passes) => {
		expect(passesOf(sized(count, dimension))).toEqual(passes);
	});

	it('has those of a look in the next', () => {
		const [some, more] = [100, 1000].map(count => overSome(problem, count).exampleCount);
		expect([some, more]).toEqual([100, 1000]);
	});

	it.each([
		[1e4, 5],
		[400, 337],
		[1, 20_000],
		[1e6, 30],
	])('takes a frame no longer than a frame may, of %d of %d parameters', (count, dimension) => {
		let visits = 0;
		const counting = (examples: number): Problem =>
			sized(examples, dimension, {
				loss() {
					visits += examples * Math.max(1, dimension / 5);
					return visits % 7;
				},
				subset: indices => counting(indices.length),
			});
		for (const [columns, rows] of [
			[40, 20],
			[110, 56],
		] as const) {
			const over = counting(count);
			const plan: Plan = {
				...{race: resolveRace({problem: over}), plane: [0, 1], through: new Float64Array(dimension)},
				...{viewport: {x: [-1, 1], y: [-1, 1]}, columns, rows},
			};
			visits = 0;
			quickField(plan);
			expect(visits).toBeLessThanOrEqual(1e6);
			expect(visits).toBeGreaterThan(5e4);
			expect(nextRound(plan, undefined, true)?.examples).toBeOneOf([undefined, passesOf(over)[0]]);
		}
	});
});

describe('land over many examples', () => {
	it('is there at once in full from some, says so, and refines by itself to all', () => {
		let state = open();
		const counts: number[] = [];
		for (let job = sent(state, {type: 'notice', text: ''}).jobs.land?.job; job; job = state.jobs.land?.job) {
			expect(titleOf(state)).toMatch(/from [\d,]+ of 5,000 examples/);
			state = {...state, jobs: {land: {job, share: null, isStopped: false}}};
			const report = reportOf(job);
			state = sent(state, report);
			counts.push(state.lands[0]!.round.examples);
		}
		expect(counts).toEqual([5000]);
		expect(titleOf(state)).not.toContain('examples');
		expect(missingLand(state)).toEqual([]);
		expect(state.lands).toHaveLength(1);
	});

	it('of many parameters is a sketch while it moves, of this moment and not of long ago', () => {
		const dear = sized(400, 337, {minimumLoss: 0, minima: [], start: new Array(337).fill(0.5)});
		let state = stateOf({
			options: {problem: dear, racers: ['gd:lr=0.001', 'adam']},
			size: {columns: 120, rows: 36},
			playing: true,
		});
		let oldest = 0;
		for (let frame = 0; frame < 40; frame++) {
			state = sent(state, {type: 'tick', count: 1});
			expect(state.jobs.land).toBeUndefined();
			oldest = Math.max(oldest, ageOfCut(state));
		}
		expect(oldest).toBeGreaterThan(0);
		// Ten ticks are a second.
		expect(oldest).toBeLessThanOrEqual(15);
		expect(pressed(state, 'space').jobs.land?.job.over).toMatchObject({round: {examples: 100}});
	});

	it('begins again from some where it is looked at from elsewhere, and is not refined while it moves', () => {
		const state = worked(ahead(open(), 9));
		for (const keys of [['z'], ['up'], ['o', '3', 'enter', '1', 'enter']]) {
			const moved = pressed(state, ...keys);
			expect(titleOf(moved), keys.join(' ')).toMatch(/from [\d,]+ of/);
			for (const columns of [80, 120]) expect(titleOf(moved, columns)).toMatch(/in\d × in\d.*from [\d,]+ of/);
			expect(moved.jobs.land).toBeDefined();
		}
		const playing = sent(pressed(state, 'space'), {type: 'tick', count: 1}, {type: 'tick', count: 1});
		expect(playing.jobs.land).toBeUndefined();
		expect(pressed(playing, 'space').jobs.land).toBeDefined();
	});
});
