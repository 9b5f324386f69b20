import {helpShape} from '../app/help.js';
import {keymap} from '../app/keymap.js';
import type {Capabilities} from '../render/capabilities.js';
import type {Rectangle, Span} from '../render/grid.js';
import {fitted} from './columns.js';
import {usePaint} from './paint.js';
import {type Line, TextPanel} from './text-panel.js';
import {themeOf} from './theme.js';

const keyWidth = 16;

/** The whole keymap, in two columns where there is room, scrolled as far as it goes. */
export function helpLines(area: Rectangle, scroll: number, capabilities: Capabilities): Line[] {
	const theme = themeOf(capabilities);
	const {across, lines: per, visible, farthest} = helpShape(area);
	const width = Math.floor(area.columns / across);
	const entry = (index: number): Span[] => {
		const binding = keymap[index];
		if (!binding) return [];
		return [
			{text: fitted(`  ${binding.label}`, keyWidth + 2, capabilities), ...theme.key},
			{text: fitted(` ${binding.help}`, width - keyWidth - 2, capabilities)},
		];
	};
	const lines = Array.from({length: per}, (_, row) => [...entry(row), ...(across > 1 ? entry(row + per) : [])]);
	const from = Math.min(scroll, farthest);
	const rest = lines.length - from - visible;
	const more = [from > 0 ? `↑ ${from} above` : '', rest > 0 ? `↓ ${rest} below` : ''].filter(text => text !== '');
	return [
		[
			{text: '  Keys', ...theme.strong},
			{text: more.length > 0 ? `   ${more.join('   ')}` : '', ...theme.muted},
		],
		[],
		...lines.slice(from, from + visible),
	];
}

export function HelpOverlay({area, scroll}: {readonly area: Rectangle; readonly scroll: number}) {
	const {capabilities} = usePaint();
	return <TextPanel area={area} lines={helpLines(area, scroll, capabilities)} />;
}
