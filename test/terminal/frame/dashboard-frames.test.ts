import headless from '@xterm/headless';
import {expect, it} from 'vitest';
import {type Grid, gridText} from '../../../source/render/cells/grid.js';
import {openDashboard} from '../../ui/dashboard.js';
import {differences, frameBytes, shownBy} from '../frames.js';

const levels = [
	['blocks', 'truecolor', 'unicode'],
	['fine', 'truecolor', 'unicode'],
	['fine', '16', 'unicode'],
	['octants', 'truecolor', 'unicode'],
	['octants', '256', 'unicode'],
	['fine', 'none', 'ascii'],
] as const;

const signs = {blocks: /[▀▄]/, fine: /[\u2801-\u28ff]/, octants: /[\u{1cd00}-\u{1cde5}]/u} as const;

const sizes = [
	[60, 18],
	[120, 36],
	[80, 24],
	[200, 60],
] as const;

/** The coarsest and the finest at every size, the others at two. */
const isWhole = (glyphs: string, color: string) => color === 'truecolor' && glyphs !== 'fine';

const cases = levels.flatMap(([glyphs, color, charset]) =>
	(isWhole(glyphs, color) ? sizes : sizes.slice(0, 2)).map(([columns, rows]) => ({
		glyphs,
		color,
		charset,
		columns,
		rows,
	})),
);

it.each(cases)('a terminal shows the grid of the dashboard: $glyphs, $color, $charset, $columns × $rows', async one => {
	const {glyphs, color, charset, columns, rows} = one;
	const dashboard = openDashboard({columns, rows, capabilities: {color, charset}, opening: {glyphs}});
	const screen = new headless.Terminal({cols: columns, rows, allowProposedApi: true});
	let shown: Grid | null = null;
	// A step, ten, the relief and the map again, zoomed in: what changes between two frames is written, and no more.
	for (const keys of [['L', 'L'], ['l'], ['L'], ['v'], ['v', 'v', 'z']]) {
		dashboard.press(...keys);
		const next = await dashboard.frame();
		await shownBy(screen, frameBytes(shown, next, color));
		expect(differences(screen, next, color), keys.join()).toEqual([]);
		shown = structuredClone(next);
		if (charset === 'unicode') expect(gridText(next).join('')).toMatch(signs[glyphs]);
	}
	dashboard.close();
});
