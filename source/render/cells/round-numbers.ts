import {tenTo} from './powers.js';

const ladder = [1, 2, 5, 10];

/** The least of some steps (ascending, 1 … 10) times a power of ten that is no less than a finite number above 0. */
export function roundAbove(value: number, steps: readonly number[] = ladder): number {
	const power = tenTo(Math.floor(Math.log10(value)));
	// Rounding may leave 0.3 / 0.1 a hair above 3.
	return (steps.find(step => step * power >= value * (1 - 1e-9)) ?? 10) * power;
}

/** The greatest of 1, 2 or 5 times a power of ten that is not over a number; 1 for what is not above 0 or not finite. */
export function roundBelow(value: number): number {
	if (!(value > 0) || !Number.isFinite(value)) return 1;
	const exponent = Math.floor(Math.log10(value));
	for (const power of [exponent + 1, exponent, exponent - 1]) {
		const found = ladder.map(step => step * tenTo(power)).findLast(step => step <= value);
		// The least doubles have no factor left.
		if (found !== undefined) return found > 0 && Number.isFinite(found) ? found : 1;
	}
	return 1;
}
