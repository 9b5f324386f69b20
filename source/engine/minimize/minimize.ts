import {atOnce} from '../at-once.js';
import type {Minimum} from '../problem.js';
import {descending, type Objective, type Rest} from './descend.js';
import {lowStarts, scattered, starts} from './starts.js';

/** The least loss over a box and where it is. */
export type Least = {readonly minimumLoss: number; readonly minima: readonly Minimum[]};

/** Most minima a problem lists; where there are more, the local ones are left out. */
const most = 20;

export type MinimizeOptions = {
	/** What is next to nothing: a least loss under it is 0. 0 when absent. */
	readonly zero?: number;
	/** Whether so many descents, which came to so many places, are enough; none is left out when absent. */
	readonly isEnough?: ((descents: number, places: number) => boolean) | undefined;
	/** Whether one descends first from the low points of a fine grid, as is worth it where losses are cheap; false when absent. */
	readonly scans?: boolean;
};

/**
 * L* over the box `objective.domain` and the minima, by descents from many starts (Nocedal & Wright, Numerical
 * Optimization, 2nd ed., section 2.1 on global minima): a smooth loss of few parameters is assumed, and nothing is
 * proved. L* is accurate to rounding. The same objective gives the same bits.
 *
 * A least loss under `zero` is taken for 0: it is a perfect fit but for rounding.
 * Best minima may lie on the border, where the loss goes on falling outside; then L* is the border's value. Local
 * minima are listed only inside the box, as a racer does not stay at a border. Where the best minima are a whole
 * line or plain (more parameters than examples, say), the one nearest to the middle of the box stands for all.
 */
export function minimize(objective: Objective, zero = 0): Least {
	return atOnce(minimizing(objective, {zero}));
}

/**
 * The same in slices: yields after every step of a descent how much is done, 0 … 1. Where it may be left off early, the
 * starts come in an order of which any part is all over the box.
 */
export function* minimizing(
	objective: Objective,
	{zero = 0, isEnough, scans = false}: MinimizeOptions = {},
): Generator<number, Least> {
	const {domain} = objective;
	const even = isEnough ? scattered(starts(domain)) : starts(domain);
	const begun = scans ? [...(yield* lowStarts(objective)), ...even] : even;
	const ended: Rest[] = [];
	for (const [index, start] of begun.entries()) {
		const going = descending(objective, start);
		let next = going.next();
		for (; !next.done; next = going.next()) yield index / begun.length;
		const {value: rest} = next;
		if (Number.isFinite(rest.loss)) ended.push(Math.abs(rest.loss) < zero ? {...rest, loss: 0} : rest);
		if (isEnough?.(ended.length, distinct(ended, domain).length)) break;
		yield (index + 1) / begun.length;
	}
	const rests = distinct(ended, domain);
	const minimumLoss = rests.length > 0 ? rests[0].loss : Number.NaN;
	const ceiling = minimumLoss + 1e-9 * Math.abs(minimumLoss);
	const best = onePerPlain(
		rests.filter(rest => rest.loss <= ceiling),
		domain,
	);
	const local = rests.filter(rest => rest.loss > ceiling && rest.proper && lowestAround(objective, rest));
	const all = best.length + local.length <= most ? [...best, ...local] : best;
	return {
		minimumLoss,
		minima: all.map(rest => ({
			parameters: Array.from(rest.parameters),
			loss: best.includes(rest) ? minimumLoss : rest.loss,
			best: best.includes(rest),
		})),
	};
}

/** The lowest of each cluster (10⁻⁴ box widths), lowest first. */
function distinct(rests: readonly Rest[], domain: Objective['domain']): Rest[] {
	const kept: Rest[] = [];
	for (const rest of [...rests].sort((a, b) => a.loss - b.loss)) {
		if (kept.every(other => distance(rest.parameters, other.parameters, domain) > 1e-4)) kept.push(rest);
	}
	return kept;
}

/** The greatest difference of a parameter, in widths of the box. */
function distance(a: ArrayLike<number>, b: ArrayLike<number>, domain: Objective['domain']): number {
	return domain.reduce(
		(far, [least, greatest], k) => Math.max(far, Math.abs(a[k] - b[k]) / (greatest - least || 1)),
		0,
	);
}

/** The best rests, with one for all those that have level ground next to them: the nearest to the middle of the box. */
function onePerPlain(best: readonly Rest[], domain: Objective['domain']): readonly Rest[] {
	const middle = domain.map(([least, greatest]) => (least + greatest) / 2);
	const far = (rest: Rest) => distance(rest.parameters, middle, domain);
	const level = best.length > most ? best : best.filter(rest => !rest.proper && (rest.inside || rest.loss === 0));
	if (level.length < 2) return best;
	const nearest = level.reduce((a, b) => (far(b) < far(a) ? b : a));
	return best.filter(rest => rest === nearest || !level.includes(rest));
}

/** Whether no point a thousandth of the box away along an axis is lower: tells a minimum from a plain's far end. */
function lowestAround({domain, loss}: Objective, {parameters, loss: here}: Rest): boolean {
	return domain.every(([least, greatest], k) =>
		[-1e-3, 1e-3].every(part => {
			const near = Float64Array.from(parameters);
			near[k] += part * (greatest - least);
			return loss(near) >= here;
		}),
	);
}
