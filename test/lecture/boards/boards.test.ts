import {describe, expect, it} from 'vitest';
import {beatOf} from '../../../source/app/lesson/beat.js';
import {chalkBroken, chalkCaptions, chalkColumns, chalkRows} from '../../../source/app/lesson/chalk-rows.js';
import {chalkText, chalkView} from '../../../source/app/lesson/chalkboard.js';
import {Timeline} from '../../../source/engine/past/timeline.js';
import {resolveRace} from '../../../source/engine/setup/resolve.js';
import {scenes} from '../../../source/lecture/index.js';
import {createGrid, gridText} from '../../../source/render/cells/grid.js';
import {toAscii} from '../../../source/render/cells/to-ascii.js';
import {cellsIn} from '../../../source/render/cells/width.js';
import {pagesAt, sceneOf, viewOf} from './views.js';

/** Rows that a page may take in ASCII, whose names are longer: what a terminal of 24 rows has for it. */
const asciiRows = 18;

const momentsOf = (end: number) => [
	...new Set([0, 1, Math.round(end / 7), Math.round(end / 4), Math.round(end / 2), end]),
];

it.each([
	['gd', /^Cauchy \(/],
	['momentum', /^Polyak \(/],
	['nag', /^Nesterov \(/],
	['adagrad', /^Duchi, Hazan, Singer \(/],
	['root', /^Duchi, Hazan, Singer \(/],
	['rmsprop', /^Tieleman, Hinton \(/],
	['adam', /^Kingma, Ba \(/],
	['bias', /^Kingma, Ba .*, section 3$/],
	['gamma', /^Sutskever and others, 2013$/],
	['counter', /^Reddi, Kale and Kumar, 2018$/],
])('the board of %s says whose the rule is', (id, paper) => {
	const pages = pagesAt(sceneOf(id), 5);
	const said = pages.flatMap(page => [...chalkCaptions(page, 5), ...page.lines.map(chalkText)]);
	expect(said.filter(text => paper.test(text))).not.toEqual([]);
});

describe.each(scenes.map(scene => [scene.id, scene] as const))('the board of %s', (_, scene) => {
	it('is there: pages of at most eight lines', () => {
		const pages = pagesAt(scene, 0);
		expect(pages.length).toBeGreaterThan(0);
		for (const {lines} of pages) {
			expect(lines.length).toBeGreaterThan(2);
			expect(lines.length).toBeLessThanOrEqual(8);
		}
	});

	it('fits, at every moment of its race: no line is broken, in ASCII none takes more than two rows', () => {
		for (const tick of momentsOf(scene.end)) {
			for (const page of pagesAt(scene, tick)) {
				for (const caption of chalkCaptions(page, tick)) expect(cellsIn(caption)).toBeLessThanOrEqual(chalkColumns);
				for (const line of page.lines) {
					const text = chalkText(line);
					expect(cellsIn(text), `${text} at ${tick}`).toBeLessThanOrEqual(chalkColumns);
					expect(text).toBe(text.trimEnd());
					const rows = chalkBroken(line, chalkColumns, 'ascii');
					expect(rows.length, rows.join(' | ')).toBeLessThanOrEqual(2);
					for (const row of rows) expect(row.length, row).toBeLessThanOrEqual(chalkColumns);
				}
				expect(chalkRows(page, 8, chalkColumns, 'ascii').length).toBeLessThanOrEqual(asciiRows);
			}
		}
	});

	it('is spelled in ASCII, sign by sign', () => {
		for (const {lines} of pagesAt(scene, 5)) {
			for (const line of lines) {
				const text = chalkText(line).replaceAll('?', '');
				expect(toAscii(text), text).toMatch(/^[ -~]*$/);
				expect(toAscii(text), text).not.toContain('?');
			}
		}
	});

	it('has finite numbers, and as many lines at every tick', () => {
		const shape = pagesAt(scene, 0).map(({lines}) => lines.length);
		for (const tick of momentsOf(scene.end)) {
			const pages = pagesAt(scene, tick);
			expect(pages.map(({lines}) => lines.length)).toEqual(shape);
			for (const {lines} of pages)
				for (const line of lines) expect(chalkText(line)).not.toMatch(/NaN|Infinity|undefined|null|left the race/);
		}
	});

	it('says the same of a tick wherever one has looked before', () => {
		const view = viewOf(scene, Math.round(scene.end / 4));
		const before = scene.board!(view).map(({lines}) => lines);
		view.timeline.at(scene.end);
		expect(scene.board!(view).map(({lines}) => lines)).toEqual(before);
	});

	it('stands where someone has taken a racer out', () => {
		const timeline = Timeline.of(resolveRace(scene.race));
		for (const {setup} of timeline.tracks) {
			if (timeline.tracks.length === 1) continue;
			const less = timeline.withoutLane(setup.name);
			const pages = scene.board!(chalkView(less, 3, less.setup.lanes[0].name));
			for (const {lines} of pages) {
				expect(lines.length).toBeGreaterThan(0);
				for (const line of lines) expect(chalkText(line)).not.toMatch(/NaN|Infinity|undefined|null/);
			}
		}
	});

	it('draws inside its place', () => {
		for (const page of pagesAt(scene, 5)) {
			const grid = createGrid(40, 16);
			grid.glyphs.fill('x'.codePointAt(0)!);
			page.draw?.(grid, {left: 2, top: 2, columns: 34, rows: 12}, {color: 'none', charset: 'unicode', theme: 'dark'});
			const rows = gridText(grid);
			expect([...rows.slice(0, 2), ...rows.slice(14)].join('')).toMatch(/^x+$/);
			for (const row of rows.slice(2, 14)) expect([row.slice(0, 2), row.slice(36)]).toEqual(['xx', 'xxxx']);
		}
	});
});

it('a board says as the header does whose moment its numbers are of: an epoch where that is a tick', () => {
	const page = pagesAt(sceneOf('pairs'), 5).find(({of}) => of === 'everyone')!;
	expect(chalkCaptions(page, 5, beatOf({clock: 'epochs'}))).toEqual(['everyone at epoch 5']);
	expect(chalkCaptions(page, 5, beatOf({clock: 'steps'}))).toEqual(['everyone at tick 5']);
});
