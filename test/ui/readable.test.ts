import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {letterOf} from '../../source/app/lesson/choice-letters.js';
import {problems} from '../../source/engine/problems/index.js';
import {scenes} from '../../source/lecture/index.js';
import type {Capabilities} from '../../source/render/cells/capabilities.js';
import {areaOf, createGrid, gridText} from '../../source/render/cells/grid.js';
import {drawBandScaleRow} from '../../source/render/land/band-scale.js';
import {bandTiles} from '../../source/render/land/band-tiles.js';
import {headerLine} from '../../source/ui/panels/header.js';
import {inspectorLines} from '../../source/ui/panels/inspector/inspector.js';
import {lessonPanelLines} from '../../source/ui/panels/lesson-panel.js';
import {ahead, stateOf} from '../app/states.js';
import {openDashboard} from './dashboard.js';

const unicode: Capabilities = {color: 'none', charset: 'unicode'};
const textOf = (line: readonly {readonly text: string}[]) => line.map(({text}) => text).join('');

describe('percentages have one form', () => {
	it('in every pictured frame and in the README', () => {
		const folder = new URL('../../fixtures/frames/', import.meta.url);
		const files = readdirSync(folder).map(name => new URL(name, folder));
		expect(files.length).toBeGreaterThan(50);
		for (const file of [...files, new URL('../../README.md', import.meta.url)]) {
			expect(readFileSync(file, 'utf8').match(/.*\d\s+%.*|.*per ?cent.*/)?.[0], file.pathname).toBeUndefined();
		}
	});

	it('in what scenes say, ask and answer', () => {
		const said = scenes.flatMap(({text, checkpoints}) => [
			...text,
			...checkpoints.flatMap(({question, choices}) => [question, ...choices]),
		]);
		for (const text of said) expect(text).not.toMatch(/\d\s+%/);
	});
});

describe.each(Object.keys(problems))('the header on %s', problem => {
	it.each([60, 80, 120, 200])('keeps what it says apart from the clock, in %d columns', columns => {
		for (const ticks of [0, 7]) {
			const text = textOf(
				headerLine(ahead(stateOf({options: {problem}, size: {columns, rows: 36}}), ticks), columns, unicode),
			);
			expect(text).toMatch(/ {3}(tick|epoch) +\d+ +10\/s ‖ $/);
			expect([...text]).toHaveLength(columns);
		}
	});
});

it('the start is in the header of 80 columns, apart from the tick', () => {
	expect(textOf(headerLine(stateOf(), 80, unicode))).toMatch(/from \(-2, ?-2\) {3,}tick/);
});

describe('the inspector at 120 × 36', () => {
	const charsets = ['unicode', 'ascii'] as const;
	it.each(charsets.flatMap(charset => Object.keys(problems).map(problem => [charset, problem] as const)))(
		'has in %s every parameter of %s, b of four-inputs too',
		async (charset, problem) => {
			const dashboard = openDashboard({
				opening: {options: {problem}},
				columns: 120,
				rows: 36,
				capabilities: {color: 'none', charset},
			});
			dashboard.press(...'LLLL');
			const {parameterNames} = problems[problem as keyof typeof problems];
			for (const _ of Array.from({length: 6})) {
				const lines = await dashboard.text();
				const head = lines.map(line => line.slice(60)).find(line => / update \d+ /.test(line))!;
				expect(head.trim().split(/\s+/).slice(-parameterNames.length).sort()).toEqual([...parameterNames].sort());
				dashboard.press('j');
			}
			dashboard.close();
		},
	);

	it('cuts no number in narrower columns', () => {
		const state = ahead(stateOf({options: {problem: 'four-inputs'}, size: {columns: 120, rows: 36}}), 1000);
		const lines = inspectorLines(state, {left: 0, top: 0, columns: 56, rows: 20}, unicode).map(textOf);
		expect(lines[1]).toMatch(/θ( +-?[\d.]+(e-?\d+)?){5}$/);
		expect(lines.join('\n')).not.toMatch(/…\s*$/m);
	});
});

describe('legend bands never repeat a number', () => {
	const close = Array.from({length: 11}, (_, at) => 0.35712 + at * 0.00004);
	const spread = Array.from({length: 11}, (_, at) => 10 ** (at / 2 - 3));
	const flat = Array.from({length: 11}, () => 2.5);
	const tiles = bandTiles('viridis', 12, unicode);

	it.each(Object.entries({close, spread, flat}))('%s', (_, levels) => {
		for (const columns of [40, 60, 120, 200]) {
			const row = createGrid(columns, 1);
			drawBandScaleRow(row, areaOf(row), levels, 'loss', tiles, unicode);
			const numbers =
				gridText(row)
					.join(' ')
					.match(/[\d.]+(e-?\d+)?/g) ?? [];
			expect(numbers.length).toBeGreaterThan(0);
			expect(new Set(numbers).size).toBe(numbers.length);
		}
	});
});

it('quiz options are set off from their letters', () => {
	let found = 0;
	for (const scene of scenes) {
		const dashboard = openDashboard({opening: {options: scene.race, scenes}, columns: 80, rows: 24});
		dashboard.dispatch({type: 'choose-scene', id: scene.id});
		const first = scene.checkpoints[0];
		if (first) {
			dashboard.dispatch({type: 'step', by: Math.max(1, first.at)});
			if (dashboard.state().prompt?.kind === 'question') {
				const lines = lessonPanelLines(dashboard.state(), {left: 0, top: 0, columns: 40, rows: 20}, unicode).map(
					textOf,
				);
				for (const [at, choice] of first.choices.entries()) {
					expect(
						lines.some(line =>
							line
								.trim()
								.replace(/^› ?/, '')
								.startsWith(`${letterOf(at)}) ${choice.slice(0, 20)}`),
						),
						choice,
					).toBe(true);
				}
				found++;
			}
		}
		dashboard.close();
	}
	expect(found).toBeGreaterThan(20);
});

it('every choice of a question can be seen at 60 × 18 while it is the chosen one, and that there are more', async () => {
	for (const id of ['which', 'rates', 'starts', 'tuning']) {
		const scene = scenes.find(one => one.id === id);
		if (!scene) continue;
		const dashboard = openDashboard({opening: {scenes}, columns: 60, rows: 18, capabilities: {color: 'none'}});
		dashboard.dispatch({type: 'choose-scene', id});
		const [{at, choices}] = scene.checkpoints;
		if (at > 0) dashboard.dispatch({type: 'step', by: at});
		else dashboard.press('space');
		for (const [row, choice] of choices.entries()) {
			const lines = (await dashboard.text()).join('\n');
			expect(lines).toContain(`›${letterOf(row)}) ${choice}`);
			const shown = choices.filter((other, at) => lines.includes(`${letterOf(at)}) ${other}`)).length;
			const more = [...lines.matchAll(/[↑↓] (\d+) more/g)].reduce((sum, [, count]) => sum + Number(count), 0);
			expect(shown + more, id).toBe(choices.length);
			dashboard.press('down');
		}
		dashboard.close();
	}
});
