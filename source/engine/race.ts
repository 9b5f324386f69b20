import {InputError} from './errors.js';
import {Lane} from './lane/lane.js';
import {at} from './lane/lane-state.js';
import type {ReadonlyLane} from './lane/readonly-lane.js';
import {prepared} from './rehearsal/prepare.js';
import {type RunOptions, runRace} from './run.js';
import {loadedRace, type Own, type SavedRace, savedRace} from './saved.js';
import {checkSetup} from './setup/check-setup.js';
import {checkTicks} from './setup/checks.js';
import type {RaceOptions} from './setup/resolve.js';
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
	/** What a problem or an optimizer threw in the middle of a tick, after which the lanes are not at one tick any more. */
	private fault: {readonly thrown: unknown} | undefined;
	/** Ticks run so far. */
	tick = 0;

	/** Throws `InputError` for a setup that is not sound. */
	constructor(readonly setup: RaceSetup) {
		checkSetup(setup);
		this.running = setup.lanes.map(lane => new Lane(setup, lane));
	}

	/**
	 * Runs so many ticks more, a whole number from 0; 1 when absent; throws `InputError` for any other. What a problem or an optimizer throws comes through, and
	 * again whenever the race is to go on or to be saved after that: it was in the middle of a tick.
	 */
	advance(ticks = 1): void {
		checkTicks('ticks', ticks);
		this.checkWhole();
		this.seen = undefined;
		try {
			// Lane by lane, as none knows of the others: what one works with stays at hand.
			for (const lane of this.running) for (let left = ticks; left > 0; left--) lane.advance();
		} catch (thrown) {
			this.fault = {thrown};
			throw thrown;
		}
		this.tick += ticks;
	}

	private checkWhole(): void {
		if (this.fault) throw this.fault.thrown;
	}

	/**
	 * Runs on, tick by tick, and yields to the event loop now and then: until a tick or a condition, 1,000 ticks when
	 * neither is given. Rejects with the signal's reason where that stops it, and with `InputError` for options that are not
	 * sound or where someone else advances the race meanwhile; a race that was stopped may go on.
	 */
	run(options: RunOptions<Race> = {}): Promise<void> {
		return runRace(this, options);
	}

	/** The race as JSON, every bit of it, NaN, ∞ and −0 as text: `JSON.stringify(race)` is a race that can be stored. */
	toJSON(): SavedRace {
		this.checkWhole();
		return savedRace(this.setup, this.tick, this.running);
	}

	/**
	 * A race that was saved by `toJSON`, from that or its text: it goes on with the same bits. `own` has the problem and the
	 * optimizers that are not built in. Throws `InputError` for what was not saved so, and where the problem is not what it was.
	 */
	static fromJSON(json: unknown, own: Own = {}): Race {
		const {setup, tick, states} = loadedRace(json, own);
		const race = new Race(setup);
		for (const [n, lane] of race.running.entries()) {
			const {drop} = lane;
			lane.restore(states[n]);
			if (!Object.is(lane.state.numbers[at.drop], drop))
				throw new InputError(`${setup.source.id} is another problem than it was: its losses differ.`);
		}
		race.tick = tick;
		return race;
	}

	/** Every lane as it is now. What is given stays so when the race goes on. */
	get lanes(): readonly ReadonlyLane[] {
		this.seen ??= this.running.map(lane => lane.snapshot());
		return this.seen;
	}

	/** The leaderboard now, everyone looked at as by `lane.looked()`; it stays so when the race goes on. */
	standings(): Standing[] {
		return standingsOf(this.lanes.map(lane => lane.looked()));
	}
}

/**
 * A race at its start; throws `InputError` for options that are not sound. Where the problem's least loss is not known and
 * there is no target, the race is first run silently, for 1,000 ticks, to have something to finish at: `setup.found`.
 */
export function createRace(options: RaceOptions = {}): Race {
	return new Race(prepared(options));
}
