import {describe, expect, it} from 'vitest';
import {laneNames, type State} from '../../source/app/state.js';
import {resolveRace} from '../../source/engine/setup/resolve.js';
import {pressed, sent, stateOf, troubleIn} from './states.js';

const on = (state: State, id: string) => sent(state, {type: 'choose-problem', id});
const six = ['gd', 'momentum', 'nag', 'adagrad', 'rmsprop', 'adam'];
const own = ['gd', 'adam', 'amsgrad'];

describe('a problem that brings a field of its own', () => {
	it('races it, and the next one races its own again', () => {
		const there = on(stateOf(), 'counter');
		expect(troubleIn(there)).toEqual([]);
		expect(there.timeline.setup.lanes).toEqual(resolveRace({problem: 'counter'}).lanes);
		expect(there.looks).toEqual(stateOf({options: {problem: 'counter'}}).looks);
		const back = on(there, 'toy');
		expect(back.timeline.setup.lanes).toEqual(resolveRace().lanes);
		expect(laneNames(on(back, 'six-points'))).toEqual(laneNames(stateOf({options: {problem: 'six-points'}})));
	});

	it('has everyone in who was out, and somebody selected', () => {
		const out = pressed(stateOf(), '2', '6', 'down', 'down');
		const there = on(out, 'counter');
		expect(troubleIn(there)).toEqual([]);
		expect([...there.out]).toEqual([]);
		expect(own).toContain(there.selected);
	});

	it('leaves racers that were asked for where they are', () => {
		const asked = on(stateOf({options: {racers: ['nag', 'adam:beta1=0.5']}}), 'counter');
		expect(laneNames(asked)).toEqual(['nag', 'adam']);
		expect(asked.timeline.setup.lanes[1].settings).toMatchObject({batch: 'full', hyper: {beta1: 0.5, beta2: 0.999}});
		// Also where they are those that would have raced anyway.
		expect(laneNames(on(stateOf({options: {racers: six}}), 'counter'))).toEqual(six);
	});

	it('leaves a field that somebody added to or took from', () => {
		const more = sent(stateOf(), {type: 'add-racer', optimizer: 'line-search'});
		expect(laneNames(on(more, 'counter'))).toEqual([...six, 'line-search']);
		const fewer = sent(stateOf({options: {problem: 'counter'}}), {type: 'remove-racer'});
		expect(laneNames(on(fewer, 'toy'))).toEqual(['adam', 'amsgrad']);
	});

	it('gives who joins only a rate: its betas and batches are its own', () => {
		const joined = sent(stateOf({options: {problem: 'counter'}}), {type: 'add-racer', optimizer: 'adam'});
		const lane = joined.timeline.setup.lanes.at(-1)!;
		expect(lane.name).toBe('adam-2');
		expect(lane.settings).toMatchObject({batch: 'full', hyper: {learningRate: 0.1, beta1: 0.9, beta2: 0.999}});
	});

	it('has the rate that was asked for everyone', () => {
		const there = on(stateOf({options: {learningRate: 0.02}}), 'counter');
		expect(there.timeline.setup.lanes.map(({settings}) => settings.hyper.learningRate)).toEqual([0.02, 0.02, 0.02]);
	});
});
