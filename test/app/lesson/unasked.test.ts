import {describe, expect, it} from 'vitest';
import {openScene} from '../../../source/app/lesson/lesson.js';
import {lessonLines} from '../../../source/app/lesson/lesson-text.js';
import {unasked} from '../../../source/app/lesson/unasked.js';
import {wayOn} from '../../../source/app/lesson/way-on.js';
import {openState} from '../../../source/app/open-state.js';
import {reduce} from '../../../source/app/reduce.js';
import type {State} from '../../../source/app/state.js';
import {lessonWords} from '../../../source/app/words/lesson-words.js';
import {scenes} from '../../../source/lecture/index.js';

const opened = (id: string): State => {
	const scene = unasked(scenes.find(candidate => candidate.id === id)!);
	const state = openState({options: scene.race, size: {columns: 100, rows: 30}, scenes: scenes.map(unasked)});
	return openScene(state, scene);
};

/** Plays on to where it stops by itself. */
function played(state: State): State {
	let next = reduce(state, {type: 'play'});
	for (let left = 1000; next.playing && left > 0; left--) next = reduce(next, {type: 'tick', count: 50});
	return next;
}

describe('a scene without its quiz', () => {
	it.each(scenes.map(({id}) => id))('%s says every question with its answer, and never asks', id => {
		let state = opened(id);
		const {checkpoints, end} = state.lesson!.scene;
		for (const checkpoint of checkpoints) {
			state = played(state);
			expect(state.prompt?.kind).not.toBe('question');
			expect(state.lesson!.verdict?.checkpoint).toBe(checkpoint);
			expect(state.lesson!.verdict?.isRight).toBe(null);
			const text = lessonLines(state, 400).map(line => line.text);
			expect(text.some(line => line.includes(checkpoint.question))).toBe(true);
			const right = checkpoint.choices[state.lesson!.verdict!.right]!;
			expect(text.some(line => line.startsWith(`${right}. `))).toBe(true);
		}
		if (state.tick < end) expect(played(state).tick).toBeGreaterThan(state.tick);
	});

	it('says the question in words, too', () => {
		const before = opened('valley');
		let state = reduce(before, {type: 'play'});
		let said: string[] = [];
		for (let left = 200; left > 0 && said.length === 0; left--) {
			const next = reduce(state, {type: 'tick', count: 1});
			said = lessonWords(state, next);
			state = next;
		}
		expect(said.join(' ')).toContain(before.lesson!.scene.checkpoints[0]!.question);
	});

	it('goes on step by step, as one with a quiz does', () => {
		let state = opened('valley');
		const {at, shownAt} = state.lesson!.scene.checkpoints[0]!;
		state = reduce(state, {type: 'step', by: at});
		expect(state).toMatchObject({tick: at, playing: false, prompt: null});
		state = reduce(state, {type: 'step', by: shownAt - at});
		expect(state.lesson!.verdict).not.toBe(null);
	});
});

it('names the sources at the end of the tour, and nowhere before', () => {
	for (const {id} of [scenes[0]!, scenes.at(-1)!]) {
		let state = opened(id);
		expect(wayOn(state).join()).not.toContain('Khapra');
		for (const _ of state.lesson!.scene.checkpoints) state = played(state);
		expect(wayOn(state).join().includes('Khapra')).toBe(id === scenes.at(-1)!.id);
	}
});
