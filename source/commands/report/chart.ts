import type {Capabilities} from '../../render/cells/capabilities.js';
import {areaOf, createGrid, type Grid} from '../../render/cells/grid.js';
import {racerColor} from '../../render/cells/racer-colors.js';
import {chartRange} from '../../render/chart/chart-scale.js';
import {drawLossChart, type Series} from '../../render/chart/loss-chart.js';
import type {Ended} from './picture.js';

/** Decades shown below the finish line, and above the highest start: farther out there is nothing to tell apart. */
const [below, above] = [1e-3, 1e2];

/** L − L* of every lane over the ticks: what a logarithm can show, whatever the least loss is. */
function seriesOf({timeline, standings, looks}: Ended, by: Capabilities): Series[] {
	const {minimumLoss} = timeline.setup.problem;
	const excess = (losses: Float64Array) => losses.map(loss => loss - minimumLoss);
	return standings.map(({name, lane}) => {
		const {trace} = timeline.tracks.find(({setup}) => setup.name === name)!;
		const {tick} = lane;
		const {stride, low, high} = trace.lossesAt(tick);
		return {
			number: looks[name]!.number,
			color: racerColor(looks[name]!.slot, by),
			curve: {
				stride,
				low: excess(low),
				high: excess(high),
				last: {tick, value: lane.loss - minimumLoss},
			},
		};
	});
}

/** The chart of a whole race, logarithmic; the finish line where it is the same for all. */
export function chartGrid(ended: Ended, columns: number, rows: number, capabilities: Capabilities): Grid {
	const {timeline, standings} = ended;
	const {tolerance, clock} = timeline.setup;
	const grid = createGrid(columns, rows);
	const series = seriesOf(ended, capabilities);
	const drops = standings.map(({lane}) => lane.drop);
	const finishes = drops.map(drop => tolerance * drop).filter(Number.isFinite);
	const values = series.flatMap(({curve}) => [...Array.from(curve.low), ...Array.from(curve.high)]);
	const finite = values.filter(value => Number.isFinite(value) && value > 0);
	const least = finite.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
	const greatest = finite.reduce((a, b) => Math.max(a, b), 0);
	const floor = finishes.length === 0 ? least : Math.min(...finishes) * below;
	const ceiling = Math.max(...drops.filter(Number.isFinite), 0) * above;
	const horizon = Math.max(1, ...standings.map(({lane}) => lane.tick));
	drawLossChart(
		grid,
		areaOf(grid),
		{
			series,
			horizon,
			range: chartRange(Math.max(least, floor), ceiling > 0 ? Math.min(greatest, ceiling) : greatest, 'log'),
			scale: 'log',
			finish: new Set(finishes).size === 1 ? finishes[0] : undefined,
			xName: clock,
		},
		capabilities,
	);
	return grid;
}
