import type {Look} from '../../../app/picture/looks.js';
import {kindOf, sweepEnd, sweepJob} from '../../../app/race/race-sweep.js';
import type {State} from '../../../app/state.js';
import type {LaneSetup} from '../../../engine/setup/setup.js';
import {evenRates, powersOfTen} from '../../../engine/sweep/rates.js';
import {bestOf, type Trial} from '../../../engine/sweep/score.js';
import type {Capabilities} from '../../../render/cells/capabilities.js';
import {racerColor} from '../../../render/cells/racer-colors.js';

/** One rate that was tried. */
export type TrialRow = {
	readonly trial: Trial;
	/** Racers of the field that race at this very rate. */
	readonly looks: readonly (Look & {readonly color: number})[];
	readonly isBest: boolean;
};

/** One kind of racer, tuned. */
export type TunedRow = {
	readonly label: string;
	readonly look: Look;
	readonly color: number;
	/** Those tried so far, ascending by rate. */
	readonly trials: readonly TrialRow[];
	/** Of those; `null` while all have diverged. */
	readonly best: Trial | null;
};

/** What is tried at a time: powers of ten, then what is between them, then rates round the best; at last it is done. */
export type Phase = 'powers' | 'between' | 'round' | 'done';

export type SweepPicture = {
	/** Ticks that every trial had. */
	readonly ticks: number;
	/** 0 … 1: how much of it is worked out. */
	readonly progress: number;
	/** Where the first racer's tries have come to. */
	readonly phase: Phase;
	readonly racers: readonly TunedRow[];
};

function phaseOf(shown: readonly Trial[], made: readonly Trial[]): Phase {
	if (shown.length === made.length) return 'done';
	const rate = shown.at(-1)?.rate ?? Number.NaN;
	// The first is the racer's own, whatever it is.
	if (shown.length === 1 || powersOfTen.includes(rate)) return 'powers';
	return evenRates.includes(rate) ? 'between' : 'round';
}

/**
 * The sweep over the learning rates of the racers at hand. It is worked out as a job; what is known comes on the table
 * trial by trial while the scene's race goes on, all of it at the scene's end.
 */
export function sweepPicture(state: State, by: Capabilities): SweepPicture {
	const {setup} = state.timeline;
	const job = sweepJob(state);
	const found = job && state.swept?.key === job.over.key ? state.swept.sweep : undefined;
	const share = Math.min(1, state.tick / sweepEnd(state));
	const lookOf = ({name}: LaneSetup) => ({...state.looks[name]!, color: racerColor(state.looks[name]!.slot, by)});
	let phase: Phase | undefined;
	const racers = (found?.racers ?? []).map((tuned): TunedRow => {
		const {lane} = tuned;
		const made = tuned.made.slice(0, 1 + Math.floor(share * (tuned.made.length - 1) + 1e-9));
		phase ??= phaseOf(made, tuned.made);
		const sorted = [...made].sort((a, b) => (a.rate ?? 0) - (b.rate ?? 0));
		const best = bestOf(sorted, lane.settings.hyper.learningRate ?? null);
		const kin = setup.lanes.filter(other => kindOf(other) === kindOf(lane));
		return {
			label: lane.optimizer.label,
			look: state.looks[lane.name]!,
			color: racerColor(state.looks[lane.name]!.slot, by),
			trials: sorted.map(trial => ({
				trial,
				looks: kin.filter(({settings}) => settings.hyper.learningRate === trial.rate).map(lookOf),
				isBest: trial === best,
			})),
			best,
		};
	});
	const progress = found ? 1 : (state.jobs.sweep?.share ?? 0);
	return {ticks: job?.over.ticks ?? 0, progress, phase: phase ?? 'powers', racers};
}
