import {type LessonLine, lessonLines} from '../../app/lesson/lesson-text.js';
import type {State} from '../../app/state.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {fitted} from '../../render/cells/columns.js';
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
			return theme.plain;
		case 'question':
		case 'wrong':
			return theme.warn;
		case 'right':
			return theme.good;
		case 'choice':
		case 'hint':
			return theme.muted;
	}
}

/** A scene's words; where room is short, what is at the end, the question or the answer, stays. */
export function lessonPanelLines(state: State, {columns, rows}: Rectangle, capabilities: Capabilities): Line[] {
	const theme = themeOf(capabilities);
	const all = lessonLines(state, columns);
	const isText = ({kind}: LessonLine) => kind === 'text';
	const spare = Math.max(0, all.length - rows);
	const first = all.findIndex(isText);
	const shown = spare === 0 ? all : all.filter((line, index) => !isText(line) || index - first >= spare);
	const {select} = glyphsOf(capabilities.charset);
	return shown.slice(0, rows).map(({kind, text}) => {
		const mark = kind === 'chosen' ? select : ' ';
		return [{text: fitted(`${mark}${text}`, columns, capabilities), ...styleOf(kind, theme)}];
	});
}

export function LessonPanel({state, area}: {readonly state: State; readonly area: Rectangle}) {
	const {capabilities} = useStage();
	return <TextPanel area={area} lines={lessonPanelLines(state, area, capabilities)} />;
}
