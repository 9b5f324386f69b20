import {describe, expect, it} from 'vitest';
import {openScene} from '../../../source/app/lesson/lesson.js';
import {merged, noProgress, type Progress} from '../../../source/app/memory/progress.js';
import {readProgress, written} from '../../../source/app/memory/written.js';
import type {State} from '../../../source/app/state.js';
import {scenes} from '../../../source/lecture/index.js';
import {pressed, sent, stateOf} from '../states.js';

const valley = scenes.find(({id}) => id === 'valley')!;
const asked = valley.checkpoints[0];

/** The valley, at its first question. */
const opened = (): State => pressed(sent(openScene(stateOf({scenes}), valley), {type: 'play'}), 'right');
const atQuestion = (): State => {
	let state = sent(opened(), {type: 'play'});
	while (state.prompt?.kind !== 'question') state = sent({...state, playing: true}, {type: 'tick', count: 500});
	return state;
};
const answered = (state: State) => sent({...state, playing: true}, {type: 'tick', count: asked.shownAt});

describe('progress', () => {
	it('has the scene that is open, and nothing before one is', () => {
		expect(stateOf({scenes}).progress).toEqual(noProgress);
		expect(openScene(stateOf({scenes}), valley).progress.scene).toBe('valley');
		const next = pressed(openScene(stateOf({scenes}), valley), 'n');
		expect(next.progress.scene).toBe(scenes[scenes.indexOf(valley) + 1].id);
	});

	it('has a guess once the race has answered it, and the last one where there are two', () => {
		const guess = (state: State, choice: number) => answered(pressed(state, 'abcdef'[choice]));
		const first = guess(atQuestion(), 0);
		const {isRight} = first.lesson!.verdict!;
		expect(first.progress.guesses).toEqual({'valley/0': {choice: 0, isRight}});
		const again = guess({...atQuestion(), progress: first.progress}, 1);
		expect(again.progress.guesses['valley/0'].choice).toBe(1);
	});

	it('has an answer that was asked for as no guess, and it takes none away', () => {
		const shown = answered(pressed(atQuestion(), 'A'));
		expect(shown.progress.guesses['valley/0']).toEqual({choice: null, isRight: false});
		const kept = {choice: 1, isRight: true};
		const before = {...noProgress, guesses: {'valley/0': kept}};
		expect(answered(pressed({...atQuestion(), progress: before}, 'A')).progress.guesses['valley/0']).toBe(kept);
	});

	it('is written and read back', () => {
		const progress: Progress = {
			scene: 'valley',
			guesses: {'valley/0': {choice: 2, isRight: true}, 'gd/1': {choice: null, isRight: false}},
			exercises: {rate: {best: 58.5, isDone: true}},
		};
		expect(readProgress(written(progress))).toEqual(progress);
		expect(readProgress(written(noProgress))).toEqual(noProgress);
	});

	it.each([
		['', 'damaged'],
		['{"version":1', 'damaged'],
		['null', 'damaged'],
		['[]', 'damaged'],
		['{"version":1}', 'damaged'],
		['{"version":0,"scene":null,"guesses":{},"exercises":{}}', 'damaged'],
		['{"version":1,"scene":"../x","guesses":{},"exercises":{}}', 'damaged'],
		['{"version":1,"scene":null,"guesses":{"valley/0":{"choice":-1,"isRight":true}},"exercises":{}}', 'damaged'],
		['{"version":1,"scene":null,"guesses":{"__proto__":{"choice":0,"isRight":true}},"exercises":{}}', 'damaged'],
		['{"version":1,"scene":null,"guesses":[],"exercises":{}}', 'damaged'],
		['{"version":2,"scene":{"what":"else"}}', 'newer'],
	])('is not taken from %s', (text, wanted) => {
		expect(readProgress(text)).toBe(wanted);
	});

	it('of two lectures at once loses nothing of either', () => {
		const right = {choice: 0, isRight: true};
		const wrong = {choice: 1, isRight: false};
		const base: Progress = {scene: 'gd', guesses: {'gd/0': wrong}, exercises: {}};
		const own: Progress = {...base, scene: 'nag', guesses: {...base.guesses, 'nag/0': right}};
		const other: Progress = {scene: 'sgd', guesses: {'gd/0': right, 'sgd/0': wrong}, exercises: {}};
		expect(merged(base, own, other)).toEqual({
			scene: 'nag',
			guesses: {'gd/0': right, 'sgd/0': wrong, 'nag/0': right},
			exercises: {},
		});
	});
});

describe('the list of scenes', () => {
	const listed = (...keys: string[]) => pressed(openScene(stateOf({scenes}), scenes[0]), 'N', ...keys);
	const sectionAt = (state: State) => scenes[(state.prompt as {row: number}).row].section;

	it('has the scenes of a section side by side', () => {
		const sections = scenes.map(({section}) => section).filter((section, at, all) => section !== all[at - 1]);
		expect(new Set(sections).size).toBe(sections.length);
	});

	it('is gone through by section, right and left, from its first to its last', () => {
		const sections = [...new Set(scenes.map(({section}) => section))];
		expect(sections.map((_, at) => sectionAt(listed(...Array(at).fill('right'))))).toEqual(sections);
		const last = listed(...Array(sections.length + 3).fill('right'));
		expect(sectionAt(last)).toBe(sections.at(-1));
		expect(sectionAt(pressed(last, ...Array(sections.length + 3).fill('left')))).toBe(sections[0]);
	});

	it('is narrowed by the name of a section', () => {
		const state = pressed(listed(...'bias cor'), 'enter');
		expect(state.prompt).toBeNull();
	});
});
