import {describe, expect, it} from 'vitest';
import {chalkColumns} from '../../../source/app/lesson/chalk-rows.js';
import {chalkPages} from '../../../source/app/lesson/chalkboard.js';
import {layoutFor} from '../../../source/app/picture/layout.js';
import {reduce} from '../../../source/app/reduce.js';
import type {Size, State} from '../../../source/app/state.js';
import {changesBetween} from '../../../source/app/words/changes.js';
import {scenes} from '../../../source/lecture/index.js';
import {pressed, sent, stateOf} from '../states.js';

const opened = (id: string, size: Size = {columns: 80, rows: 24}): State =>
	reduce(stateOf({scenes, size}), {type: 'choose-scene', id});

const times = (key: string, count: number) => Array.from({length: count}, () => key);

describe('d and the board', () => {
	it('opens it with its first line, builds it to the last of the last page, and says that it ends there', () => {
		let state = opened('momentum');
		const lengths = chalkPages(state).map(({lines}) => lines.length);
		for (const [page, length] of lengths.entries()) {
			for (let lines = 1; lines <= length; lines++) {
				state = pressed(state, 'd');
				expect(state.board).toEqual({page, lines, isOpen: true});
			}
		}
		const after = pressed(state, 'd');
		expect(after.board).toEqual(state.board);
		expect(after.notice).toMatch(/whole board/);
	});

	it('D takes a line back, over the page before, to the first line', () => {
		const [first] = chalkPages(opened('momentum'));
		const over = pressed(opened('momentum'), ...times('d', first.lines.length + 1));
		expect(over.board?.page).toBe(1);
		const back = pressed(over, 'D');
		expect(back.board).toEqual({page: 0, lines: first.lines.length, isOpen: true});
		const begin = pressed(back, ...times('D', first.lines.length + 3));
		expect(begin.board).toEqual({page: 0, lines: 1, isOpen: true});
		expect(begin.notice).toMatch(/begins/);
	});

	it('esc closes it, and d has it again as it was', () => {
		const open = pressed(opened('momentum'), 'd', 'd', 'd');
		const closed = pressed(open, 'escape');
		expect(layoutFor(closed).chalkboard).toBeUndefined();
		expect(pressed(closed, 'd').board).toEqual(open.board);
		expect(pressed(closed, 'D').board).toEqual(open.board);
	});

	it('another scene has another board; r keeps the one there is', () => {
		const open = pressed(opened('momentum'), 'd', 'd');
		expect(pressed(open, 'n').board).toBeNull();
		expect(pressed(open, 'r').board).toEqual(open.board);
	});

	it('takes the whole column beside the map, at every size', () => {
		for (const size of [
			{columns: 60, rows: 18},
			{columns: 80, rows: 24},
			{columns: 120, rows: 36},
		]) {
			const layout = layoutFor(pressed(opened('momentum', size), 'd'));
			expect(layout.map).toBeDefined();
			expect(layout.chalkboard?.rows).toBe(size.rows - 2);
			expect(layout.chalkboard!.left + layout.chalkboard!.columns).toBe(size.columns);
			expect([layout.lesson, layout.exhibit, layout.board.rows]).toEqual([undefined, undefined, 0]);
			// Its lines, of so many columns, and a margin: at 60 × 18, too, none is broken.
			expect(layout.chalkboard!.columns).toBeGreaterThan(chalkColumns);
		}
	});

	it('gives way to a question, where d is a choice or nothing, and to its answer', () => {
		const open = pressed(opened('momentum'), 'd', 'd');
		const {at, shownAt} = open.lesson!.scene.checkpoints[0];
		const asked = sent(open, {type: 'play'}, {type: 'tick', count: at + 1});
		expect(asked.prompt?.kind).toBe('question');
		expect(layoutFor(asked).lesson).toBeDefined();
		expect(layoutFor(asked).chalkboard).toBeUndefined();
		const guessed = pressed(asked, 'a');
		const again = pressed(guessed, 'd');
		expect(again.board?.isOpen).toBe(true);
		const answered = sent({...again, playing: true}, {type: 'tick', count: shownAt});
		expect(answered.lesson?.verdict).not.toBeNull();
		expect(answered.board?.isOpen).toBe(false);
	});

	it('has the numbers of the tick shown', () => {
		const open = pressed(opened('momentum'), ...times('d', 20));
		const later = pressed({...open, raced: 0}, 'L');
		expect(later.tick).toBe(10);
		expect(chalkPages(later)[1].lines.at(-1)).not.toEqual(chalkPages(open)[1].lines.at(-1));
	});

	it('says outside the lecture where boards are', () => {
		expect(pressed(stateOf(), 'd').notice).toBe('optim-race lecture has the boards');
		expect(pressed(stateOf({scenes}), 'd').notice).toMatch(/^the lecture, n,/);
	});

	it('stands behind help and settings no longer than they are open', () => {
		const help = pressed(opened('momentum'), '?', 'd');
		expect([help.prompt, help.board?.isOpen]).toEqual([null, true]);
		const settings = pressed(opened('momentum'), 'enter', 'd');
		expect([settings.prompt, settings.board?.isOpen]).toEqual([null, true]);
	});
});

describe('a board in words', () => {
	const said = (before: State, ...keys: string[]) => changesBetween(before, pressed(before, ...keys), true);

	it('says each line as it is written, the page where it begins', () => {
		const scene = opened('momentum');
		expect(said(scene, 'd')).toEqual([
			'Board, page 1 of 2, Polyak (1964), line 1: asked the same way again and again.',
		]);
		const two = pressed(scene, 'd', 'd', 'd');
		expect(said(two, 'd')).toEqual([
			'step t: u 0 equals 0, u now equals gamma u before plus learning rate gradient now.',
		]);
		expect(said(two, 'escape')).toEqual(['Board closed.']);
	});

	it('says a number again where the race was moved by hand, not while it plays', () => {
		const open = pressed(opened('momentum'), ...times('d', 16));
		const moved = pressed(open, 'l');
		expect(changesBetween(open, moved, true).join(' ')).toMatch(/the norm of u equals/);
		expect(changesBetween(open, moved, false).join(' ')).not.toMatch(/the norm of u/);
	});

	it('has no sign that nobody can read', () => {
		for (const scene of scenes) {
			let state = opened(scene.id);
			for (let at = 0; at < 40; at++) {
				const next = pressed(state, 'd');
				for (const line of changesBetween(state, next, true)) expect(line).toMatch(/^[ -~]+$/);
				state = next;
			}
		}
	});
});
