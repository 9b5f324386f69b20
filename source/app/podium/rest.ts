import type {Timeline} from '../../engine/past/timeline.js';
import type {State} from '../state.js';

/** Ticks for which nobody has raced when a race pauses by itself. */
export const restTicks = 100;

/** How far a race has been watched, and since when nobody in it has raced. */
type Watch = {
	readonly out: State['out'];
	readonly from: number;
	/** Ticks up to here are not asked for, as they were shown when the watch began. */
	readonly after: number;
	tick: number;
	/** The first tick of those up to `tick` at which nobody has raced. */
	since: number;
	/** Who raced last: most often it still does, and nobody else need be looked at. */
	witness: number;
	due: number | undefined;
};

const watches = new WeakMap<Timeline, Watch>();

/** The watch over a race as it is shown; a new one looks back no farther than it must. */
function watchOf({timeline, out, podiumFrom, tick}: State): Watch {
	const known = watches.get(timeline);
	const isGood =
		known?.out === out &&
		known.from === podiumFrom &&
		known.after <= tick &&
		tick <= known.tick + restTicks &&
		(known.due === undefined || known.due > tick);
	if (isGood && (known.due !== undefined || tick <= known.tick)) return known;
	const begin = Math.max(podiumFrom, tick - restTicks);
	const watch = {out, from: podiumFrom, after: tick, tick: begin, since: begin + 1, witness: 0, due: undefined};
	watches.set(timeline, watch);
	return watch;
}

/** Whether anybody who is in seems to race at a tick; who does is remembered. */
function isRaced({tracks}: Timeline, tick: number, watch: Watch): boolean {
	for (let count = 0; count < tracks.length; count++) {
		const index = (watch.witness + count) % tracks.length;
		const track = tracks[index]!;
		if (watch.out.has(track.setup.name) || track.guessAt(tick) !== 'racing') continue;
		watch.witness = index;
		return true;
	}
	return false;
}

/**
 * The first tick after the one shown, up to `to`, at which nobody who is in has raced for so long; `undefined` where there
 * is none, in scenes, while something is open, and where the race has had its podium and nothing has been changed since.
 * However the ticks are asked for, one by one or many at once, the answer is the same.
 */
export function restTick(state: State, to: number): number | undefined {
	const {timeline, lesson, prompt, podiumFrom, ranking} = state;
	if (lesson || prompt || podiumFrom === Number.POSITIVE_INFINITY || ranking.order.length === 0) return undefined;
	const watch = watchOf(state);
	while (watch.due === undefined && watch.tick < to) {
		const tick = watch.tick + 1;
		watch.tick = tick;
		if (isRaced(timeline, tick, watch)) watch.since = tick + 1;
		else if (tick > watch.after && tick - watch.since + 1 >= restTicks) watch.due = tick;
	}
	return watch.due !== undefined && watch.due <= to ? watch.due : undefined;
}
