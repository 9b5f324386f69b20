import {describe, expect, it} from 'vitest';
import {openState} from '../../../source/app/open-state.js';
import {reduce} from '../../../source/app/reduce.js';
import type {State} from '../../../source/app/state.js';
import {formulaProblem} from '../../../source/engine/formula/problem.js';
import {swept} from '../../../source/engine/sweep/sweep.js';
import {tunedSetup} from '../../../source/engine/sweep/tuned.js';
import {worked} from '../jobs.js';

/** A race with everyone tuned, worked out to the end. */
const tuning = (state: State): State => worked(reduce(state, {type: 'tune'}));

describe('T', () => {
	const state = openState({options: {problem: 'toy'}, size: {columns: 80, rows: 24}});
	const tuned = tuning(reduce(state, {type: 'tick', count: 50}));

	it('puts everyone at the rate the sweep finds, and begins again', () => {
		const {lanes} = tunedSetup(swept(state.timeline.setup, 1000));
		expect(tuned.tick).toBe(0);
		expect(tuned.timeline.setup.lanes.map(lane => lane.settings)).toEqual(lanes.map(lane => lane.settings));
		expect(tuned.notice).toMatch(/^each at the best of \d+ to \d+ rates, 1000 ticks each$/);
	});

	it('takes fewer ticks where a tick is dear', () => {
		const dear = openState({
			options: {
				problem: 'sparse',
				clock: 'epochs',
				racers: ['gd:batch=1', 'adam:batch=1', 'nag', 'momentum', 'rmsprop', 'adagrad', 'gd', 'adam', 'nag'],
			},
			size: {columns: 80, rows: 24},
		});
		expect(tuning(dear).notice).toMatch(/^each at the best of .* rates, \d\d?\d? ticks each/);
	});

	it('says who finished at no rate, and so does not call that a best one', () => {
		const open = (racers: string[]) =>
			openState({options: {problem: 'ackley', racers}, size: {columns: 80, rows: 24}, playing: false});
		expect(tuning(open(['adagrad', 'rmsprop'])).notice).toMatch(/ticks each; nobody finished$/);
		const mixed = openState({
			options: {problem: 'rosenbrock', racers: ['nag', 'rmsprop']},
			size: {columns: 80, rows: 24},
		});
		expect(tuning(mixed).notice).toMatch(/ticks each; no finish: rmsprop$/);
		const without = openState({options: {racers: ['line-search']}, size: {columns: 80, rows: 24}});
		expect(tuning(without).notice).toBe('nobody has a rate to tune');
		const endless = openState({options: {problem: formulaProblem('x - y')}, size: {columns: 80, rows: 24}});
		expect(tuning(worked(endless)).notice).toContain('there is none: start with a --target');
	});
});
