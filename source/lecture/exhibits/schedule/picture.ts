import {labelOf} from '../../../app/picture/board.js';
import {horizonOf} from '../../../app/picture/pictures.js';
import type {State} from '../../../app/state.js';
import {momentumAt, rateAt} from '../../../engine/lane/schedule.js';
import type {Track} from '../../../engine/past/track.js';
import type {Capabilities} from '../../../render/cells/capabilities.js';
import {racerColor} from '../../../render/cells/racer-colors.js';
import {chartRange} from '../../../render/chart/chart-scale.js';
import type {CurvePicture, NamedSeries} from '../../../render/chart/curves.js';
import type {Curve} from '../../../render/chart/resample.js';
import {alongRace} from '../along-race.js';

/** Learning rates over the race, and momentums where one is scheduled. */
export type SchedulePicture = {
	readonly rates?: CurvePicture;
	readonly momentums?: CurvePicture;
	/** The same as 1/(1 − γ), about how many gradients are remembered: there 0.99 and 0.999 are far apart. */
	readonly memories?: CurvePicture;
	/** The selected racer's γ in its next update; NaN where it has none. */
	readonly momentum: number;
};

/** Samples of a plan: more than a chart has columns. */
const samples = 150;

/** Rates so much apart need a log scale. */
const apart = 25;

/** Ticks that the chart covers: in a scene all up to its next answer, else its end, so that the plan is seen; else what was raced. */
function horizonFor({lesson, tick, raced}: State): number {
	if (!lesson || raced > lesson.scene.end) return horizonOf(raced);
	const {checkpoints, end} = lesson.scene;
	const next = checkpoints.find(({shownAt}) => shownAt >= tick && shownAt > 0);
	return Math.max(1, Math.min(next?.shownAt ?? end, 1e6));
}

/** The updates and epochs that a lane has made by a tick, as its clock grants them. */
function progressAt({race, setup}: Track, tick: number): {step: number; epoch: number} {
	const {batch} = setup.settings;
	const count = race.problem.exampleCount;
	const size = batch === 'full' ? count : batch;
	const perEpoch = Math.ceil(count / size);
	// One epoch's updates cost its examples once, and all of them again for every loss an update asks for.
	const cost = 1 + (setup.optimizer.lossesPerStep ?? 0) * perEpoch;
	const perTick = {steps: 1, epochs: perEpoch, evaluations: perEpoch / cost}[race.clock];
	const step = Math.floor(tick * perTick + 1e-9);
	return {step, epoch: Math.floor(step / perEpoch)};
}

/** A learning rate as planned; `undefined` for a lane without one. Past edits are kept to. */
function ratePlan(track: Track, ticks: readonly number[]): Curve | undefined {
	if (track.setup.settings.hyper.learningRate === undefined) return undefined;
	const values = ticks.map(tick => {
		const {hyper, schedule} = track.settingsAt(tick);
		const {step, epoch} = progressAt(track, tick);
		return rateAt(hyper.learningRate ?? Number.NaN, schedule, step, epoch, 1);
	});
	return {ticks, low: values, high: values};
}

/** A momentum as planned; `undefined` for a lane without one. */
function momentumPlan(track: Track, ticks: readonly number[]): Curve | undefined {
	if (track.setup.settings.hyper.momentum === undefined) return undefined;
	const values = ticks.map(tick => {
		const {hyper, momentumSchedule} = track.settingsAt(tick);
		return momentumAt(hyper.momentum ?? Number.NaN, momentumSchedule, progressAt(track, tick).step);
	});
	return {ticks, low: values, high: values};
}

const watches = ({settings}: Track['setup']) => settings.schedule.kind === 'validation';

/** Every racer's learning rate over the race to come, and its momentum where anyone's is scheduled. */
export function schedulePicture(state: State, by: Capabilities): SchedulePicture {
	const {timeline} = state;
	const horizon = horizonFor(state);
	const ticks = Array.from({length: samples + 1}, (_, at) => Math.round((at * horizon) / samples));
	// What hangs on the loss cannot be planned: it is known up to now only.
	const watched = timeline.setup.lanes.some(watches)
		? alongRace(state, 'rate', lane => lane.nextHyper().learningRate ?? Number.NaN)
		: undefined;
	const seriesOf = (plan: (track: Track, index: number) => Curve | undefined): NamedSeries[] =>
		timeline.tracks.flatMap((track, index) => {
			const {name} = track.setup;
			const curve = state.out.has(name) && state.lesson?.scene.quiet !== true ? undefined : plan(track, index);
			if (!curve) return [];
			const look = state.looks[name]!;
			const color = racerColor(look.slot, by);
			return [{number: look.number, color, selected: name === state.selected, name: labelOf(track.setup), curve}];
		});
	const rates = seriesOf((track, index) => {
		if (!watched || !watches(track.setup)) return ratePlan(track, ticks);
		const values = watched.lanes[index]!;
		return {ticks: watched.ticks, low: values, high: values};
	});
	const isScheduled = ({settings}: Track['setup']) => settings.momentumSchedule.kind !== 'constant';
	const momentums = timeline.setup.lanes.some(isScheduled) ? seriesOf(track => momentumPlan(track, ticks)) : [];
	const memories = momentums.map((series): NamedSeries => {
		const steps = Array.from(series.curve.low, momentum => 1 / (1 - momentum));
		return {...series, curve: {ticks, low: steps, high: steps}};
	});
	const longest = Math.max(10, ...memories.flatMap(({curve}) => Array.from(curve.low)).filter(Number.isFinite));
	const chosen = timeline.at(state.tick).find(lane => lane.setup.name === state.selected);
	const isRate = timeline.setup.lanes.some(({settings}) => settings.schedule.kind !== 'constant');
	const xName = timeline.setup.clock === 'epochs' ? 'epochs' : 'ticks';
	const common = {horizon, xName, cursor: state.tick};
	const values = rates.flatMap(({curve}) => Array.from(curve.low)).filter(value => value > 0);
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const scale = high > apart * low ? 'log' : 'linear';
	return {
		...(isRate || momentums.length === 0
			? {rates: {...common, series: rates, scale, range: chartRange(scale === 'log' ? low : 0, high, scale, 4)}}
			: {}),
		...(momentums.length > 0
			? {
					momentums: {...common, series: momentums, scale: 'linear', range: [0, 1] as const},
					memories: {...common, series: memories, scale: 'log', range: chartRange(1, longest, 'log')},
				}
			: {}),
		momentum: chosen?.nextHyper().momentum ?? Number.NaN,
	};
}
