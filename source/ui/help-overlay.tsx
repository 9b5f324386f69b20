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
	const double = area.columns >= 110;
	const width = Math.floor(area.columns / (double ? 2 : 1));
	const per = double ? Math.ceil(keymap.length / 2) : keymap.length;
	const entry = (index: number): Span[] => {
		const binding = keymap[index];
		if (!binding) return [];
		return [
			{text: fitted(`  ${binding.label}`, keyWidth + 2, capabilities), ...theme.key},
			{text: fitted(` ${binding.help}`, width - keyWidth - 2, capabilities)},
		];
	};
	const lines = Array.from({length: per}, (_, row) => [...entry(row), ...(double ? entry(row + per) : [])]);
	const visible = Math.max(1, area.rows - 2);
	const from = Math.min(scroll, Math.max(0, lines.length - visible));
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
