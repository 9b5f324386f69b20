import type {LaneSetup, RaceSetup} from '../../engine/setup/setup.js';
import {evenRates, powersOfTen} from '../../engine/sweep/rates.js';
import {bestOf, type Trial} from '../../engine/sweep/score.js';
import {type Sweep, type SweepProgress, sweep} from '../../engine/sweep/sweep.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {racerColor} from '../../render/cells/racer-colors.js';
import type {Look} from '../picture/looks.js';
import type {State} from '../state.js';

/** Example gradients that a look may work off, about: some milliseconds. */
const workPerLook = 60_000;
/** Ticks of a trial, at most. */
const mostTicks = 1000;
/** Sweeps that are kept. */
const mostKept = 4;

type Running = {
	readonly key: string;
	readonly steps: Generator<SweepProgress, Sweep>;
	/** About what one step of it costs, in example gradients. */
	readonly cost: number;
	progress: number;
	result: Sweep | undefined;
};

let kept: readonly Running[] = [];

/** A lane but for its name and its rate: lanes that differ in these alone are tuned as one. */
function kindOf({optimizer, start, settings}: LaneSetup): string {
	const {learningRate: _, ...hyper} = settings.hyper;
	return JSON.stringify([optimizer.id, start, {...settings, hyper}]);
}

/** The sweep of a race's kinds of lanes, begun on first use. */
function sweepOf(setup: RaceSetup, ticks: number): Running {
	const lanes = setup.lanes.filter((lane, at, all) => all.findIndex(other => kindOf(other) === kindOf(lane)) === at);
	const key = JSON.stringify([
		setup.problem.id,
		setup.clock,
		setup.tolerance,
		setup.patience,
		setup.seed,
		ticks,
		lanes.map(kindOf),
	]);
	let running = kept.find(one => one.key === key);
	if (!running) {
		const cost = Math.min(20_000, ticks * setup.problem.exampleCount);
		running = {key, steps: sweep({...setup, lanes}, ticks), cost, progress: 0, result: undefined};
		kept = [running, ...kept.slice(0, mostKept - 1)];
	}
	return running;
}

/** A sweep worked on a little further. */
function looked(running: Running): Running {
	for (let work = 0; work < workPerLook && running.result === undefined; work += running.cost) {
		const {done, value} = running.steps.next();
		if (done) running.result = value;
		else running.progress = value.done / value.total;
	}
	return running;
}

/** The tick at which a scene's whole sweep is on the table. */
const endOf = ({lesson}: State) => Math.max(1, Math.min(lesson?.scene.end ?? 300, 1e6));

/** Whether the sweep for the racers at hand is not yet worked out. */
export function isSweeping(state: State): boolean {
	return sweepOf(state.timeline.setup, Math.min(endOf(state), mostTicks)).result === undefined;
}

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
export type Stage = 'powers' | 'between' | 'round' | 'done';

export type SweepPicture = {
	/** Ticks that every trial had. */
	readonly ticks: number;
	/** 0 … 1: how much of it is worked out. */
	readonly progress: number;
	/** Where the first racer's tries have come to. */
	readonly stage: Stage;
	readonly racers: readonly TunedRow[];
};

function stageOf(shown: readonly Trial[], made: readonly Trial[]): Stage {
	if (shown.length === made.length) return 'done';
	const rate = shown.at(-1)?.rate ?? Number.NaN;
	// The first is the racer's own, whatever it is.
	if (shown.length === 1 || powersOfTen.includes(rate)) return 'powers';
	return evenRates.includes(rate) ? 'between' : 'round';
}

/**
 * The sweep over the learning rates of the racers at hand. It is worked out a little with every look; what is known
 * comes on the table trial by trial while the scene's race goes on, all of it at the scene's end.
 */
export function sweepPicture(state: State, by: Capabilities): SweepPicture {
	const {setup} = state.timeline;
	const end = endOf(state);
	const {result, progress} = looked(sweepOf(setup, Math.min(end, mostTicks)));
	const share = Math.min(1, state.tick / end);
	const lookOf = ({name}: LaneSetup) => ({...state.looks[name], color: racerColor(state.looks[name].slot, by)});
	let stage: Stage | undefined;
	const racers = (result?.racers ?? []).map((tuned): TunedRow => {
		const {lane} = tuned;
		const made = tuned.made.slice(0, 1 + Math.floor(share * (tuned.made.length - 1) + 1e-9));
		stage ??= stageOf(made, tuned.made);
		const sorted = [...made].sort((a, b) => (a.rate ?? 0) - (b.rate ?? 0));
		const best = bestOf(sorted, lane.settings.hyper.learningRate ?? null);
		const kin = setup.lanes.filter(other => kindOf(other) === kindOf(lane));
		return {
			label: lane.optimizer.label,
			look: state.looks[lane.name],
			color: racerColor(state.looks[lane.name].slot, by),
			trials: sorted.map(trial => ({
				trial,
				looks: kin.filter(({settings}) => settings.hyper.learningRate === trial.rate).map(lookOf),
				isBest: trial === best,
			})),
			best,
		};
	});
	return {ticks: Math.min(end, mostTicks), progress: result ? 1 : progress, stage: stage ?? 'powers', racers};
}
