import {labelOf} from '../../app/picture/board.js';
import {looksFor} from '../../app/picture/looks.js';
import {speeds, ticksIn} from '../../app/speed.js';
import {type Happening, kinds, leaderAt, type Moment, milestone, toldBetween} from '../../app/words/happenings.js';
import {bounceOf, levelOf, minimumOf, type Runner} from '../../app/words/runner.js';
import {taleOf, wholeTale} from '../../app/words/tale.js';
import {Trace} from '../../engine/past/trace.js';
import {Trail} from '../../engine/past/trail.js';
import {TurnWatch} from '../../engine/past/turns.js';
import type {Race} from '../../engine/race.js';
import {formatPercent} from '../../render/cells/numbers.js';

/**
 * A race is told in stretches of two seconds of play, or of a fiftieth of what was raced where that is more, so that the
 * early ticks of a long race count too; a short one in fifty. What is over within a stretch is not told. Looks that are
 * taken in each, for the ticks.
 */
const [leastStretch, stretches, looks] = [ticksIn(2, speeds.indexOf(10)), 50, 20];

/** Sentences about what happened that a story has at most. */
const mostTold = 10;

/** A happening, and the tick at which it was seen. */
type Seen = {readonly tick: number; readonly happening: Happening};

/** What holds, the tick at which it was first seen to, and the racer's gap then. */
type Since = {readonly what: unknown; readonly tick: number; readonly gap: number};

/** Finishes weigh as much as their ends: one without the other would be read as a contradiction. */
const weightOf = ({happening: {kind}}: Seen) => (kind === 'left-finish' ? 0 : kinds.indexOf(kind));

/** In the order of ticks. Who leaves the finish at a tick has left it when another finishes there. */
const byTick = (one: Seen, other: Seen) =>
	one.tick - other.tick ||
	Number(other.happening.kind === 'left-finish') - Number(one.happening.kind === 'left-finish') ||
	kinds.indexOf(one.happening.kind) - kinds.indexOf(other.happening.kind);

/**
 * What was seen, in the order of ticks, and each only as far as it is true of its own tick. A finish is known some ticks
 * after it, when its place may be another: here it is the place among those who have finished at that tick and have not
 * left since. Between its finish and the end of it nothing else is told of a racer, nor of who leads the others.
 */
function asRead(seen: readonly Seen[]): Seen[] {
	const finished = new Map<number, Runner>();
	const told: Seen[] = [];
	for (const one of [...seen].sort(byTick)) {
		const {kind, racer, was} = one.happening;
		if (kind === 'finished') {
			finished.delete(racer.number);
			const [first] = finished.values();
			const margin = first && {ticks: (racer.settled ?? 0) - (first.settled ?? 0), other: first};
			finished.set(racer.number, racer);
			const happening = {...one.happening, racer: {...racer, rank: finished.size}, margin: margin ?? null};
			told.push({...one, happening});
		} else if (was.status === 'finished' && racer.status !== 'finished' && kind !== 'lead') {
			finished.delete(racer.number);
			told.push(one);
		} else if (kind === 'lead' ? finished.size === 0 : !finished.has(racer.number)) {
			told.push(one);
		}
	}
	return told;
}

/** Watches a race of so many ticks and tells it, by the rules of the dashboard's commentary. */
export class Story {
	/** The u-turns of each racer and what it left behind, by its name, as its numbers are. */
	private readonly turns: ReadonlyMap<string, TurnWatch>;
	private readonly traces: ReadonlyMap<string, Trace>;
	private readonly numbers: ReturnType<typeof looksFor>;
	/** Ticks between two looks, and the tick at which the present stretch is over. */
	private stride = 1;
	private next = 0;
	/** The race at the end of the last stretch. */
	private told: Moment;
	/** Since when each racer has the badge it has, and the leader the lead. */
	private readonly badges = new Map<number, Since>();
	private lead: Since = {what: undefined, tick: 0, gap: Number.NaN};
	/** The tick of each racer's latest u-turn that is told. */
	private readonly turned = new Map<number, number>();
	private readonly seen: Seen[] = [];

	constructor(
		private readonly race: Race,
		private readonly ticks: number,
	) {
		this.turns = new Map(race.running.map(({name, loss}) => [name, new TurnWatch(loss)]));
		this.traces = new Map(race.running.map(({name}) => [name, new Trace(Trail.of(race.setup.problem.domain))]));
		for (const lane of race.running) this.record(lane);
		this.numbers = looksFor(race.setup.lanes);
		this.told = this.look();
		this.begin();
	}

	/** Takes the race's next tick. */
	see(): void {
		const {race, ticks, turns} = this;
		for (const lane of race.running) {
			const watch = turns.get(lane.name)!;
			this.record(lane);
			// What batches come to is no news of the loss.
			if (watch.see(lane.lossIsEstimate ? Number.NaN : lane.loss) && milestone(watch.turns) === watch.turns)
				this.turned.set(this.numberOf(lane), watch.top);
		}
		const isOver = race.tick === this.next || race.tick === ticks;
		if (!isOver && race.tick % this.stride !== 0) return;
		const now = this.look();
		if (!isOver) return;
		for (const happening of toldBetween(this.told, now)) this.seen.push(this.placed(happening));
		this.told = now;
		this.begin();
	}

	/** Begins a stretch at the race's tick. */
	private begin(): void {
		const {tick} = this.race;
		const least = Math.min(leastStretch, Math.ceil(this.ticks / stretches));
		const stretch = Math.max(1, least, Math.floor(tick / stretches));
		this.stride = Math.max(1, Math.floor(stretch / looks));
		this.next = tick + stretch;
	}

	/** The race in a few sentences, in the order of ticks, each true of its tick; the last says how it ended. */
	sentences(): string[] {
		const weightiest = asRead(this.seen)
			.sort((a, b) => weightOf(a) - weightOf(b) || b.tick - a.tick)
			.slice(0, mostTold);
		return [
			// The tick is said before.
			...weightiest
				.sort(byTick)
				.map(({tick, happening}) => `Tick ${tick}: ${wholeTale(taleOf(happening)).replace(` at tick ${tick}`, '')}.`),
			`Tick ${this.race.tick}: ${endOf(this.told)}.`,
		];
	}

	private record({name, drawnLoss, state}: Race['running'][number]): void {
		this.traces.get(name)!.append(drawnLoss, state.parameters);
	}

	private numberOf({name}: {readonly name: string}): number {
		return this.numbers[name]!.number;
	}

	private look(): Moment {
		const {race, turns, badges} = this;
		const {tick} = race;
		const racers = race.standings().map((standing): Runner => {
			const {name, lane, status} = standing;
			const number = this.numberOf(standing);
			if (badges.get(number)?.what !== status) badges.set(number, {what: status, tick, gap: standing.gap});
			return {
				...standing,
				label: labelOf(lane.setup),
				number,
				rate: null,
				evaluations: standing.gradientEvaluations + standing.lossEvaluations,
				turns: turns.get(name)!.turns,
				...levelOf(lane, this.traces.get(name)!),
				bounce: () => bounceOf(lane),
				minimum: minimumOf(lane, status),
			};
		});
		const moment = {tick, racers};
		const leader = leaderAt(moment);
		if (leader?.number !== this.lead.what) this.lead = {what: leader?.number, tick, gap: leader?.gap ?? Number.NaN};
		return moment;
	}

	/** A happening at the tick it was first seen at, and the gap then. */
	private placed(happening: Happening): Seen {
		const {kind, racer} = happening;
		if (kind === 'finished') return {tick: racer.settled ?? this.race.tick, happening};
		// It was out of it at the tick before the one from which it is back, though it may have been seen later.
		if (kind === 'left-finish' && racer.settled !== null)
			return {tick: racer.settled - 1, happening: {...happening, racer: {...racer, settled: null, gap: Number.NaN}}};
		if (kind === 'plateau-left') return {tick: this.race.tick, happening};
		if (kind === 'bounces' && happening.turn === 0) return {tick: this.race.tick - racer.climb, happening};
		if (kind === 'turn' || kind === 'bounces')
			return {tick: this.turned.get(racer.number) ?? this.race.tick, happening};
		const {tick, gap} = (kind === 'lead' ? undefined : this.badges.get(racer.number)) ?? this.lead;
		return {tick, happening: {...happening, racer: {...racer, gap}}};
	}
}

/** How a race stands at its end. */
function endOf(moment: Moment): string {
	const {racers} = moment;
	const {label, status, settled, gap} = racers[0]!;
	const home = racers.filter(racer => racer.status === 'finished').length;
	const nearest = Number.isFinite(gap) && status !== 'diverged' ? `, gap ${formatPercent(gap).trim()}` : '';
	if (racers.length === 1) return home ? `${label} has finished` : `${label} has not finished${nearest}`;
	if (home === 0)
		return nearest && leaderAt(moment) ? `nobody has finished, ${label} leads${nearest}` : 'nobody has finished';
	const all =
		home === racers.length
			? `${home === 2 ? 'both' : `all ${home}`} have finished`
			: `${home} of ${racers.length} ${home === 1 ? 'has' : 'have'} finished`;
	return `${all}, ${label} first at tick ${settled}`;
}
