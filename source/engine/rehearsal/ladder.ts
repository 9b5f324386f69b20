import {atOnce} from '../at-once.js';
import {isAllowed} from '../hyperparameters.js';
import type {Optimizer} from '../optimizer.js';
import type {Problem} from '../problem.js';
import {optimizerOf} from '../setup/spec.js';
import {Attempt} from './attempt.js';

/** Ticks a rate is judged by where nobody says how many. */
export const usualClimb = 1000;
/** How many times these it must also stay within bounds for. */
const longer = 5;
/** At home; alike, of two gaps. */
const small = 1e-3;
/** Calm is who varies (in fewer ticks than usual: has risen) by no more than `still` in the last of so many parts of the ticks. */
const [parts, still] = [10, 1e-2];
/** What is as good as the best. */
const near = 1.1;
/** Who is so high after that part of the ticks, while another is so low, is left where it is. */
const [quarter, high, low] = [0.25, 0.95, 0.5];
/** The first look at who is home. */
const firstLook = 16;

/** The best rung: its rate, the tick from which on it is as good as it gets, and in what way it is the best. */
export type Rung = {readonly rate: number; readonly tick: number; readonly how: string};

export type Climb = {
	/** What gaps are above: L*, or the best found. */
	readonly base?: number;
	/** Ticks a rate is judged by; 1,000 when absent. */
	readonly ticks?: number;
};

const rungs = (from: number, to: number): number[] =>
	Array.from({length: to - from}, (_, at) => from + at).flatMap(exponent =>
		[1, 2, 5].map(digit => Number(`${digit}e${exponent}`)),
	);

/**
 * Chooses among attempts, ascending by rate. They are run no farther than the choice needs: who is later than somebody
 * who is home for good is left where it is, and only who can still be best is run to the end.
 */
class Choice {
	readonly attempts: Attempt[] = [];
	private readonly end: number;

	constructor(private readonly ticks: number) {
		this.end = longer * ticks;
	}

	/** The best of them; undefined where none will do. */
	*best(): Generator<void, Rung | undefined> {
		const least = yield* this.race();
		if (least < Number.POSITIVE_INFINITY) return yield* this.earliest(this.end, small, least, 'home');
		const home = this.attempts.filter(one => this.homeFrom(one, small, this.ticks) <= this.ticks);
		if (home.length === 0) return yield* this.calmest();
		const first = Math.min(...home.map(one => this.homeFrom(one, small, this.ticks)));
		return yield* this.earliest(this.ticks, small, first, 'home, strays later');
	}

	/**
	 * The earliest tick from which on one is at home for good; ∞ where none is. Then all are run to the last tick they are
	 * judged by, and those that are home there to the end; else as far as tells who is as good as that one.
	 */
	private *race(): Generator<void, number> {
		const {ticks, end, attempts} = this;
		let least = Math.min(...attempts.map(one => this.homeFrom(one, small, end)));
		for (let look = Math.min(firstLook, ticks); ; look = Math.min(Math.ceil(1.5 * look), ticks)) {
			look = Math.min(look, Math.ceil(near * least));
			for (const one of attempts) {
				if (!isLate(one, near * least) && !this.isHopeless(one)) yield* one.runTo(look);
			}
			const isLast = look === ticks || look >= near * least;
			const by = isLast ? look : look / 1.5;
			for (let next = this.nextHome(by, least); next; next = this.nextHome(by, least)) {
				yield* next.runTo(end);
				least = Math.min(least, this.homeFrom(next, small, end));
			}
			if (isLast) return least;
		}
	}

	/** Whether one has hardly moved in a quarter of the ticks, in which another came half the way. */
	private isHopeless({tick, gaps}: Attempt): boolean {
		const at = Math.ceil(quarter * this.ticks);
		const isLow = (one: Attempt) => !one.isOut && one.tick >= at && Math.abs(one.gaps[at]) < low;
		return tick >= at && tick < this.ticks && gaps[at] > high && this.attempts.some(isLow);
	}

	/** The earliest of those who are home so far, before some tick and before the earliest, and were not run to the end. */
	private nextHome(by: number, before: number): Attempt | undefined {
		let [first, tick]: [Attempt | undefined, number] = [undefined, before];
		for (const one of this.attempts) {
			if (one.isOut || one.tick === this.end) continue;
			const home = one.arrival(small, one.tick);
			if (home <= by && home < tick) [first, tick] = [one, home];
		}
		return first;
	}

	/** From when on one is low that was run to a tick and is not out; ∞ where it was not. */
	private homeFrom(one: Attempt, level: number, end: number): number {
		const home = one.isOut || one.tick < end ? Number.POSITIVE_INFINITY : one.arrival(level, end);
		return home <= this.ticks ? home : Number.POSITIVE_INFINITY;
	}

	/** The least rate of those that are nearly as early as the earliest, and its tick, who is out at the end left out. */
	private *earliest(end: number, level: number, least: number, how: string): Generator<void, Rung | undefined> {
		for (const one of this.attempts) {
			if (one.isOut || !(one.arrival(level, Math.min(one.tick, end)) <= near * least)) continue;
			yield* one.runTo(this.end);
			const tick = this.homeFrom(one, level, end);
			if (tick <= near * least) return {rate: one.rate, tick, how};
		}
		return undefined;
	}

	/** The first of `attempts` that is not out at the end. */
	private *firstIn(attempts: readonly Attempt[]): Generator<void, Attempt | undefined> {
		for (const one of attempts) {
			yield* one.runTo(this.end);
			if (!one.isOut) return one;
		}
		return undefined;
	}

	/** Of those that are calm, the earliest of those as low as the lowest. */
	private *calmest(): Generator<void, Rung | undefined> {
		const {ticks} = this;
		const isCalmNow = (one: Attempt) => !one.isOut && one.tick >= ticks && isCalm(one, ticks);
		const lowestIn = (some: readonly Attempt[]) =>
			this.firstIn([...some].sort((a, b) => a.gaps[ticks] - b.gaps[ticks]));
		let calm = this.attempts.filter(isCalmNow);
		let lowest = yield* lowestIn(calm);
		if (lowest === undefined) {
			// Nobody who came far will do.
			for (const one of this.attempts) yield* one.runTo(ticks);
			calm = this.attempts.filter(isCalmNow);
			lowest = yield* lowestIn(calm);
		}
		if (lowest === undefined) return undefined;
		const gap = lowest.gaps[ticks];
		const equals = calm.filter(one => one.gaps[ticks] <= gap + small);
		const from = (one: Attempt) => one.arrival(gap + small, ticks);
		const first = (yield* this.firstIn([...equals].sort((a, b) => from(a) - from(b))))!;
		const early = equals.filter(one => from(one) <= near * from(first));
		const best = (yield* this.firstIn(early))!;
		return {rate: best.rate, tick: from(best), how: `ends at gap ${gap.toPrecision(3)}`};
	}
}

/** Whether one was not at home at a tick so late that it is by no more than `by`. */
const isLate = ({gaps, tick}: Attempt, by: number): boolean => tick + 1 > by && !(Math.abs(gaps[tick]) <= small);

function isCalm({gaps}: Attempt, ticks: number): boolean {
	const tail = gaps.subarray(ticks - Math.floor(ticks / parts), ticks + 1);
	// In few ticks a loss that is on its way has not come to rest yet.
	const highest = ticks < usualClimb ? gaps[ticks] : Math.max(...tail);
	return highest - Math.min(...tail) <= still;
}

/**
 * The default rate of an optimizer on a problem, as that of every problem here was found; undefined where none will do.
 * Yields every few milliseconds.
 *
 * Every rate 1, 2, 5 × 10ⁿ from 1e-5 to 10 races from the problem's start, all else being the optimizer's default; the
 * ladder goes on up to 5e4 as long as its greatest rate comes out best. A rate is out if, in 5,000 ticks, its gap is
 * ever over twice the first, or it leaves the domain by over a tenth of a width. Of the rest, by their first 1,000
 * ticks, the first to be at home (|gap| ≤ 1e-3 from then on) is best, those that also stay there to the end of the
 * 5,000 before others. Where none gets home, those are looked at that are calm (in the last 100 of the 1,000 ticks the
 * gap varies by at most 0.01) and end within 1e-3 of the lowest of them; the first to be that low for good is best. Of
 * all that take at most 10 % longer than the best, the smallest rate is taken: it draws the smoothest trail.
 *
 * With fewer ticks than 1,000 all these are fewer alike, and who is on the way down counts as calm. No rate is run on that cannot be the best any more,
 * nor one of which nobody would think so: over 0.95 of the first gap after a quarter of the ticks, when another is under half.
 */
export function* climbing(
	problem: Problem,
	optimizer: string | Optimizer,
	{base = problem.minimumLoss, ticks = usualClimb}: Climb = {},
): Generator<void, Rung | undefined> {
	const choice = new Choice(ticks);
	const add = (rate: number) => choice.attempts.push(new Attempt(problem, optimizer, rate, base, longer * ticks));
	// An optimizer of one's own may allow fewer.
	const {learningRate} = optimizerOf('optimizer', optimizer).hyperparameters;
	const allowed = (rates: readonly number[]) => rates.filter(rate => isAllowed(learningRate, rate));
	for (const rate of allowed([...rungs(-5, 1), 10])) add(rate);
	let best = yield* choice.best();
	let last = 10;
	for (const rate of allowed(rungs(1, 5).slice(1))) {
		if (best?.rate !== last) break;
		last = rate;
		add(rate);
		best = yield* choice.best();
	}
	return best;
}

/** The same at once. */
export function ladderRate(problem: Problem, optimizer: string): Rung | undefined {
	return atOnce(climbing(problem, optimizer));
}
