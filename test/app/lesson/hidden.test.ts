import {describe, expect, it} from 'vitest';
import {hiddenIn} from '../../../source/app/lesson/hidden.js';
import {openScene} from '../../../source/app/lesson/lesson.js';
import type {Checkpoint, Hidden, Scene} from '../../../source/app/lesson/scene.js';
import {shownBoard} from '../../../source/app/lesson/veiled-board.js';
import {markedPlace, markedTick} from '../../../source/app/lesson/verdict-mark.js';
import {openState} from '../../../source/app/open-state.js';
import {mapPicture} from '../../../source/app/picture/pictures.js';
import {reduce} from '../../../source/app/reduce.js';
import type {State} from '../../../source/app/state.js';
import {standingsWords, tickWords} from '../../../source/app/words/race-words.js';
import {pressed} from '../states.js';

const all: readonly Hidden[] = ['order', 'finish', 'gaps', 'exhibit', 'overlay', 'minima', 'names', 'chart'];

const asks = (at: number, shownAt: number, hides: readonly Hidden[]): Checkpoint => ({
	at,
	shownAt,
	hides,
	question: 'Who?',
	choices: ['gd', 'adam'],
	answer: () => ({right: 1, because: 'So it is.', mark: {lane: 'adam', tick: 30}}),
});

const opened = (checkpoints: readonly Checkpoint[]): State => {
	const scene: Scene = {
		id: 'shown',
		section: 'Shown',
		title: 'Shown',
		systems: [],
		race: {racers: ['gd', 'adam', 'nag']},
		text: [],
		end: 300,
		checkpoints,
	};
	return openScene(openState({options: {}, size: {columns: 80, rows: 24}, scenes: [scene]}), scene);
};

const later = (state: State) => reduce({...state, playing: true}, {type: 'tick', count: 1e6});

describe('what a question asks for', () => {
	const asked = later(opened([asks(100, 200, all)]));

	it('is kept back until the guess: order, ranks, finishes, gaps', () => {
		const rows = shownBoard(asked);
		expect(rows.map(({name}) => name)).toEqual(['gd', 'adam', 'nag']);
		for (const {rank, move, status, settled, gap, loss} of rows)
			expect([rank, move, status, settled, gap, loss]).toEqual([undefined, 0, 'racing', null, Number.NaN, undefined]);
		const terrain = {} as Parameters<typeof mapPicture>[1];
		expect(mapPicture(asked, terrain, {color: 'none', charset: 'unicode'}).minima).toEqual([]);
		expect(standingsWords(asked).join()).not.toMatch(/gap|finished/);
		expect(tickWords(asked)).toBe('Tick 100.');
		const guessed = pressed(asked, 'a');
		expect(hiddenIn(guessed)).toEqual([]);
		expect(shownBoard(later(guessed)).map(({rank}) => rank)).toEqual([1, 2, 3]);
	});

	it('is shown when the question is left', () => {
		expect(hiddenIn(pressed(asked, 'escape'))).toEqual([]);
	});

	it('is kept back by part', () => {
		const rows = shownBoard(later(opened([asks(100, 200, ['finish'])])));
		expect(rows.map(({rank}) => rank)).toEqual([1, 2, 3]);
		expect(rows.every(({gap, status}) => status === 'racing' && gap < 1)).toBe(true);
	});

	it('is not kept back while the verdict before it is looked at', () => {
		const told = later(pressed(later(opened([asks(0, 50, []), asks(80, 90, all)])), 'a'));
		expect([told.tick, hiddenIn(told)]).toEqual([50, []]);
		expect(hiddenIn({...told, playing: true})).toEqual(all);
		expect(hiddenIn(later(told))).toEqual(all);
	});
});

it('what a verdict points at is where its lane was then, as long as the verdict stands', () => {
	const asked = later(opened([asks(100, 200, [])]));
	expect([markedTick(asked), markedPlace(asked)]).toEqual([undefined, undefined]);
	const told = later(pressed(asked, 'b'));
	expect(markedTick(told)).toBe(30);
	expect(markedPlace(told)).toEqual(Array.from(told.timeline.tracks[1].at(30).parameters));
});
