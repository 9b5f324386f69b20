import type {Chalkboard, ChalkLine} from '../../../app/lesson/chalkboard.js';
import {explainNext} from '../../../engine/lane/explain.js';
import type {ReadonlyLane} from '../../../engine/lane/readonly-lane.js';
import {called, chalked, dot, laneBy, lengthOf, now} from '../lines.js';

/** The rates that LineSearch tries. */
const tried = [0.1, 0.5, 1, 5, 10];

/** What each of its rates would bring, the least marked. */
function lossLines(lane: ReadonlyLane | undefined): ChalkLine[] {
	const losses = lane ? explainNext(lane).update.losses.slice(-tried.length) : [];
	const least = losses.indexOf(Math.min(...losses));
	return tried.map((rate, at) => {
		const loss = losses[at];
		if (loss === undefined) return now(`η = ${rate}: (it has left the race)`);
		return now(`η = ${String(rate).padEnd(3)}  L = ${chalked(loss, 4)}${at === least ? '  the least' : ''}`);
	});
}

/** How far back the places before are looked for: a lane that pays for its losses rests at most ticks. */
const lookBack = 40;

/** By how much the last two steps that were made turned, in degrees; `undefined` before there are two. */
export function turnOf(at: (tick: number) => ReadonlyLane, tick: number): number | undefined {
	const places: Float64Array[] = [];
	for (let moment = tick; moment >= Math.max(0, tick - lookBack) && places.length < 3; moment--) {
		const {parameters} = at(moment);
		if (places.length === 0 || parameters.some((value, k) => value !== places.at(-1)![k])) places.push(parameters);
	}
	const [c, b, a] = places;
	if (!a || !b || !c) return undefined;
	const [before, after] = [b.map((value, k) => value - a[k]!), c.map((value, k) => value - b[k]!)];
	return (
		(180 / Math.PI) * Math.acos(Math.max(-1, Math.min(1, dot(before, after) / (lengthOf(before) * lengthOf(after)))))
	);
}

/** A search along one line at each step, what it costs, and why it zigzags. */
export const lineBoard: Chalkboard = view => {
	const lane = laneBy(view, 'line-search');
	const track = view.timeline.tracks.find(({setup}) => setup.name === lane?.name);
	const turn = track && turnOf(moment => track.at(moment), view.tick);
	return [
		{
			of: called(lane, 'line-search'),
			lines: [
				'at each step try these η in −η∇',
				'and keep the one of the least L:',
				...lossLines(lane),
				'faster, if it is steps one counts',
			],
		},
		{
			of: called(lane, 'line-search'),
			lines: [
				'a step: one ∇ and five losses more',
				'six passes over the data, not one',
				'it goes down along one line, then',
				'turns: its zigzag, no u-turn in L',
				now(turn === undefined ? 'here: no two steps to compare' : `here: turned by ${chalked(turn)}°`),
				'exact search: ∂L/∂η = −∇ᵀ∇_new = 0',
				'then, and only then, 90° each time',
				'on from here: second-order methods',
			],
		},
	];
};
