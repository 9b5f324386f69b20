import {InputError, refused} from '../errors.js';
import type {Problem} from '../problem.js';
import {shuffled} from '../random.js';
import {checkProblem, subsetOf} from './check-problem.js';

/** Examples that a validation schedule takes at least, and the share of them that it watches where nobody says another. */
const [leastForSchedule, scheduleShare] = [10, 0.2];

/** Whether a problem has examples enough for a validation schedule to watch some. */
export const canHoldOut = (source: Problem): boolean =>
	source.subset !== undefined && source.exampleCount >= leastForSchedule;

/** A share of examples to hold out; throws `InputError` for anything else. */
export function checkShare(value: unknown): number {
	if (!(typeof value === 'number' && value > 0 && value < 1)) throw refused('holdOut', value, 'above 0 and below 1');
	return value;
}

/** How many of a problem's examples a share of them is. */
const countOf = ({exampleCount}: Pick<Problem, 'exampleCount'>, share: number) => Math.round(exampleCount * share);

/** Whether such a share of a problem's examples leaves some on either side. */
export function holdsOut(source: Problem, share: number | undefined): share is number {
	if (share === undefined || source.subset === undefined) return false;
	const count = countOf(source, share);
	return count > 0 && count < source.exampleCount;
}

/** How many of a problem's examples are raced on where such a share of them is held out, if it can be. */
export const racedCount = (source: Problem, share: number | undefined): number =>
	source.exampleCount - (holdsOut(source, share) ? countOf(source, share) : 0);

/** Which examples are held out where some are: that share of them, a fifth when absent, by the seed, ascending. */
export function heldOut(source: Pick<Problem, 'exampleCount'>, seed: number, share = scheduleShare): number[] {
	const order = new Uint32Array(source.exampleCount);
	shuffled(order, seed, 'split', 0);
	return [...order.subarray(0, countOf(source, share))].sort((a, b) => a - b);
}

/** What is wrong with a share of a problem's examples, or with that there are so few. */
function tooFew({id, exampleCount, subset}: Problem, share: number | undefined, field: string): InputError {
	if (share === undefined && exampleCount < leastForSchedule)
		return new InputError(
			`schedule validation needs at least ${leastForSchedule} examples to hold some out: ${id} has ${exampleCount}.`,
		);
	if (share === undefined || (subset === undefined && exampleCount > 1))
		return new InputError(
			`${share === undefined ? 'schedule is validation' : `${field} is ${share}`}: ${id} has ${exampleCount} examples and no subset(indices), the problem over some of them: give it one.`,
		);
	if (exampleCount < 2)
		return new InputError(`${field} is ${share}: ${id} has no examples of which some could be held out; leave it out.`);
	const count = Math.round(exampleCount * share);
	const shares = [1 / exampleCount, 1 - 1 / exampleCount].map(one => Number(one.toPrecision(2)));
	return new InputError(
		`${field} is ${share}: of the ${exampleCount} examples of ${id} that is ${count}, and at least 1 must be held out and 1 left: take a share of ${[...new Set(shares)].join(' to ')}.`,
	);
}

type Split = {readonly problem: Problem; readonly validation: Problem};

/** The last split of a problem: a race is set up anew at every change, and the L* of either part takes a search. */
const splits = new WeakMap<Problem, {seed: number; share: number | undefined; split: Split}>();

/** Checks that a share of a problem's examples can be held out, a fifth where none is said; throws `InputError`, naming `field`. */
export function checkHoldOut(source: Problem, share?: number, field = 'holdOut'): void {
	if (!(share === undefined ? canHoldOut(source) : holdsOut(source, share))) throw tooFew(source, share, field);
}

/**
 * Holds out a seeded share of the examples, a fifth where no share is said; the race, its loss and its L* are then over
 * the rest, for every lane alike. Throws `InputError` where that leaves too few on either side.
 */
export function holdOut(source: Problem, seed: number, share?: number): Split {
	checkHoldOut(source, share);
	const last = splits.get(source);
	if (last && last.seed === seed && last.share === share) return last.split;
	const held = heldOut(source, seed, share);
	const out = new Set(held);
	const rest = Array.from({length: source.exampleCount}, (_, i) => i).filter(i => !out.has(i));
	const problem = subsetOf(source, rest);
	const split = {
		problem: source.isOpen ? checkProblem('problem.subset()', asKnown(problem, source, share)) : problem,
		validation: subsetOf(source, held),
	};
	splits.set(source, {seed, share, split});
	return split;
}

/** A part of a problem with what was found of it before its race: where to look, and, for a split that stays, its minima. */
const asKnown = (part: Problem, {domain, learningRates, minima}: Problem, share: number | undefined): Problem => ({
	...part,
	domain,
	learningRates,
	...(share === undefined ? {} : {minima}),
});
