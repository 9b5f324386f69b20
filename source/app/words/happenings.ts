import {isLevel} from '../../engine/standings.js';
import type {Bounce, Runner} from './runner.js';

/** A race at a moment, as far as it is told. From the leader on; racers that are out come last. */
export type Moment<Racer extends Runner = Runner> = {readonly tick: number; readonly racers: readonly Racer[]};

/** What can happen, the weightiest first: where not all can be told, what comes later here is left out. */
export const kinds = [
	'finished',
	'left-finish',
	'diverged',
	'wrong-minimum',
	'circling',
	'bounces',
	'lead',
	'plateau-left',
	'stalled',
	'races-on',
	'turn',
] as const;

/** Something that happened to a racer between two moments; `racer` is how it stands at the later one, `was` before. */
export type Happening<Racer extends Runner = Runner> = {
	readonly kind: (typeof kinds)[number];
	readonly racer: Racer;
	readonly was: Racer;
	/** Of who finished: how it stands to the first, or the first to the second; `null` where no other has finished. */
	readonly margin: {readonly ticks: number; readonly other: Racer} | null;
	/** Of u-turns: which one was made, from 1; of who bounces 0, too, who has only risen so far. */
	readonly turn: number;
	/** Of who bounces: by what. */
	readonly bounce: Bounce | null;
};

/** Those that are in, from the leader on. */
const rankedAt = <Racer extends Runner>({racers}: Moment<Racer>) => racers.filter(({rank}) => rank !== null);

/** What it is ranked by: without a goal there is no gap, and the loss says who is lower. */
const height = ({gap, loss}: Runner) => (Number.isNaN(gap) ? loss : gap);

/** Whether who ranks before another is in front of it by more than its name. */
function isAhead(one: Runner, other: Runner): boolean {
	if (one.status === 'finished') return other.status !== 'finished' || (one.settled ?? 0) < (other.settled ?? 0);
	if (other.status === 'diverged') return one.status !== 'diverged';
	return !isLevel(height(one), height(other));
}

/** Who leads by more than its name; nobody where one races alone, or two are level. */
export function leaderAt<Racer extends Runner>(moment: Moment<Racer>): Racer | undefined {
	const [first, second] = rankedAt(moment);
	return first && second && isAhead(first, second) ? first : undefined;
}

/** What a badge that has changed says. A badge that comes from the finish is that of one who left it, whatever it is now. */
function changeOf(racer: Runner, was: Runner): Happening['kind'] {
	// Who circles has not left for good, or may not have left at all.
	if (was.status === 'finished' && racer.status !== 'circling') return 'left-finish';
	if (racer.status !== 'racing') return racer.status;
	return 'races-on';
}

/** The least of a plateau: in ticks, in what was raced, and in the stretch over which it is left. */
const plateau = {ticks: 30, share: 0.25, stretches: 2.5} as const;

/** The share of its height that a racer loses who has left a plateau, and has not just gone on sinking slowly. */
const fall = 0.2;

/** Whether a racer that had stalled, or been level for long, has fallen at once. Who fell before, too, left it then. */
function hasLeftPlateau(racer: Runner, was: Runner, from: number, to: number): boolean {
	if (racer.status !== 'racing' || !(Math.abs(racer.gap) <= (1 - fall) * Math.abs(was.gap))) return false;
	const least = Math.max(plateau.ticks, plateau.share * from, plateau.stretches * (to - from));
	const isLevel = was.status === 'racing' && was.settled === null && was.level >= least && was.calm >= to - from;
	return isLevel || was.status === 'stalled';
}

function marginOf<Racer extends Runner>(racer: Racer, now: Moment<Racer>): Happening<Racer>['margin'] {
	const home = rankedAt(now).filter(({status}) => status === 'finished');
	const other = home[0]?.number === racer.number ? home[1] : home[0];
	return other ? {ticks: Math.abs((racer.settled ?? 0) - (other.settled ?? 0)), other} : null;
}

/** Ticks of rising that are no accident. */
const leastClimb = 2;

/** Whether a racer's loss has begun to rise. One that went on rising has been told by then, or had no bound above it. */
const isRising = (racer: Runner, was: Runner) =>
	was.climb < leastClimb && racer.climb >= leastClimb && racer.loss > was.loss;

/** The greatest of 1, 10, 100 … that a count has come to, 0 below: u-turns get rarer to be told the more there are. */
export const milestone = (count: number) => (count < 1 ? 0 : Number(`1e${String(Math.floor(count)).length - 1}`));

/**
 * What has happened between two moments of a race, the weightiest first: who has finished, left, diverged, come to rest or
 * stalled, who leads, who made a u-turn (the first, the tenth, the hundredth …), and who did so, or only rose, as its rate is
 * too high for the ground it is on. All that is told of a race is told by this.
 * Of what came and went in between it knows nothing, nor of a badge that is not judged; who is out, or was, has nothing happen to it.
 */
export function happeningsBetween<Racer extends Runner>(
	before: Moment<Racer>,
	now: Moment<Racer>,
): readonly Happening<Racer>[] {
	const earlier = new Map(rankedAt(before).map(racer => [racer.number, racer]));
	const happened: Happening<Racer>[] = [];
	const leader = leaderAt(now);
	for (const racer of rankedAt(now)) {
		const was = earlier.get(racer.number);
		if (!was) continue;
		const plain = {racer, was, margin: null, turn: 0, bounce: null};
		if (racer === leader && leaderAt(before)?.number !== racer.number) happened.push({...plain, kind: 'lead'});
		if (hasLeftPlateau(racer, was, before.tick, now.tick)) happened.push({...plain, kind: 'plateau-left'});
		else if (racer.status !== was.status && racer.judged !== false && was.judged !== false) {
			const kind = changeOf(racer, was);
			happened.push({...plain, kind, margin: kind === 'finished' ? marginOf(racer, now) : null});
		}
		const turn = milestone(racer.turns);
		// Who rests trembles, and says nothing by it.
		const isUnderWay = racer.status === 'racing' || racer.status === 'stalled';
		if (!isUnderWay) continue;
		const isTurn = turn > was.turns;
		const bounce = isTurn || isRising(racer, was) ? racer.bounce() : null;
		if (bounce) happened.push({...plain, kind: 'bounces', turn: isTurn ? turn : 0, bounce});
		else if (isTurn) happened.push({...plain, kind: 'turn', turn});
	}
	const weight = ({kind}: Happening) => kinds.indexOf(kind);
	return happened.sort((a, b) => weight(a) - weight(b));
}

/** As above, for who tells one thing after the other: who finishes needs no word on the lead it has by that. */
export const toldBetween = <Racer extends Runner>(before: Moment<Racer>, now: Moment<Racer>) =>
	happeningsBetween(before, now).filter(({kind, racer}) => kind !== 'lead' || racer.status !== 'finished');
