import {describe, expect, it} from 'vitest';
import {openScene} from '../../../source/app/lesson/lesson.js';
import {createPace} from '../../../source/app/pace.js';
import {ghostsOf} from '../../../source/app/picture/ghosts.js';
import {chartPicture} from '../../../source/app/picture/pictures.js';
import type {State} from '../../../source/app/state.js';
import {scenes} from '../../../source/lecture/index.js';
import {ahead, pressed, sent, stateOf} from '../states.js';

const names = ({ghost}: State) => ghost?.tracks.map(({setup}) => setup.name) ?? null;
const color = {color: 'truecolor', charset: 'unicode'} as const;
const plain = {color: 'none', charset: 'ascii'} as const;

/** The loss of a racer's ghost, and of a racer, at a tick. */
const ghostLoss = (state: State, tick: number) => state.ghost?.tracks[0]?.at(tick).loss;
const lossOf = (state: State, name: string, tick: number) =>
	state.timeline.at(tick).find(lane => lane.name === name)?.loss;

const before = ahead(stateOf(), 30);

describe('a ghost', () => {
	it('is what a racer raced before its rate was changed, and would have gone on to', () => {
		const changed = ahead(pressed(before, ']'), 40);
		expect(names(changed)).toEqual(['gd']);
		for (const tick of [0, 10, 30, 70]) expect(ghostLoss(changed, tick)).toBe(lossOf(ahead(before, 40), 'gd', tick));
		expect(lossOf(changed, 'gd', 70)).not.toBe(ghostLoss(changed, 70));
	});

	it('is of every racer that was set otherwise, by whatever it was set', () => {
		expect(names(pressed(before, '}'))).toHaveLength(6);
		expect(names(pressed(before, 'enter', 'right'))).toEqual(['gd']);
	});

	it('stays until the next change of a setting, and is the one of that then', () => {
		const second = ahead(pressed(before, ']'), 10);
		const third = pressed(second, 'k', ']');
		expect(names(second)).toEqual(['gd']);
		expect(names(third)).toEqual([third.selected]);
		expect(third.selected).not.toBe('gd');
	});

	it('is what was before the first of changes between which nothing was raced', () => {
		const state = pressed(before, ']', ']', 'enter', 'right', 'escape');
		expect(ghostLoss(state, 60)).toBe(lossOf(before, 'gd', 60));
		// Back at the rate it had, it races against itself.
		expect(names(pressed(before, ']', '['))).toBeNull();
		expect(names(pressed(before, ']', 'k', ']'))).toHaveLength(2);
	});

	it('stays for who goes back to the start with the new rate', () => {
		const state = ahead(pressed(before, ']', 'r'), 5);
		expect(names(state)).toEqual(['gd']);
		expect(ghostLoss(state, 30)).toBe(lossOf(before, 'gd', 30));
		expect(lossOf(state, 'gd', 30)).not.toBe(ghostLoss(state, 30));
		expect(chartPicture(state, color).ghosts![0]!.curve.last).toEqual({tick: 30, value: ghostLoss(state, 30)});
	});

	it('stays while racers come, go and are out, but for its own', () => {
		const state = pressed(before, ']', '3', 'k', 'x');
		expect(names(state)).toEqual(['gd']);
		expect(names(sent(state, {type: 'add-racer', optimizer: 'adam'}))).toEqual(['gd']);
		expect(ghostsOf(pressed(state, '1'), color)).toEqual([]);
		expect(names(pressed(before, ']', 'x'))).toBeNull();
	});

	it.each([
		['another start', ['R']],
		['another problem', ['p', 'down', 'enter']],
	])('is gone with %s', (_, keys) => {
		expect(names(pressed(before, ']', ...keys))).toBeNull();
	});

	it('is as it was before a change that is taken back', () => {
		const first = ahead(pressed(before, ']'), 10);
		expect(names(pressed(first, 'u'))).toBeNull();
		const back = pressed(first, 'k', ']', 'u');
		expect(back.ghost).toBe(first.ghost);
	});

	it('is there in scenes, and gone with them', () => {
		const scene = scenes.find(({id}) => id === 'momentum')!;
		const state = pressed(ahead(openScene(stateOf({scenes}), scene), 3), ']');
		expect(names(state)).toHaveLength(1);
		expect(names(pressed(state, 'n'))).toBeNull();
	});

	it('is one where nothing but colour would say whose it is: the selected racer’s', () => {
		const state = pressed(before, '}', 'k');
		expect(ghostsOf(state, color)).toHaveLength(6);
		expect(ghostsOf(state, plain).map(({number}) => number)).toEqual([state.looks[state.selected]!.number]);
	});

	it('is raced within the time of a frame', () => {
		let now = 0;
		const state = {...pressed(ahead(stateOf(), 30), ']'), playing: true, speed: 9};
		const pace = createPace(() => now, 16);
		pace(state);
		now = 30;
		const count = pace(state);
		expect(count).toBe(30);
		expect(state.ghost!.tracks[0]!.trace.ticks).toBe(61);
	});
});
