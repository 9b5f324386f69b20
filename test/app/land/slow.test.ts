import {describe, expect, it} from 'vitest';
import {landOf} from '../../../source/app/land/land.js';
import {curveMapPicture} from '../../../source/app/picture/curve-map-picture.js';
import {createSurveyor, mapSurvey, missingLand} from '../../../source/app/picture/landscape.js';
import {layoutFor} from '../../../source/app/picture/layout.js';
import type {State} from '../../../source/app/state.js';
import {isJobElsewhere} from '../../../source/commands/worker/is-elsewhere.js';
import {feedOf} from '../../../source/engine/past/supply.js';
import type {Problem} from '../../../source/engine/problem.js';
import {bowl} from '../../engine/bowl.js';
import {reportOf} from '../jobs.js';
import {sent, stateOf} from '../states.js';

const size = {columns: 80, rows: 24};

/** A bowl with a loss that takes some 30 ms by what is said of it, and how often it was asked for. */
function slow(dimension: number, changes: Partial<Problem> = {exampleCost: 3e6}) {
	const asked = {count: 0};
	const plain = bowl(dimension);
	const problem = bowl(dimension, {
		...changes,
		loss(parameters) {
			asked.count++;
			return plain.loss(parameters);
		},
	});
	return {problem, asked};
}

const open = (problem: Problem): State => stateOf({options: {problem, racers: ['gd']}, size});

/** Every way in which the land is drawn, and the state after the last. */
function drawn(first: State) {
	const strides: number[] = [];
	let state = first;
	for (let [sampling] = missingLand(state); sampling; [sampling] = missingLand(state)) {
		const job = {name: 'land' as const, over: sampling};
		state = sent({...state, jobs: {land: {job, share: null, isStopped: false}}}, reportOf(job));
		strides.push(sampling.round.stride);
	}
	return {strides, state};
}

describe('a loss for which a key would wait', () => {
	it.each([{exampleCost: 3e6}, {}])(
		'is not asked for by a frame: the map is blank, then a sketch, ever finer: %o',
		said => {
			const {problem, asked} = slow(2, said);
			// What was measured counts as what was said.
			if (said.exampleCost === undefined) feedOf(problem).slowness = 1e6;
			const state = open(problem);
			asked.count = 0;
			const survey = createSurveyor(() => 8);
			const blank = mapSurvey(state, layoutFor(state), survey)!;
			expect(asked.count).toBe(0);
			expect(blank.field.values.every(Number.isNaN)).toBe(true);
			const {strides, state: last} = drawn(state);
			expect(strides).toEqual([16, 8, 4, 2, 1]);
			const whole = mapSurvey(last, layoutFor(last), survey)!;
			expect(whole.field.values.some(Number.isNaN)).toBe(false);
		},
	);

	it('has its land drawn in the worker where there is one', () => {
		const {problem} = slow(2);
		const [sampling] = missingLand(open(problem));
		const job = {name: 'land' as const, over: sampling!};
		expect(isJobElsewhere(job)).toBe(false);
		feedOf(problem).isOn = true;
		expect(isJobElsewhere(job)).toBe(true);
	});

	it('of one parameter has its curve drawn from where it was looked at', () => {
		const {problem, asked} = slow(1);
		const state = open(problem);
		asked.count = 0;
		const lossOf = (shown: State) => curveMapPicture(shown, layoutFor(shown), {color: 'none', charset: 'unicode'}).loss;
		expect(lossOf(state)(0.5)).toBeNaN();
		expect(asked.count).toBe(0);
		const {strides, state: last} = drawn(state);
		expect(strides).toEqual([16, 8, 4, 2, 1]);
		expect(landOf(last.lands, last.lands[0]!.plan)?.field.columns).toBe(1);
		asked.count = 0;
		for (const x of [-0.7, 0.1, 0.5]) {
			expect(lossOf(last)(x)).toBeCloseTo(problem.loss(Float64Array.of(x)), 1);
		}
		expect(asked.count).toBe(3);
	});
});
