import {type HelpLine, type HelpPage, helpShape, labelColumns} from '../../app/keys/help.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {fitted} from '../../render/cells/columns.js';
import type {Rectangle, Span} from '../../render/cells/grid.js';
import {themeOf} from '../../render/cells/styles.js';
import {useStage} from '../stage.js';
import {type Line, TextPanel} from './text-panel.js';

/** Columns of a key's label. */
const keyWidth = labelColumns - 3;

const titles: Readonly<Record<HelpPage, string>> = {keys: ' Keys', words: ' Words'};

/** The whole keymap by purpose, or the glossary, in two columns where there is room, scrolled as far as it goes. */
function helpLines(area: Rectangle, page: HelpPage, scroll: number, capabilities: Capabilities): Line[] {
	const theme = themeOf(capabilities);
	const {columns, lines: count, visible, farthest} = helpShape(area, page);
	const width = Math.floor(area.columns / columns.length);
	const entry = (line: HelpLine): Span[] => {
		if (typeof line !== 'object') return [{text: fitted(line ? ` ${line}` : '', width, capabilities), ...theme.strong}];
		return [
			{text: fitted(`  ${line.label}`, keyWidth + 2, capabilities), ...theme.key},
			{text: fitted(` ${line.help}`, width - keyWidth - 2, capabilities)},
		];
	};
	const lines = Array.from({length: count}, (_, row) => columns.flatMap(column => entry(column[row])));
	const from = Math.min(scroll, farthest);
	const rest = lines.length - from - visible;
	const more = [from > 0 ? `↑ ${from} above` : '', rest > 0 ? `↓ ${rest} below` : ''].filter(text => text !== '');
	return [
		[
			{text: titles[page], ...theme.strong},
			{text: more.length > 0 ? `   ${more.join('   ')}` : '', ...theme.muted},
		],
		[],
		...lines.slice(from, from + visible),
	];
}

type Props = {readonly area: Rectangle; readonly page: HelpPage; readonly scroll: number};

export function HelpOverlay({area, page, scroll}: Props) {
	const {capabilities} = useStage();
	return <TextPanel area={area} lines={helpLines(area, page, scroll, capabilities)} />;
}
