import type {State} from '../../app/state.js';
import type {ReadonlyLane} from '../../engine/lane/readonly-lane.js';
import type {Timeline} from '../../engine/past/timeline.js';

/** Samples over a whole race, at most; more than a small chart has columns. */
const mostSamples = 60;

/** What was sampled so far of one quantity, by lane and then by sample. */
const kept = new WeakMap<Timeline, Map<string, unknown[][]>>();

/** Ticks between two samples: the least of 1 2 5 10 … that makes no more than `mostSamples` of them. */
function strideFor(tick: number): number {
	for (let power = 1; ; power *= 10) {
		const found = [1, 2, 5].find(step => tick <= step * power * mostSamples);
		if (found !== undefined) return found * power;
	}
}

/**
 * A quantity of every lane at some sixty ticks from the start to the tick shown, that one included. What has been
 * sampled is kept with the timeline, so that a frame costs a sample or two; `name` tells quantities apart.
 */
export function alongRace<Value>(
	state: State,
	name: string,
	sample: (lane: ReadonlyLane) => Value,
): {readonly ticks: readonly number[]; readonly lanes: readonly (readonly Value[])[]} {
	const {timeline, tick} = state;
	const stride = strideFor(tick);
	const count = Math.floor(tick / stride) + 1;
	const all = kept.get(timeline) ?? new Map<string, unknown[][]>();
	kept.set(timeline, all);
	const key = `${name} ${stride}`;
	const known = (all.get(key) ?? timeline.tracks.map(() => [])) as Value[][];
	all.set(key, known);
	const lanes = timeline.tracks.map((track, index) => {
		const values = known[index]!;
		while (values.length < count) values.push(sample(track.at(values.length * stride)));
		return [...values.slice(0, count), sample(track.at(tick))];
	});
	return {ticks: [...Array.from({length: count}, (_, at) => at * stride), tick], lanes};
}
