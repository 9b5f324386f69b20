import {heldOutLossAt} from '../held-out.js';
import {guessOf, judge, type Status, verdictOf} from '../lane/convergence.js';
import {Lane} from '../lane/lane.js';
import {at} from '../lane/lane-state.js';
import type {ReadonlyLane} from '../lane/readonly-lane.js';
import {firstAxes, isDirections, type Plane} from '../plane/plane.js';
import {checkTicks} from '../setup/checks.js';
import type {LaneSettings, LaneSetup, RaceSetup} from '../setup/setup.js';
import {checkAtHand, tickWork} from './at-hand.js';
import {budgetOf, usualBytes} from './budget.js';
import {type Edit, Edits} from './edits.js';
import {Evaluations} from './evaluations.js';
import {judgedLane} from './judging.js';
import type {Beginning} from './replay.js';
import {Samples} from './samples.js';
import {type State, States} from './states.js';
import {type Feed, feedOf, planOf, Supply} from './supply.js';
import {Trace} from './trace.js';
import {Trail} from './trail.js';
import {TurnWatch} from './turns.js';

/** Examples times parameters from which on a tick is dear to compute a second time, let alone a third. */
const dear = 1e5;

/** U-turns whose ticks a track remembers; how many there were is known of all. */
const mostTurns = 4096;

/** What a track has from the one that it was forked from. */
type Branch = {
	readonly states: States;
	readonly turns: number[];
	readonly trace: Trace;
	readonly heldOut: Samples | undefined;
	readonly evaluations?: Evaluations;
};

/**
 * One lane's whole past. For a given tick it always gives the same bits; the checkpoints and the trace only make
 * that fast, so a track may be shared by several timelines.
 */
export class Track {
	private readonly lane: Lane;
	private readonly states: States;
	private readonly edits: Edits;
	private readonly watch: TurnWatch;
	/** The lane's own. */
	private readonly parameters: Float64Array;
	private known: Evaluations | undefined;
	private judged: {readonly of: ReadonlyLane; readonly lane: ReadonlyLane} | undefined;
	private judgedTick = -1;
	/** The lane as it was last asked for. */
	private seen: ReadonlyLane | undefined;
	/** The ticks of the first u-turns. */
	private readonly turns: number[];
	/** Examples times parameters that a tick visits, about. */
	private readonly work: number;
	private readonly feed: Feed;
	/** States that were computed elsewhere. */
	private readonly supply = new Supply();

	/** The track of a lane; one that is in use already where its states are dear: what was computed of it is not computed again. */
	static of(
		race: RaceSetup,
		setup: LaneSetup,
		room: number,
		plane: Plane,
		edits: readonly Edit[] = [],
		from?: Branch,
	): Track {
		const feed = feedOf(race.source);
		const make = () => new Track(race, setup, edits, from, room, plane);
		if (!feed.isOn || isDirections(plane)) return make();
		return feed.track(`${room} ${plane} ${planOf(race, setup, edits)}`, make) as Track;
	}

	constructor(
		readonly race: RaceSetup,
		readonly setup: LaneSetup,
		edits: readonly Edit[] = [],
		from?: Branch,
		/** What the past of the whole race may take. */
		private readonly room = usualBytes,
		/** What its way is kept over, where it has too many parameters for all of it. */
		private readonly plane: Plane = firstAxes(setup.start.length),
	) {
		this.lane = new Lane(race, setup);
		const {numbers, parameters} = this.lane.state;
		this.edits = new Edits(setup, edits);
		this.parameters = parameters;
		this.watch = new TurnWatch(this.lane.state.numbers[at.loss]);
		this.work = tickWork(race, setup);
		this.feed = feedOf(race.source);
		this.states = from?.states ?? States.from(this.save(), budgetOf(room, numbers.byteLength), this.work > dear);
		this.turns = from?.turns ?? [];
		this.trace = from?.trace ?? new Trace(Trail.of(race.problem.domain, plane));
		this.heldOut = from?.heldOut ?? (race.validation && new Samples());
		this.known = from?.evaluations;
		if (this.trace.ticks === 0) this.record();
	}

	readonly trace: Trace;
	/** The loss over the examples that are held out, as a chart draws it; absent where none are. */
	readonly heldOut: Samples | undefined;

	/** The lane as it is at a tick (a whole number from 0), to stay so; asked again, the same one. */
	at(tick: number): ReadonlyLane {
		if (this.seen?.tick !== tick) this.seen = this.seek(tick).snapshot();
		return this.seen;
	}

	/**
	 * The lane at a tick, itself: it moves with the next call.
	 * @internal
	 */
	seek(tick: number): Lane {
		checkTicks('tick', tick);
		const {lane} = this;
		const recorded = this.trace.ticks - 1;
		// What is run for the first time must be run without a gap, so that all of it is recorded.
		const latest = Math.min(tick, recorded);
		const now = lane.state.numbers[at.tick];
		// The next tick of a race that plays. To find nothing to do would take a third of the time that the tick does.
		if (tick === now + 1 && now === recorded && this.edits.all.length === 0 && this.feed.isOn === false) {
			this.tick();
			this.record();
			return lane;
		}
		if (now !== tick) checkAtHand([this], tick);
		const {begin, from, state} = this.states.nearest(latest);
		if (now > tick || now < from) this.restore(state, from);
		// What lies between is run again: it is remembered on the way.
		for (const stop of this.states.stops(begin, lane.state.numbers[at.tick], latest)) {
			this.run(stop);
			if (this.states.isBeyond(stop)) this.states.climb(stop, this.save());
		}
		const isAgain = tick < recorded && lane.state.numbers[at.tick] < tick;
		this.run(tick);
		if (isAgain && this.work > dear) this.states.keep(tick, this.save());
		return lane;
	}

	/** The first tick that has to be computed for the lane to be at a tick; that one plus 1 where all are at hand. */
	firstMissing(tick: number): number {
		const now = this.lane.state.numbers[at.tick];
		const {from} = this.states.nearest(Math.min(tick, this.trace.ticks - 1));
		let next = (now > tick || now < from ? from : now) + 1;
		while (next <= tick && this.supply.has(next)) next++;
		return next;
	}

	/** Examples times parameters to be visited for the lane to be at a tick, about; 0 where it is at hand. */
	workTo(tick: number): number {
		return (tick + 1 - this.firstMissing(tick)) * this.work;
	}

	/** Goes on towards a tick for so many examples times parameters, one tick at least. */
	approach(tick: number, work: number): void {
		this.seek(Math.min(tick, this.firstMissing(tick) + Math.floor(work / this.work)));
	}

	/** From where on a tick has to be computed, for whoever does that elsewhere; `undefined` where it is at hand. */
	beginningFor(tick: number): Beginning | undefined {
		const next = this.firstMissing(tick);
		if (next > tick) return undefined;
		const begin = next - 1;
		const {numbers} = this.lane.state;
		const known =
			this.supply.at(begin) ?? (numbers[at.tick] === begin ? numbers : this.states.nearest(begin).state.lane);
		const {edits} = this;
		const now = {tick: begin, settings: edits.settingsAt(begin)};
		return {tick: begin, numbers: known.slice(), edits: [now, ...edits.after(begin)]};
	}

	/** Takes the state at a tick that was computed elsewhere: the bits that it would have come to here. */
	give(tick: number, numbers: Float64Array): void {
		this.supply.put(tick, numbers);
	}

	/** Goes on towards a tick as far as nothing has to be computed. */
	catchUp(tick: number): void {
		const next = this.firstMissing(tick);
		if (this.supply.at(next - 1)) this.seek(next - 1);
	}

	/** Bytes of one state. */
	get stateBytes(): number {
		return this.lane.state.numbers.byteLength;
	}

	/** What was evaluated to judge it, kept for the ticks to come. */
	get evaluations(): Evaluations {
		this.known ??= Evaluations.none();
		return this.known;
	}

	/** The lane at a tick as it is judged there: see `judging`. The same one until more is known of it. */
	judgedAt(tick: number): ReadonlyLane {
		const lane = this.at(tick);
		if (lane.isEvaluatedThroughout || !this.known?.has(tick)) return lane;
		if (this.judged?.of !== lane) this.judged = {of: lane, lane: judgedLane(this, tick)};
		return this.judged.lane;
	}

	/** Takes to heart that as much has been evaluated for a tick as is going to be. */
	setJudged(tick: number): void {
		this.judged = undefined;
		this.judgedTick = tick;
	}

	/** Whether there is no more to be known of how it stands at a tick. */
	isJudged(tick: number): boolean {
		return this.judgedTick === tick || this.lane.isEvaluatedThroughout || !verdictOf(this.judgedAt(tick)).isOpen;
	}

	/** From where on it is raced once more to get to a tick that it has been to. */
	beginningBefore(tick: number): Beginning {
		const {from, state} = this.states.nearest(tick);
		const {edits} = this;
		return {
			tick: from,
			numbers: state.lane,
			edits: [{tick: from, settings: edits.settingsAt(from)}, ...edits.after(from)],
		};
	}

	/** How the lane stands at a tick. */
	statusAt(tick: number): Status {
		return judge(this.seek(tick));
	}

	/** How it seems to stand: see `guessOf`. */
	guessAt(tick: number): Status {
		return guessOf(this.seek(tick));
	}

	/** The u-turns of the loss by a tick: how many, and the ticks of the first 4,096 of them, ascending. */
	turnsAt(tick: number): {count: number; ticks: readonly number[]} {
		this.seek(tick);
		const count = this.watch.turns;
		return {count, ticks: this.turns.slice(0, count)};
	}

	/** Bytes held beyond what is shared with the track it was forked from, about: a past that nobody races on is kept by them. */
	get bytes(): number {
		return this.states.bytes + this.trace.bytes + (this.heldOut?.bytes ?? 0) + (this.known?.bytes ?? 0);
	}

	/** Whether a validation schedule holds at any tick. */
	get watches(): boolean {
		return this.edits.watches;
	}

	/** The same lane with the same edits in another race. */
	on(race: RaceSetup): Track {
		return Track.of(race, this.setup, this.room, this.plane, this.edits.all);
	}

	/** The settings that hold for the update after a tick. */
	settingsAt(tick: number): LaneSettings {
		return this.edits.settingsAt(tick);
	}

	/** Ticks after which other settings hold than before, by a tick. */
	editsBy(tick: number): number[] {
		return this.edits.ticksBy(tick);
	}

	/** A track that is the same up to `tick` and goes on with other settings. */
	fork(tick: number, settings: LaneSettings): Track {
		this.seek(tick);
		return Track.of(this.race, this.setup, this.room, this.plane, this.edits.with(tick, settings), {
			states: this.states.upTo(tick, this.save()),
			turns: this.turns.slice(0, this.watch.turns),
			trace: this.trace.upTo(tick, this.parameters),
			heldOut: this.heldOut?.upTo(tick),
			...(this.known && {evaluations: this.known.copiedTo(tick)}),
		});
	}

	/** The same track, its way kept over another plane, from here on where that is not kept of all parameters. */
	seenOn(plane: Plane): Track {
		const {states, turns, trace} = this;
		if (trace.trail.isSeenOn(plane)) return this;
		const tick = this.lane.state.numbers[at.tick];
		const place = tick === trace.ticks - 1 ? this.parameters : undefined;
		return new Track(
			this.race,
			this.setup,
			this.edits.all,
			{
				states: states.with(tick, this.save()),
				turns: turns.slice(),
				trace: trace.on(plane, place),
				heldOut: this.heldOut?.upTo(trace.ticks - 1),
				...(this.known && {evaluations: this.known}),
			},
			this.room,
			plane,
		);
	}

	/** Makes where the lane is, at the last tick recorded, a vertex of its way. */
	pin(): void {
		this.trace.pin(this.parameters);
	}

	/** The same lane from its start, for its way alone: it keeps next to nothing else. */
	afresh(): Track {
		return new Track(this.race, this.setup, this.edits.all, undefined, 1, this.plane);
	}

	private save(): State {
		return {lane: this.lane.save(), turns: this.watch.numbers.slice()};
	}

	private restore({lane, turns}: State, tick: number): void {
		this.lane.restore(lane);
		this.watch.numbers.set(turns);
		this.lane.apply(this.settingsAt(tick));
	}

	private run(tick: number): void {
		const {lane} = this;
		const {numbers} = lane.state;
		while (numbers[at.tick] < tick) {
			const now = numbers[at.tick];
			this.edit(now);
			const [next] = this.edits.after(now);
			const stop = Math.min(tick, next?.tick ?? Number.POSITIVE_INFINITY);
			for (let left = stop - now; left > 0; left--) {
				this.tick();
				if (numbers[at.tick] >= this.trace.ticks) this.record();
			}
		}
		// An edit at this very tick holds from here on, for whoever asks what comes next.
		this.edit(tick);
	}

	private tick(): void {
		const {numbers} = this.lane.state;
		const supplied = this.feed.isOn === true ? this.supply.take(numbers[at.tick] + 1) : undefined;
		if (supplied === undefined) this.lane.advance();
		else this.lane.restore(supplied);
		// What the batches come to is no news of the loss.
		const hasTurned = this.watch.see(numbers[at.lookedAt] === numbers[at.tick] ? numbers[at.exact] : Number.NaN);
		if (hasTurned && this.watch.turns > this.turns.length && this.turns.length < mostTurns) {
			this.turns.push(this.watch.top);
		}
	}

	private edit(tick: number): void {
		if (!this.edits.isAt(tick)) return;
		this.lane.apply(this.settingsAt(tick));
		// As in a fork: what the trace keeps after an edit depends on what it kept before, and not on how it got there.
		if (this.trace.ticks === tick + 1) this.trace.pin(this.parameters);
	}

	private record(): void {
		const {numbers} = this.lane.state;
		const tick = numbers[at.tick];
		const estimate = numbers[at.estimate];
		// As `drawnLoss` has it.
		this.trace.append(Number.isFinite(estimate) ? estimate : numbers[at.loss], this.parameters);
		if (this.heldOut?.next === tick) this.heldOut.append(heldOutLossAt(this.race, this.parameters));
		if (this.states.isDue(tick)) this.states.append(this.save());
	}
}
