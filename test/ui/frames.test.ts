import {describe, expect, it} from 'vitest';
import type {Charset} from '../../source/render/cells/capabilities.js';
import {offered} from '../app/offered.js';
import {expectSound} from './checks.js';
import {type Dashboard, openDashboard} from './dashboard.js';
import {expectPictures, pictured} from './picture-file.js';

const sizes = [
	[60, 18],
	[80, 24],
	[120, 36],
	[200, 60],
] as const;

const hundred = Array.from({length: 10}, () => 'L');

/** What is pictured: a title, and the keys that lead there from the start of `toy`. */
const scenes: readonly (readonly [title: string, keys: readonly string[]])[] = [
	['tick 0', []],
	['tick 100', hundred],
	['tick 100, the chart of a small terminal', [...hundred, 'tab']],
	['tick 100, inspector turned over, linear chart, contour lines', [...hundred, 'i', 'y', 'C']],
	[
		'behind the last tick raced, two racers out, another selected',
		[...hundred, 'H', 'H', '2', '5', 'j', 'space', 'space'],
	],
	['hyper-parameters of Adam, a number begun', ['j', 'j', 'j', 'k', 'k', 'k', 'k', 'enter', 'down', '0', '.', '9']],
	['a problem to choose', ['p']],
	['an optimizer to add', ['a']],
	['a start to pick', ['s', 'right', 'shift+up']],
	['a notice', ['R']],
	['zoomed in on the selected racer', [...hundred, 'z', 'z']],
];

async function picturesOf(charset: Charset, columns: number, rows: number): Promise<string> {
	const pictures: string[] = [];
	// The largest says little more of what is opened than the others do.
	for (const [title, keys] of columns > 150 ? scenes.slice(0, 2) : scenes) {
		const dashboard = openDashboard({opening: {offered}, columns, rows, capabilities: {color: 'none', charset}});
		dashboard.press(...keys);
		expectSound(await dashboard.frame(), {columns, rows}, {color: 'none', charset});
		pictures.push(pictured(title, await dashboard.text()));
		dashboard.close();
	}
	return pictures.join('\n');
}

describe.each(['unicode', 'ascii'] as const)('pictures in %s', charset => {
	it.each(sizes)('at %d × %d', async (columns, rows) => {
		expectPictures(`dashboard-${columns}x${rows}-${charset}`, await picturesOf(charset, columns, rows));
	});

	it('where the terminal is too small', async () => {
		const pictures: string[] = [];
		for (const [columns, rows] of [
			[100, 17],
			[59, 18],
			[30, 3],
			[20, 5],
			[3, 1],
		] as const) {
			const dashboard = openDashboard({columns, rows, capabilities: {color: 'none', charset}});
			expectSound(await dashboard.frame(), {columns, rows}, {color: 'none', charset});
			pictures.push(pictured(`${columns} × ${rows}`, await dashboard.text()));
		}
		expectPictures(`dashboard-too-small-${charset}`, pictures.join('\n'));
	});
});

describe.each(['fine', 'octants'] as const)('pictures in %s', glyphs => {
	it.each(sizes)('at %d × %d', async (columns, rows) => {
		const pictures: string[] = [];
		const capabilities = {color: 'truecolor', charset: 'unicode'} as const;
		for (const [title, keys] of scenes.slice(1, 3)) {
			const dashboard = openDashboard({columns, rows, capabilities, opening: {glyphs}});
			dashboard.press(...keys);
			expectSound(await dashboard.frame(), {columns, rows}, capabilities);
			pictures.push(pictured(title, await dashboard.text()));
			dashboard.close();
		}
		expectPictures(`dashboard-${columns}x${rows}-${glyphs}`, pictures.join('\n'));
	});
});

it('g leads through the glyphs, and Y has the chart in plain strokes whatever they are', async () => {
	const dashboard = openDashboard({capabilities: {color: 'truecolor', charset: 'unicode'}});
	dashboard.press('L', 'L', 'L');
	const seen: string[] = [];
	const look = async () => {
		const text = (await dashboard.text()).join('');
		seen.push(
			[/[\u2801-\u28ff]/u, /[\u{1cd00}-\u{1cde5}]/u, /[╭╮╰╯]/]
				.flatMap((signs, at) => (signs.test(text) ? [at] : []))
				.join(),
		);
	};
	for (const key of ['g', 'Y', 'Y', 'g', 'Y', 'Y', 'g']) {
		await look();
		dashboard.press(key);
	}
	await look();
	expect(seen).toEqual(['2', '0', '0,2', '0', '1', '1,2', '1', '2']);
	dashboard.close();
});

describe('nothing jumps', () => {
	const rowsOf = (lines: readonly string[], left: number, racers: number) =>
		lines.slice(2, 2 + racers).map(line => line.slice(left));

	async function overTicks(dashboard: Dashboard, ticks: number, look: (lines: readonly string[]) => void) {
		for (let tick = 0; tick <= ticks; tick++) {
			look(await dashboard.text());
			dashboard.press('l');
		}
	}

	it('in header and leaderboard of 80 × 24, over 300 ticks', async () => {
		const dashboard = openDashboard();
		const left = (await dashboard.text())[1].indexOf('  racer') - 5;
		const headers = new Set<string>();
		await overTicks(dashboard, 300, lines => {
			// Digits are right-aligned: all but them stays where it is.
			headers.add(lines[0].replace(/tick[ \d,]{8}/, 'tick ########'));
			for (const row of rowsOf(lines, left, 6)) {
				expect(row.slice(0, 5)).toMatch(/^[1-6][▲▼ ] [1-6] $/);
				expect(row.slice(5, 17)).toMatch(/^[› ] [A-Z][A-Za-z]+ *$/);
				expect(row.slice(17, 23)).toMatch(/^ +[\d.e-]+$/);
				expect(row.slice(23, 33)).toMatch(/^ +([\d.e-]+%|stalled|diverged|wrong min|✓ +[\d,]+)$/);
				expect(row.slice(33).trim()).toBe('');
			}
		});
		expect([...headers]).toHaveLength(1);
		expect([...headers][0]).toMatch(/tick ######## {2,6}\d+\/s . $/);
	});

	it('in the leaderboard of 120 × 36, over 100 ticks', async () => {
		const dashboard = openDashboard({columns: 120, rows: 36});
		const left = (await dashboard.text())[1].indexOf('  racer') - 5;
		await overTicks(dashboard, 100, lines => {
			for (const row of rowsOf(lines, left, 6)) {
				expect(row.slice(23, 30)).toMatch(/^ +[\d.e-]+%$/);
				expect(row.slice(30, 38)).toMatch(/^ +[\d.e-]+$/);
				expect(row.slice(38, 45)).toMatch(/^ +[\d,k.]+$/);
			}
		});
	});
});
