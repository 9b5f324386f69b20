import {labelOf} from '../../app/jobs/table.js';
import {spokenOf} from '../../app/jobs/wanted.js';
import {type Binding, keymap} from '../../app/keys/keymap.js';
import {isLine, isLookingOnly, pickedAt} from '../../app/prompt/picked.js';
import type {Prompt} from '../../app/prompt/prompt.js';
import type {State} from '../../app/state.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {fittedWords, longestThatFits, widthOf} from '../../render/cells/columns.js';
import type {Rectangle, Span} from '../../render/cells/grid.js';
import {formatNumber, shortPercent} from '../../render/cells/numbers.js';
import {themeOf} from '../../render/cells/styles.js';
import {useStage} from '../stage.js';
import {type Line, TextPanel} from './text-panel.js';

/** What an open prompt takes, in its own words. */
const promptHints: Readonly<Record<Prompt['kind'], readonly string[]>> = {
	help: ['↑ ↓ scroll   ← → keys, words   esc close'],
	problem: ['type to narrow   ↑ ↓ choose   enter race it   esc leave'],
	scene: [
		'type to narrow   ↑ ↓ choose   ← → section   enter open it   esc leave',
		'type to narrow   ↑ ↓ ← → choose   enter open it   esc leave',
	],
	exercise: ['type to narrow   ↑ ↓ choose   enter open it   esc leave'],
	question: [
		'your guess: its letter, or ↑ ↓ enter   A: the answer   esc: leave it',
		'its letter, or ↑ ↓ enter   A: the answer   esc',
	],
	plane: ['type to narrow   ↑ ↓ choose   enter takes it   esc leave'],
	upward: ['type to narrow   ↑ ↓ choose   enter draws it   esc leave'],
	optimizer: ['type to narrow   ↑ ↓ choose   enter add it   esc leave'],
	start: ['← → ↑ ↓ (shift: far)   enter start   esc leave', 'arrows   enter start   esc leave'],
	card: ['space, esc: go on   ↑ ↓ scroll   ? every key   q leaves', 'space: go on   ↑ ↓ scroll   q leaves'],
	formula: ['type a formula   ← → move   enter race it   esc empty, leave', 'type   enter race it   esc leave'],
	podium: ['any key goes on   q leaves'],
	tuning: ['↑ ↓ choose   ← → change   digits, enter: set   esc close'],
};

/** What the closing card takes: nothing comes after it. */
const closingHints = [
	'space, esc: back to the scene   ↑ ↓ scroll   ? every key   q leaves',
	'space: back   ↑ ↓ scroll   q leaves',
];

/** What picking a start takes where there is one parameter. */
const lineHints = ['← → (shift: far)   enter start   esc leave', '← →   enter start   esc leave'];

/** What looking takes, where nobody can be started. */
const lookHints = ['← → ↑ ↓ (shift: far)   look around   esc leave', 'arrows   look around   esc leave'];

/** What it takes where a place is guessed. */
const placeHints = ['← → ↑ ↓ (shift: far)   enter guess   esc leave', 'arrows   enter guess   esc leave'];

function hintsOf(state: State, prompt: Prompt): readonly string[] {
	if (prompt.kind === 'card' && prompt.which === 'closing') return closingHints;
	if (prompt.kind !== 'start') return promptHints[prompt.kind];
	if (state.lesson?.scene.places) return placeHints;
	if (isLookingOnly(state)) return lookHints;
	return isLine(state) ? lineHints : promptHints.start;
}

/** Keys in the order of how much they are missed: the last are given up first when room is short. */
const raceHints = ['play', 'help', 'quit', 'step', 'toggle', 'rate', 'start', 'problem', 'speed'];
const lessonHints = ['play', 'scene', 'help', 'quit', 'board', 'step', 'scenes', 'speed', 'rate'];

function hintsFor(columns: number, inLesson: boolean, capabilities: Capabilities): Binding[] {
	const shown: Binding[] = [];
	let room = columns - 1;
	for (const id of inLesson ? lessonHints : raceHints) {
		const binding = keymap.find(candidate => candidate.id === id);
		if (!binding?.hint) continue;
		room -= widthOf(`${shortLabel(binding)} ${binding.hint}   `, capabilities);
		if (room < 0) break;
		shown.push(binding);
	}
	return keymap.filter(binding => shown.includes(binding));
}

/** The first of a binding's spellings: "→ ←  l h" is "→ ←" here. */
const shortLabel = (binding: Binding) => binding.label.split('  ')[0];

/** Where the cross hairs are, and how high that is, while a start is picked. */
function whereabouts(state: State): string {
	const {prompt} = state;
	if (prompt?.kind !== 'start') return '';
	const {names, values, loss} = pickedAt(state, prompt.at);
	const shown = values.map(value => formatNumber(value, 6).trim());
	const point = shown.length === 1 ? `${names[0]} = ${shown[0]}` : `(${shown.join(', ')})`;
	return `${point} loss ${formatNumber(loss, 6).trim()}   `;
}

/** What is being worked on and how far it is, and, where esc has nothing else to close, how to stop it. */
function workLine(state: State, columns: number, capabilities: Capabilities): Line {
	const work = spokenOf(state);
	if (!work) return [];
	const theme = themeOf(capabilities);
	const share = shortPercent(Math.floor(100 * (work.share ?? 0)) / 100);
	const label = ` ${labelOf(work.job)} ${share}`;
	const [esc, stops] = ['  esc', ' stops it'];
	// A notice that would be cut has the room of that.
	const isFull = state.notice !== '' && widthOf(`${label}${esc}${stops}   ${state.notice}`, capabilities) > columns;
	const stop: Line =
		state.prompt || isFull
			? []
			: [
					{text: esc, ...theme.key},
					{text: stops, ...theme.muted},
				];
	return [{text: label, ...theme.strong}, ...stop, {text: '  '}];
}

/** What is worked on, if anything takes so long; then the notice, or what the open prompt takes, or the most useful keys. */
export function footerLine(state: State, columns: number, capabilities: Capabilities): Line {
	const work = workLine(state, columns, capabilities);
	const taken = work.reduce((sum, {text}) => sum + widthOf(text, capabilities), 0);
	return [...work, ...restLine(state, Math.max(0, columns - taken), capabilities)];
}

function restLine(state: State, columns: number, capabilities: Capabilities): Line {
	const theme = themeOf(capabilities);
	if (state.notice !== '') return [{text: fittedWords(` ${state.notice}`, columns, capabilities), ...theme.warn}];
	if (state.prompt) {
		const own = hintsOf(state, state.prompt);
		const hints = own.map(hint => ` ${whereabouts(state)}${hint}`);
		return [{text: longestThatFits(hints, columns, capabilities), ...theme.muted}];
	}
	const spans: Span[] = [];
	for (const binding of hintsFor(columns, state.lesson !== null, capabilities)) {
		const text = binding.id === 'play' && state.playing ? 'pause' : binding.hint;
		spans.push({text: ` ${shortLabel(binding)}`, ...theme.key}, {text: ` ${text}  `, ...theme.muted});
	}
	return spans;
}

export function Footer({state, area}: {readonly state: State; readonly area: Rectangle}) {
	const {capabilities} = useStage();
	return <TextPanel area={area} lines={[footerLine(state, area.columns, capabilities)]} />;
}
