import {expect, it} from 'vitest';
import {glossary} from '../../source/app/keys/glossary.js';
import {groupedKeys, keymap} from '../../source/app/keys/keymap.js';
import {textFor} from '../../source/render/cells/to-ascii.js';
import {expectSound} from './checks.js';
import {openDashboard} from './dashboard.js';

it.each(
	(['unicode', 'ascii'] as const).flatMap(charset =>
		[
			[60, 18],
			[80, 24],
			[120, 36],
		].map(([columns, rows]) => [columns, rows, charset] as const),
	),
)('the help has every key beside what it does, scrolled through at %d × %d in %s', async (columns, rows, charset) => {
	const capabilities = {color: 'none', charset} as const;
	const say = (text: string) => textFor(text, charset);
	const dashboard = openDashboard({columns, rows, capabilities});
	dashboard.press('?');
	const shown = new Set<string>();
	let [title, rest] = ['', 0];
	for (let scrolled = 0; scrolled < 99; scrolled++) {
		expectSound(await dashboard.frame(), {columns, rows}, capabilities);
		const lines = await dashboard.text();
		expect(lines).toHaveLength(rows);
		expect(lines[1]).toMatch(/^ Keys/);
		// What has gone above is what was scrolled, and below it gets less by as much.
		const below = Number(/(\d+) below/.exec(lines[1])?.[1] ?? 0);
		if (scrolled === 0) rest = below;
		else expect(lines[1]).toContain(say(`↑ ${scrolled} above`));
		expect(below).toBe(rest - scrolled);
		for (const line of lines.slice(3, -1)) shown.add(line);
		title = lines[1];
		if (below === 0) break;
		dashboard.press('down');
	}
	expect(title).not.toContain('below');
	const all = [...shown].join('\n');
	for (const {label, help} of keymap) expect(all).toContain(`${say(label).padEnd(16)} ${say(help)}`);
	for (const {title: group} of groupedKeys) expect(all).toMatch(new RegExp(`^ ${say(group)}|  ${say(group)}`, 'm'));
	dashboard.close();
});

it.each([
	[60, 18, 'ascii'],
	[80, 24, 'unicode'],
	[120, 36, 'unicode'],
] as const)(
	'a second ? has every word and what it means at %d × %d in %s, a third closes',
	async (columns, rows, charset) => {
		const capabilities = {color: 'none', charset} as const;
		const dashboard = openDashboard({columns, rows, capabilities});
		dashboard.press('?', '?');
		let said = '';
		for (let scrolled = 0; scrolled < 99; scrolled++) {
			expectSound(await dashboard.frame(), {columns, rows}, capabilities);
			const lines = await dashboard.text();
			expect(lines[1]).toMatch(/^ Words/);
			said += ` ${(scrolled === 0 ? lines.slice(3, -1) : [lines.at(-2) ?? '']).join(' ')}`;
			if (!/below/.test(lines[1])) break;
			dashboard.press('down');
		}
		const words = said.replaceAll(/\s+/g, ' ');
		for (const {term, meaning} of glossary) {
			expect(words).toContain(textFor(`${term} ${meaning}`, charset).replaceAll(/\s+/g, ' '));
		}
		dashboard.press('left');
		expect((await dashboard.text())[1]).toMatch(/^ Keys/);
		dashboard.press('?', '?');
		expect((await dashboard.text())[1]).not.toMatch(/^ (Keys|Words)/);
		dashboard.close();
	},
);

it('the glossary has the words of the lecture, each short enough for its column', () => {
	const all = glossary.map(({term}) => term).join(' ');
	for (const word of ['gap', 'finish', 'settles', 'stalled', 'η', 'γ', 'β', 'epoch', 'step', 'L*'])
		expect(all).toContain(word);
	for (const {term} of glossary) expect([...textFor(term, 'ascii')].length, term).toBeLessThanOrEqual(16);
});
