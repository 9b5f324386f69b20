import {describe, expect, it} from 'vitest';
import {cardLines} from '../../source/app/card/card-lines.js';
import {missedKeys, outcomesOf} from '../../source/app/card/closing.js';
import {workOn} from '../../source/app/jobs/table.js';
import {openScene} from '../../source/app/lesson/lesson.js';
import {unasked} from '../../source/app/lesson/unasked.js';
import {noProgress} from '../../source/app/memory/progress.js';
import {layoutFor} from '../../source/app/picture/layout.js';
import {narrowed} from '../../source/app/prompt/choices.js';
import type {Prompt} from '../../source/app/prompt/prompt.js';
import type {State} from '../../source/app/state.js';
import {createStore} from '../../source/app/store.js';
import {changesBetween} from '../../source/app/words/changes.js';
import {openingWords} from '../../source/app/words/opening.js';
import {scenes} from '../../source/lecture/index.js';
import {morals} from '../../source/lecture/morals.js';
import {textFor} from '../../source/render/cells/to-ascii.js';
import {cardPanelLines} from '../../source/ui/card-panel.js';
import {footerLine} from '../../source/ui/panels/footer.js';
import {worked} from './jobs.js';
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
		for (const {key = '', text, aside} of lines) {
			expect([...key, ...text].length).toBeLessThanOrEqual(aside ? aside.at : columns - 1);
			if (aside) expect(aside.at + aside.text.length).toBeLessThanOrEqual(columns - 1);
		}
		const {body} = layoutFor(state);
		const down = pressed(state, ...Array(lines.length).fill('down'));
		const {scroll} = down.prompt as Extract<Prompt, {kind: 'card'}>;
		expect(scroll).toBe(lines.length > body.rows ? lines.length - body.rows + 1 : 0);
		if (columns >= 80 || which === 'opening') expect(scroll).toBe(0);
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

it.each(['unicode', 'ascii'] as const)(
	'the table of the closing card has its columns one under the other, in %s',
	charset => {
		const area = {left: 0, top: 0, columns: 80, rows: 22};
		const lines = cardPanelLines(worked(carded('closing')), area, {color: 'none', charset}).map(line =>
			textFor(line.map(({text}) => text).join(''), charset),
		);
		const first = lines.findIndex(line => line.includes(morals[0].why));
		expect(first).toBeGreaterThan(0);
		for (const [at, {why}] of morals.entries())
			expect(lines[at + first].indexOf(why)).toBe(lines[first].indexOf(morals[0].why));
	},
);

it('the opening card says what this is, and four keys', () => {
	const text = textsOf(carded('opening')).join('\n');
	expect(text).toContain(`${scenes.length} scenes`);
	for (const key of ['space', 'a b c', 'n b', '?'])
		expect(text).toMatch(new RegExp(`^${key.replace('?', '\\?')} `, 'm'));
});

it('the opening card says that what is remembered is, and nothing else', () => {
	const state = carded('opening');
	expect(textsOf(state).join(' ')).toContain('Where you leave is remembered: --continue goes on there.');
	expect(textsOf({...state, isKept: false}).join(' ')).toContain('Where you leave is not remembered.');
});

describe('the closing card', () => {
	it('has the score above all that may have to be scrolled', () => {
		expect(textsOf(carded('closing', {columns: 60, rows: 18}))[0]).toMatch(/^Your score: 1 of \d+/);
	});

	it('gives no score where nothing is asked: lecture --no-quiz (18.11)', () => {
		const state = carded('closing');
		const texts = textsOf({...state, scenes: scenes.map(unasked)});
		expect(texts[0]).toMatch(/^Who wins where/);
		expect(texts.join('\n')).not.toMatch(/score|missed/i);
	});

	it('has who wins in the scenes’ own races, of whom it says why', () => {
		expect(
			outcomesOf(worked(carded('closing'))).map(({scene, winner}) => [scene.id, winner.replace(/ ✓.*/, '')]),
		).toEqual([
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

	it('is there at once, and raced in slices meanwhile, which stands in the status line', () => {
		const store = createStore(carded('closing'));
		expect(store.state().jobs.winners).toMatchObject({share: null, job: {name: 'winners'}});
		const lines = cardLines(store.state(), 80);
		expect(lines.filter(({text}) => text.includes('…'))).not.toEqual([]);
		const {job} = store.state().jobs.winners!;
		store.dispatch({type: 'job-share', job, share: 0.4});
		const said = footerLine(store.state(), 80, {color: 'none', charset: 'unicode'}).map(({text}) => text);
		expect(said.join('')).toContain('racing for the table 40%');
		const steps = workOn(job);
		let turns = 0;
		while (!steps.next().done) turns++;
		expect(turns).toBeGreaterThan(100);
		const told = worked(store.state());
		expect(told.jobs).toEqual({});
		expect(cardLines(told, 80)).toHaveLength(lines.length);
		// Raced once: the next time it is known.
		expect(worked(pressed(told, 'space', 'n')).winners).toBe(told.winners);
		expect(pressed(told, 'space', 'n').jobs).toEqual({});
	});

	it('that is closed before it is raced costs nothing any more, and goes on under the help', () => {
		const open = createStore(carded('closing')).state();
		expect(pressed(open, '?').jobs.winners).toBe(open.jobs.winners);
		expect(pressed(open, 'space').jobs).toEqual({});
	});

	it('is told when it is raced', () => {
		const open = createStore(carded('closing')).state();
		const first = openingWords(open).join('\n');
		expect(first).toContain('told in a moment');
		expect(first).not.toContain('…');
		const after = worked(open);
		const told = changesBetween(open, after, false);
		expect(told).toHaveLength(morals.length);
		expect(told[2]).toMatch(/^15 nag: NAG .*58/);
		for (const line of told) expect(line).not.toMatch(stumbling);
		expect(openingWords(after).join('\n')).toContain(told[2]);
	});

	it('is the last of the list of scenes, and opens from there over what is open', () => {
		const first = openScene(stateOf({scenes, morals}), scenes[3]);
		const list = pressed(first, 'N');
		expect(narrowed(list, {kind: 'scene', typed: ''}).at(-1)).toMatchObject({id: 'end', number: scenes.length + 1});
		const end = pressed(list, ...'score', 'enter');
		expect(end.prompt).toMatchObject({kind: 'card', which: 'closing'});
		expect(pressed(end, 'space').lesson?.scene).toBe(scenes[3]);
		// There again, the list begins at it.
		expect(pressed(end, 'N').prompt).toMatchObject({kind: 'scene', row: scenes.length});
		expect(narrowed(stateOf({scenes}), {kind: 'scene', typed: ''})).toHaveLength(scenes.length);
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
