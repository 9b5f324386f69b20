import {Lane} from './lane/lane.js';
import {checkSetup} from './setup/check-setup.js';
import {checkTicks} from './setup/checks.js';
import {type RaceOptions, resolveRace} from './setup/resolve.js';
import type {RaceSetup} from './setup/setup.js';
import {type Standing, standingsOf} from './standings.js';

/** A race under way, forward only; the timeline is what goes back. */
export class Race {
	readonly lanes: readonly Lane[];
	/** Ticks run so far. */
	tick = 0;

	/** Throws `InputError` for a setup that is not sound. */
	constructor(readonly setup: RaceSetup) {
		checkSetup(setup);
		this.lanes = setup.lanes.map(lane => new Lane(setup, lane));
	}

	/** Runs so many ticks more, a whole number from 0; 1 when absent. */
	advance(ticks = 1): void {
		checkTicks('ticks', ticks);
		// Lane by lane, as none knows of the others: what one works with stays at hand.
		for (const lane of this.lanes) for (let left = ticks; left > 0; left--) lane.tick();
		this.tick += ticks;
	}

	/** The leaderboard now. */
	standings(): Standing[] {
		return standingsOf(this.lanes);
	}
}

/** A race at its start; throws `InputError` for options that are not sound. */
export function createRace(options: RaceOptions = {}): Race {
	return new Race(resolveRace(options));
}
