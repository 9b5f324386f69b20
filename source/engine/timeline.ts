import type {Lane} from './lane.js';
import type {LaneSettings, LaneSetup, RaceSetup} from './setup.js';
import {Track} from './track.js';

/**
 * A race that can be looked at from any tick, forward or back, with the same bits each time. To whoever holds one
 * it is a value: what changes it makes another, sharing the past that stays the same.
 */
export class Timeline {
	private constructor(
		readonly setup: RaceSetup,
		readonly tracks: readonly Track[],
	) {}

	/** The timeline of a race from its start. */
	static of(setup: RaceSetup): Timeline {
		return new Timeline(
			setup,
			setup.lanes.map(lane => new Track(setup, lane)),
		);
	}

	/** Every lane as it is at a tick (an integer ≥ 0). The lanes are the timeline's own and move with the next call. */
	at(tick: number): readonly Lane[] {
		return this.tracks.map(track => track.seek(tick));
	}

	/** The race in which one lane goes on from `tick` with other settings; its future after that is dropped. */
	edited(tick: number, name: string, settings: LaneSettings): Timeline {
		return new Timeline(
			this.setup,
			this.tracks.map(track => (track.setup.name === name ? track.fork(tick, settings) : track)),
		);
	}

	/** The race with one lane more, as if it had raced from the start. */
	withLane(lane: LaneSetup): Timeline {
		const setup = {...this.setup, lanes: [...this.setup.lanes, lane]};
		return new Timeline(setup, [...this.tracks, new Track(setup, lane)]);
	}

	/** The race without a lane. */
	withoutLane(name: string): Timeline {
		const stays = (lane: {readonly name: string}) => lane.name !== name;
		return new Timeline(
			{...this.setup, lanes: this.setup.lanes.filter(stays)},
			this.tracks.filter(track => stays(track.setup)),
		);
	}
}
