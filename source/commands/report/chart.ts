import {chartBase, depthOfEstimates} from '../../app/picture/pictures.js';
import {baseOf, goalOf} from '../../engine/setup/goal.js';
import type {RaceSetup} from '../../engine/setup/setup.js';
import type {Standing} from '../../engine/standings.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {areaOf, createGrid, type Grid} from '../../render/cells/grid.js';
import {racerColor} from '../../render/cells/racer-colors.js';
import {chartRange} from '../../render/chart/chart-scale.js';
import {drawLossChart, type Series} from '../../render/chart/loss-chart.js';
import type {Ended} from './picture.js';

/** Decades shown below the finish line, and above the highest start: farther out there is nothing to tell apart. */
const [below, above] = [1e-3, 1e2];

/** What heights are above: L*, or what stands for it; 0, and no logarithm, where nothing does. */
const heightBase = (setup: RaceSetup) => (Number.isNaN(baseOf(setup)) ? 0 : chartBase(setup));

/** L − L* of every lane over the ticks: what a logarithm can show, whatever the least loss is. */
function seriesOf({timeline, standings, looks}: Ended, by: Capabilities): Series[] {
	const base = heightBase(timeline.setup);
	const excess = (losses: Float64Array) => losses.map(loss => loss - base);
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
				isEstimate: lane.drawsEstimate,
				last: {tick, value: lane.drawnLoss - base},
			},
		};
	});
}

/** The leader's loss over the examples that are held out, where some are. */
function heldOutOf({timeline, standings, looks}: Ended, by: Capabilities): Series[] {
	const [{name, lane}] = standings as [Standing];
	const samples = timeline.tracks.find(({setup}) => setup.name === name)!.heldOut;
	if (samples === undefined) return [];
	const {stride, values} = samples.at(lane.tick);
	const {number, slot} = looks[name]!;
	const curve = {stride, base: heightBase(timeline.setup), low: values, high: values};
	return [{number, color: racerColor(slot, by), curve}];
}

/** The chart of a whole race, logarithmic; the finish line where it is the same for all. */
export function chartGrid(ended: Ended, columns: number, rows: number, capabilities: Capabilities): Grid {
	const {timeline, standings} = ended;
	const {setup} = timeline;
	const {clock} = setup;
	const grid = createGrid(columns, rows);
	const series = seriesOf(ended, capabilities);
	const heldOut = heldOutOf(ended, capabilities);
	const drops = standings.map(({lane}) => lane.drop);
	const goal = goalOf(setup);
	const finishes = drops
		.map(drop => goal.most * drop + (goal.loss - heightBase(setup)))
		.filter(line => Number.isFinite(line) && line > 0);
	const horizon = Math.max(1, ...standings.map(({lane}) => lane.tick));
	const own = series.flatMap(({curve}) => [...Array.from(curve.low), ...Array.from(curve.high)]);
	const held = heldOut.flatMap(({curve}) => Array.from(curve.low, loss => loss - heightBase(setup)));
	const values = [...own, ...held];
	if (Number.isNaN(baseOf(setup))) {
		const known = values.filter(Number.isFinite);
		const [low, high] = [
			known.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
			known.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
		];
		const picture = {
			series,
			heldOut,
			horizon,
			range: chartRange(low, high, 'linear'),
			scale: 'linear',
			finish: undefined,
			xName: clock,
		} as const;
		drawLossChart(grid, areaOf(grid), picture, capabilities);
		return grid;
	}
	const finite = values.filter(value => Number.isFinite(value) && value > 0);
	const least = finite.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
	const greatest = finite.reduce((a, b) => Math.max(a, b), 0);
	const depth = standings.some(({lane}) => lane.drawsEstimate) ? depthOfEstimates : below;
	const floor = finishes.length === 0 ? least : Math.min(...finishes) * depth;
	const ceiling = Math.max(...drops.filter(Number.isFinite), 0) * above;
	drawLossChart(
		grid,
		areaOf(grid),
		{
			series,
			heldOut,
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
