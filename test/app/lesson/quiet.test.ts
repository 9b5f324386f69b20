import {describe, expect, it} from 'vitest';
import {openScene} from '../../../source/app/lesson/lesson.js';
import {wayOn} from '../../../source/app/lesson/way-on.js';
import {openedWords} from '../../../source/app/words/prompt-words.js';
import {scenes} from '../../../source/lecture/index.js';
import {footerLine} from '../../../source/ui/panels/footer.js';
import {pressed, stateOf} from '../states.js';

const quiet = scenes.filter(scene => scene.quiet);
const opened = (id: string) => openScene(stateOf({scenes}), scenes.find(scene => scene.id === id)!);
const footer = (id: string, ...keys: string[]) =>
	footerLine(pressed(opened(id), ...keys), 80, {color: 'none', charset: 'unicode'})
		.map(({text}) => text)
		.join('');

describe('where nobody races', () => {
	it('cross hairs start nobody: they look, or keep a guess', () => {
		for (const {id, places} of quiet) {
			const said = footer(id, 's');
			expect(said, id).not.toContain('start');
			expect(said, id).toContain(places ? 'enter guess' : 'look around');
			expect(openedWords(pressed(opened(id), 's')).join(' ')).not.toMatch(/start|sets it/);
			if (!places) expect(pressed(opened(id), 's', 'enter').notice).toMatch(/^nobody races here/);
		}
		expect(footer('gd', 's')).toContain('enter start');
		expect(openedWords(pressed(opened('gd'), 's')).join(' ')).toContain('enter sets it');
	});

	it('the way on says nothing of racing', () => {
		for (const {id} of quiet) expect(wayOn(opened(id)).join(' '), id).not.toContain('race on');
	});

	it('nothing plays on past the end', () => {
		for (const scene of quiet) {
			const at = openScene(stateOf({scenes}), scene);
			const over = {
				...at,
				tick: scene.end,
				raced: scene.end,
				lesson: {...at.lesson!, asked: scene.checkpoints.length},
			};
			const after = pressed(over, 'space');
			expect([after.playing, after.tick]).toEqual([false, scene.end]);
			expect(after.notice).toContain('n goes on');
		}
	});

	it('a quiz has nothing to play after its verdict, and its answer once it was left', () => {
		const asked = pressed(opened('quiz'), 'space');
		expect(asked.prompt?.kind).toBe('question');
		const told = pressed(asked, 'b');
		expect(told.lesson?.verdict?.isRight).toBe(true);
		expect(wayOn(told)[0]).toMatch(/^n: next/);
		const left = pressed(asked, 'escape');
		expect(pressed(left, 'A').lesson?.verdict).toMatchObject({isRight: null});
	});
});
