import type {State} from '../app/state.js';
import type {Capabilities} from '../render/cells/capabilities.js';
import {fitted, wrapped} from '../render/cells/columns.js';
import {glyphsOf} from '../render/cells/glyphs.js';
import type {Rectangle} from '../render/cells/grid.js';
import {themeOf} from '../render/cells/styles.js';
import {cellsIn} from '../render/cells/width.js';
import {type Line, TextPanel} from './panels/text-panel.js';
import {useStage} from './stage.js';

const what =
	'Numbers, names, + - * / ^ ( ), and abs sqrt exp log sin cos tan tanh sigmoid min max and others. Every name but pi and e is a parameter: one to ten.';

/** The line that is typed into, its cursor, and below it what is wrong and where, or what is understood. */
export function formulaLines(state: State, {columns, rows}: Rectangle, capabilities: Capabilities): Line[] {
	const {prompt} = state;
	if (prompt?.kind !== 'formula') return [];
	const theme = themeOf(capabilities);
	const {text, at, reading} = prompt;
	const room = Math.max(1, columns - 3);
	// So much of the text that the cursor is in it, and a column beyond.
	const from = Math.max(0, at - room + 2);
	const {ellipsis} = glyphsOf(capabilities.charset);
	const [before, after] = [from > 0 ? ellipsis : '', from + room < text.length ? ellipsis : ''];
	const line: Line = [
		{text: ` ${before}`, ...theme.muted},
		{text: text.slice(from + before.length, at), ...theme.strong},
		{text: text[at] ?? '_', ...theme.badge},
		{text: text.slice(at + 1, from + room - after.length), ...theme.strong},
		{text: after, ...theme.muted},
	];
	const title: Line = [{text: ' Race on a formula', ...theme.strong}];
	const told = (words: string, style: typeof theme.muted) =>
		wrapped(words, Math.max(1, columns - 2), capabilities).map(
			(one): Line => [{text: fitted(` ${one}`, columns, capabilities), ...style}],
		);
	if (reading && 'says' in reading) {
		const column = cellsIn(text.slice(from, Math.max(from, reading.at)));
		const caret: Line = [{text: `${' '.repeat(Math.min(room, column + 1))}^`, ...theme.warn}];
		return [title, line, caret, ...told(reading.says, theme.warn)].slice(0, rows);
	}
	const names = reading && 'variables' in reading ? reading.variables : [];
	const understood =
		names.length === 0 ? what : `${names.length === 1 ? 'A parameter' : 'Parameters'}: ${names.join(', ')}`;
	return [title, line, [], ...told(understood, theme.muted)].slice(0, rows);
}

export function FormulaPanel({state, area}: {readonly state: State; readonly area: Rectangle}) {
	const {capabilities} = useStage();
	return <TextPanel area={area} lines={formulaLines(state, area, capabilities)} />;
}
