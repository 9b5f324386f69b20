import {describe, expect, it} from 'vitest';
import {openScene} from '../../../source/app/lesson/lesson.js';
import {openState} from '../../../source/app/open-state.js';
import {reduce} from '../../../source/app/reduce.js';
import {speeds} from '../../../source/app/speed.js';
import type {State} from '../../../source/app/state.js';
import {sigmoid} from '../../../source/engine/sigmoid.js';
import {guessesPicture} from '../../../source/lecture/exhibits/guesses/picture.js';
import {scenes} from '../../../source/lecture/index.js';
import {pressed, sent} from '../states.js';

const sceneOf = (id: string): State =>
	openScene(openState({options: {}, size: {columns: 80, rows: 24}, scenes}), scenes.find(scene => scene.id === id)!);

describe('a scene', () => {
	it('opens paused, and asks when the race comes to its question', () => {
		const state = sceneOf('valley');
		expect(state.playing).toBe(false);
		const asked = reduce({...state, playing: true}, {type: 'tick', count: 1e6});
		expect(asked.prompt).toEqual({kind: 'question', row: 0});
		expect(asked.tick).toBe(state.lesson!.scene.checkpoints[0].at);
	});

	it('takes a digit for a guess, races on, pauses where the answer shows, and says what is right', () => {
		const asked = reduce({...sceneOf('valley'), playing: true}, {type: 'tick', count: 1e6});
		const guessed = pressed(asked, '1');
		expect(guessed.playing).toBe(true);
		const told = reduce(guessed, {type: 'tick', count: 1e6});
		expect(told.tick).toBe(asked.lesson!.scene.checkpoints[0].shownAt);
		expect(told.lesson?.verdict?.text).toMatch(/^(Right|Wrong: [a-e]\) .+)\. ./);
	});

	it('that asks where it stands asks as soon as it is to play, and keeps the choice that is open', () => {
		const asked = pressed(sceneOf('guess'), 'space');
		expect([asked.tick, asked.playing, asked.prompt]).toEqual([0, false, {kind: 'question', row: 0}]);
		expect(pressed(asked, 'down', 'space')).toMatchObject({playing: false, prompt: {kind: 'question', row: 1}});
		expect(pressed(asked, 'escape', 'space').playing).toBe(true);
	});

	it('never throws a racer out by a second press: digits wait for another key, the guess itself for one press', () => {
		const asked = pressed(sceneOf('direction'), 'space');
		const due = reduce(asked, {type: 'tick', count: 1e6});
		const once = pressed(due, '3');
		for (const state of [once, pressed(once, 'c'), pressed(once, '3', '3')]) {
			const again = pressed(state, '1');
			expect([again.out, again.lesson?.verdict]).toEqual([due.out, state.lesson?.verdict]);
			expect(again.notice).toContain('c) is your guess');
		}
		expect(pressed(once, 'enter').prompt).toBeNull();
		expect(pressed(once, 'enter', 'enter').prompt?.kind).toBe('tuning');
		expect(pressed(once, 'space', 'escape', '1').out.size).toBe(1);
	});

	it('takes no letter for another key while it asks, though it has no such choice', () => {
		const asked = pressed(sceneOf('guess'), 'space');
		expect(pressed(asked, 'f', 'e', 'd', 'c')).toMatchObject({prompt: {kind: 'question'}, follow: false});
		expect(pressed(asked, 'b').lesson?.guess?.choice).toBe(1);
	});

	it('has the answer for A: to an open question, and to one that was left', () => {
		const asked = pressed(sceneOf('guess'), 'space');
		for (const state of [pressed(asked, 'A'), pressed(asked, 'escape', 'A')]) {
			expect(state.lesson?.guess).toMatchObject({choice: null});
			const told = reduce(state, {type: 'tick', count: 1e6}).lesson?.verdict;
			expect(told).toMatchObject({choice: null, isRight: null});
			expect(told?.text).toMatch(/^[ab]\) it (rises|falls)\. ./);
		}
		expect(pressed(sceneOf('guess'), 'A').notice).toContain('space');
		expect(pressed(sceneOf('gd'), 'escape', 'A').lesson?.guess).toBeNull();
	});

	it('shows how a guess came out before it asks the next, though that is due at the same tick', () => {
		const guessed = pressed(reduce({...sceneOf('stochastic'), playing: true}, {type: 'tick', count: 1e6}), 'a');
		const told = reduce(guessed, {type: 'tick', count: 1e6});
		expect([told.prompt, told.playing, told.lesson?.verdict?.choice]).toEqual([null, false, 0]);
		expect(pressed(told, 'space').prompt?.kind).toBe('question');
	});

	it('is nowhere longer than eight seconds from what stops it, unless someone has slowed it down', () => {
		const at = (state: State) => speeds[state.speed]!;
		const opened = sceneOf('gamma');
		const asked = reduce({...opened, playing: true}, {type: 'tick', count: 1e6});
		let now = asked;
		for (let turns = 0; turns < 20 && now.tick < now.lesson!.scene.end; turns++) {
			now = now.prompt?.kind === 'question' ? pressed(now, 'a') : {...pressed({...now, playing: false}, 'space')};
			const from = now.tick;
			if (!now.playing) continue;
			const speed = at(now);
			now = sent(now, {type: 'tick', count: 1e6});
			expect((now.tick - from) / speed).toBeLessThanOrEqual(8);
		}
		expect(now.tick).toBe(now.lesson!.scene.end);
		const slowed = pressed(asked, 'escape', '-');
		expect(pressed(slowed, 'A').speed).toBe(slowed.speed);
	});

	it('steps over no question, and leaves one that nobody answers', () => {
		const state = sceneOf('guess');
		const asked = pressed(state, 'right');
		expect([asked.tick, asked.prompt?.kind]).toEqual([0, 'question']);
		const left = pressed(asked, 'escape');
		expect(left.prompt).toBeNull();
		expect(pressed(left, 'right').tick).toBe(1);
	});

	it('is as it was after r, and has neighbours', () => {
		const state = sceneOf('gd');
		const changed = pressed(pressed(state, ']'), 'escape');
		expect(pressed(changed, 'r').lesson).toEqual(state.lesson);
		expect(pressed(state, 'n', 'b').lesson?.scene.id).toBe('gd');
		expect(pressed(sceneOf('neuron'), 'b').notice).toBe('this is the first scene');
	});

	it('put back by r plays or is paused as it was', () => {
		const state = reduce({...sceneOf('gd'), playing: true}, {type: 'tick', count: 3});
		expect(pressed({...state, playing: true}, 'r').playing).toBe(true);
		expect(pressed({...state, playing: false}, 'r').playing).toBe(false);
	});

	it('does not ask while a list is open: what is typed there is no guess', () => {
		const {prompt, playing, tick} = reduce(
			{...pressed(sceneOf('valley'), 'N'), playing: true},
			{type: 'tick', count: 1e6},
		);
		const {at} = sceneOf('valley').lesson!.scene.checkpoints[0];
		expect([prompt?.kind, playing, tick]).toEqual(['scene', true, at]);
		const open = reduce({...pressed(sceneOf('valley'), 'N'), playing: true}, {type: 'tick', count: 1e6});
		const closed = pressed(open, '1', 'escape', 'escape');
		expect([closed.prompt, closed.lesson?.guess]).toEqual([null, null]);
		expect(reduce(closed, {type: 'tick', count: 1}).prompt).toEqual({kind: 'question', row: 0});
	});

	it('of guess work lets one guess with the cross hairs', () => {
		const looking = pressed(pressed(sceneOf('guess'), 's'), 'left', 'up');
		const {guesses: made, fit} = guessesPicture(looking, {color: 'none', charset: 'unicode'});
		expect(made).toHaveLength(2);
		const [w, b] = looking.prompt?.kind === 'start' ? looking.prompt.at : [Number.NaN, Number.NaN];
		expect(fit?.lanes[0].heightAt(2)).toBe(sigmoid(2 * w + b));
		expect(pressed(looking, 'enter').tick).toBe(0);
	});
});
