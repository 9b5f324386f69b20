import {expect, test} from 'vitest';
import {keymap} from '../../../source/app/keys/keymap.js';
import {helpWords} from '../../../source/app/words/key-words.js';
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

test('letters of other scripts stay: readers know them', () => {
	expect(spelled('日本語 é η')).toBe('日本語 é learning rate');
});
