import {describe, expect, it} from 'vitest';
import {createSurveyor, mapSurvey, missingLand} from '../../../source/app/picture/landscape.js';
import {layoutFor} from '../../../source/app/picture/layout.js';
import {reduce} from '../../../source/app/reduce.js';
import type {State} from '../../../source/app/state.js';
import {createStore} from '../../../source/app/store.js';
import {problems} from '../../../source/engine/problems/index.js';
import {sampleField} from '../../../source/render/land/field.js';
import {headerLine} from '../../../source/ui/panels/header.js';
import {reportOf, worked} from '../jobs.js';
import {pressed, sent, slicedLoss, stateOf} from '../states.js';

/** So large a terminal that the land of a problem with examples takes longer than a frame. */
const size = {columns: 300, rows: 100};
const open = (problem: string, playing = false): State =>
	createStore(stateOf({options: {problem}, size, playing})).state();

const landOf = (state: State) => mapSurvey(state, layoutFor(state), survey)!;
const survey = createSurveyor(() => 8);

/** The land as it is, whatever it takes. */
function whole(state: State) {
	const {field, terrain} = landOf(state);
	return sampleField(slicedLoss(state), terrain.viewport, field.columns, field.rows / 2);
}

/** The share of a field that is as it should be. */
function agreement(state: State): number {
	const [shown, real] = [landOf(state).field.values, whole(state).values];
	expect(shown).toHaveLength(real.length);
	return shown.filter((value, at) => Object.is(value, real[at])).length / real.length;
}

describe('land that takes no longer than a frame', () => {
	it('is drawn at once: every problem up to 120 × 36, of over 100 examples the map at 80 × 24, and those without data at any size', () => {
		for (const problem of Object.keys(problems)) {
			for (const shown of [{columns: 80, rows: 24}, {columns: 120, rows: 36}, size]) {
				for (const keys of [[], ['v'], ['v', 'v']]) {
					const state = pressed(stateOf({options: {problem}, size: shown}), ...keys);
					const {exampleCount} = problems[problem];
					const isMany = exampleCount > 100 && (shown.columns > 80 || keys.length > 0);
					if ((shown === size && exampleCount > 10) || isMany) continue;
					expect(state.jobs, `${problem} ${shown.columns} ${keys}`).toEqual({});
					expect(missingLand(state)).toEqual([]);
				}
			}
		}
	});
});

describe('land that is dear', () => {
	it('is a sketch at once, and whole when the job is done', () => {
		const state = open('sparse');
		expect(state.jobs.land).toMatchObject({share: null, isStopped: false});
		const sketched = agreement(state);
		expect(sketched).toBeGreaterThan(0);
		expect(sketched).toBeLessThan(0.9);
		expect(agreement(worked(state))).toBe(1);
		expect(worked(state).jobs).toEqual({});
	});

	it('is asked for anew by whatever shows other land, by nothing else, and not twice', () => {
		const state = open('sparse');
		const {job} = state.jobs.land!;
		for (const keys of [['l'], ['2'], ['c'], ['C'], ['T', 'escape'], ['y'], ['down']]) {
			expect(pressed(state, ...keys).jobs.land?.job, keys.join(' ')).toBe(job);
		}
		for (const keys of [['z'], ['v']]) expect(pressed(state, ...keys).jobs.land?.job).not.toBe(job);
		expect(reduce(state, {type: 'resize', size: {columns: 299, rows: 99}}).jobs.land?.job).not.toBe(job);
		const there = worked(state);
		expect(pressed(there, 'z', 'Z').jobs).toEqual({});
		expect(pressed(there, 'v', 'v', 'v').jobs).toEqual({});
	});

	it('is left as it is by esc, until other land is to be seen', () => {
		const state = open('sparse');
		const spoken = reduce(state, {type: 'job-share', job: state.jobs.land!.job, share: 0.25});
		const left = pressed(spoken, 'escape');
		expect(left.notice).toBe('stopped drawing the land');
		expect(agreement(worked(pressed(left, 'l')))).toBeLessThan(0.9);
		expect(agreement(worked(pressed(left, 'z')))).toBe(1);
	});

	it('is sampled for a map and a relief, one after the other', () => {
		const dear = {...problems.rosenbrock, exampleCount: 5000};
		const state = createStore(
			pressed(stateOf({options: {problem: dear}, size: {columns: 80, rows: 24}}), 'v', 'v'),
		).state();
		const map = state.jobs.land!.job;
		const relief = reduce(state, reportOf(map)).jobs.land!.job;
		expect(relief.over).toMatchObject({plan: {columns: 72, rows: 36}, round: {examples: 5000}});
		expect(worked(state).lands.map(({plan, round}) => ({plan, round}))).toEqual([relief.over, map.over]);
		expect(worked(state).jobs).toEqual({});
	});

	it('of a cut stands, whole and with its age, until the next is sampled while the race plays', () => {
		let state = worked(open('four-inputs', true));
		const cuts = new Set<number>();
		for (let frame = 0; frame < 200; frame++) {
			state = sent(state, {type: 'tick', count: 1});
			expect(missingLand(state)).toEqual([]);
			const age = state.tick - state.cut!.tick;
			const told = headerLine(state, 300, {color: 'none', charset: 'unicode'}).map(({text}) => text);
			if (age > 0) expect(told.join('')).toContain(`, ${age} tick${age === 1 ? '' : 's'} ago`);
			cuts.add(state.cut!.tick);
			// Behind a map that stands, nobody waits for it.
			if (state.jobs.land) {
				expect(reduce(state, {type: 'job-share', job: state.jobs.land.job, share: 0.5})).toBe(state);
			}
			// The job takes some frames.
			if (state.jobs.land && frame % 7 === 0) state = reduce(state, reportOf(state.jobs.land.job));
		}
		expect(cuts.size).toBeGreaterThan(3);
		expect(agreement(state)).toBe(1);
	});

	it('is that of where the racer is once the race rests', () => {
		const state = pressed(sent(worked(open('four-inputs', true)), {type: 'tick', count: 50}), 'space');
		expect(state.cut).toBeNull();
		expect(agreement(worked(state))).toBe(1);
	});
});
