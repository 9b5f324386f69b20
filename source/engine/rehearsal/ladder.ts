import {Lane} from '../lane/lane.js';
import type {Optimizer} from '../optimizer.js';
import type {Problem} from '../problem.js';
import {resolveRace} from '../setup/resolve.js';
import {widthsOutside} from '../setup/widths.js';

/** Ticks a rate is judged by, and ticks it must also stay within bounds for. */
const [ticks, longer] = [1000, 5000];
/** The greatest gap that is not too high, in first gaps, and how far outside the domain is too far, in its widths. */
const [tooHigh, tooFar] = [2, 0.1];
/** At home; alike, of two gaps. */
const small = 1e-3;
/** Calm is who varies by no more than `still` in the last `last` ticks. */
const [last, still] = [100, 1e-2];
/** What is as good as the best. */
const near = 1.1;

/** Examples times parameters between two looks at the outside. */
const slice = 5000;

type Tried = {readonly rate: number; readonly gaps: Float64Array};

/** The best rung: its rate, the tick from which on it is as good as it gets, and in what way it is the best. */
export type Rung = {readonly rate: number; readonly tick: number; readonly how: string};

const rungs = (from: number, to: number): number[] =>
	Array.from({length: to - from}, (_, at) => from + at).flatMap(exponent =>
		[1, 2, 5].map(digit => Number(`${digit}e${exponent}`)),
	);

/** The gap after every tick, (L − L*)/(L₀ − L*), the first being 1; undefined for a rate that is out. */
function* gapsOf(
	problem: Problem,
	optimizer: string | Optimizer,
	rate: number,
	base: number,
): Generator<void, Float64Array | undefined> {
	const setup = resolveRace({problem, racers: [{optimizer, hyper: {learningRate: rate}}]});
	const lane = new Lane(setup, setup.lanes[0]);
	const {parameters} = lane.state;
	const first = lane.loss - base;
	if (!(first > 0)) return undefined;
	const isFloor = !Number.isNaN(problem.minimumLoss);
	const gaps = new Float64Array(longer + 1);
	gaps[0] = 1;
	const stride = Math.max(1, Math.floor(slice / (problem.exampleCount * problem.dimension)));
	for (let tick = 1; tick <= longer; tick++) {
		lane.advance();
		const gap = (lane.loss - base) / first;
		if (!(gap <= tooHigh)) return undefined;
		if (!problem.isOpen && !(widthsOutside(problem.domain, parameters) <= tooFar)) return undefined;
		// Lower than the best that was known is home.
		gaps[tick] = isFloor ? gap : Math.max(0, gap);
		if (tick % stride === 0) yield;
	}
	return gaps;
}

/** The first tick from which on a gap is at most `level`, up to tick `end`; ∞ where it is higher there. */
function arrival(gaps: Float64Array, level: number, end = ticks): number {
	const above = gaps.subarray(0, end + 1).findLastIndex(gap => !(Math.abs(gap) <= level));
	return above === end ? Number.POSITIVE_INFINITY : above + 1;
}

function isCalm({gaps}: Tried): boolean {
	const tail = gaps.subarray(ticks - last, ticks + 1);
	return Math.max(...tail) - Math.min(...tail) <= still;
}

/** The least rate of those that are nearly as early as the earliest, and its tick. */
function earliest(tried: readonly Tried[], level: number, how: string): Rung {
	const all = tried.map(({rate, gaps}) => ({rate, tick: arrival(gaps, level), how}));
	const least = Math.min(...all.map(({tick}) => tick));
	return all.find(({tick}) => tick <= near * least)!;
}

function bestOf(tried: readonly Tried[]): Rung | undefined {
	const home = tried.filter(({gaps}) => arrival(gaps, small) <= ticks);
	const forGood = home.filter(({gaps}) => arrival(gaps, small, longer) <= ticks);
	if (forGood.length > 0) return earliest(forGood, small, 'home');
	if (home.length > 0) return earliest(home, small, 'home, strays later');
	const calm = tried.filter(isCalm);
	if (calm.length === 0) return undefined;
	const lowest = Math.min(...calm.map(({gaps}) => gaps[ticks]));
	const equals = calm.filter(({gaps}) => gaps[ticks] <= lowest + small);
	return earliest(equals, lowest + small, `ends at gap ${lowest.toPrecision(3)}`);
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
 * `base` is what gaps are above: L*, or the best found.
 */
export function* climbing(
	problem: Problem,
	optimizer: string | Optimizer,
	base = problem.minimumLoss,
): Generator<void, Rung | undefined> {
	const tried: Tried[] = [];
	function* climb(rates: readonly number[]): Generator<void> {
		for (const rate of rates) {
			const gaps = yield* gapsOf(problem, optimizer, rate, base);
			if (gaps) tried.push({rate, gaps});
			yield;
		}
	}
	yield* climb([...rungs(-5, 1), 10]);
	const more = rungs(1, 5).slice(1);
	for (let rate = 10; bestOf(tried)?.rate === rate && more.length > 0; ) {
		rate = more.shift()!;
		yield* climb([rate]);
	}
	return bestOf(tried);
}

/** The same at once. */
export function ladderRate(problem: Problem, optimizer: string): Rung | undefined {
	const running = climbing(problem, optimizer);
	for (let next = running.next(); ; next = running.next()) if (next.done) return next.value;
}
