import {describe, expect, it} from 'vitest';
import {runJobs} from '../../source/app/jobs/runner.js';
import {jobNames} from '../../source/app/jobs/table.js';
import {reduce} from '../../source/app/reduce.js';
import type {State} from '../../source/app/state.js';
import {createStore} from '../../source/app/store.js';
import {sweepExhibit} from '../../source/lecture/exhibits/sweep/exhibit.js';
import {scenes} from '../../source/lecture/index.js';
import {footerLine} from '../../source/ui/panels/footer.js';
import {reportOf, worked} from './jobs.js';
import {bitsOf, pressed, sent, stateOf} from './states.js';

const sweepScene = scenes.find(({exhibit}) => exhibit === sweepExhibit)!;
const footer = (state: State) =>
	footerLine(state, 80, {color: 'none', charset: 'unicode'})
		.map(({text}) => text)
		.join('');

/** A clock that goes on by a millisecond with every look at it, and calls back when it is told to. */
function handClock() {
	let now = 0;
	const calls: (() => void)[] = [];
	return {
		now: () => now++,
		later(_: number, call: () => void) {
			calls.push(call);
			return () => void calls.splice(calls.indexOf(call), 1);
		},
		/** Calls back once; false where nobody waits. */
		turn(): boolean {
			const call = calls.shift();
			call?.();
			return call !== undefined;
		},
		get waiting() {
			return calls.length;
		},
	};
}

describe('a job', () => {
	it('is data: asking for it computes nothing, and the race goes on', () => {
		const state = sent(stateOf({playing: true}), {type: 'tick', count: 5}, {type: 'tune'});
		expect(state.jobs.tune).toMatchObject({share: 0, isStopped: false, job: {name: 'tune', over: {ticks: 1000}}});
		expect(reduce(state, {type: 'tick', count: 5}).tick).toBe(10);
		expect(structuredClone(Object.keys(state.jobs))).toEqual(['tune']);
	});

	it('comes to the same by hand and in slices', () => {
		const asked = pressed(stateOf(), 'l', 'T');
		const clock = handClock();
		const store = createStore(asked);
		runJobs(store, clock);
		let turns = 0;
		while (clock.turn()) turns++;
		expect(turns).toBeGreaterThan(10);
		expect(store.state().jobs).toEqual({});
		expect(bitsOf(store.state())).toBe(bitsOf(worked(asked)));
		expect(store.state().notice).toBe(worked(asked).notice);
	});

	it('is reported on between slices, never backwards, and stands in the status line with how to stop it', () => {
		const store = createStore(pressed(stateOf(), 'T'));
		const clock = handClock();
		const shares: number[] = [];
		store.subscribe(() => {
			const {tune} = store.state().jobs;
			if (!tune) return;
			shares.push(tune.share ?? Number.NaN);
			expect(footer(store.state())).toContain(`tuning ${Math.floor(100 * shares.at(-1)!)}%  esc stops it`);
		});
		runJobs(store, clock);
		while (clock.turn());
		expect(shares.length).toBeGreaterThan(1);
		expect(shares).toEqual([...shares].sort((a, b) => a - b));
		expect(shares.every(share => share >= 0 && share <= 1)).toBe(true);
	});

	it('is replaced by another one of its name, and nothing is heard of it then', () => {
		const first = pressed(stateOf(), 'T');
		const second = pressed(first, 'T');
		const {job} = first.jobs.tune!;
		expect(second.jobs.tune!.job).not.toBe(job);
		expect(reduce(second, {type: 'job-share', job, share: 0.5})).toBe(second);
		expect(reduce(second, reportOf(job))).toBe(second);
	});

	it('is begun anew where it is replaced while it is worked on', () => {
		const store = createStore(pressed(stateOf(), 'T'));
		const clock = handClock();
		runJobs(store, clock);
		for (let turn = 0; turn < 5; turn++) clock.turn();
		store.dispatch({type: 'choose-problem', id: 'valley'});
		store.dispatch({type: 'tune'});
		while (clock.turn());
		const asked = sent(stateOf(), {type: 'choose-problem', id: 'valley'}, {type: 'tune'});
		expect(bitsOf(store.state())).toBe(bitsOf(worked(asked)));
	});

	it('is stopped by esc where nothing is open, and costs nothing any more', () => {
		const store = createStore(pressed(stateOf(), 'T', 'p'));
		const clock = handClock();
		runJobs(store, clock);
		store.dispatch({type: 'close'});
		expect(store.state()).toMatchObject({prompt: null, jobs: {tune: {isStopped: false}}});
		store.dispatch({type: 'close'});
		expect(store.state().notice).toBe('stopped tuning');
		while (clock.turn());
		expect(clock.waiting).toBe(0);
		expect(bitsOf(store.state())).toBe(bitsOf(stateOf()));
		expect(footer(pressed(store.state(), 'escape'))).not.toContain('tuning');
	});

	it('that cannot be done says why', () => {
		const state = pressed(stateOf(), 'T');
		const job = {...state.jobs.tune!.job, over: {...state.jobs.tune!.job.over, ticks: 0}};
		const asked: State = {...state, jobs: {tune: {...state.jobs.tune!, job}}};
		const after = reduce(asked, reportOf(job));
		expect(after.notice).toMatch(/^ticks is 0/);
		// Whoever works on jobs has nothing to do.
		expect(worked(after)).toEqual(after);
	});

	it('ends with whoever works on it', () => {
		const store = createStore(pressed(stateOf(), 'T'));
		const clock = handClock();
		const end = runJobs(store, clock);
		end();
		store.dispatch({type: 'tune'});
		expect(clock.waiting).toBe(0);
	});
});

describe('a tuning', () => {
	it('goes on while the same race goes on, is looked at or begins again', () => {
		const asked = pressed(stateOf(), 'L', 'T');
		for (const keys of [['r'], ['l', 'h', 'H'], ['space', 'v', 'z'], ['2'], ['down', 'c', '?', 'escape']]) {
			expect(pressed(asked, ...keys).jobs.tune, keys.join(' ')).toEqual(asked.jobs.tune);
		}
	});

	it('is dropped with the race it is over, and that is said', () => {
		const asked = pressed(stateOf(), 'L', 'T');
		for (const keys of [[']'], ['x'], ['R'], ['a', 'enter'], ['p', 'down', 'enter']]) {
			const after = pressed(asked, ...keys);
			expect(after.jobs, keys.join(' ')).toEqual({});
			expect(after.notice).toMatch(/.; no longer tuning$/);
		}
	});
});

describe("a scene's sweep", () => {
	const opened = (store: ReturnType<typeof createStore>) => {
		store.dispatch({type: 'choose-scene', id: sweepScene.id});
		return store;
	};

	it('is asked for where a scene shows it, once, and kept while the race goes on', () => {
		const store = opened(createStore(stateOf({scenes})));
		const {job} = store.state().jobs.sweep!;
		store.dispatch({type: 'step', by: 3});
		expect(store.state().jobs.sweep!.job).toBe(job);
		store.dispatch(reportOf(job));
		expect(store.state().jobs).toEqual({});
		store.dispatch({type: 'reset'});
		expect(store.state().jobs).toEqual({});
		expect(store.state().swept!.sweep.racers).toHaveLength(1);
	});

	it('is left with its scene', () => {
		const store = opened(createStore(stateOf({scenes})));
		store.dispatch({type: 'scene', direction: 1});
		expect(store.state().jobs.sweep).toBeUndefined();
	});

	it('that was stopped begins anew with its scene', () => {
		const store = opened(createStore(stateOf({scenes})));
		const {job} = store.state().jobs.sweep!;
		store.dispatch({type: 'job-share', job, share: 0.2});
		store.dispatch({type: 'close'});
		expect(store.state().jobs.sweep).toMatchObject({isStopped: true});
		expect(store.state().notice).toBe('stopped trying rates; r begins again');
		store.dispatch({type: 'step', by: 1});
		expect(store.state().jobs.sweep).toMatchObject({isStopped: true});
		store.dispatch({type: 'reset'});
		expect(store.state().jobs.sweep).toMatchObject({isStopped: false, share: null});
	});
});

it('names every job once, in the order of their turns', () => {
	expect(new Set(jobNames).size).toBe(jobNames.length);
});
