import {describe, expect, it} from 'vitest';
import {gridText} from '../../source/render/cells/grid.js';
import {expectSound} from './checks.js';
import {openDashboard} from './dashboard.js';

const racers = ['adam:name=日本語', 'gd:name=한국어 이름이 길다', 'nag:name=ｆｕｌｌ', 'momentum:name=🚀é'];
const keys: readonly (readonly string[])[] = [[], ['enter'], ['i'], ['2'], ['R'], ['v'], ['f'], ['tab'], ['k', 'T']];

describe('names in wide characters', () => {
	it.each([
		[60, 18],
		[80, 24],
		[120, 36],
		[200, 60],
	])('are drawn as they are, and every row stays as wide as the terminal: %d × %d', async (columns, rows) => {
		for (const charset of ['unicode', 'ascii'] as const) {
			const capabilities = {color: 'none', charset} as const;
			const dashboard = openDashboard({columns, rows, capabilities, opening: {options: {racers}}});
			dashboard.press('L');
			for (const pressed of keys) {
				dashboard.press(...pressed);
				const frame = await dashboard.frame();
				expectSound(frame, {columns, rows}, capabilities);
				const text = gridText(frame).join('\n');
				if (pressed.length > 0) continue;
				for (const name of ['日本語', '한국어', 'ｆｕｌｌ', '?é'])
					expect(text.includes(name)).toBe(charset === 'unicode');
			}
			dashboard.close();
		}
	});

	it('keep the columns of the leaderboard', async () => {
		const wide = openDashboard({opening: {options: {racers: ['adam:name=日本語', 'gd']}}});
		const narrow = openDashboard({opening: {options: {racers: ['adam:name=sixsix', 'gd']}}});
		const rowOf = async (dashboard: typeof wide, name: string) =>
			(await dashboard.text()).find(line => line.includes(name))!.split(name);
		const [wideRow, narrowRow] = [await rowOf(wide, '日本語'), await rowOf(narrow, 'sixsix')];
		expect(wideRow[1]).toBe(narrowRow[1]);
		expect(wideRow[0]).toBe(narrowRow[0]);
	});
});
