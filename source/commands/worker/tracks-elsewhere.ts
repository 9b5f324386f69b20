import type {Store} from '../../app/store.js';
import type {Track} from '../../engine/past/track.js';
import type {RaceSetup} from '../../engine/setup/setup.js';
import type {Hand} from './hand.js';
import {type Answer, mostRaces, type Ordered} from './messages.js';
import {packed} from './plain.js';

/** A track that a worker races, and what is expected of it next. */
type Entry = {readonly lane: number; next: number; to: number};

/** Milliseconds after which what is awaited is spoken of for the first time, and from then on. */
const [patience, interval] = [200, 100];

/** What a worker has been told of the tracks of a race, and what it has answered. */
export class TracksElsewhere {
	private entries = new Map<Track, Entry>();
	/** The races that the worker remembers, the latest last. */
	private races: RaceSetup[] = [];
	private sent = 0;
	/** Who was ordered to get where. */
	private told = '';
	private lanes = 0;
	/** What is waited for, how much it was at first, and when it is spoken of next. */
	private waiting: {readonly job: unknown; readonly total: number; due: number} | undefined;

	constructor(
		private readonly store: Store,
		private readonly now: () => number,
	) {}

	/** The worker is another one, or has left everything. */
	forget(): void {
		this.entries.clear();
		this.races = [];
		this.told = '';
	}

	/** Has tracks raced to ticks, in place of all others. What is raced already goes on. */
	order(worker: Hand, wanted: readonly {readonly track: Track; readonly to: number}[]): void {
		const lanes: Ordered[] = [];
		const entries = new Map<Track, Entry>();
		for (const {track, to} of wanted) {
			const missing = track.firstMissing(to);
			const known = this.entries.get(track);
			if (known && (missing > to || missing === known.next)) {
				// It need not be told of every tick that was shown.
				if (known.to - missing < (to - missing) / 2) known.to = to;
				entries.set(track, known);
				lanes.push({lane: known.lane, to: known.to});
				continue;
			}
			const begins = track.beginningFor(to);
			if (!begins) continue;
			const entry = {lane: this.lanes++, next: missing, to};
			entries.set(track, entry);
			const {tick, numbers, edits} = begins;
			const race = this.raceOf(worker, track.race);
			lanes.push({lane: entry.lane, to, begins: {race, setup: packed(track.setup), tick, numbers, edits}});
		}
		this.entries = entries;
		const told = lanes.map(({lane, to}) => `${lane} to ${to}`).join();
		if (told !== this.told) worker.send({kind: 'order', lanes});
		this.told = told;
		this.await();
	}

	/** Takes states that have come. */
	take({lane, tick, numbers, count}: Extract<Answer, {kind: 'states'}>): void {
		for (const [track, entry] of this.entries) {
			if (entry.lane !== lane) continue;
			const length = numbers.length / count;
			for (let at = 0; at < count; at++) {
				track.give(tick + at, numbers.subarray(at * length, (at + 1) * length));
			}
			entry.next = tick + count;
			if (this.store.state().awaited?.over.tracks.includes(track)) track.catchUp(this.store.state().awaited!.over.tick);
		}
		this.await();
	}

	/** Says how far what is waited for is, or that it is there. */
	private await(): void {
		const job = this.store.state().jobs.compute?.job;
		if (!job) {
			this.waiting = undefined;
			return;
		}
		const {tracks, tick} = job.over;
		const left = tracks.reduce((sum, track) => sum + track.workTo(tick), 0);
		if (this.waiting?.job !== job) this.waiting = {job, total: left, due: this.now() + patience};
		if (left === 0) {
			this.waiting = undefined;
			this.store.dispatch({type: 'job-done', job, result: null});
		} else if (this.now() >= this.waiting.due) {
			this.waiting.due = this.now() + interval;
			this.store.dispatch({type: 'job-share', job, share: Math.max(0, 1 - left / this.waiting.total)});
		}
	}

	/** The number by which the worker knows a race. */
	private raceOf(worker: Hand, race: RaceSetup): number {
		const at = this.races.indexOf(race);
		if (at >= 0) return this.sent - this.races.length + at;
		this.races = [...this.races, race].slice(-mostRaces);
		worker.send({kind: 'race', race: this.sent, setup: packed(race)});
		return this.sent++;
	}
}
