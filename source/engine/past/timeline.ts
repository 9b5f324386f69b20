import {refused, unknownName} from '../errors.js';
import type {ReadonlyLane} from '../lane/readonly-lane.js';
import {firstAxes, isSamePlane, type Plane} from '../plane/plane.js';
import {checkLane, checkSettings} from '../setup/check-lane.js';
import {checkCount, checkField, checkSetup} from '../setup/check-setup.js';
import {checkAnyNumber, checkTicks} from '../setup/checks.js';
import {holdOut} from '../setup/hold-out.js';
import {observedOf, sampleOf} from '../setup/observe.js';
import type {LaneSettings, LaneSetup, RaceSetup} from '../setup/setup.js';
import {checkHeights} from '../setup/start.js';
import {checkAtHand} from './at-hand.js';
import {usualBytes} from './budget.js';
import {feedOf} from './supply.js';
import {Track} from './track.js';

/**
 * A race over these tracks; where it begins or ends that one watches a held-out loss, all race anew on the other data, and
 * what was found of the problem before, which was over others, goes. Where examples are held out anyway, nothing begins or
 * ends.
 */
function over(setup: RaceSetup, tracks: readonly Track[]): [RaceSetup, readonly Track[]] {
	const {validation, sample, found, ...rest} = setup;
	const lanes = tracks.map(track => track.setup);
	const {source, seed, target, observe, holdOut: share} = setup;
	const watched = share !== undefined || tracks.some(track => track.watches);
	if (watched === (validation !== undefined)) {
		checkHeights(observedOf(setup), lanes, target);
		return [{...setup, lanes}, tracks];
	}
	const split = watched ? holdOut(source, seed, share) : {problem: source};
	const other = {...rest, lanes, ...split, ...sampleOf(split.problem, seed, observe)};
	checkHeights(observedOf(other), lanes, target);
	return [other, tracks.map(track => track.on(other))];
}

/**
 * A race that can be looked at from any tick, forward or back, with the same bits each time. To whoever holds one
 * it is a value: what changes it makes another, sharing the past that stays the same.
 */
export class Timeline {
	private constructor(
		readonly setup: RaceSetup,
		readonly tracks: readonly Track[],
		private readonly bytes: number,
		/** What ways are kept over, where they are not over all parameters. */
		readonly plane: Plane,
	) {}

	/**
	 * The timeline of a race from its start. What it keeps of the past takes `bytes` at most, 64 MiB unless told, whatever
	 * the dimension, but two states of a racer: with less of it a look back computes more anew. Throws `InputError` for a
	 * setup that is not sound, and bytes that are no number above 0.
	 */
	static of(setup: RaceSetup, {bytes = usualBytes}: {readonly bytes?: number} = {}): Timeline {
		checkSetup(setup);
		if (!(checkAnyNumber('bytes', bytes) > 0)) throw refused('bytes', bytes, 'a number above 0');
		const plane = firstAxes(setup.problem.dimension);
		return new Timeline(
			setup,
			setup.lanes.map(lane => Track.of(setup, lane, bytes, plane)),
			bytes,
			plane,
		);
	}

	/**
	 * The same race, its ways kept over another plane: of more than six parameters from the last tick raced on, as what
	 * came before has to be raced anew for that (see `Track.afresh`).
	 * @internal
	 */
	seenOn(plane: Plane): Timeline {
		if (isSamePlane(plane, this.plane)) return this;
		return new Timeline(
			this.setup,
			this.tracks.map(track => track.seenOn(plane)),
			this.bytes,
			plane,
		);
	}

	private track(name: unknown): Track {
		const found = this.tracks.find(track => track.setup.name === name);
		if (found) return found;
		const names = this.tracks.map(track => track.setup.name);
		throw unknownName('racer', name, names);
	}

	/**
	 * Every lane as it is at a tick, a whole number from 0; throws `InputError` for any other. What is given stays so,
	 * whatever is asked for next.
	 */
	at(tick: number): readonly ReadonlyLane[] {
		checkAtHand(this.tracks, tick);
		return this.tracks.map(track => track.at(tick));
	}

	/**
	 * Whether ticks are computed elsewhere.
	 * @internal
	 */
	get isFed(): boolean {
		return feedOf(this.setup.source).isOn;
	}

	/** Whether nothing has to be computed for a look at a tick. */
	isAtHand(tick: number): boolean {
		return this.tracks.every(track => track.workTo(tick) === 0);
	}

	/** Races to a tick without a look at it: what `at` gives up to there is then at hand. */
	reach(tick: number): void {
		for (const track of this.tracks) track.seek(tick);
	}

	/**
	 * The race in which one lane goes on from `tick` with other settings; its future after that is dropped. A first
	 * validation schedule takes examples out of the race for every lane, from its start; throws `InputError` where
	 * there are too few, and for a tick, a name or settings that are not sound.
	 */
	edited(tick: number, name: string, settings: LaneSettings): Timeline {
		const {optimizer} = this.track(name).setup;
		checkTicks('tick', tick);
		checkSettings(settings, optimizer, this.setup.source);
		return new Timeline(
			...over(
				this.setup,
				this.tracks.map(track => (track.setup.name === name ? track.fork(tick, settings) : track)),
			),
			this.bytes,
			this.plane,
		);
	}

	/**
	 * The race with one lane more, as if it had raced from the start. Examples are held out as by `edited`; throws
	 * `InputError` for a start under the least loss.
	 */
	withLane(lane: LaneSetup): Timeline {
		checkField([...this.setup.lanes, checkLane(lane, this.setup.source)]);
		const {setup, bytes, plane} = this;
		return new Timeline(...over(setup, [...this.tracks, Track.of(setup, lane, bytes, plane)]), bytes, plane);
	}

	/** The race without a lane, which must not be the only one; over all examples again where it alone watched those held out. */
	withoutLane(name: string): Timeline {
		this.track(name);
		checkCount(this.tracks.length - 1);
		return new Timeline(
			...over(
				this.setup,
				this.tracks.filter(track => track.setup.name !== name),
			),
			this.bytes,
			this.plane,
		);
	}
}
