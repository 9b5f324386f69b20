import {hasFinish} from './found.js';
import {observedOf} from './observe.js';
import type {RaceSetup} from './setup.js';

/** What a race is to come to. */
export type Goal = {
	/** The least loss of the domain, the best found, a target, or nothing. */
	readonly kind: 'least' | 'found' | 'target' | 'none';
	/** What gaps are counted from: L*, L̂ or the target; NaN where there is none. */
	readonly loss: number;
	/** A racer is home while its gap is in [least, most]; −∞ where being lower is no fault. */
	readonly least: number;
	readonly most: number;
};

/** What of a race says its goal. */
export type Aim = Pick<RaceSetup, 'problem' | 'sample' | 'target' | 'found'>;

/** The goal of a race: its target where it has one, else L*, else L̂. */
export function goalOf({target, found, tolerance, ...race}: Aim & Pick<RaceSetup, 'tolerance'>): Goal {
	if (target !== undefined) return {kind: 'target', loss: target, least: Number.NEGATIVE_INFINITY, most: 0};
	const {minimumLoss} = observedOf(race);
	if (!Number.isNaN(minimumLoss)) return {kind: 'least', loss: minimumLoss, least: -tolerance, most: tolerance};
	// Inputs that are nearly the same leave a little to gain by weights that nobody means.
	if (found?.kind === 'proved')
		return {
			kind: 'least',
			loss: found.loss,
			least: found.collinear ? Number.NEGATIVE_INFINITY : -tolerance,
			most: tolerance,
		};
	const isKnown = found !== undefined && hasFinish(found);
	return {
		kind: isKnown ? 'found' : 'none',
		loss: isKnown ? found.loss : Number.NaN,
		least: Number.NEGATIVE_INFINITY,
		most: tolerance,
	};
}

/**
 * What heights are drawn and told above: L* where it is known, else L̂, a limit or a target under it; NaN where there is
 * nothing.
 */
export function baseOf({target, found, ...race}: Aim): number {
	const {minimumLoss} = observedOf(race);
	if (!Number.isNaN(minimumLoss)) return minimumLoss;
	const best = (found && (hasFinish(found) ? found.loss : found.limit)) ?? Number.NaN;
	if (target === undefined) return best;
	return Number.isNaN(best) ? target : Math.min(best, target);
}
