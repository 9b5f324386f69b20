import {lossCostOf} from '../../engine/cost.js';
import {curvatureOf} from '../../engine/curvature/curvature.js';
import type {ReadonlyLane} from '../../engine/lane/readonly-lane.js';
import {lengthOf} from '../../engine/length.js';
import {feedOf} from '../../engine/past/supply.js';
import {formatPercent, formatRate} from '../../render/cells/numbers.js';
import {minimumOf} from '../words/runner.js';
import type {Racer} from './racer.js';

/** Ticks among which the one is looked for from which on a racer's steps grew. */
const mostLooked = 200;

/** Examples times parameters that may be visited to say why. */
const mostWork = 1e7;

/** Those of one gradient. */
const workOf = ({race: {problem}}: ReadonlyLane) => lossCostOf(problem);

/** How far a lane goes in the tick after one. */
const stepAfter = (track: Racer['track'], tick: number): number => {
	const [from, to] = [track.at(tick).parameters, track.at(tick + 1).parameters];
	return lengthOf(to.map((value, k) => value - from[k]!));
};

/** How many times: "3", "4500". */
const timesText = (times: number) => (times < 1e5 ? String(Math.round(times)) : formatRate(times));

/** ηλ where it is over what the optimizer can bear. */
function excessOf(lane: ReadonlyLane): string | undefined {
	const curvature = curvatureOf(lane);
	if (typeof curvature === 'string') return undefined;
	const {product, bound} = curvature;
	if (product === undefined || bound === undefined || !(product > bound)) return undefined;
	return `ηλ = ${formatRate(product)} > ${formatRate(bound)}`;
}

/** The first tick at which a lane was thrown out, among those that are looked at. */
function thrownAt({track, lane}: Racer): number | undefined {
	for (let tick = 0; tick <= Math.min(lane.tick, mostLooked); tick++) {
		if (track.statusAt(tick) === 'diverged') return tick;
	}
	return undefined;
}

function divergence(racer: Racer): string {
	const {label, track} = racer;
	const thrown = thrownAt(racer);
	// To look at the curvature takes 2d gradients.
	const looks = mostWork / (2 * workOf(racer.lane) * racer.lane.race.problem.dimension);
	for (let tick = 0; tick < Math.min(thrown ?? 0, Math.max(1, looks)); tick++) {
		const excess = excessOf(track.at(tick));
		const hasGrown = () => stepAfter(track, thrown! - 1) > stepAfter(track, tick);
		if (excess) return `${label} diverged: at tick ${tick} ${excess}${hasGrown() ? ', and its steps grew' : ''}`;
	}
	return thrown === undefined ? `${label} diverged` : `${label} diverged at tick ${thrown}`;
}

function wrongPlace({label, lane}: Racer): string {
	const minimum = minimumOf(lane, 'wrong-minimum') ?? [];
	const where = minimum.length <= 2 ? ` at (${minimum.map(value => formatRate(value)).join(', ')})` : '';
	return `${label} rests in the wrong minimum${where}, gap ${formatPercent(lane.gap).trim()}`;
}

/** What a lane does in its last ticks: how far it goes, and how far it comes by that. */
function lately({track, lane}: Racer): {readonly gone: number; readonly come: number} {
	const from = Math.max(0, lane.tick - 100);
	let gone = 0;
	let last = track.at(from).parameters;
	const first = last;
	for (let tick = from + 1; tick <= lane.tick; tick++) {
		const place = track.at(tick).parameters;
		gone += lengthOf(place.map((value, k) => value - last[k]!));
		last = place;
	}
	return {gone, come: lengthOf(last.map((value, k) => value - first[k]!))};
}

const gradientOf = ({race: {problem}, parameters}: ReadonlyLane): number => {
	const gradient = new Float64Array(problem.dimension);
	problem.gradient(parameters, gradient);
	return lengthOf(gradient);
};

/** Why a racer makes no headway: the first of these that its numbers show. */
function standstill(racer: Racer): string {
	const {label, lane, track} = racer;
	const excess = excessOf(lane);
	if (excess) return `${label} bounces: ${excess}`;
	const {batchSize, race} = lane;
	if (batchSize < race.problem.exampleCount) return `${label} is pulled about by batches of ${batchSize}`;
	const {gone, come} = lately(racer);
	if (gone > 10 * come && gone > 0)
		return `${label} goes to and fro: in 100 ticks ${formatRate(gone)} far, to come ${formatRate(come)} on`;
	const isDear = workOf(lane) > mostWork / 10 || feedOf(race.source).isOn;
	if (isDear) return `${label}'s gap has not shrunk by 0.01% in 200 updates`;
	const slower = gradientOf(track.at(0)) / gradientOf(lane);
	const shorter = stepAfter(track, 0) / stepAfter(track, lane.tick - 1);
	if (shorter >= 10 && shorter > 3 * slower)
		return `${label}'s steps have shrunk to 1/${timesText(shorter)}, the gradient only to 1/${timesText(Math.max(1, slower))}`;
	if (slower >= 10) return `${label} stands on flat ground: the gradient is 1/${timesText(slower)} of the first`;
	return `${label}'s gap has not shrunk by 0.01% in 200 updates`;
}

/** What keeps a racer from the finish, and why. */
export function troubleOf(racer: Racer): string {
	switch (racer.status) {
		case 'diverged':
			return divergence(racer);
		case 'wrong-minimum':
			return wrongPlace(racer);
		default:
			return standstill(racer);
	}
}
