import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {areaOf, createGrid, gridText} from '../../../source/render/cells/grid.js';
import {chartLine} from '../../../source/render/chart/chart-line.js';
import {chartRange, rowOf, yLabels} from '../../../source/render/chart/chart-scale.js';
import {type ChartPicture, chartLayout, drawLossChart} from '../../../source/render/chart/loss-chart.js';
import {resample} from '../../../source/render/chart/resample.js';
import {anyPlace, expectWellDrawn, filledGrid, framed} from '../canvas.js';
import {allCapabilities, anyCapabilities, charsetOf} from '../capabilities.js';
import {expectFrame} from '../fixture.js';

const scales = ['log', 'linear'] as const;

describe('chartRange', () => {
	it.each([
		[3e-5, 0.7, 'log', [1e-5, 1]],
		[1e-3, 1, 'log', [1e-3, 1]],
		[0, 1, 'log', [1e-16, 1]],
		[0, 0, 'log', [1e-16, 1e-15]],
		[1, 1, 'log', [0.1, 1]],
		[-4, Number.POSITIVE_INFINITY, 'log', [1e-16, 1e16]],
		[0, 0.43, 'linear', [0, 0.5]],
		[-3, 7, 'linear', [-5, 10]],
		[0, 0, 'linear', [0, 1]],
		[Number.NaN, Number.NaN, 'linear', [0, 1]],
		[Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 'log', [0.1, 1]],
	] as const)('of %d … %d, %s, is %j', (low, high, scale, range) => {
		const [from, to] = chartRange(low, high, scale);
		expect([from, to].map(value => Number(value.toPrecision(12)))).toEqual(range);
	});

	it('is a range that shows what it was made of, for any two numbers', () => {
		fc.assert(
			fc.property(fc.double(), fc.double(), fc.constantFrom(...scales), (low, high, scale) => {
				const [from, to] = chartRange(low, high, scale);
				expect(Number.isFinite(to - from) && from < to).toBe(true);
				for (const value of [low, high]) {
					if (low <= high && Math.abs(value) < 1e15 && value > 1e-15)
						expect(value >= from && value <= to * (1 + 1e-9)).toBe(true);
				}
				expect(yLabels([from, to], scale, 9).length).toBeLessThan(12);
			}),
		);
	});

	it('has no more decades than wanted', () => {
		expect(chartRange(1e-12, 1, 'log', 6)[0]).toBeCloseTo(1e-6);
		expect(chartRange(1e-12, 1, 'log', Number.NaN)[0]).toBeCloseTo(0.1);
	});

	it('puts values on rows', () => {
		expect(rowOf(1e-2, [1e-4, 1], 'log', 9)).toBeCloseTo(4);
		expect(rowOf(0, [1e-4, 1], 'log', 9)).toBe(0);
		expect(rowOf(Number.POSITIVE_INFINITY, [0, 1], 'linear', 9)).toBe(8);
		expect(rowOf(Number.NaN, [0, 1], 'linear', 9)).toBeNaN();
	});
});

describe('resample', () => {
	it("keeps every column's extremes", () => {
		const values = [5, 1, 9, 4, 4, 4, 7, 2];
		const {low, high, columns} = resample({low: values, high: values}, 8, 4);
		expect([columns, Array.from(low), Array.from(high)]).toEqual([4, [1, 4, 4, 2], [5, 9, 4, 7]]);
	});

	it('fills holes, drops NaN and stops where the curve does', () => {
		const {low, high, columns} = resample({ticks: [0, 3, 4], low: [1, Number.NaN, 2], high: [3, 1, 4]}, 10, 5);
		expect([columns, Array.from(low), Array.from(high)]).toEqual([
			3,
			[1, 1, 2, Number.NaN, Number.NaN],
			[3, 1, 4, Number.NaN, Number.NaN],
		]);
	});

	it('has nothing to say of nothing', () => {
		expect(resample({low: [], high: []}, 10, 5).columns).toBe(0);
		expect(resample({low: [1], high: [1]}, 0, 5).columns).toBe(0);
		expect(resample({low: [1], high: [1]}, 10, 0).columns).toBe(0);
	});
});

describe('chartLine', () => {
	it('reaches both extremes of every column, and stays in its cells', () => {
		const extremes = fc.tuple(fc.nat(6), fc.nat(6)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
		fc.assert(
			fc.property(fc.array(extremes, {minLength: 1, maxLength: 12}), pairs => {
				const line = chartLine(
					pairs.map(([low]) => low),
					pairs.map(([, high]) => high),
					pairs.length,
					12,
					7,
				);
				expect(line).toHaveLength(84);
				for (const [column, [low, high]] of pairs.entries()) {
					for (const row of [6 - low, 6 - high]) expect(line[row * 12 + column]).not.toBe(0);
				}
			}),
		);
	});

	it('copes with one row, with a flat curve and with no room', () => {
		expect(chartLine([0, 0], [0, 0], 2, 3, 1)).toEqual(Uint8Array.of(3, 3, 0));
		expect(chartLine([2], [2], 1, 1, 4)).toEqual(Uint8Array.of(0, 3, 0, 0));
		expect(chartLine([], [], 0, 0, 0)).toHaveLength(0);
	});
});

const decay = (rate: number, kick = 0) => {
	const values = Float64Array.from({length: 120}, (_, tick) => 10 ** (-tick * rate) * (1 + kick * Math.sin(tick / 6)));
	return {low: values, high: values};
};

const picture: ChartPicture = {
	series: [
		{number: 1, color: 0xf2f2f2, curve: decay(0.012)},
		{number: 2, color: 0xee6a1f, curve: decay(0.012)},
		{number: 3, color: 0x62bdf2, selected: true, curve: decay(0.03, 0.9)},
		{number: 4, color: 0x14c695, curve: {low: [1, Number.NaN, 0], high: [1, Number.POSITIVE_INFINITY, 0]}},
		{number: 5, color: 0xf5b02e, curve: {low: [], high: []}},
	],
	horizon: 128,
	range: [1e-4, 1],
	scale: 'log',
	finish: 1e-3,
	xName: 'tick',
};

describe('drawLossChart', () => {
	it.each(allCapabilities)('looks as it did: $color $charset', capabilities => {
		const grid = createGrid(64, 12);
		drawLossChart(grid, areaOf(grid), picture, capabilities);
		const name =
			capabilities.color === 'none' ? `chart-none-${charsetOf(capabilities)}` : `chart-${charsetOf(capabilities)}`;
		expectFrame(name, framed(grid));
	});

	it('shows both of two curves that are one', () => {
		const grid = createGrid(64, 12);
		drawLossChart(grid, areaOf(grid), {...picture, series: picture.series.slice(0, 2)}, allCapabilities[6]);
		const {plot} = chartLayout(areaOf(grid));
		const colors = Array.from(grid.foregrounds).filter(
			(_, at) => at % 64 >= plot.left && at % 64 < plot.left + plot.columns,
		);
		for (const {color} of picture.series.slice(0, 2)) {
			expect(colors.filter(one => one === color).length).toBeGreaterThan(15);
		}
	});

	it('gives every racer its number', () => {
		const grid = createGrid(40, 4);
		const series = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(number => ({
			number,
			color: number,
			curve: {low: [1, 1], high: [1, 1]},
		}));
		drawLossChart(grid, areaOf(grid), {...picture, series, finish: undefined}, allCapabilities[6]);
		const bodies = gridText(grid)
			.slice(0, 3)
			.map(line => line.slice(7))
			.join('');
		for (const number of '123456789') expect(bodies).toContain(number);
	});

	/** A chart of one curve, from 1e-6 to 1, in rows of text. */
	const chartOf = (
		series: ChartPicture['series'][number],
		finish: number,
		capabilities = allCapabilities[6]!,
		height = 14,
	) => {
		const grid = createGrid(40, height);
		const range = chartRange(1e-6, 1, 'log');
		drawLossChart(grid, areaOf(grid), {series: [series], horizon: 30, range, scale: 'log', finish}, capabilities);
		return gridText(grid);
	};

	it('has no strokes to the floor where an estimate is under 0 by chance, and says where it is out', () => {
		for (const capabilities of allCapabilities) {
			const noise = Float64Array.from({length: 31}, (_, tick) => (tick % 5 === 4 ? -0.01 : 0.01 + 0.001 * (tick % 3)));
			const curve = {low: noise, high: noise, isEstimate: true};
			const rows = chartOf({number: 1, color: 0xf2f2f2, curve}, 1e-5, capabilities).slice(0, 13);
			const between = rows.slice(6, 10).map(row => row.slice(7).trim());
			expect(between).toEqual(['', '', '', '']);
			expect(rows.at(-1)).toMatch(capabilities.charset === 'ascii' ? /v/ : /↓/);
		}
	});

	it('marks a finish at the finish line, also in a column in which the curve was high above', () => {
		const losses = Float64Array.from({length: 31}, (_, tick) => (tick === 15 ? 1 : tick < 15 ? 1e-2 : 1e-5));
		const marks = [{tick: 16, what: 'finish'}] as const;
		const curve = {ticks: [0, 14, 15.9, 16, 30], low: [1, 0.1, 1e-5, 1e-5, 1e-5], high: [1, 0.1, 1, 1e-5, 1e-5]};
		for (const one of [curve, {low: losses, high: losses}]) {
			const rows = chartOf({number: 1, color: 0xf2f2f2, curve: one, marks}, 1e-4);
			expect(rows.findIndex(row => row.includes('✓'))).toBeGreaterThanOrEqual(
				rows.findIndex(row => row.includes('1e-4')),
			);
		}
	});

	it('labels no two rows of its axis alike: the finish line has 1e-4, not the decade beside it', () => {
		const rows = chartOf({number: 1, color: 0xf2f2f2, curve: decay(0.1)}, 1.4e-4, undefined, 40);
		const labels = rows.map(row => row.slice(0, 6).trim()).filter(label => label !== '');
		expect(labels).toContain('1e-4');
		expect(new Set(labels).size).toBe(labels.length);
	});

	it('draws nowhere else, and only what the capabilities allow, anywhere and of anything', () => {
		const curve = fc.record({
			ticks: fc.array(fc.double(), {maxLength: 30}),
			low: fc.array(fc.double(), {maxLength: 30}),
			high: fc.array(fc.double(), {maxLength: 30}),
			isEstimate: fc.boolean(),
		});
		const one = fc.record({
			number: fc.integer({min: 1, max: 9}),
			color: fc.nat(0xffffff),
			selected: fc.boolean(),
			curve,
		});
		fc.assert(
			fc.property(
				anyPlace,
				anyCapabilities,
				fc.array(one, {maxLength: 4}),
				fc.record({
					horizon: fc.double(),
					low: fc.double(),
					high: fc.double(),
					finish: fc.double(),
					scale: fc.constantFrom(...scales),
				}),
				({columns, rows, area}, capabilities, series, {horizon, low, high, finish, scale}) => {
					const grid = filledGrid(columns, rows);
					const drawn = {series, horizon, range: chartRange(low, high, scale), scale, finish, xName: 'tick η'};
					drawLossChart(grid, area, drawn, capabilities);
					expectWellDrawn(grid, area, capabilities);
				},
			),
			{numRuns: 60},
		);
	});
});
