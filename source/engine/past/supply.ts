import type {Problem} from '../problem.js';
import type {LaneSetup, RaceSetup} from '../setup/setup.js';
import type {Edit} from './edits.js';

/** Where states of a problem's lanes come from. */
export class Feed<Track extends object = object> {
	/** Whether they are computed elsewhere, as here it would take too long. */
	isOn = false;
	/** How many times as long a loss takes as its cost says, measured; where it takes less, 1. */
	slowness = 1;
	private readonly tracks = new Map<string, WeakRef<Track>>();

	/** The track that was made by the same plan and is still in use, or else a new one: what was computed is not computed again. */
	track(plan: string, make: () => Track): Track {
		const known = this.tracks.get(plan)?.deref();
		if (known) return known;
		const made = make();
		for (const [other, track] of this.tracks) if (track.deref() === undefined) this.tracks.delete(other);
		this.tracks.set(plan, new WeakRef(made));
		return made;
	}
}

/** By the loss, which copies of a problem that say more of it share. */
const feeds = new WeakMap<Problem['loss'], Feed>();

/** The feed of a problem and its copies. */
export function feedOf({loss}: Pick<Problem, 'loss'>): Feed {
	const feed = feeds.get(loss) ?? new Feed();
	feeds.set(loss, feed);
	return feed;
}

const isProblem = (value: unknown): value is Problem =>
	typeof (value as Partial<Problem> | undefined)?.loss === 'function';

/** All that the bits of a lane, and what is told of them, depend on, beside its problem's functions. */
export function planOf(race: RaceSetup, {name, optimizer, start, settings}: LaneSetup, edits: readonly Edit[]): string {
	const {lanes: _, ...rules} = race;
	// A problem has its functions from the one source; what it is over beside them is told by its numbers.
	const told = Object.entries(rules).map(([key, value]) =>
		isProblem(value) ? [key, value.exampleCount, value.minimumLoss, value.minima, value.domain] : [key, value],
	);
	return JSON.stringify([name, optimizer.id, start, settings, edits, told]);
}

/** States of a lane that were computed elsewhere, by their tick, until they are taken. */
export class Supply {
	private readonly states = new Map<number, Float64Array>();

	has(tick: number): boolean {
		return this.states.has(tick);
	}

	/** The state at a tick, which stays here. */
	at(tick: number): Float64Array | undefined {
		return this.states.get(tick);
	}

	/** Takes one in. */
	put(tick: number, numbers: Float64Array): void {
		this.states.set(tick, numbers);
	}

	/** The state at a tick, if it is here; it is then no more, nor is what lies before it. */
	take(tick: number): Float64Array | undefined {
		const numbers = this.states.get(tick);
		for (const other of this.states.keys()) if (other <= tick) this.states.delete(other);
		return numbers;
	}
}
