import {lossCostOf} from '../../engine/cost.js';
import {lengthOf} from '../../engine/length.js';
import type {Track} from '../../engine/past/track.js';

/** A racer's way to where it settled, in numbers that its time is made of. */
export type Way = {
	readonly ticks: number;
	readonly updates: number;
	/** Of all its steps, in the units of the parameters. */
	readonly length: number;
	/** The mean of ‖Δθ‖ over its ticks as against that of η‖∇L‖: what its optimizer made of the gradient; NaN without a rate. */
	readonly gain: number;
	/** The mean of η over its ticks; NaN without one. */
	readonly rate: number;
	/** The mean of ‖∇L‖ over its ticks. */
	readonly slope: number;
};

/** What walking a way may cost, in examples visited: some tenths of a second. */
const mostWork = 4e6;

/** The way of a lane up to a tick raced; `undefined` where it is too long to be walked again. */
export function wayTo(track: Track, ticks: number): Way | undefined {
	const {problem} = track.race;
	if (ticks < 1 || ticks * lossCostOf(problem) > mostWork) return undefined;
	const gradient = new Float64Array(problem.dimension);
	let [length, slopes, pull, rates] = [0, 0, 0, 0];
	let lane = track.at(0);
	const first = lane.updates;
	for (let tick = 1; tick <= ticks; tick++) {
		const before = lane.parameters;
		const rate = lane.nextHyper().learningRate ?? Number.NaN;
		problem.gradient(before, gradient);
		lane = track.at(tick);
		length += lengthOf(lane.parameters.map((value, k) => value - before[k]!));
		const slope = lengthOf(gradient);
		slopes += slope;
		pull += rate * slope;
		rates += rate;
	}
	const updates = lane.updates - first;
	return {ticks, updates, length, gain: length / pull, rate: rates / ticks, slope: slopes / ticks};
}

/** Where another took longer: how many times as long its way was, and as short its steps, and as few a tick. */
export type Shares = {readonly way: number; readonly step: number; readonly pace: number};

/** The three of which the ratio of two racers' ticks is the product. */
export function sharesOf(one: Way, other: Way): Shares {
	const step = ({length, updates}: Way) => length / updates;
	const pace = ({updates, ticks}: Way) => updates / ticks;
	return {way: other.length / one.length, step: step(one) / step(other), pace: pace(one) / pace(other)};
}
