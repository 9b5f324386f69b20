import {Lane} from '../../engine/lane/lane.js';
import {at} from '../../engine/lane/lane-state.js';
import type {Edit} from '../../engine/past/edits.js';
import type {LaneSetup, RaceSetup} from '../../engine/setup/setup.js';
import type {Answer} from './messages.js';

/** Bytes that are sent at once, at most, and milliseconds that go by before what there is is sent. */
const [mostBytes, longest] = [1 << 18, 8];

/** A lane that is raced ahead of what is shown, where that is dear: it gives the state at every tick. */
export class Ahead {
	private readonly lane: Lane;
	private batch = new Float64Array(0);
	private count = 0;
	private since = 0;

	constructor(
		private readonly id: number,
		race: RaceSetup,
		setup: LaneSetup,
		private readonly edits: readonly Edit[],
		numbers: Float64Array,
	) {
		this.lane = new Lane(race, setup);
		this.lane.restore(numbers);
		this.apply();
	}

	get tick(): number {
		return this.lane.state.numbers[at.tick]!;
	}

	/** Races one tick on. Answers with the states that have come together, now and then, and always at `to`. */
	advance(to: number, now: () => number): Extract<Answer, {kind: 'states'}> | undefined {
		const {numbers} = this.lane.state;
		if (this.count === 0) {
			this.since = now();
			const room = Math.max(1, Math.min(to - this.tick, Math.floor(mostBytes / numbers.byteLength)));
			this.batch = new Float64Array(room * numbers.length);
		}
		this.lane.advance();
		this.apply();
		this.batch.set(numbers, this.count * numbers.length);
		this.count++;
		const isFull = this.batch.length === this.count * numbers.length;
		if (!isFull && this.tick < to && now() - this.since < longest) return undefined;
		const {id: lane, count, batch} = this;
		this.count = 0;
		return {
			kind: 'states',
			lane,
			tick: this.tick - count + 1,
			count,
			numbers: isFull ? batch : batch.slice(0, count * numbers.length),
		};
	}

	private apply(): void {
		const edit = this.edits.findLast(one => one.tick <= this.tick);
		if (edit && edit.settings !== this.lane.settings) this.lane.apply(edit.settings);
	}
}
