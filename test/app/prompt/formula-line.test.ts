import {describe, expect, it} from 'vitest';
import type {FormulaReader} from '../../../source/app/prompt/formula-line.js';
import {isAwaited} from '../../../source/app/race/prepare-race.js';
import {createStore, type Store} from '../../../source/app/store.js';
import type {State} from '../../../source/app/state.js';
import {promptWords} from '../../../source/app/words/prompt-words.js';
import {readWhenTyped} from '../../../source/commands/own/reader.js';
import {worked} from '../jobs.js';
import {ahead, pressed, sent, stateOf} from '../states.js';

/** Who reads formulas in the program. */
async function programsReader(): Promise<FormulaReader> {
	const store: Store = createStore(stateOf());
	readWhenTyped(store);
	store.dispatch({type: 'open', prompt: 'formula'});
	while (store.state().reader === null) await new Promise(setImmediate);
	return store.state().reader!;
}

const reader = await programsReader();
const open = (state: State = stateOf()) => sent(pressed(state, 'F'), {type: 'reader', reader});
const typing = (state: State, text: string) => pressed(state, ...[...text].map(key => (key === ' ' ? 'space' : key)));

describe('a formula that is typed', () => {
	it('is read as one types: its parameters, or what is wrong and where', () => {
		const begun = typing(open(), 'x + sin(');
		expect(begun.prompt).toMatchObject({text: 'x + sin(', at: 8, reading: {says: expect.any(String), at: 8}});
		const whole = typing(begun, 'y)');
		expect(whole.prompt).toMatchObject({text: 'x + sin(y)', reading: {variables: ['x', 'y']}});
		expect(typing(whole, 'q?').prompt).toMatchObject({text: 'x + sin(y)q?'});
	});

	it("takes an editor's keys: to the start, to the end, and all of it out", () => {
		const typed = typing(open(), 'x^2');
		for (const [start, end] of [
			['home', 'end'],
			['ctrl+a', 'ctrl+e'],
		]) {
			expect(pressed(typed, start!).prompt).toMatchObject({text: 'x^2', at: 0});
			expect(pressed(typed, start!, end!).prompt).toMatchObject({text: 'x^2', at: 3});
		}
		expect(pressed(typed, 'ctrl+u').prompt).toMatchObject({kind: 'formula', text: '', at: 0});
		expect(pressed(typed, 'ctrl+u', 'ctrl+u').prompt).toMatchObject({kind: 'formula', text: ''});
	});

	it('has a cursor: arrows move it, backspace takes what is before it', () => {
		const typed = typing(open(), 'x^2+y');
		const moved = pressed(typed, 'left', 'left', 'backspace');
		expect(moved.prompt).toMatchObject({text: 'x^+y', at: 2});
		expect(typing(moved, '4').prompt).toMatchObject({text: 'x^4+y', at: 3});
		expect(pressed(typed, 'up', 'backspace').prompt).toMatchObject({text: 'x^2+y', at: 0});
		expect(pressed(typed, 'up', 'down').prompt).toMatchObject({at: 5});
		expect(pressed(typed, 'right').prompt).toMatchObject({at: 5});
	});

	it('is raced on by enter, with the racers at hand, and can be taken back', () => {
		const before = ahead(sent(stateOf(), {type: 'add-racer', optimizer: 'lion'}), 30);
		const typed = pressed(typing(open(before), '(x - 1)^2 + y^2'), 'enter');
		expect(typed.prompt).toBeNull();
		expect(isAwaited(typed)).toBe(true);
		const ready = worked(typed);
		expect(ready.timeline.setup.found?.loss).toBe(0);
		expect(ready.timeline.setup.lanes.map(({name}) => name)).toEqual(before.timeline.setup.lanes.map(({name}) => name));
		expect(ready.offered.problems[0]?.id).toBe('formula');
		const [first] = ready.timeline.setup.lanes;
		expect(first?.settings.hyper.learningRate).toBe(ready.timeline.setup.source.learningRates.gd);
		// The next one takes its place, and begins with it.
		const again = open(ready);
		expect(again.prompt).toMatchObject({text: '(x - 1)^2 + y^2'});
		const other = worked(pressed(typing(pressed(again, 'escape'), 'x^4'), 'enter'));
		expect(other.offered.problems.filter(({id}) => id === 'formula')).toHaveLength(1);
		expect(other.timeline.setup.problem.dimension).toBe(1);
		const back = pressed(pressed(other, 'u'), 'u');
		expect(back.timeline.setup.source.id).toBe('toy');
		expect([back.tick, back.raced]).toEqual([30, 30]);
	});

	it('stays where it is wrong, or nobody reads yet: enter says why', () => {
		const wrong = pressed(typing(open(), 'x +'), 'enter');
		expect(wrong.prompt?.kind).toBe('formula');
		expect(wrong.notice).toContain('it ends where');
		expect(pressed(typing(pressed(stateOf(), 'F'), 'x'), 'enter').notice).toContain('one moment');
		expect(pressed(open(), 'enter').notice).toContain('nothing is typed');
		const nowhere = pressed(typing(open(), 'log(-1-x^2)'), 'enter');
		expect(nowhere.notice).toContain('not finite at any');
		expect(nowhere.timeline.setup.source.id).toBe('toy');
	});

	it('is left by escape, which empties it first, and the race that waited goes on', () => {
		const typed = typing(open(stateOf({playing: true})), 'x');
		expect(typed.playing).toBe(false);
		const emptied = pressed(typed, 'escape');
		expect(emptied.prompt).toMatchObject({kind: 'formula', text: ''});
		const left = pressed(emptied, 'escape');
		expect([left.prompt, left.playing]).toEqual([null, true]);
	});

	it('is told in words', () => {
		const typed = typing(open(), 'x*');
		const more = typing(typed, 'y');
		expect(promptWords(typed, more)).toEqual(['Typed x*y. Parameters: x, y.']);
		expect(promptWords(more, typed)[0]).toMatch(/^Typed x\*\. At 3: it ends where/);
	});
});
