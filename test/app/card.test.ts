import {describe, expect, it} from 'vitest';
import {cardLines} from '../../source/app/card/card-lines.js';
import {missedKeys, outcomesOf} from '../../source/app/card/closing.js';
import {openScene} from '../../source/app/lesson/lesson.js';
import {noProgress} from '../../source/app/memory/progress.js';
import {layoutFor} from '../../source/app/picture/layout.js';
import type {Prompt, State} from '../../source/app/state.js';
import {openingWords} from '../../source/app/words/opening.js';
import {scenes} from '../../source/lecture/index.js';
import {morals} from '../../source/lecture/morals.js';
import {pressed, stateOf} from './states.js';
import {stumbling} from './words/stumbling.js';

const wrong = {choice: 1, isRight: false};
const progress = {
	...noProgress,
	guesses: {'gd/0': wrong, 'nag/0': {choice: 0, isRight: true}, 'valley/0': wrong},
};
const carded = (which: 'opening' | 'closing', size = {columns: 80, rows: 24}): State => ({
	...openScene(stateOf({scenes, morals, progress, size}), which === 'opening' ? scenes[0] : scenes.at(-1)!),
	prompt: {kind: 'card', which, scroll: 0},
});
const textsOf = (state: State) =>
	cardLines(state, state.size.columns).map(({key = '', text}) => `${key} ${text}`.trim());

describe.each(['opening', 'closing'] as const)('the %s card', which => {
	it.each([
		[60, 18],
		[80, 24],
		[120, 36],
		[200, 60],
	])('is seen whole at %i × %i, scrolled where it is long', (columns, rows) => {
		const state = carded(which, {columns, rows});
		const lines = cardLines(state, columns);
		for (const {key = '', text} of lines) expect([...key, ...text].length).toBeLessThanOrEqual(columns - 1);
		const {body} = layoutFor(state);
		const down = pressed(state, ...Array(lines.length).fill('down'));
		const {scroll} = down.prompt as Extract<Prompt, {kind: 'card'}>;
		expect(scroll).toBe(lines.length > body.rows ? lines.length - body.rows + 1 : 0);
		if (columns >= 80) expect(scroll).toBe(0);
	});

	it('closes, and leaves the scene that stands under it', () => {
		for (const key of ['space', 'enter', 'escape']) {
			const state = pressed(carded(which), key);
			expect([state.prompt, state.playing]).toEqual([null, false]);
			expect(state.lesson?.scene).toBe(carded(which).lesson?.scene);
		}
	});

	it('is told in words', () => {
		for (const line of openingWords(carded(which))) expect(line).not.toMatch(stumbling);
	});
});

it('the opening card says what this is, and four keys', () => {
	const text = textsOf(carded('opening')).join('\n');
	expect(text).toContain(`${scenes.length} scenes`);
	for (const key of ['space', 'a b c', 'n b', '?'])
		expect(text).toMatch(new RegExp(`^${key.replace('?', '\\?')} `, 'm'));
});

describe('the closing card', () => {
	it('has who wins in the scenes’ own races, of whom it says why', () => {
		expect(outcomesOf({scenes, morals}).map(({scene, winner}) => [scene.id, winner.replace(/ ✓.*/, '')])).toEqual([
			['momentum', 'γ 0.5'],
			['valley', 'Momentum'],
			['nag', 'NAG'],
			['sgd', 'GD'],
			['tuning', 'η 0.7'],
			['annealing', 'halving'],
			['line', 'LineSearch'],
			['four', 'AdaGrad'],
			['rmsprop', 'RMSProp'],
			['adam', 'Adam'],
			['bias', 'Adam'],
			['which', 'Adam'],
		]);
		for (const {why} of morals) expect([...why].length).toBeLessThanOrEqual(44);
	});

	it('comes after the last scene, and leads back to it', () => {
		const last = openScene(stateOf({scenes, morals}), scenes.at(-1)!);
		const end = pressed(last, 'n');
		expect(end.prompt).toMatchObject({kind: 'card', which: 'closing'});
		expect(pressed(end, 'n').prompt).toMatchObject({which: 'closing'});
		const back = pressed(end, 'b');
		expect([back.prompt, back.lesson?.scene]).toEqual([null, scenes.at(-1)]);
	});

	it('has the score, and a key back to each question that was missed', () => {
		const state = carded('closing');
		const texts = textsOf(state);
		const count = scenes.reduce((sum, {checkpoints}) => sum + checkpoints.length, 0);
		expect(texts).toContain(`Your score: 1 of ${count}; ${count - 3} not answered yet.`);
		expect(texts.filter(text => /^[12]\s+\d+ /.test(text))).toHaveLength(2);
		const gd = pressed(state, '1');
		expect([gd.lesson?.scene.id, gd.prompt?.kind, gd.lesson?.asked]).toEqual(['gd', 'question', 0]);
		expect(pressed(state, '2').lesson?.scene.id).toBe('valley');
		expect(pressed(state, '3').prompt?.kind).toBe('card');
	});

	it('has a key for each question there is, and none that leads elsewhere', () => {
		expect(new Set(missedKeys).size).toBe(missedKeys.length);
		for (const key of ['n', 'b', 'q', 'N', 'E', '?']) expect(missedKeys).not.toContain(key);
		const count = scenes.reduce((sum, {checkpoints}) => sum + checkpoints.length, 0);
		expect(missedKeys.length).toBeGreaterThanOrEqual(count);
		const all = Object.fromEntries(
			scenes.flatMap(({id, checkpoints}) => checkpoints.map((_, at) => [`${id}/${at}`, wrong])),
		);
		const state = {...carded('closing'), progress: {...progress, guesses: all}};
		const last = pressed(state, missedKeys[count - 1]);
		const asked = scenes.findLast(({checkpoints}) => checkpoints.length > 0)!;
		expect([last.lesson?.scene.id, last.lesson?.asked]).toEqual([asked.id, asked.checkpoints.length - 1]);
	});
});
