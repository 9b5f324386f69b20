import type {ReadonlyLane} from '../../engine/lane/readonly-lane.js';
import type {RaceSetup} from '../../engine/setup/setup.js';
import {formatCount} from '../../render/cells/numbers.js';

const counted = (count: number, columns: number) => formatCount(count, columns).trim();

/** How many of the examples are looked at, where that is not all of them: "10,000 of 1,000,000"; shorter: "10k of 1.0M". */
export function sampleWords(
	{problem, sample}: Pick<RaceSetup, 'problem' | 'sample'>,
	columns = 15,
): string | undefined {
	if (!sample) return undefined;
	return `${counted(sample.exampleCount, columns)} of ${counted(problem.exampleCount, columns)}`;
}

/** The tick or ticks as of which lanes are judged, where that is not the present one: "tick 4,000", "ticks 3,950–4,000". */
export function lookedAtWords(lanes: readonly Pick<ReadonlyLane, 'tick' | 'lookedAt'>[]): string | undefined {
	if (lanes.every(({tick, lookedAt}) => tick === lookedAt)) return undefined;
	const ticks = lanes.map(({lookedAt}) => lookedAt);
	const [first, last] = [Math.min(...ticks), Math.max(...ticks)].map(tick => counted(tick, 15));
	return first === last ? `tick ${first}` : `ticks ${first}–${last}`;
}

/** What of a race is looked at, and when it was: texts for a line, longest first; none where all of it is, now. */
export function lookTexts(
	race: Pick<RaceSetup, 'problem' | 'sample'>,
	lanes: readonly Pick<ReadonlyLane, 'tick' | 'lookedAt'>[],
): readonly string[] {
	const [whole, short] = [sampleWords(race), sampleWords(race, 4)];
	const when = lookedAtWords(lanes);
	if (whole === undefined) return when === undefined ? [] : [`judged at ${when}`, `as of ${when}`, when];
	const at = when === undefined ? '' : ` at ${when}`;
	const counts = [`a sample: ${whole} examples`, `${whole} examples`, whole, short];
	return [
		...counts.map(count => `judged on ${count}${at}`),
		`on ${short}${at}`,
		...(when === undefined ? [] : [`${short}, ${when}`]),
	];
}

/** What lines show between two looks. */
export const betweenLooks = ({problem}: Pick<RaceSetup, 'problem'>): string =>
	(problem.lossAndGradientOf ?? problem.lossAndGradient) ? 'means of the last batches' : 'as last looked at';
