import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {withJobs} from '../../../source/app/jobs/wanted.js';
import type {Message} from '../../../source/app/message.js';
import {createPace} from '../../../source/app/pace.js';
import {reduce} from '../../../source/app/reduce.js';
import type {State} from '../../../source/app/state.js';
import {createStore, type Store} from '../../../source/app/store.js';
import {remade} from '../../../source/commands/own/recipe.js';
import {feedOf} from '../../../source/engine/past/supply.js';
import type {RaceOptions} from '../../../source/engine/setup/resolve.js';
import {bitsOf, computed, stateOf} from '../../app/states.js';
import {byHand, someData, watched} from './by-hand.js';

const options = {target: 0.3, racers: ['gd', 'nag:lr=0.2', 'adam:batch=7,shuffle=on', 'line-search']};

/** A dashboard on data whose ticks are computed elsewhere, or not. */
function open(
	isDear: boolean,
	problem = someData(60),
	others: Partial<RaceOptions> = {holdOut: 0.2, observe: {examples: 20}},
): State {
	feedOf(problem).isOn = isDear;
	const state = stateOf({options: {...options, problem, ...others}});
	const {jobs} = withJobs(state, state);
	// What has to be known before the start is not of interest here.
	return {...state, jobs: {...jobs, prepare: {...jobs.prepare!, isStopped: true}}};
}

const messages: fc.Arbitrary<Message> = fc.oneof(
	fc.integer({min: -12, max: 12}).map(by => ({type: 'step', by}) as const),
	fc.constantFrom<Message>({type: 'jump', to: 'start'}, {type: 'jump', to: 'raced'}, {type: 'undo'}),
	fc.constantFrom<Message>(
		{type: 'rate', direction: 1, everyone: true},
		{type: 'rate', direction: -1, everyone: false},
	),
	fc.constantFrom<Message>({type: 'add-racer', optimizer: 'lion'}, {type: 'remove-racer'}, {type: 'reset'}),
	fc.constantFrom<Message>({type: 'select', direction: 1}, {type: 'toggle', number: 2}),
);

const shown = ({state}: Store) => {
	const {tick, raced, selected, notice, ranking} = state();
	return {tick, raced, selected, notice, order: ranking.order, bits: bitsOf(state())};
};

describe('a race that is computed elsewhere', () => {
	it('has the same bits and says the same, whatever is done to it', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(messages, {minLength: 4, maxLength: 14}),
				fc.integer({min: 0, max: 40}),
				async (all, some) => {
					const store = createStore(open(true));
					const worker = byHand(store);
					let here = open(false);
					for (const message of all) {
						// Now and then it is left in the middle of something.
						await worker.work(some);
						if (store.state().awaited) await worker.work();
						store.dispatch(message);
						here = computed(reduce(here, message));
					}
					await worker.work();
					expect(shown(store)).toEqual(shown({...store, state: () => here}));
				},
			),
			{numRuns: 25},
		);
	});

	it('computes no tick here', async () => {
		const calls: string[] = [];
		const store = createStore(
			open(
				true,
				watched(someData(60), name => calls.push(name)),
			),
		);
		const worker = byHand(store);
		calls.length = 0;
		for (const message of [
			{type: 'step', by: 10},
			{type: 'step', by: 10},
			{type: 'step', by: -7},
			{type: 'jump', to: 'raced'},
		] as const) {
			store.dispatch(message);
			await worker.work();
		}
		expect(store.state().tick).toBe(20);
		expect(calls.filter(name => name !== 'loss' && name !== 'lossInto')).toEqual([]);
	});

	it('plays as far as ticks are at hand', async () => {
		const store = createStore({...open(true), playing: true});
		const worker = byHand(store);
		let now = 0;
		const due = createPace(() => now, 1000);
		due(store.state());
		now = 2000;
		expect(due(store.state())).toBe(0);
		await worker.work(12);
		now = 4000;
		const count = due(store.state());
		expect(count).toBeGreaterThan(0);
		expect(count).toBeLessThanOrEqual(3);
	});

	it('leaves at once what nobody wants any more', async () => {
		const store = createStore(open(true));
		const worker = byHand(store);
		await worker.work();
		store.dispatch({type: 'rate', direction: 1, everyone: true});
		store.dispatch({type: 'rate', direction: 1, everyone: true});
		// Four lanes, ten ticks ahead; and nothing for those of the rates in between.
		expect(await worker.work()).toBeLessThanOrEqual(2 * 4 * 10 + 2);
		worker.end();
		expect(worker.isEnded).toBe(true);
	});
});

describe('a problem that fails in the worker', () => {
	it('pauses the race and says why in a line, and is tried again when somebody plays', async () => {
		let isBroken = true;
		const store = createStore({...open(true, someData(60), {}), playing: true});
		const worker = byHand(store, async recipe => {
			const problem = await remade(recipe);
			const gradient = (parameters: Float64Array, into: Float64Array) => {
				if (isBroken) throw new Error('mine.mjs:3:1: no more');
				problem.gradient(parameters, into);
			};
			return {problem: {...problem, gradient, lossAndGradient: undefined!}, optimizers: []};
		});
		await worker.work();
		expect(store.state()).toMatchObject({playing: false, notice: 'mine.mjs:3:1: no more', tick: 0, awaited: null});
		expect(await worker.work()).toBe(0);
		isBroken = false;
		store.dispatch({type: 'step', by: 1});
		await worker.work();
		expect(store.state()).toMatchObject({tick: 1, notice: ''});
	});
});
