import {expect, test} from 'vitest';
import {keymap} from '../../../source/app/keys/keymap.js';
import {openScene} from '../../../source/app/lesson/lesson.js';
import {openState} from '../../../source/app/open-state.js';
import {helpWords} from '../../../source/app/words/key-words.js';
import {checkpointWords, sceneWords} from '../../../source/app/words/lesson-words.js';
import {spelled} from '../../../source/app/words/spell.js';
import {optimizers} from '../../../source/engine/optimizers/index.js';
import {problems} from '../../../source/engine/problems/index.js';
import {scenes} from '../../../source/lecture/index.js';
import {stumbling} from './stumbling.js';

const texts: readonly string[] = [
	...Object.values(problems).flatMap(({label, formula, story}) => [label, formula, story]),
	...Object.values(optimizers).flatMap(({label, equations}) => [label, ...equations]),
	...scenes.flatMap(({title, text, checkpoints}) => [
		title,
		text.join(' '),
		...checkpoints.flatMap(({question, choices}) => [question, ...choices]),
	]),
	...keymap.map(({help}) => help),
];

test('nothing that is told has a sign a reader stumbles on', () => {
	for (const text of texts) expect(spelled(text), text).not.toMatch(stumbling);
	for (const line of helpWords()) expect(line).not.toMatch(stumbling);
});

test('signs are said by their names', () => {
	const said: Readonly<Record<string, string>> = {
		'gd η = 0.5 from tick 3': 'gd learning rate equals 0.5 from tick 3',
		'0.437%': '0.437 percent',
		'-2, -0.5': 'minus 2, minus 0.5',
		'1e-5': '1 times 10 to the minus 5',
		'x² − y⁴ + z³': 'x squared minus y to the 4 plus z cubed',
		'v ← β₂v + (1 − β₂)∇²': 'v becomes beta 2 v plus (1 minus beta 2) gradient squared',
		'√(vˆ + ε)': 'square root of (v hat plus eps)',
		'gap ≤ 1%': 'gap at most 1 percent',
		'adam-2': 'adam-2',
	};
	for (const [text, words] of Object.entries(said)) expect(spelled(text)).toBe(words);
});

test('no sign is lost: without it the words are others', () => {
	for (const text of texts) {
		for (const {0: sign, index} of text.matchAll(/[^\p{L}\p{N}\s]/gu)) {
			const without = text.slice(0, index) + text.slice(index + sign.length);
			expect(spelled(without), `${sign} in ${text}`).not.toBe(spelled(text));
		}
		// What has no name becomes a question mark.
		expect(spelled(text).split('?').length, text).toBe(text.split('?').length);
	}
});

test('keys are said as keys, where the same signs compare and assign elsewhere', () => {
	const said: Readonly<Record<string, string>> = {
		'→ makes the next guess': 'right arrow makes the next guess',
		'gd takes ← →, not a number': 'gd takes left arrow right arrow, not a number',
		'5 → 10': '5 to 10',
		'm ← −g': 'm becomes minus g',
		'press ] and see': 'press right bracket and see',
		'[ ] and { }': 'left bracket right bracket and left brace right brace',
		'x in [−1, 1].': 'x in the interval from minus 1 to 1.',
		'height is L. < > turn it': 'height is L. less than greater than turn it',
		'a < b, c > d': 'a under b, c over d',
	};
	for (const [text, words] of Object.entries(said)) expect(spelled(text)).toBe(words);
});

test('what is left out, and what is about, is said to be', () => {
	const said: Readonly<Record<string, string>> = {
		'3, 4, … 10 knobs': '3, 4, and so on to 10 knobs',
		'15 + 7.5 + … = 30': '15 plus 7.5 plus and so on equals 30',
		'n = 1, 2, 3 … n grows': 'n equals 1, 2, 3 and so on, n grows',
		'ΔL ≈ uᵀg': 'Delta L is about u transposed g',
		'its start, w/b.': 'its start, w slash b.',
		'-2/-6': 'minus 2 slash minus 6',
		'g/g² and 1/(2n)': 'g over g squared and 1 over (2n)',
	};
	for (const [text, words] of Object.entries(said)) expect(spelled(text)).toBe(words);
});

test('no title or choice ends twice', () => {
	const state = openState({options: {}, size: {columns: 80, rows: 24}, scenes});
	for (const scene of scenes) {
		const lines = [...sceneWords(openScene(state, scene)), ...scene.checkpoints.flatMap(checkpointWords)];
		for (const line of lines) expect(line).not.toMatch(/[.?!][.?!]/);
	}
});

test('letters of other scripts stay: readers know them', () => {
	expect(spelled('日本語 é η')).toBe('日本語 é learning rate');
});
