import type {RaceSetup} from '../../engine/setup/setup.js';
import type {Standing} from '../../engine/standings.js';
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

/** A racer, as far as it goes what its badge rests on. */
export type Evaluated = Pick<Standing, 'judged' | 'lookedAt' | 'evaluatedAt'> & {readonly tick: number};

/** A range of numbers: "400", "15–400". */
function rangeOf(values: readonly number[]): string {
	const [first, last] = [Math.min(...values), Math.max(...values)].map(value => counted(value, 15));
	return first === last ? first! : `${first}–${last}`;
}

/** The tick or ticks of the last full evaluations, where that is not the present one: "tick 4,000", "ticks 3,950–4,000". */
export function lookedAtWords(racers: readonly Pick<Evaluated, 'tick' | 'lookedAt'>[]): string | undefined {
	if (racers.every(({tick, lookedAt}) => tick === lookedAt)) return undefined;
	const range = rangeOf(racers.map(({lookedAt}) => lookedAt));
	return range.includes('–') ? `ticks ${range}` : `tick ${range}`;
}

/** "400 full evaluations", "1–400 full evaluations each", on which badges rest; `undefined` where they rest on every tick. */
export function evaluationWords(racers: readonly Evaluated[]): string | undefined {
	if (racers.every(({tick, evaluatedAt: {count}}) => count > tick)) return undefined;
	const range = rangeOf(racers.map(({evaluatedAt: {count}}) => count));
	return `${range} full evaluation${range === '1' ? '' : 's'}${racers.length > 1 ? ' each' : ''}`;
}

/** Whether and on what everyone is judged: texts, longest first; none where it is by the loss of every tick. */
function verdictTexts(racers: readonly Evaluated[]): readonly string[] {
	const when = lookedAtWords(racers);
	if (racers.every(({judged}) => judged)) {
		const evaluations = evaluationWords(racers);
		return evaluations === undefined ? [] : [`judged on ${evaluations}`, evaluations];
	}
	if (when === undefined) return ['? not judged yet', '? not judged'];
	return [`? not judged while it plays; last full evaluation at ${when}`, `? not judged, evaluated at ${when}`, when];
}

/**
 * What of a race is evaluated, and when it was: texts for a line, longest first; none where all of it is, at every tick.
 * The last one says the least.
 */
export function lookTexts(
	race: Pick<RaceSetup, 'problem' | 'sample'>,
	racers: readonly Evaluated[],
): readonly string[] {
	const [whole, short] = [sampleWords(race), sampleWords(race, 4)];
	const verdicts = verdictTexts(racers);
	if (whole === undefined) return verdicts;
	const samples = [`losses on a sample: ${whole} examples`, `on ${whole} examples`, whole];
	if (verdicts.length === 0) return [...samples, `on ${short}`];
	return [
		...samples.flatMap(sample => verdicts.map(verdict => `${sample}; ${verdict}`)),
		...verdicts.map(verdict => `${short}, ${verdict}`),
	];
}

/** What lines show between two full evaluations. */
export const betweenLooks = ({problem}: Pick<RaceSetup, 'problem'>): string =>
	(problem.lossAndGradientOf ?? problem.lossAndGradient) ? 'means of the last batches' : 'as last evaluated';
