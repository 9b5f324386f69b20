import {heldOutLossOf} from '../../engine/held-out.js';
import {verdictOf} from '../../engine/lane/convergence.js';
import type {ReadonlyLane} from '../../engine/lane/readonly-lane.js';
import {placeOn} from '../../engine/plane/plane.js';
import {baseOf, goalOf} from '../../engine/setup/goal.js';
import type {RaceSetup} from '../../engine/setup/setup.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {racerColor} from '../../render/cells/racer-colors.js';
import {chartRange} from '../../render/chart/chart-scale.js';
import type {ChartPicture, Mark, Series} from '../../render/chart/loss-chart.js';
import type {Curve} from '../../render/chart/resample.js';
import type {MapPicture, Terrain} from '../../render/map/map.js';
import type {MapLane} from '../../render/map/map-lane.js';
import {isHidden} from '../lesson/hidden.js';
import {markedTick} from '../lesson/verdict-mark.js';
import {distanceOf, planeNames, planeOf, planeParts} from '../plane/plane.js';
import {ghostTick} from '../race/ghost.js';
import {problemOf, type State} from '../state.js';
import {placeOf} from './camera.js';
import {ghostsOf} from './ghosts.js';
import {throughOf} from './landscape.js';
import {shownLanes} from './ranking.js';
import {trailOf} from './trail.js';

/** The racers that are in, the leader first, each with its track. */
function inOrder(state: State): {lane: ReadonlyLane; name: string; index: number}[] {
	const lanes = shownLanes(state);
	return state.ranking.order.flatMap(name => {
		const index = lanes.findIndex(lane => lane.setup.name === name);
		const lane = lanes[index];
		return lane ? [{lane, name, index}] : [];
	});
}

/** What the map draws: trails up to the tick shown, heads, starts, minima. */
export function mapPicture(
	state: State,
	terrain: Terrain,
	by: Capabilities,
): MapPicture & Required<Pick<MapPicture, 'wrongMinima'>> {
	const problem = problemOf(state);
	const plane = planeOf(state);
	const through = throughOf(state);
	const field = inOrder(state);
	const lanes = field.map(({lane, name, index}): MapLane => {
		const look = state.looks[name]!;
		return {
			number: look.number,
			color: racerColor(look.slot, by),
			dashed: look.dashed,
			selected: name === state.selected,
			path: trailOf(state.timeline.tracks[index]!, lane, plane),
			head: placeOf(lane, plane),
			...(name === state.selected ? {} : {off: distanceOf(state, through, lane.parameters)}),
		};
	});
	const isHidingMinima = isHidden(state, 'minima');
	const minimaOf = (best: boolean) =>
		isHidingMinima ? [] : problem.minima.flatMap(one => (one.best === best ? [placeOn(plane, one.parameters)] : []));
	return {
		terrain,
		lanes,
		ghosts: ghostsOf(state, by).map(({track, lane, color}) => ({color, path: trailOf(track, lane, plane)})),
		starts: field.map(({lane}) => placeOn(plane, lane.setup.start)),
		minima: minimaOf(true),
		wrongMinima: minimaOf(false),
		names: planeNames(state),
		parts: planeParts(state),
		landscape: state.contours,
		palette: state.palette,
	};
}

/** Decades that a log chart shows below the finish line: what goes on deeper decides nothing. */
const depthBelowFinish = 1e-5;
/** The same where lines are estimates, which are below it by chance. */
export const depthOfEstimates = 0.5;
/** How far below the top they are shown where there is no finish line and some are below all that a logarithm can show. */
const depthOfNoise = 1e-4;

const ladder = [1, 2, 5];

/** Ticks across the chart: the least of 50 100 200 500 … that holds all that was raced, so that it moves in jumps. */
export function horizonOf(ticks: number): number {
	for (let power = 10; ; power *= 10) {
		const found = ladder.map(step => step * power).find(step => step >= 50 && step >= ticks);
		if (found !== undefined) return found;
	}
}

/** Where a racer finished, and where it was given other settings. */
function marksOf(lane: ReadonlyLane, edits: readonly number[]): Mark[] {
	const changes = edits.map(tick => ({tick, what: 'change' as const}));
	const {status, settled} = verdictOf(lane);
	return status === 'finished' ? [...changes, {tick: settled, what: 'finish'}] : changes;
}

/** The selected racer's loss over the examples that are held out: those of all would hide each other and the race. */
function heldOutSeries(state: State, field: ReturnType<typeof inOrder>, by: Capabilities): Series[] {
	return field.flatMap(({lane, name, index}): Series[] => {
		const samples = state.timeline.tracks[index]!.heldOut;
		if (samples === undefined || name !== state.selected) return [];
		const {number, slot} = state.looks[name]!;
		const {stride, values} = samples.at(state.tick);
		const last = {tick: state.tick, value: heldOutLossOf(lane)};
		return [{number, color: racerColor(slot, by), curve: {stride, low: values, high: values, last}}];
	});
}

/** Whether the chart is logarithmic: where there is something that heights are above. */
export const isLogChart = ({logLoss, timeline}: State): boolean => logLoss && !Number.isNaN(chartBase(timeline.setup));

/**
 * What the heights of a logarithmic chart are above: L*, or what stands for it. Where examples are held out it is 0, if no
 * loss is under that: their loss is as often under L*, which is of the others, as above it.
 */
export function chartBase(setup: RaceSetup): number {
	const base = baseOf(setup);
	return setup.holdOut !== undefined && base >= 0 ? 0 : base;
}

/**
 * What the chart draws. In log mode the height above L*, or what stands for it, because only that goes to zero; in linear
 * mode the loss. The
 * finish line is the selected racer's: where all start together, everyone's.
 */
export function chartPicture(state: State, by: Capabilities): ChartPicture {
	const {setup} = state.timeline;
	const goal = goalOf(setup);
	const scale = isLogChart(state) ? 'log' : 'linear';
	const base = scale === 'log' ? chartBase(setup) : 0;
	let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	const take = (least: number, most: number) => {
		if (least < low) low = least;
		if (most > high && most < Number.POSITIVE_INFINITY) high = most;
	};
	const stretch = ({low: least, high: most, last}: Curve) => {
		for (let bucket = 0; bucket < least.length; bucket++) take(least[bucket]! - base, most[bucket]! - base);
		if (last) take(last.value - base, last.value - base);
	};
	const field = inOrder(state);
	const series = field.map(({lane, name, index}): Series => {
		const last = {tick: state.tick, value: lane.drawnLoss};
		// Views, not copies: a history is long, and drawn every frame.
		const {trace} = state.timeline.tracks[index]!;
		const curve = {...trace.lossesAt(state.tick), base, last, isEstimate: lane.drawsEstimate};
		stretch(curve);
		const look = state.looks[name]!;
		return {
			number: look.number,
			color: racerColor(look.slot, by),
			selected: name === state.selected,
			curve,
			marks: marksOf(lane, state.timeline.tracks[index]!.editsBy(state.tick)),
		};
	});
	const heldOut = heldOutSeries(state, field, by).map((one): Series => ({...one, curve: {...one.curve, base}}));
	for (const {curve} of heldOut) stretch(curve);
	const ghosts = ghostsOf(state, by).map(({track, lane, number, color}): Series => {
		const last = {tick: lane.tick, value: lane.drawnLoss};
		const curve = {...track.trace.lossesAt(lane.tick), base, last, isEstimate: lane.drawsEstimate};
		stretch(curve);
		return {number, color, curve};
	});
	const reference = field.find(({name}) => name === state.selected) ?? field[0];
	const drop = reference?.lane.drop ?? Number.NaN;
	const line = drop > 0 ? goal.most * drop + goal.loss - base : Number.NaN;
	// A target that is what heights are above has no place on a log scale, and a race without a goal has no line.
	const finish = line > 0 || (scale === 'linear' && Number.isFinite(line)) ? line : undefined;
	if (finish !== undefined) {
		// A racer that is thrown out must not squeeze the others into one row, nor one that is long home.
		high = Math.min(high, 1e3 * drop + goal.loss - base);
		if (scale === 'log') low = Math.max(Math.min(low, finish), finish * depthBelowFinish);
	}
	if (scale === 'log' && field.some(({lane}) => lane.drawsEstimate))
		low = finish !== undefined ? Math.max(low, finish * depthOfEstimates) : low > 0 ? low : high * depthOfNoise;
	return {
		series,
		heldOut,
		ghosts,
		horizon: horizonOf(ghosts.length > 0 ? Math.max(state.raced, ghostTick(state)) : state.raced),
		range: chartRange(low, high, scale),
		scale,
		finish,
		cursor: markedTick(state),
		xName: clockName(state),
		// A step sideways repaints every label: while they run, half of them are saved.
		labelStep: state.playing ? 2 : 1,
	};
}

const clockName = ({timeline: {setup}}: State) => (setup.clock === 'epochs' ? 'epochs' : 'ticks');
