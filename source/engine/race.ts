import {Lane} from './lane/lane.js';
import type {ReadonlyLane} from './lane/readonly-lane.js';
import {checkSetup} from './setup/check-setup.js';
import {checkTicks} from './setup/checks.js';
import {type RaceOptions, resolveRace} from './setup/resolve.js';
import type {RaceSetup} from './setup/setup.js';
import {type Standing, standingsOf} from './standings.js';

/** A race under way, forward only; the timeline is what goes back. */
export class Race {
	/**
	 * The lanes themselves, which move.
	 * @internal
	 */
	readonly running: readonly Lane[];
	private seen: readonly ReadonlyLane[] | undefined;
	/** Ticks run so far. */
	tick = 0;

	/** Throws `InputError` for a setup that is not sound. */
	constructor(readonly setup: RaceSetup) {
		checkSetup(setup);
		this.running = setup.lanes.map(lane => new Lane(setup, lane));
	}

	/** Runs so many ticks more, a whole number from 0; 1 when absent. */
	advance(ticks = 1): void {
		checkTicks('ticks', ticks);
		// Lane by lane, as none knows of the others: what one works with stays at hand.
		for (const lane of this.running) for (let left = ticks; left > 0; left--) lane.advance();
		this.tick += ticks;
		this.seen = undefined;
	}

	/** Every lane as it is now. What is given stays so when the race goes on. */
	get lanes(): readonly ReadonlyLane[] {
		this.seen ??= this.running.map(lane => lane.snapshot());
		return this.seen;
	}

	/** The leaderboard now; it stays so when the race goes on. */
	standings(): Standing[] {
		return standingsOf(this.lanes);
	}
}

/** A race at its start; throws `InputError` for options that are not sound. */
export function createRace(options: RaceOptions = {}): Race {
	return new Race(resolveRace(options));
}
