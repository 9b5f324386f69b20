import type {SweepProgress} from '../../engine/sweep/sweep.js';
import {formatRate, shortPercent} from '../../render/cells/numbers.js';
import {clean} from '../../terminal/clean.js';

/** How far a sweep is, in a line. */
export function progressText({done, total, name, rate}: SweepProgress): string {
	const share = shortPercent(Math.floor((100 * done) / total) / 100).padStart(4);
	return `${share}  ${done} of ${total}  ${clean(name)}${rate === null ? '' : `  ${formatRate(rate)}`}`;
}
