import {formatCount, formatPercent, formatRate} from '../../render/cells/numbers.js';
import type {BoardRow} from '../picture/board.js';
import {spelled} from './spell.js';

/** One racer as it is told: what the leaderboard shows of it. */
export type Told = Pick<BoardRow, 'label' | 'rank' | 'rate' | 'status' | 'settled' | 'gap' | 'loss' | 'evaluations'> & {
	/** Left out where nothing is held out, or classified. */
	readonly heldOutLoss?: BoardRow['heldOutLoss'];
	readonly accuracy?: BoardRow['accuracy'];
	/** Left out where it is not, and looked at now. */
	readonly lossIsEstimate?: BoardRow['lossIsEstimate'];
	readonly lookedAt?: BoardRow['lookedAt'];
	readonly shownGap?: BoardRow['shownGap'];
	readonly lossError?: BoardRow['lossError'];
	readonly shownError?: BoardRow['shownError'];
	/** Left out where it is judged, by the loss of every tick, and settled when it says. */
	readonly judged?: BoardRow['judged'];
	readonly settledIsBound?: BoardRow['settledIsBound'];
	/** Its number: the key that takes it out. */
	readonly number: number;
};

/** Shares that nobody needs to hear in full. */
const tiny = 1e-5;

/** A number with as many digits as are worth hearing: three. */
export function numberWords(value: number): string {
	if (Number.isNaN(value)) return 'not a number';
	return Number.isFinite(value) ? spelled(formatRate(value)) : `${value < 0 ? 'minus ' : ''}infinity`;
}

/** How far from the goal it is; how high, where there is no goal. */
export function gapWords({gap, loss}: Pick<Told, 'gap' | 'loss'>): string {
	if (Number.isNaN(gap)) return `loss ${numberWords(loss)}`;
	if (!Number.isFinite(gap)) return `gap ${numberWords(gap)}`;
	if (gap !== 0 && Math.abs(gap) < tiny) return 'gap under 0.001 percent';
	return `gap ${spelled(formatPercent(gap).trim())}`;
}

/** How it does on examples that are held out, and how much it classifies rightly, where there is such a thing. */
function accuracyWords({heldOutLoss = null, accuracy = null}: Told): string[] {
	const held = heldOutLoss === null ? [] : [`held-out loss ${numberWords(heldOutLoss)}`];
	const of = heldOutLoss === null ? '' : 'held-out ';
	return accuracy === null ? held : [...held, `${of}accuracy ${spelled(formatPercent(accuracy).trim())}`];
}

export const rateWords = (rate: number | null): string =>
	rate === null ? 'finds its own learning rate' : `learning rate ${spelled(formatRate(rate))}`;

/** Parameters that are all said, and those that are where there are more: nobody listens to hundreds. */
const [mostSaid, someSaid] = [10, 4];

/** A point by its parameters' names; of many the first ones, and how many more there are. */
export function pointWords(names: readonly string[], values: ArrayLike<number>): string {
	const said = names.length <= mostSaid ? names : names.slice(0, someSaid);
	const all = said.map((name, k) => `${name} ${numberWords(values[k]!)}`).join(', ');
	return said === names ? all : `${all} and ${names.length - someSaid} more`;
}

/** How a racer stands, in a word or two. */
export function statusWords({
	rank,
	status,
	settled,
	judged,
	settledIsBound,
}: Pick<Told, 'rank' | 'status' | 'settled' | 'judged' | 'settledIsBound'>): string {
	if (rank === null) return 'out';
	if (judged === false) return 'not judged yet';
	if (status === 'finished') return `finished, settled ${settledIsBound ? 'at or before' : 'at'} tick ${settled}`;
	if (status === 'circling') return 'circling the minimum';
	return status === 'wrong-minimum' ? 'at rest in a wrong minimum' : status;
}

/**
 * Its loss; where that is what batches come to, also when it was looked at, as its gap is as of then, and the standard
 * error, or nothing where that is larger than the gap.
 */
function lossWords(told: Told): string[] {
	const {loss, lossIsEstimate = false, lookedAt, shownGap = Number.NaN, shownError = 0, lossError = 0} = told;
	if (!lossIsEstimate) return [`loss ${numberWords(loss)}`];
	if (shownError > Math.abs(shownGap)) return [`as of tick ${lookedAt}`];
	const give = lossError > 0 ? `, give or take ${numberWords(lossError)}` : '';
	return [`as of tick ${lookedAt}`, `loss about ${numberWords(loss)}${give}`];
}

/** A line of the standings. */
export function standingWords(racer: Told): string {
	const place = racer.rank === null ? '' : `${racer.rank}: `;
	const evaluations = `${formatCount(racer.evaluations, 15).trim().replaceAll(',', '')} evaluations`;
	const facts = [
		...[rateWords(racer.rate), statusWords(racer)],
		...(Number.isNaN(racer.gap) ? [] : [gapWords(racer)]),
		...lossWords(racer),
		...accuracyWords(racer),
	];
	return `${place}${spelled(racer.label)}, number ${racer.number}, ${[...facts, evaluations].join(', ')}.`;
}
