import {lossCostOf} from '../../engine/cost.js';
import {Lane} from '../../engine/lane/lane.js';
import {feedOf} from '../../engine/past/supply.js';
import type {Problem} from '../../engine/problem.js';
import {problems} from '../../engine/problems/index.js';
import {resolveRace} from '../../engine/setup/resolve.js';
import type {LaneSetup, RaceSetup} from '../../engine/setup/setup.js';
import {clamp} from '../../render/cells/clamp.js';
import type {Range} from '../../render/lines/viewport.js';
import {knownViews, type Notched} from './known-views.js';

/** What a map shows before anybody zooms: a stretch of each parameter. */
export type FirstView = readonly Range[];

/** Parts of the domain that a first view is measured in, and how many it is wide at the least; the margin is one to two. */
const [notches, least] = [40, 4];

/** Ticks that are looked ahead, and what that may take, in examples times parameters: about ten milliseconds of code never run before. */
const [ticksAhead, mostWork] = [1000, 1e6];

/** So little beyond a notch is on it. */
const rounding = 1e-6;

/** Stretches of the parameters that points are in, in shares of the domain. */
class Extent {
	private readonly low: Float64Array;
	private readonly high: Float64Array;

	constructor(private readonly problem: Problem) {
		this.low = new Float64Array(problem.dimension).fill(1);
		this.high = new Float64Array(problem.dimension);
	}

	/** Takes a point in, the nearest of the domain where it lies outside. */
	hold(point: readonly number[]): void {
		this.visit(point.map((value, k) => clamp(value, ...this.problem.domain[k]!)));
	}

	/** Takes in what of a point is in the domain. */
	visit(point: ArrayLike<number>): void {
		const {low, high} = this;
		const {domain} = this.problem;
		for (let k = 0; k < low.length; k++) {
			const [from, to] = domain[k]!;
			const share = (point[k]! - from) / (to - from);
			if (!(share >= 0 && share <= 1)) continue;
			if (share < low[k]!) low[k] = share;
			if (share > high[k]!) high[k] = share;
		}
	}

	/** In notches, with a margin around. */
	notched(): Notched {
		return Array.from(this.low, (low, k) => [
			Math.max(0, Math.floor(low * notches + rounding) - 1),
			Math.min(notches, Math.ceil(this.high[k]! * notches - rounding) + 1),
		]);
	}
}

/** Stretches in notches of the domain as stretches of the parameters, none too narrow to say where it is. */
function unnotched({domain}: Problem, notched: Notched): FirstView {
	return notched.map(([from, to], k) => {
		const [low, high] = domain[k]!;
		const more = Math.max(0, least - (to - from)) / 2;
		const at = (notch: number) => low + ((high - low) * clamp(notch, 0, notches)) / notches;
		return [at(from - Math.floor(more)), to + Math.ceil(more) >= notches ? high : at(to + Math.ceil(more))];
	});
}

/** Whether it takes no time worth mentioning to look so far ahead. */
const isCheap = ({source, problem}: RaceSetup, lanes: readonly LaneSetup[], ticks: number): boolean =>
	!feedOf(source).isOn && lanes.length * ticks * lossCostOf(problem) <= mostWork;

/** Takes in where lanes go, in so many ticks of a race. */
function rehearse(setup: RaceSetup, lanes: readonly LaneSetup[], ticks: number, extent: Extent): void {
	for (const one of lanes) {
		const lane = new Lane(setup, one);
		const {parameters} = lane.state;
		for (let tick = 0; tick < ticks && Number.isFinite(parameters[0]); tick++) {
			// How the loss does is not looked at where a tick is an update.
			if (setup.clock === 'steps') lane.update();
			else lane.advance();
			extent.visit(parameters);
		}
	}
}

/** Takes in where lanes start, and what of the best minima is in the domain. */
function holdEnds({source, lanes}: RaceSetup, extent: Extent): void {
	for (const {start} of lanes) extent.hold(start);
	for (const {best, parameters} of source.minima) if (best) extent.hold(parameters);
}

/** What makes a lane the same as another. */
const told = ({name, optimizer: {id}, settings, start}: LaneSetup) => JSON.stringify([name, id, settings, start]);

/** The lanes of a problem where nobody says who, from a start. */
function usualLanes({source}: RaceSetup, start: readonly number[]): readonly LaneSetup[] {
	return resolveRace({problem: source, start}).lanes;
}

/**
 * What holds a problem's start, its best minima and what its own field visits in 1,000 ticks: what `knownViews` knows by
 * heart.
 */
export function rehearsedView(problem: Problem): Notched {
	const setup = resolveRace({problem});
	const extent = new Extent(problem);
	holdEnds(setup, extent);
	rehearse(setup, setup.lanes, ticksAhead, extent);
	return extent.notched();
}

/**
 * What the map of a race shows first: where everyone starts, the best minima, and what its racers, and those that race
 * where nobody says who, visit from there in 1,000 ticks; with a margin, and clipped to the domain. A pure function.
 * Where that would take too long (over 10⁶ examples times parameters) it is the domain.
 */
export function firstViewOf(setup: RaceSetup): FirstView {
	const {source, lanes} = setup;
	const starts = new Map(lanes.map(({start}) => [start.join(' '), start]));
	const usual = Array.from(starts.values(), start => usualLanes(setup, start)).flat();
	const isUsual = new Set(usual.map(told));
	const others = lanes.filter(lane => !isUsual.has(told(lane)));
	const isPlain = starts.size === 1 && starts.has(source.start.join(' '));
	const known = isPlain && problems[source.id] === source ? knownViews[source.id] : undefined;
	const unknown = known ? others : [...usual, ...others];
	if (!isCheap(setup, unknown, ticksAhead)) return source.domain;
	const extent = new Extent(source);
	holdEnds(setup, extent);
	rehearse(setup, unknown, ticksAhead, extent);
	const found = extent.notched();
	if (!known) return unnotched(source, found);
	return unnotched(
		source,
		found.map(([from, to], k) => [Math.min(from, known[k]![0]), Math.max(to, known[k]![1])]),
	);
}

/** What the map of a scene shows first where it does not say: its own racers, as long as it plays. */
export function sceneViewOf(setup: RaceSetup, ticks: number): FirstView {
	const {source, lanes} = setup;
	const most = Math.min(ticks, ticksAhead);
	if (!isCheap(setup, lanes, most)) return source.domain;
	const extent = new Extent(source);
	holdEnds(setup, extent);
	rehearse(setup, lanes, most, extent);
	return unnotched(source, extent.notched());
}
