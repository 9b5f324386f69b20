import {formatNumber} from '../render/cells/numbers.js';

/** A number as it is said aloud, two digits that count: `0.36`, `0.00001`, `−2.3`; whole from 100 on: `1,232`. */
export function short(value: number, digits = 2): string {
	if (Math.abs(value) >= 100) return whole(value);
	return String(Number(value.toPrecision(digits))).replace(/^-/, '−');
}

/** A count with commas: `12,501`. */
export function whole(value: number): string {
	if (Math.abs(value) >= 1e9) return value.toExponential(1).replace('e+', 'e');
	return String(Math.round(value))
		.replace(/^-/, '−')
		.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A gap in percent, as the leaderboard has it: `89%`, `0.26%`. */
export const gapText = (gap: number, digits = 2): string => `${short(100 * gap, digits)}%`;

/** A loss to four places, as the lecture has it. */
export const fourPlaces = (loss: number): string =>
	Math.abs(loss) < 1e4 ? loss.toFixed(4) : formatNumber(loss, 8).trim();
