import type {Looks} from '../../app/picture/looks.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {areaOf, createGrid, type Grid} from '../../render/cells/grid.js';
import {formatRate} from '../../render/cells/numbers.js';
import {raised, tenTo} from '../../render/cells/powers.js';
import {racerColor} from '../../render/cells/racer-colors.js';
import {drawCurves, type NamedSeries} from '../../render/chart/curves.js';
import {chartLayout} from '../../render/chart/loss-chart.js';
import type {Curve} from '../../render/chart/resample.js';
import {clean} from '../../terminal/clean.js';
import type {SweepResult, TunedResult} from './result.js';

const longestName = 12;

/** A trial as a point: log₁₀ of its rate, and its score; ∞ for who diverged, who then runs along the upper border. */
type Point = readonly [x: number, score: number];

function pointsOf({trials}: TunedResult): Point[] {
	return trials.flatMap(({rate, score}): Point[] =>
		rate === null ? [] : [[Math.log10(rate), score ?? Number.POSITIVE_INFINITY]],
	);
}

/** Straight lines between points, at so many places; scores on a logarithmic scale. From and to ∞ there is only a jump. */
function joined(points: readonly Point[], from: number, to: number, places: number): Curve {
	const ticks: number[] = [];
	const values: number[] = [];
	const add = (x: number, score: number) => {
		ticks.push(x - from);
		values.push(score);
	};
	const stride = (to - from) / Math.max(1, places);
	for (const [index, [x, score]] of points.entries()) {
		add(x, score);
		const next = points[index + 1];
		if (next === undefined || !Number.isFinite(score) || !Number.isFinite(next[1])) continue;
		const [low, high] = [Math.log10(Math.max(1, score)), Math.log10(Math.max(1, next[1]))];
		for (let at = x + stride; at < next[0]; at += stride) {
			add(at, raised(10, low + ((high - low) * (at - x)) / (next[0] - x)));
		}
	}
	return {ticks, low: values, high: values};
}

/** Powers of ten between two exponents. */
function decades(from: number, to: number) {
	const first = Math.ceil(from - 1e-9);
	const count = Math.max(0, Math.floor(to + 1e-9) - first + 1);
	return Array.from({length: count}, (_, index) => ({
		value: first + index - from,
		text: formatRate(Number(`1e${first + index}`)),
	}));
}

/**
 * Score over rate, both logarithmic, a curve a racer; the dashed line is the length of the race: below it are those who
 * finished. Racers without a rate have no curve; `undefined` where none has one.
 */
export function sweepChart(
	{racers, ticks}: SweepResult,
	looks: Looks,
	columns: number,
	rows: number,
	capabilities: Capabilities,
): Grid | undefined {
	const drawn = racers.map(racer => ({racer, points: pointsOf(racer)})).filter(({points}) => points.length > 0);
	if (drawn.length === 0) return undefined;
	const all = drawn.flatMap(({points}) => points);
	const [from, to] = [Math.min(...all.map(([x]) => x)), Math.max(...all.map(([x]) => x))];
	const least = Math.max(1, Math.min(2 * ticks, ...all.map(([, score]) => score)));
	const grid = createGrid(columns, rows);
	const {plot} = chartLayout(areaOf(grid));
	const series = drawn.map(
		({racer: {name}, points}): NamedSeries => ({
			number: looks[name]!.number,
			name: clean(name, longestName),
			color: racerColor(looks[name]!.slot, capabilities),
			curve: joined(points, from, to, 2 * plot.columns),
		}),
	);
	drawCurves(
		grid,
		areaOf(grid),
		{
			series: series.toSorted((a, b) => a.number - b.number),
			horizon: to - from,
			range: [tenTo(Math.floor(Math.log10(least))), 2 * ticks],
			scale: 'log',
			finish: ticks,
			xName: 'rate',
			xTicks: decades(from, to),
		},
		capabilities,
	);
	return grid;
}
