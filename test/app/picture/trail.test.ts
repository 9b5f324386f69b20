import {describe, expect, it} from 'vitest';
import {createSurveyor, mapSurvey, reliefSurvey} from '../../../source/app/picture/landscape.js';
import {layoutFor} from '../../../source/app/picture/layout.js';
import {chartPicture, mapPicture} from '../../../source/app/picture/pictures.js';
import type {State} from '../../../source/app/state.js';
import {areaOf, createGrid, gridText} from '../../../source/render/cells/grid.js';
import {drawLossChart} from '../../../source/render/chart/loss-chart.js';
import {drawMap} from '../../../source/render/map/map.js';
import {initialCamera} from '../../../source/render/relief/camera.js';
import {createRelief} from '../../../source/render/relief/relief.js';
import {ahead, pressed, stateOf} from '../states.js';

const none = {color: 'none', charset: 'unicode'} as const;
const survey = createSurveyor(() => 10);

/** NAG in the ravine at twice its rate, thrown out across it: so many ticks ahead, with keys before them. */
const thrown = (ticks: number, ...keys: string[]) =>
	ahead(pressed(stateOf({options: {problem: 'ravine', racers: ['nag:lr=0.5', 'adam']}}), ...keys, '}'), ticks);

const laneOf = (state: State, name: string) => {
	const index = state.looks[name].number;
	const {terrain} = mapSurvey(state, layoutFor(state), survey)!;
	return mapPicture(state, terrain, none).lanes.find(lane => lane.number === index)!;
};

function mapText(state: State): string {
	const {terrain} = mapSurvey(state, layoutFor(state), survey)!;
	const grid = createGrid(50, 22);
	drawMap(grid, areaOf(grid), {...mapPicture(state, terrain, none), landscape: 'lines'}, none);
	return gridText(grid).join('\n');
}

function reliefText(state: State): string {
	const {terrain, field} = reliefSurvey(state, survey);
	const grid = createGrid(50, 22);
	createRelief()(grid, areaOf(grid), {...mapPicture(state, terrain, none), field, camera: initialCamera}, none);
	return gridText(grid).join('\n');
}

const countOf = (text: string, sign: string) => text.split(sign).length - 1;

describe('the trail of a racer that is thrown out', () => {
	it.each([20, 60, 400, 30_000])('is its last steps inside the domain and the one that led out, at tick %i', ticks => {
		const state = thrown(ticks);
		const {xs, ys, to} = laneOf(state, 'nag').path;
		expect(xs.length).toBeGreaterThan(2);
		expect(xs.length).toBeLessThanOrEqual(10);
		expect(to).toBeUndefined();
		const isInside = Array.from(xs, (x, at) => Math.abs(x) <= 10 && Math.abs(ys[at]) <= 10);
		expect(isInside.lastIndexOf(true)).toBe(xs.length - 2);
	});

	it('covers little of map and relief, with an arrow at the edge, however one zooms', () => {
		for (const keys of [[], ['z'], ['z', 'C'], ['z', 'z'], ['Z'], ['z', 'C', 'home']]) {
			const state = thrown(400, ...keys);
			for (const text of [mapText(state), reliefText(state)]) {
				expect(countOf(text, '1')).toBeLessThan(0.15 * 50 * 22);
				expect(text, keys.join(' ')).toMatch(/[↑↓←→]1|1→/);
			}
		}
	});

	it('is the whole of it again before that, and that of a racer who stays is never cut', () => {
		const state = thrown(400);
		expect(laneOf(pressed(state, 'home'), 'nag').path.xs).toHaveLength(1);
		expect(laneOf(ahead(pressed(state, 'home'), 3), 'nag').path.xs).toHaveLength(4);
		expect(laneOf(state, 'adam').path.xs).toHaveLength(401);
		const far = ahead(stateOf({options: {problem: 'toy', start: [130, -2], racers: ['gd']}}), 30);
		expect(laneOf(far, 'gd').path.xs).toHaveLength(31);
	});

	it('in the chart ends where it leaves it, with an arrow, and its number beside it', () => {
		for (const scale of ['log', 'linear']) {
			const state = pressed(thrown(400), ...(scale === 'linear' ? ['y'] : []));
			const grid = createGrid(60, 12);
			drawLossChart(grid, areaOf(grid), chartPicture(state, none), none);
			const text = gridText(grid);
			const [at] = [text[0].indexOf('↑1')];
			expect(at, text.join('\n')).toBeGreaterThan(0);
			expect(at).toBeLessThan(20);
			expect(text[0].slice(at + 2).trim()).toBe('');
		}
	});
});
