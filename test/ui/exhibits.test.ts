import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Exhibit} from '../../source/app/lesson/exhibit.js';
import type {Scene} from '../../source/app/lesson/scene.js';
import {createSurveyor, mapSurvey} from '../../source/app/picture/landscape.js';
import {layoutFor} from '../../source/app/picture/layout.js';
import type {State} from '../../source/app/state.js';
import type {Capabilities} from '../../source/render/cells/capabilities.js';
import {areaOf, createGrid, gridText} from '../../source/render/cells/grid.js';
import {mapLayout} from '../../source/render/map/map.js';
import {worked} from '../app/jobs.js';
import {anyPlace, expectWellDrawn, filledGrid, framed} from '../render/canvas.js';
import {allCapabilities, anyCapabilities} from '../render/capabilities.js';
import {expectSound} from './checks.js';
import {openDashboard} from './dashboard.js';
import {racesOf, sceneOf, shownAt, shownExhibits, shownOverlays} from './exhibit-states.js';

const sizes = [
	[30, 5],
	[31, 7],
	[35, 9],
	[44, 14],
	[56, 20],
	[80, 30],
] as const;
const ticks = [0, 1, 50];

/** States are costly and never changed: one for all capabilities and sizes. All that they ask for is worked out. */
const statesOf = (exhibit: Exhibit): State[] =>
	racesOf({exhibit}).flatMap(({race, shown}) => ticks.map(tick => worked(shownAt(race, {...shown, exhibit}, tick))));

const draw = (exhibit: Exhibit, state: State, columns: number, rows: number, capabilities: Capabilities) => {
	const grid = createGrid(columns, rows);
	exhibit.draw(grid, areaOf(grid), state, capabilities);
	return grid;
};

/**
 * Compares pictures with fixtures/frames/exhibit-NAME.txt, letter by letter. UPDATE_FRAMES=1 writes the file instead,
 * never under CI.
 */
function expectExhibit(name: string, text: string): void {
	const file = new URL(`../../fixtures/frames/exhibit-${name}.txt`, import.meta.url);
	if (process.env.UPDATE_FRAMES === '1' && !process.env.CI) writeFileSync(file, text);
	expect(existsSync(file), `${file.pathname} is missing: look at the pictures, then UPDATE_FRAMES=1`).toBe(true);
	expect(text).toBe(readFileSync(file, 'utf8'));
}

describe.each(shownExhibits)('the exhibit $id', exhibit => {
	const states = statesOf(exhibit);

	it('draws nowhere else, and only what the capabilities allow, at every size', () => {
		for (const state of states) {
			for (const [index, capabilities] of allCapabilities.entries()) {
				// Every other size, the next one the others: each in every charset and colour or none.
				for (const [columns, rows] of sizes.filter((_, at) => (at + index + (index >> 1)) % 2 === 0)) {
					const grid = filledGrid(columns + 4, rows + 4);
					const area = {left: 2, top: 2, columns, rows};
					exhibit.draw(grid, area, state, capabilities);
					expectWellDrawn(grid, area, capabilities);
				}
			}
		}
	});

	it('draws nowhere else anywhere', () => {
		fc.assert(
			fc.property(anyPlace, anyCapabilities, fc.nat(states.length - 1), ({columns, rows, area}, capabilities, at) => {
				const grid = filledGrid(columns, rows);
				exhibit.draw(grid, area, states[at], capabilities);
				expectWellDrawn(grid, area, capabilities);
			}),
			{numRuns: 25},
		);
	});

	it('has something to say at every size, and cuts no number', () => {
		for (const [columns, rows] of sizes) {
			const text = gridText(draw(exhibit, states[2], columns, rows, {color: 'none', charset: 'unicode'})).join('\n');
			expect(text.trim()).not.toBe('');
			expect(text).not.toMatch(/[\d.]…/);
		}
	});

	it.each(['unicode', 'ascii'] as const)('looks as it did in %s', charset => {
		const pictures = (
			[
				[35, 9, states[2]],
				[56, 20, states[2]],
				[35, 9, states[0]],
			] as const
		).map(([columns, rows, state]) => framed(draw(exhibit, state, columns, rows, {color: 'none', charset})));
		expectExhibit(`${exhibit.id}-${charset}`, pictures.join('\n'));
	});

	it('looks the same again after the race went on and came back', () => {
		const by = {color: 'none', charset: 'unicode'} as const;
		const [, early, late] = states;
		const before = framed(draw(exhibit, early, 56, 20, by));
		draw(exhibit, late, 56, 20, by);
		expect(framed(draw(exhibit, early, 56, 20, by))).toBe(before);
	});
});

describe.each(shownOverlays)('the overlay $id', overlay => {
	it('draws inside the plot only, and only what the capabilities allow', () => {
		for (const {race, shown} of racesOf({overlay})) {
			for (const tick of ticks) {
				const state = shownAt(race, {...shown, overlay}, tick);
				for (const [columns, rows] of [
					[44, 22],
					[24, 12],
					[7, 3],
					[1, 1],
				] as const) {
					const layout = {...layoutFor(state), map: {left: 0, top: 0, columns, rows}};
					const {terrain, field} = mapSurvey(
						state,
						layout,
						createSurveyor(() => 8),
					)!;
					const {plot: inner} = mapLayout({left: 0, top: 0, columns, rows});
					const plot = {...inner, left: inner.left + 3, top: inner.top + 2};
					const {viewport, levels} = terrain;
					for (const capabilities of allCapabilities) {
						const grid = filledGrid(columns + 6, rows + 4);
						grid.backgrounds.fill(-1);
						grid.foregrounds.fill(-1);
						const before = grid.glyphs.slice();
						overlay.draw(grid, {plot, viewport, field, levels}, state, capabilities);
						for (const [at, glyph] of grid.glyphs.entries()) {
							const [column, row] = [at % grid.columns, Math.floor(at / grid.columns)];
							const isIn =
								column >= plot.left &&
								row >= plot.top &&
								column < plot.left + plot.columns &&
								row < plot.top + plot.rows;
							if (!isIn && glyph !== before[at]) expect.fail(`drew outside at ${column}, ${row}`);
							if (capabilities.charset === 'ascii' && (glyph < 0x20 || glyph > 0x7e)) expect.fail('not ASCII');
						}
					}
				}
			}
		}
	});
});

/** A whole dashboard in a scene, through its frames. */
async function frames(
	scene: Scene,
	keys: readonly string[],
	capabilities: Capabilities,
	columns: number,
	rows: number,
) {
	const dashboard = openDashboard({
		opening: {options: scene.race, scenes: [scene]},
		columns,
		rows,
		capabilities,
	});
	dashboard.dispatch({type: 'choose-scene', id: scene.id});
	const texts: string[] = [];
	for (const key of ['', ...keys]) {
		if (key !== '') dashboard.press(key);
		const frame = await dashboard.frame();
		expectSound(frame, {columns, rows}, capabilities);
		texts.push(gridText(frame).join('\n'));
	}
	const state = dashboard.state();
	dashboard.close();
	return {texts, state};
}

const windows = [
	[60, 18],
	[80, 24],
	[120, 36],
	[200, 24],
] as const;

/** Two of all capabilities, others for other numbers. */
const some = (number: number) => allCapabilities.filter((_, at) => (at + number / 2) % 4 === 0);

describe('the quiz', () => {
	const scene = sceneOf(
		{problem: 'two-well', racers: ['gd']},
		{
			main: 'quiz',
			surfaces: ['ravine', 'two-well', 'saddle'],
			quiet: true,
			end: 1,
			checkpoints: [
				{
					at: 0,
					shownAt: 0,
					hides: ['names', 'minima'],
					question: 'Which surface?',
					choices: ['the first', 'the second', 'the third'],
					answer: () => ({right: 1, because: 'It has two pits.'}),
				},
			],
		},
	);

	it.each(windows)('names map and surfaces when it is answered, and not before, at %d × %d', async (columns, rows) => {
		for (const capabilities of some(rows)) {
			const {texts} = await frames(scene, ['h', '2'], capabilities, columns, rows);
			for (const part of [' the map ', ' a ', ' b ', ' c ']) expect(texts[0]).toContain(part);
			expect(texts[0]).not.toMatch(/Two|Ravine|Saddle|well/);
			expect(texts[2]).toMatch(capabilities.charset === 'ascii' ? / b {2}\*/ : / b {2}✓/);
			if (columns >= 80) for (const name of ['Two', 'Ravine', 'Saddle']) expect(texts[2]).toContain(name);
		}
	});

	it('keeps no relief of its map before the guess', () => {
		const dashboard = openDashboard({opening: {scenes: [scene]}});
		dashboard.dispatch({type: 'choose-scene', id: scene.id});
		dashboard.dispatch({type: 'main'});
		expect(dashboard.state().main).toBe('quiz');
		dashboard.press('space', 'b');
		dashboard.dispatch({type: 'main'});
		expect(dashboard.state().main).not.toBe('quiz');
	});

	it('has after a resize the maps of that size: the frame is that of one opened so', async () => {
		const capabilities = {color: 'truecolor', charset: 'unicode'} as const;
		const open = (columns: number, rows: number) => {
			const dashboard = openDashboard({columns, rows, capabilities, opening: {scenes: [scene]}});
			dashboard.dispatch({type: 'choose-scene', id: scene.id});
			return dashboard;
		};
		const resized = open(80, 24);
		await resized.frame();
		for (const [columns, rows] of [
			[120, 24],
			[120, 36],
			[80, 24],
		] as const) {
			resized.resize(columns, rows);
			expect(await resized.frame()).toEqual(await open(columns, rows).frame());
		}
	});
});

describe('a problem of one parameter', () => {
	const race = {problem: 'counter', racers: ['adam:lr=0.1,beta1=0,beta2=0.1,batch=1', 'gd']};

	it.each(windows)('has a curve for a map and for a relief, at %d × %d', async (columns, rows) => {
		for (const capabilities of some(columns)) {
			const keys = ['L', 'L', 'v', 'v', 'v', 'z', 'z', 'f', 'l', 'Z', 's', 'right', 'shift+left', 'enter', 'p', 'esc'];
			const {texts} = await frames(sceneOf(race, {}), keys, capabilities, columns, rows);
			expect(texts[1]).toMatch(/height: the loss L over x|\bx\b/);
		}
	});
});
