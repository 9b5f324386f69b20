import {formatRate, shortPercent} from '../../render/cells/numbers.js';
import type {State} from '../state.js';
import type {Racer} from './racer.js';
import {troubleOf} from './trouble.js';
import {sharesOf, type Way, wayTo} from './ways.js';

type Walked = readonly [racer: Racer, way: Way];

const turnsText = (turns: number) => (turns === 1 ? '1 u-turn' : `${turns} u-turns`);

/** A way's u-turns, where the other's has fewer. */
function turnsOf({track, settled}: Racer, other: Racer): string {
	const turns = track.turnsAt(settled!).count;
	return turns > other.track.turnsAt(other.settled!).count ? `, with ${turnsText(turns)}` : '';
}

/** What makes an optimizer's update another than η∇L. */
function meansOf({lane: {optimizer}}: Racer): string {
	if (optimizer.stableBelow === undefined) return ' by its scaling';
	return 'momentum' in optimizer.hyperparameters ? ' by its memory' : '';
}

/** What two updates were as multiples of η∇L, whose optimizers made that of them. */
function gainsText([first, one]: Walked, [second, other]: Walked): string {
	const [own, its] = [formatRate(one.gain), formatRate(other.gain)];
	const [means, others] = [meansOf(first), meansOf(second)];
	const [by, byOther] = means === others ? ['', ''] : [means, others];
	if (own === '1') return `an update was η∇L, ${second.label}'s ${its} times that${byOther}`;
	return `an update was ${own} times η∇L${by}, ${second.label}'s ${its === '1' ? 'just that' : its}${byOther}`;
}

/** What made one's steps longer than another's, if its rate or its optimizer did for the greater part. */
function stepReason(first: Walked, second: Walked, step: number): string | undefined {
	const least = Math.sqrt(step);
	const [[{lane}, one], [{lane: otherLane}, other]] = [first, second];
	const rate = one.rate / other.rate;
	if (lane.optimizer === otherLane.optimizer && rate >= least) return `its rate was ${formatRate(rate)} times as high`;
	return one.gain / other.gain >= least ? gainsText(first, second) : undefined;
}

/** What made steps longer where neither rate nor optimizer did alone: the ground, or what they were as against its gradient. */
function groundText([, one]: Walked, [{label}, other]: Walked, step: number): string {
	const steeper = one.slope / other.slope;
	if (steeper >= Math.sqrt(step)) return `, over ground ${formatRate(steeper)} times as steep`;
	const [own, its] = [one, other].map(({length, ticks, slope}) => formatRate(length / ticks / slope));
	return `: ${own} times ∇L, ${label}'s ${its}`;
}

/** What a race is lost by in one part of it: that much of it all, and that many times as long. */
const [mostOf, longer] = [0.6, 2] as const;

/** The stretch of the gap in which one lost to another, if it was one: the first half, or the last tenfold of it. */
function lostIn(first: Racer, second: Racer): string | undefined {
	const ahead = second.settled! - first.settled!;
	const {tolerance} = first.lane.race;
	const [half, near] = [first, second].reduce<readonly [number[], number[]]>(
		([halves, nears], {track, settled}) => {
			const start = Math.abs(track.at(0).gap);
			return [
				[...halves, firstTick(track, settled!, start / 2)],
				[...nears, settled! - firstTick(track, settled!, 10 * tolerance)],
			];
		},
		[[], []],
	);
	const isLost = ([one = 0, other = 0]: number[]) => other - one >= mostOf * ahead && other >= longer * one;
	if (isLost(near))
		return `${second.label} lost it at the end: from gap ${shortPercent(10 * tolerance)} to ${shortPercent(tolerance)} it took ${near[1]} ticks, ${first.label} ${near[0] || 'none'}`;
	if (isLost(half))
		return `${second.label} lost it at the start: to halve its gap it took ${half[1]} ticks, ${first.label} ${half[0] || 'none'}`;
	return undefined;
}

/** The first tick by which a gap has come down to some height; the last one looked at where it has not. */
function firstTick(track: Racer['track'], last: number, height: number): number {
	for (let tick = 0; tick < last; tick++) if (Math.abs(track.at(tick).gap) <= height) return tick;
	return last;
}

/** How many times as long a way is that decides by that alone. */
const leastWay = 1.3;

/** Why one settled before another. Ticks are a way's length by a step's, by updates a tick: what differs most decided. */
function raceReason(first: Racer, second: Racer): string {
	const [one, other] = [wayTo(first.track, first.settled!), wayTo(second.track, second.settled!)];
	const ahead = second.settled! - first.settled!;
	if (!one || !other) return `${first.label} settled ${ahead} ticks before ${second.label}.`;
	const {way, step, pace} = sharesOf(one, other);
	const most = Math.max(way, step, pace);
	if (most === pace) {
		const cost = ({evaluations, lane}: Racer) => formatRate(evaluations / lane.updates);
		return `${first.label} made ${formatRate(pace)} times as many updates a tick: one cost ${cost(first)} evaluations, ${second.label}'s ${cost(second)}.`;
	}
	const turns = turnsOf(second, first);
	const waySentence = `${first.label} took the shorter way: ${formatRate(one.length)}, ${second.label}'s ${formatRate(other.length)}${turns}.`;
	if (most === way && (turns !== '' || way >= leastWay)) return waySentence;
	const reason = most === step ? stepReason([first, one], [second, other], step) : undefined;
	const stepSentence = `${first.label} took steps ${formatRate(step)} times as long as ${second.label}`;
	if (reason !== undefined) return `${stepSentence}: ${reason}.`;
	const lost = lostIn(first, second);
	if (lost !== undefined) return `${lost}.`;
	return most === way ? waySentence : `${stepSentence}${groundText([first, one], [second, other], step)}.`;
}

/**
 * Why a race ended as it did, in one sentence: what put the first before the second, or what kept them from the finish.
 * Every number in it is measured on the race, whose racers are given, the first one first.
 */
export function whyOf([first, second]: readonly Racer[], {timeline: {setup}}: State): string {
	if (!first) return '';
	const unknown = [first, second].find(racer => racer?.judged === false);
	if (unknown) return `It is not known yet how ${unknown.label} stands: its last updates are not evaluated.`;
	if (first.status !== 'finished') return `Nobody finished: ${troubleOf(first)}.`;
	if (!second)
		return `${first.label} came within ${shortPercent(setup.tolerance)} after ${first.settledIsBound ? 'at most ' : ''}${first.settled} ticks and stayed there.`;
	if (second.status !== 'finished') return `Only ${first.label} finished: ${troubleOf(second)}.`;
	if (first.settledIsBound || second.settledIsBound) {
		const [by, other] = [first, second].map(({label, settled}) => `${label} by tick ${settled}`);
		return `${by} and ${other} had settled; nothing before that is evaluated.`;
	}
	if (first.settled === second.settled) return `${first.label} and ${second.label} settled at the same tick.`;
	const isExact = !first.reachedIsBound && !second.reachedIsBound;
	const isOvershot = isExact && second.reached !== null && first.reached !== null && second.reached < first.reached;
	if (isOvershot && second.reached! < second.settled!) {
		const within = shortPercent(setup.tolerance);
		return `${second.label} was within ${within} first, at tick ${second.reached}, but left again and settled at ${second.settled}.`;
	}
	return raceReason(first, second);
}
