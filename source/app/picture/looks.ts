import type {LaneSetup} from '../../engine/setup/setup.js';

/** How one racer is marked, everywhere alike: map, leaderboard, chart, toggle key. */
export type Look = {
	/** 1 … 9: its key and its badge. */
	readonly number: number;
	/** Slot among the racers' colours. */
	readonly slot: number;
	/** Whether another lane of the same optimizer wears the optimizer's own colour. */
	readonly dashed: boolean;
};

export type Looks = Readonly<Record<string, Look>>;

/** The colour slot an optimizer is known by; those without one take what is free. */
const ownSlots: Readonly<Record<string, number>> = {gd: 0, momentum: 1, nag: 2, adagrad: 3, rmsprop: 4, adam: 5};
const mostLooks = 9;

const free = (used: ReadonlySet<number>, from: number) => {
	for (let value = from; value < from + mostLooks; value++) if (!used.has(value)) return value;
	return from;
};

/** Looks for lanes by name; lanes that had one keep it, so that taking a racer out renumbers nobody. */
export function looksFor(lanes: readonly LaneSetup[], before: Looks = {}): Looks {
	const looks: Record<string, Look> = {};
	for (const {name} of lanes) if (before[name]) looks[name] = before[name];
	const taken = (key: 'number' | 'slot') => new Set(Object.values(looks).map(look => look[key]));
	// Own colours are given out first, so that a nameless extra does not take Adam's.
	const pending = lanes.filter(lane => !looks[lane.name]);
	const reserved = new Set(
		pending.flatMap(lane => (ownSlots[lane.optimizer.id] === undefined ? [] : [ownSlots[lane.optimizer.id]])),
	);
	for (const lane of pending) {
		const own = ownSlots[lane.optimizer.id];
		const slots = taken('slot');
		const hasOwn = own !== undefined && !slots.has(own);
		// The six known colours come last for the others.
		const slot = hasOwn
			? own
			: ([6, 7, 8, 0, 1, 2, 3, 4, 5].find(s => !slots.has(s) && !reserved.has(s)) ?? free(slots, 0));
		looks[lane.name] = {number: free(taken('number'), 1), slot, dashed: own !== undefined && !hasOwn};
	}
	return looks;
}
