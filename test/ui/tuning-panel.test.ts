import {expect, it} from 'vitest';
import {openDashboard} from './dashboard.js';

it('cuts no label to a letter in the smallest terminal, whatever is set and chosen', async () => {
	for (const charset of ['unicode', 'ascii'] as const) {
		const options = {problem: 'moons', racers: ['adam', 'nadam', 'adadelta', 'nag:batch=5,shuffle=on', 'line-search']};
		const dashboard = openDashboard({columns: 60, rows: 18, capabilities: {charset}, opening: {options}});
		for (let racer = 0; racer < options.racers.length; racer++) {
			dashboard.press('down', 'enter');
			for (let row = 0; row < 6; row++) {
				const lines = (await dashboard.text()).slice(2, 16).map(line => line.slice(0, 26));
				const set = lines.filter(line => line.trim() !== '');
				expect(set.length).toBeGreaterThan(1);
				for (const line of set) expect(/^.{2}\S{0,4} +(.*)[…~]/.exec(line)?.[1]?.length ?? 9, line).toBeGreaterThan(4);
				dashboard.press('down');
			}
			dashboard.press('escape');
		}
		dashboard.close();
	}
});
