import {lengthOf} from '../../../engine/length.js';
import type {Update} from '../../../engine/optimizer.js';
import type {Capabilities} from '../../../render/cells/capabilities.js';
import {fitted, longestThatFits} from '../../../render/cells/columns.js';
import {formatNumber} from '../../../render/cells/numbers.js';
import {themeOf} from '../../../render/cells/styles.js';
import type {Line} from '../text-panel.js';
import {symbolFor} from './halves.js';

/** The angle between two vectors in degrees, 0 to 180; NaN where one of them has no direction. */
function angleBetween(one: ArrayLike<number>, other: ArrayLike<number>): number {
	let along = 0;
	for (let k = 0; k < one.length; k++) along += one[k]! * other[k]!;
	const cosine = along / (lengthOf(one) * lengthOf(other));
	return (Math.acos(Math.max(-1, Math.min(1, cosine))) * 180) / Math.PI;
}

/**
 * What an update comes to as a whole, a row each, the most telling first: the loss after it, its length, that of the gradient
 * it was made of, and the angle between it and straight down. `label` and `value`: columns of what is said and of its number.
 */
export function updateFacts(
	lossAfter: () => number,
	{before, after, gradient}: Update,
	{label, value}: {readonly label: number; readonly value: number},
	capabilities: Capabilities,
): Line[] {
	const {muted} = themeOf(capabilities);
	const step = after.parameters.map((there, k) => there - before.parameters[k]!);
	const angle = angleBetween(
		step,
		gradient.map(slope => -slope),
	);
	const row = (texts: readonly string[], number: string): Line => [
		{text: fitted(longestThatFits(texts, label, capabilities), label, capabilities), ...muted},
		{text: fitted(number, value, capabilities, 'right')},
	];
	const change = symbolFor('Δθ', capabilities);
	const rounded = (number: number) => formatNumber(number, value - 1);
	return [
		row([' loss after it', ' loss after'], rounded(lossAfter())),
		row([` length of ${change}`, ` |${change}|`], rounded(lengthOf(step))),
		row([' length of ∇', ' |∇|'], rounded(lengthOf(gradient))),
		row(
			[` ${change} to −∇, degrees`, ` ${change} to −∇`],
			Number.isNaN(angle) ? '–' : rounded(Math.round(10 * angle) / 10),
		),
	];
}
