import {InputError, refused} from '../errors.js';
import type {Problem} from '../problem.js';
import {checkPoint} from './checks.js';
import {scaleOf} from './scale.js';
import type {LaneSetup} from './setup.js';

/** Checks that a start is a point of the problem's parameters; throws `InputError`, naming `field`, where it is none. */
export function checkStart(problem: Problem, value: unknown, field = 'start'): readonly number[] {
	const start = checkPoint(field, value);
	if (start.length !== problem.dimension) {
		throw new InputError(
			`${field} has ${start.length} number${start.length === 1 ? '' : 's'}: ${problem.id} takes ${problem.dimension} (${problem.parameterNames.join(', ')}).`,
		);
	}
	return start;
}

/** As short as tells two numbers apart. */
function apart(a: number, b: number): [string, string] {
	const written = (value: number, digits: number) => String(Number(value.toPrecision(digits)));
	const digits = [4, 8, 16].find(count => written(a, count) !== written(b, count)) ?? 17;
	return [written(a, digits), written(b, digits)];
}

/**
 * Checks that nobody starts under L*, outside the domain: there is nothing to go down to. A billionth less of the
 * greatest of 1, |L*| and ρ counts as L*, as listed minima themselves lie under it by rounding. Throws `InputError`
 * naming both losses. Where a target is raced for, or L* is not known, anybody may start anywhere.
 */
export function checkHeights(problem: Problem, lanes: readonly Pick<LaneSetup, 'start'>[], target?: number): void {
	const {minimumLoss, domain, parameterNames} = problem;
	for (const {start} of lanes) {
		const loss = problem.loss(Float64Array.from(start));
		if (typeof loss !== 'number') throw refused('problem.loss(start)', loss, 'a number');
		// Most lanes start high above, and ρ takes a look at the whole domain.
		if (target !== undefined || !(loss < minimumLoss)) continue;
		if (minimumLoss - loss <= 1e-9 * Math.max(1, Math.abs(minimumLoss), scaleOf(problem))) continue;
		const [here, least] = apart(loss, minimumLoss);
		const inside = parameterNames.map((name, k) => `${name} ${domain[k][0]}..${domain[k][1]}`).join(', ');
		throw new InputError(
			`start ${start.join(', ')} has loss ${here}, under the domain's least, ${least}: start inside ${inside}.`,
		);
	}
}
