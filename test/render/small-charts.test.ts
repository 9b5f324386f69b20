import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {sigmoid} from '../../source/engine/sigmoid.js';
import {areaOf, createGrid, gridText} from '../../source/render/cells/grid.js';
import {drawBars} from '../../source/render/chart/bars.js';
import {type CurvePicture, drawCurves} from '../../source/render/chart/curves.js';
import {drawFitChart, type FitPicture, fitLayout, fitView} from '../../source/render/chart/fit-chart.js';
import {drawArrows} from '../../source/render/map/arrows.js';
import {anyPlace, expectWellDrawn, filledGrid, framed} from './canvas.js';
import {allCapabilities, anyCapabilities, charsetOf} from './capabilities.js';
import {expectFrame} from './fixture.js';

const color = {color: 'truecolor', charset: 'unicode'} as const;
const anyNumber = fc.oneof(fc.double(), fc.double({min: -5, max: 5, noNaN: true}));
const anyNumbers = fc.array(anyNumber, {maxLength: 12});

const points = {xs: [0.5, 2.5], ys: [0.2, 0.9]};
const fit: FitPicture = {
	points,
	view: fitView(points),
	lanes: [
		{number: 1, color: 0xf2f2f2, heightAt: (x: number) => sigmoid(1.79 * x + -2.28)},
		{number: 2, color: 0xee6a1f, heightAt: (x: number) => sigmoid(1.79 * x + -2.28)},
		{number: 3, color: 0x62bdf2, heightAt: (x: number) => sigmoid(-2 * x + 1), selected: true},
		{number: 4, color: 0x14c695, heightAt: (x: number) => sigmoid(40 * x + -60), dashed: true},
		{number: 5, color: 0xf5b02e, heightAt: (x: number) => sigmoid(Number.NaN * x + 0)},
	],
};

describe('the fit', () => {
	it.each(allCapabilities)('looks as it did: $color $charset', capabilities => {
		const grid = createGrid(56, 14);
		drawFitChart(grid, areaOf(grid), fit, capabilities);
		const name =
			capabilities.color === 'none' ? `fit-none-${charsetOf(capabilities)}` : `fit-${charsetOf(capabilities)}`;
		expectFrame(name, framed(grid));
	});

	it('shows the data with a margin, and 0 to 1 at least', () => {
		const {x, y} = fitView(points);
		expect(x[0]).toBeCloseTo(0.2);
		expect(x[1]).toBeCloseTo(2.8);
		expect([y[0], y[1]]).toEqual([-0.04, 1.04]);
		expect(fitView({xs: [1, 2], ys: [-1, 3]}).y[1]).toBeGreaterThan(3);
		for (const nothing of [
			{xs: [], ys: []},
			{xs: [Number.NaN], ys: [Number.POSITIVE_INFINITY]},
			{xs: [3], ys: [0]},
		]) {
			const view = fitView(nothing);
			expect(view.x[0] < view.x[1] && view.y[0] < view.y[1]).toBe(true);
		}
	});

	it('has both of two curves that are one, and a number for each', () => {
		const grid = createGrid(56, 14);
		drawFitChart(grid, areaOf(grid), {...fit, lanes: fit.lanes.slice(0, 2)}, color);
		for (const {color: one} of fit.lanes.slice(0, 2)) {
			expect(Array.from(grid.foregrounds).filter(other => other === one).length).toBeGreaterThan(10);
		}
		const {badges} = fitLayout(areaOf(grid));
		const right = gridText(grid).map(line => line.slice(badges.left, badges.left + 2));
		expect(right.join('')).toMatch(/1.*2|2.*1/);
	});

	it('has a sigmoid that no number overflows', () => {
		expect([-1e308, -800, 0, 800, 1e308].map(sigmoid)).toEqual([0, 0, 0.5, 1, 1]);
		expect(sigmoid(2) + sigmoid(-2)).toBeCloseTo(1);
	});

	it('draws nowhere else, and only what the capabilities allow, anywhere and of anything', () => {
		const lane = fc
			.record({
				number: fc.integer({min: 1, max: 9}),
				color: fc.nat(0xffffff),
				dashed: fc.boolean(),
				selected: fc.boolean(),
				weight: anyNumber,
				bias: anyNumber,
			})
			.map(({weight, bias, ...rest}) => ({...rest, heightAt: (x: number) => sigmoid(weight * x + bias)}));
		fc.assert(
			fc.property(
				anyPlace,
				anyCapabilities,
				fc.record({xs: anyNumbers, ys: anyNumbers}),
				fc.array(lane, {maxLength: 4}),
				({columns, rows, area}, capabilities, any, lanes) => {
					const grid = filledGrid(columns, rows);
					drawFitChart(grid, area, {points: any, view: fitView(any), lanes, names: ['η', '漢']}, capabilities);
					expectWellDrawn(grid, area, capabilities);
				},
			),
			{numRuns: 60},
		);
	});
});

const weights = {
	values: Float64Array.from({length: 12}, (_, k) => 0.8 ** k),
	range: [0, 1] as const,
	color: 0xee6a1f,
	name: 'k steps ago',
};

describe('bars', () => {
	it.each(allCapabilities.slice(0, 2))('look as they did: $charset', capabilities => {
		const grid = createGrid(60, 9);
		drawBars(grid, {left: 0, top: 0, columns: 60, rows: 9}, weights, capabilities);
		expectFrame(`bars-${charsetOf(capabilities)}`, framed(grid));
	});

	it('have something for the least, and nothing for nothing', () => {
		const grid = createGrid(12, 4);
		drawBars(grid, areaOf(grid), {...weights, values: [1e-9, 0, Number.NaN, 1, -2, 9]}, color);
		expect(gridText(grid).slice(0, 3)).toEqual(['      █   █ ', '      █   █ ', '▁     █   █ ']);
	});

	it('draw nowhere else, and only what the capabilities allow, anywhere and of anything', () => {
		fc.assert(
			fc.property(
				anyPlace,
				anyCapabilities,
				fc.record({
					values: fc.array(anyNumber, {maxLength: 60}),
					range: fc.tuple(anyNumber, anyNumber),
					color: fc.nat(0xffffff),
					labels: fc.array(fc.constantFrom('γ²η', '', '漢字'), {maxLength: 9}),
					marked: fc.nat(9),
				}),
				({columns, rows, area}, capabilities, picture) => {
					const grid = filledGrid(columns, rows);
					drawBars(grid, area, {...picture, name: 'η'}, capabilities);
					expectWellDrawn(grid, area, capabilities);
				},
			),
			{numRuns: 80},
		);
	});
});

const angles = Array.from({length: 73}, (_, at) => 5 * at);
const swing = (lift: number) => angles.map(angle => 0.3 * Math.cos((angle * Math.PI) / 180) + lift);
const dial: CurvePicture = {
	series: [
		{number: 1, color: 0x62bdf2, name: 'predicted, η uᵀ∇L', curve: {ticks: angles, low: swing(0), high: swing(0)}},
		{number: 2, color: 0xf5b02e, name: 'true', curve: {ticks: angles, low: swing(0.12), high: swing(0.12)}},
	],
	horizon: 360,
	range: [-0.5, 0.5],
	scale: 'linear',
	xName: 'angle',
	cursor: 135,
	xTicks: [0, 90, 180, 270, 360].map(value => ({value, text: `${value}°`})),
};

describe('curves', () => {
	it.each(allCapabilities.slice(0, 2))('look as they did: $charset', capabilities => {
		const grid = createGrid(60, 14);
		drawCurves(grid, areaOf(grid), dial, capabilities);
		expectFrame(`curves-${charsetOf(capabilities)}`, framed(grid));
	});

	it('draw nowhere else, and only what the capabilities allow, anywhere and of anything', () => {
		fc.assert(
			fc.property(
				anyPlace,
				anyCapabilities,
				fc.record({horizon: anyNumber, cursor: anyNumber}),
				anyNumbers,
				({columns, rows, area}, capabilities, more, values) => {
					const grid = filledGrid(columns, rows);
					const xTicks = values.map(value => ({value, text: `${value}°`}));
					drawCurves(grid, area, {...dial, ...more, xTicks}, capabilities);
					expectWellDrawn(grid, area, capabilities);
				},
			),
			{numRuns: 60},
		);
	});
});

describe('arrows', () => {
	const view = {x: [0, 20], y: [0, 10]} as const;
	const lines = (
		capabilities: typeof color | {color: 'none'; charset: 'ascii'},
		...arrows: Parameters<typeof drawArrows>[2][number][]
	) => {
		const grid = createGrid(20, 5);
		drawArrows(grid, areaOf(grid), arrows, view, capabilities);
		return gridText(grid);
	};
	const plain = {color: 'none', charset: 'ascii'} as const;

	it('point along their vector, as long as they are told, with a label behind the head', () => {
		expect(lines(color, {origin: [2.5, 5], vector: [3, 0], length: 6, color: 1, label: '∇L'})[2]).toBe(
			'  ⠠⠤⠤⠤⠤⠤►∇L         ',
		);
		expect(lines(plain, {origin: [12.5, 5], vector: [-3, 0], color: 1, label: 'x1'})[2]).toBe('       x1<---       ');
		const [top, , , , bottom] = lines(plain, {origin: [2.5, 1], vector: [0, 8], color: 1});
		expect([top.trim(), bottom.trim()]).toEqual(['^', '|']);
	});

	it('are cut off at the border, and a dot where there is no vector', () => {
		expect(lines(plain, {origin: [15, 5], vector: [1e9, 0], color: 1, label: 'no'})[2]).toBe('               -----');
		expect(lines(plain, {origin: [5.5, 5], vector: [0, 0], color: 1, label: '0'})[2].trim()).toBe('*0');
		for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY]) {
			expect(
				lines(plain, {origin: [5, 5], vector: [wrong, 1], color: 1})
					.join('')
					.trim(),
			).toBe('');
			expect(
				lines(plain, {origin: [wrong, 5], vector: [1, 1], color: 1})
					.join('')
					.trim(),
			).toBe('');
		}
	});

	it('keep the ground they lie on', () => {
		const grid = createGrid(20, 5);
		grid.backgrounds.fill(0x123456);
		drawArrows(grid, areaOf(grid), [{origin: [2, 5], vector: [9, 3], color: 0xffffff}], view, color);
		expect(new Set(grid.backgrounds)).toEqual(new Set([0x123456]));
	});

	it('draw nowhere else, and only what the capabilities allow, anywhere and of anything', () => {
		const arrow = fc.record({
			origin: fc.tuple(anyNumber, anyNumber),
			vector: fc.tuple(anyNumber, anyNumber),
			length: anyNumber,
			color: fc.nat(0xffffff),
			label: fc.constantFrom('', '∇', 'batch', '漢'),
		});
		fc.assert(
			fc.property(
				anyPlace,
				anyCapabilities,
				fc.array(arrow, {maxLength: 5}),
				({columns, rows, area}, capabilities, arrows) => {
					const grid = filledGrid(columns, rows);
					drawArrows(grid, area, arrows, view, capabilities);
					expectWellDrawn(grid, area, capabilities);
				},
			),
			{numRuns: 80},
		);
	});
});
