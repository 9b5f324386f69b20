import {accuracyAt} from '../../engine/held-out.js';
import type {RaceSetup} from '../../engine/setup/setup.js';

/**
 * What there is to say of examples that can be told apart without an error: their loss has an infimum and no minimum, and
 * the best found is merely where the search stopped. Empty where some are wrong, nothing is classified, a least loss is
 * known, or a penalty on the parameters gives one.
 */
export function partedRule({problem, found, seed}: RaceSetup): string {
	if (
		found === undefined ||
		found.along !== undefined ||
		accuracyAt({problem, seed}, Float64Array.from(found.parameters)) !== 1
	)
		return '';
	// Twice the parameters are the same boundary, and twice as sure of it.
	const isLower = problem.loss(Float64Array.from(found.parameters, value => 2 * value)) <= found.loss / 2;
	return isLower
		? 'At the best found every example is on its right side, and the larger the parameters, the nearer the loss is to 0: none are the best.'
		: '';
}

/** How good the best found is. */
export const bestRule = (setup: RaceSetup): string =>
	partedRule(setup) || 'Nobody has proved that there is none lower.';

/** Why there is no finish where the loss falls without end along this. */
export const endlessRule = (along: string): string =>
	`The loss falls without end along ${along}, as far as can be seen: there is no finish, and who is lower is in front.`;
