import {describe, expect, it} from 'vitest';
import {actionOf} from '../../source/app/keys/keymap.js';
import {openScene} from '../../source/app/lesson/lesson.js';
import {lessonLines} from '../../source/app/lesson/lesson-text.js';
import {wayOn} from '../../source/app/lesson/way-on.js';
import {reduce} from '../../source/app/reduce.js';
import type {State} from '../../source/app/state.js';
import {openingWords} from '../../source/app/words/opening.js';
import {createTeller} from '../../source/app/words/teller.js';
import {exerciseScenes, exercises} from '../../source/lecture/exercises/index.js';
import {scenes} from '../../source/lecture/index.js';
import {pressed, sent, stateOf} from './states.js';
import {stumbling} from './words/stumbling.js';

const opened = (id: string): State =>
	openScene(stateOf({scenes, exercises: exerciseScenes}), exerciseScenes.find(scene => scene.id === id)!);
const inScene = (id: string): State =>
	openScene(stateOf({scenes, exercises: exerciseScenes}), scenes.find(scene => scene.id === id)!);
const raced = (state: State, ticks: number) => sent({...state, playing: true}, {type: 'tick', count: ticks});
const textOf = (state: State) =>
	lessonLines(state, 60)
		.map(({text}) => text)
		.join('\n');

describe('an exercise', () => {
	it('shows its goal, and that nothing has come of it yet', () => {
		const text = textOf(opened('sixty'));
		expect(text).toContain(`E 1/${exercises.length} Settle by tick 60`);
		expect(text).toContain(exercises[0].goal);
		expect(text).toContain('GD has not settled yet.');
	});

	it('keeps the best so far, and notices at once when it is done', () => {
		const slow = raced(opened('sixty'), 300);
		expect(textOf(slow)).toContain('Best so far: GD settles at tick 216.');
		expect(slow.progress.exercises.sixty).toEqual({best: 216, isDone: false});
		expect(slow.trial?.isDone).toBe(false);
		// From the start again: as set now.
		const faster = pressed(slow, 'home', ']', ']', 'space');
		const done = raced(faster, 64);
		expect(done.playing).toBe(false);
		expect(done.notice).toBe('done: GD settles at tick 44');
		expect(textOf(done)).toContain('Done: GD settles at tick 44.');
		expect(done.progress.exercises.sixty).toEqual({best: 44, isDone: true});
		// A worse race takes nothing away.
		expect(raced(pressed(done, 'home', '[', '['), 300).progress.exercises.sixty).toEqual({best: 44, isDone: true});
	});

	it('does not count a race that was set otherwise on the way, until r races it so from the start', () => {
		const changed = raced(pressed(raced(opened('sixty'), 10), ']', ']'), 100);
		expect(changed.trial?.isDone).toBe(false);
		expect(textOf(changed)).toContain('This race does not count: GD was set otherwise at tick 10');
		const again = pressed(changed, 'r');
		expect(again.trial?.trouble).toBeNull();
		expect(again.tick).toBe(0);
		expect(raced(again, 100).trial?.isDone).toBe(true);
	});

	it('does not count a start that is not asked for, and takes it back by u', () => {
		const moved = sent(opened('sixty'), {type: 'start-at', at: [1.8, -2.28]});
		expect(raced(moved, 100).trial).toMatchObject({isDone: false, measure: null});
		expect(textOf(moved)).toContain('This race does not count: the start is another one.');
		expect(pressed(moved, 'u').trial?.trouble).toBeNull();
	});

	it('is done by a start, where that is what it asks for', () => {
		const moved = sent(opened('trap'), {type: 'start-at', at: [2, 0.5]});
		expect(raced(moved, 300).trial?.isDone).toBe(true);
	});

	it('gives its hint for a key, and not before', () => {
		const state = opened('edge');
		expect(wayOn(state)).toContain('A: a hint');
		expect(textOf(state)).not.toContain('Hint:');
		expect(textOf(pressed(state, 'A'))).toContain('Hint: Across the ravine');
		expect(wayOn(pressed(state, 'A'))).not.toContain('A: a hint');
	});

	it('is named by its scene after the last question, and leads back to it', () => {
		const way = (state: State) => wayOn(state).filter(text => text.startsWith('E:'));
		const first = inScene('gd');
		expect(first.lesson!.scene.checkpoints.length).toBeGreaterThan(0);
		expect(way(first)).toEqual([]);
		const asked = {...first, lesson: {...first.lesson!, asked: first.lesson!.scene.checkpoints.length}};
		expect(way(asked)).toEqual(['E: exercise, Settle by tick 60']);
		const exercise = pressed(asked, 'E');
		expect(exercise.lesson?.scene.id).toBe('sixty');
		expect(pressed(exercise, 'b').lesson?.scene.id).toBe('gd');
		expect(pressed(exercise, 'n').lesson?.scene.id).toBe(scenes[scenes.findIndex(({id}) => id === 'gd') + 1].id);
		// What is left by it is the scene, not the exercise.
		expect(exercise.progress.scene).toBe('gd');
	});

	it('is found in a list, with those that are done marked', () => {
		const state = pressed(opened('sixty'), 'E');
		expect(state.prompt?.kind).toBe('exercise');
		expect(pressed(state, ...'break', 'enter').lesson?.scene.id).toBe('explode');
		expect(pressed(stateOf(), 'E').notice).toContain('optim-race exercise');
	});

	it.each(exercises.map(({id}) => [id]))('is told in words: %s', id => {
		let state = opened(id);
		const teller = createTeller(state, () => 0);
		const lines = openingWords(state);
		const exercise = exercises.find(one => one.id === id)!;
		expect(lines.some(line => line.startsWith('Goal: '))).toBe(true);
		for (const key of ['A', 'space']) {
			const before = state;
			state = reduce(state, actionOf(key) as Parameters<typeof reduce>[1]);
			lines.push(...teller.pressed(before, actionOf(key) as Parameters<typeof reduce>[1], state));
		}
		expect(lines.some(line => line.startsWith('Hint: '))).toBe(true);
		for (const line of lines) expect(line).not.toMatch(stumbling);
		expect(exercise.none).not.toMatch(/[.?!]$/);
	});
});
