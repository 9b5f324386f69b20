import {type LessonLine, shownPage} from '../../app/lesson/lesson-text.js';
import type {State} from '../../app/state.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {clamp} from '../../render/cells/clamp.js';
import {fitted, longestThatFits, widthOf} from '../../render/cells/columns.js';
import {glyphsOf} from '../../render/cells/glyphs.js';
import type {Rectangle, Style} from '../../render/cells/grid.js';
import {type Theme, themeOf} from '../../render/cells/styles.js';
import {useStage} from '../stage.js';
import {type Line, TextPanel} from './text-panel.js';

function styleOf(kind: LessonLine['kind'], theme: Theme): Style {
	switch (kind) {
		case 'title':
		case 'chosen':
			return theme.strong;
		case 'text':
		case 'asked':
			return theme.plain;
		case 'question':
		case 'wrong':
			return theme.warn;
		case 'right':
			return theme.good;
		case 'choice':
		case 'hint':
		case 'way':
			return theme.muted;
	}
}

type Shown = LessonLine & {
	/** How many choices there are beyond this one, where it is the last that is shown on that side. */
	readonly more?: string;
};

/** As many lines as there are rows: where not all choices have room, those round the chosen one, and how many more there are. */
function inRows(lines: readonly LessonLine[], rows: number): readonly Shown[] {
	const isChoice = ({kind}: LessonLine) => kind === 'choice' || kind === 'chosen';
	const choices = lines.filter(isChoice);
	if (lines.length <= rows || choices.length === 0) return lines.slice(0, rows);
	// A choice that nobody sees cannot be made: the head gives up its last lines before the choices have less than two.
	const head = lines.filter(line => !isChoice(line)).slice(0, Math.max(0, rows - 2));
	const room = Math.max(1, rows - head.length);
	const chosen = choices.findIndex(({kind}) => kind === 'chosen');
	const from = clamp(chosen - room + 1, 0, Math.max(0, choices.length - room));
	const below = choices.length - from - room;
	const last = Math.min(room, choices.length) - 1;
	const seen = choices.slice(from, from + room).map((line, row): Shown => {
		if (row === 0 && from > 0) return {...line, more: `↑ ${from} more`};
		return row === last && below > 0 ? {...line, more: `↓ ${below} more`} : line;
	});
	return [...head, ...seen];
}

/** A scene's words, the page of them that is shown. */
export function lessonPanelLines(state: State, {columns, rows}: Rectangle, capabilities: Capabilities): Line[] {
	const theme = themeOf(capabilities);
	const shown = shownPage(state, columns, rows);
	const {select} = glyphsOf(capabilities.charset);
	return inRows(shown, rows).map(({kind, text, more}) => {
		const mark = kind === 'chosen' ? select : ' ';
		const aside = more === undefined ? '' : longestThatFits([` ${more}`, ` ${more[0]}`], columns, capabilities);
		const room = Math.max(0, columns - widthOf(aside, capabilities));
		return [
			{text: fitted(`${mark}${text}`, room, capabilities), ...styleOf(kind, theme)},
			{text: aside, ...theme.muted},
		];
	});
}

export function LessonPanel({state, area}: {readonly state: State; readonly area: Rectangle}) {
	const {capabilities} = useStage();
	return <TextPanel area={area} lines={lessonPanelLines(state, area, capabilities)} />;
}
