import {InputError, refused} from '../errors.js';
import type {Examples} from '../problem.js';
import {checkList, checkObject, checkPoint, checkText, checkTexts, checkWhole} from './checks.js';

/** Inputs of an example, at most. */
const mostInputs = 1e4;

/** Points to fit: as many inputs an example as said, and all finite; targets of classes are 0 or 1. */
export function checkExamples(field: string, value: unknown): Examples {
	const examples = checkObject(field, value, ['inputs', 'x', 'y', 'names', 'target', 'classes', 'scales']);
	const {inputs, x, y, names, target, classes, scales} = examples;
	const count = checkWhole(`${field}.inputs`, inputs, 1, mostInputs);
	if (!(y instanceof Float64Array)) throw refused(`${field}.y`, y, 'a Float64Array');
	if (!(x instanceof Float64Array)) throw refused(`${field}.x`, x, 'a Float64Array');
	if (x.length !== y.length * count) {
		throw refused(`${field}.x`, x, `as long as y times inputs, ${y.length * count}`);
	}
	checkEach(`${field}.x`, x, Number.isFinite, 'a finite number');
	checkEach(`${field}.y`, y, Number.isFinite, 'a finite number');
	if (names !== undefined) checkTexts(`${field}.names`, names, count);
	if (target !== undefined) checkText(`${field}.target`, target);
	if (classes !== undefined) {
		checkTexts(`${field}.classes`, classes, 2);
		checkEach(`${field}.y`, y, isClass, '0 or 1, as there are classes');
	}
	if (scales !== undefined) checkScales(`${field}.scales`, scales, count);
	return value as Examples;
}

/** Targets of a sigmoid. */
export function checkShares(field: string, {y}: Examples): void {
	checkEach(`${field}.y`, y, share => share >= 0 && share <= 1, 'a number from 0 to 1');
}

const isClass = (target: number) => target === 0 || target === 1;

function checkEach(field: string, values: Float64Array, isSound: (value: number) => boolean, allowed: string): void {
	const wrong = values.findIndex(value => !isSound(value));
	if (wrong >= 0) throw refused(`${field}[${wrong}]`, values[wrong], allowed);
}

function checkScales(field: string, value: unknown, inputs: number): void {
	const {means, deviations} = checkObject(field, value, ['means', 'deviations']);
	checkPoint(`${field}.means`, checkList(`${field}.means`, means, inputs));
	const wrong = checkPoint(`${field}.deviations`, checkList(`${field}.deviations`, deviations, inputs)).find(
		deviation => deviation < 0,
	);
	if (wrong !== undefined) throw new InputError(`${field}.deviations has ${wrong}: none is under 0.`);
}
