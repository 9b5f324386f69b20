import {type HelpLine, helpShape} from '../../app/keys/help.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {fitted} from '../../render/cells/columns.js';
import type {Rectangle, Span} from '../../render/cells/grid.js';
import {themeOf} from '../../render/cells/styles.js';
import {useStage} from '../stage.js';
import {type Line, TextPanel} from './text-panel.js';

const keyWidth = 16;

/** The whole keymap by purpose, in two columns where there is room, scrolled as far as it goes. */
function helpLines(area: Rectangle, scroll: number, capabilities: Capabilities): Line[] {
	const theme = themeOf(capabilities);
	const {columns, lines: count, visible, farthest} = helpShape(area);
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
			{text: ' Keys', ...theme.strong},
			{text: more.length > 0 ? `   ${more.join('   ')}` : '', ...theme.muted},
		],
		[],
		...lines.slice(from, from + visible),
	];
}

export function HelpOverlay({area, scroll}: {readonly area: Rectangle; readonly scroll: number}) {
	const {capabilities} = useStage();
	return <TextPanel area={area} lines={helpLines(area, scroll, capabilities)} />;
}
