import {type Binding, keymap} from '../app/keymap.js';
import type {State} from '../app/state.js';
import type {Capabilities} from '../render/capabilities.js';
import type {Rectangle, Span} from '../render/grid.js';
import {fitted, fittedWords, widthOf} from './columns.js';
import {usePaint} from './paint.js';
import {type Line, TextPanel} from './text-panel.js';
import {themeOf} from './theme.js';

/** What an open prompt takes, in its own words. */
const promptHints: Readonly<Record<string, string>> = {
	help: '↑ ↓ scroll   esc close',
	problem: '↑ ↓ choose   enter race it   1-9 at once   esc leave',
	optimizer: '↑ ↓ choose   enter add it   1-9 at once   esc leave',
	start: 'arrows move (shift: far)   enter start here   esc leave',
	tuning: '↑ ↓ choose   ← → change   digits, enter: set   esc close',
};

/** Keys in the order in which they are given up when room is short; the ones to leave and to learn by never are. */
function hintsFor(columns: number, bindings: readonly Binding[], capabilities: Capabilities): Binding[] {
	const shown: Binding[] = [];
	let room = columns - 1;
	for (const id of ['play', 'help', 'quit', 'step', 'toggle', 'rate', 'start', 'problem', 'speed']) {
		const binding = bindings.find(candidate => candidate.id === id);
		if (!binding?.hint) continue;
		room -= widthOf(`${shortLabel(binding)} ${binding.hint}   `, capabilities);
		if (room < 0) break;
		shown.push(binding);
	}
	return bindings.filter(binding => shown.includes(binding));
}

/** The first of a binding's spellings: "→ ←  l h" is "→ ←" here. */
const shortLabel = (binding: Binding) => binding.label.split('  ')[0];

/** The notice, if there is one; else what the open prompt takes; else the most useful keys. */
export function footerLine(state: State, columns: number, capabilities: Capabilities): Line {
	const theme = themeOf(capabilities);
	const hint = state.prompt ? promptHints[state.prompt.kind] : undefined;
	if (state.notice !== '') return [{text: fittedWords(` ${state.notice}`, columns, capabilities), ...theme.warn}];
	if (hint !== undefined) return [{text: fitted(` ${hint}`, columns, capabilities), ...theme.muted}];
	const spans: Span[] = [];
	for (const binding of hintsFor(columns, keymap, capabilities)) {
		const text = binding.id === 'play' && state.playing ? 'pause' : binding.hint;
		spans.push({text: ` ${shortLabel(binding)}`, ...theme.key}, {text: ` ${text}  `, ...theme.muted});
	}
	return spans;
}

export function Footer({state, area}: {readonly state: State; readonly area: Rectangle}) {
	const {capabilities} = usePaint();
	return <TextPanel area={area} lines={[footerLine(state, area.columns, capabilities)]} />;
}
