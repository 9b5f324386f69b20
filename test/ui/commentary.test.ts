import {expect, it} from 'vitest';
import {scenes} from '../../source/lecture/index.js';
import {openDashboard} from './dashboard.js';

const hundred = Array.from({length: 10}, () => 'L');

/** Where the chart begins, and its rows: from its title to the status line. */
const chartOf = (lines: readonly string[]) => {
	const top = lines.findIndex(line => line.includes('loss, log'));
	const left = lines[top].indexOf('loss, log') - 1;
	return lines.slice(top, -1).map(line => [...line].slice(left).join(''));
};

it.each(['unicode', 'ascii'] as const)('the last row under the chart says what happens, in %s', async charset => {
	const dashboard = openDashboard({capabilities: {color: 'none', charset}});
	dashboard.press(...hundred);
	const chart = chartOf(await dashboard.text());
	expect(chart.at(-1)?.trim()).toBe('Adam finishes 2nd, 32 ticks behind');
	expect(chart.at(-2)).toMatch(/ticks/);
	dashboard.close();
});

it('m turns it off, and the chart has its row; and on again', async () => {
	const dashboard = openDashboard();
	dashboard.press(...hundred, 'm');
	expect((await dashboard.text()).at(-1)).toContain('commentary off');
	const chart = chartOf(await dashboard.text());
	expect(chart.at(-1)).toMatch(/0 +50 ticks +100/);
	dashboard.press('m');
	expect(chartOf(await dashboard.text()).at(-1)).toContain('Adam finishes 2nd');
	dashboard.close();
});

it('its row is kept while there is nothing to say: nothing jumps', async () => {
	const dashboard = openDashboard();
	const axes = new Set<number>();
	for (let tens = 0; tens < 6; tens++) {
		axes.add(chartOf(await dashboard.text()).findIndex(line => /0 +50|0 +20/.test(line)));
		dashboard.press('L');
	}
	expect(axes.size).toBe(1);
	dashboard.close();
});

it('a chart of fewer than nine rows has none to spare', async () => {
	const dashboard = openDashboard({
		opening: {scenes: scenes.filter(({id}) => id === 'too-high')},
		columns: 80,
		rows: 26,
	});
	dashboard.press('n', ...hundred);
	const chart = chartOf(await dashboard.text());
	expect(chart.length).toBeLessThan(9);
	expect(chart.at(-1)).toMatch(/0 +20 ticks/);
	dashboard.close();
});
