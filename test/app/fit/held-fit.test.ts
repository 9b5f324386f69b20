import {expect, it} from 'vitest';
import {fitPicture} from '../../../source/app/fit/fit.js';
import {openState} from '../../../source/app/open-state.js';
import {reduce} from '../../../source/app/reduce.js';
import type {State} from '../../../source/app/state.js';

const capabilities = {color: 'truecolor', charset: 'unicode', theme: 'dark'} as const;
const opened = (speed: number) =>
	openState({options: {problem: 'toy'}, size: {columns: 200, rows: 60}, speed, playing: true});

/** The curves that go on from each tick to the next, and whether all are where their racers are. */
function played(speed: number, ticks: number) {
	const weights = (state: State) =>
		fitPicture(state, capabilities)!.lanes.map(({number, heightAt}) => [number, heightAt(0.3)]);
	const moved: number[] = [];
	let state = opened(speed);
	for (let tick = 0; tick < ticks; tick++) {
		const before = new Map(weights(state) as [number, number][]);
		state = reduce(state, {type: 'tick', count: 1});
		moved.push(weights(state).filter(([number, weight]) => before.get(number!) !== weight).length);
	}
	return {state, moved, weights};
}

it('the curves of a fast race go on in turns, each within a fifth of a second', () => {
	const {moved} = played(20, 24);
	for (const count of moved.slice(4)) expect(count).toBeLessThanOrEqual(2);
	for (let from = 4; from + 4 <= moved.length; from++) {
		expect(moved.slice(from, from + 4).reduce((a, b) => a + b)).toBe(6);
	}
});

it('the curves are where the racers are where the race goes slowly or stands still', () => {
	expect(played(5, 8).moved).toEqual(Array(8).fill(6));
	const {state, weights} = played(20, 23);
	const paused = reduce(state, {type: 'play'});
	expect(paused.playing).toBe(false);
	const exact = new Map(
		paused.timeline
			.at(23)
			.map(({setup, race, parameters}) => [
				paused.looks[setup.name]!.number,
				race.problem.predict!(parameters, Float64Array.of(0.3)),
			]),
	);
	for (const [number, weight] of weights(paused)) expect(weight).toBe(exact.get(number!));
});
