import type {Scene} from '../../source/app/lesson/scene.js';
import {at} from '../../source/engine/lane/lane-state.js';
import type {Problem} from '../../source/engine/problem.js';
import {createRace} from '../../source/engine/race.js';
import type {RaceOptions} from '../../source/engine/setup/resolve.js';

/** What one lane did, tick by tick from the start; read off a race run straight ahead, without timeline or witness. */
export type LaneRecord = {
	readonly loss: readonly number[];
	readonly gap: readonly number[];
	/** First tick of the present stay at the finish, as known at each tick; ∞ where there is none. */
	readonly settled: readonly number[];
	readonly reached: readonly number[];
	readonly place: readonly (readonly number[])[];
	readonly updates: readonly number[];
	readonly rate: readonly number[];
};

export type Run = {
	readonly problem: Problem;
	readonly options: RaceOptions;
	readonly lane: (name: string) => LaneRecord;
	readonly names: readonly string[];
};

/** Runs a race for so many ticks. */
export function runOf(options: RaceOptions, ticks: number): Run {
	const race = createRace(options);
	const records = new Map(race.setup.lanes.map(({name}) => [name, blank()]));
	for (let tick = 0; tick <= ticks; tick++) {
		for (const lane of race.lanes) {
			const record = records.get(lane.setup.name)!;
			const {numbers, parameters} = lane.state;
			record.loss.push(numbers[at.loss]);
			record.gap.push(numbers[at.gap]);
			record.settled.push(tickOf(numbers[at.settled]));
			record.reached.push(tickOf(numbers[at.reached]));
			record.place.push(Array.from(parameters));
			record.updates.push(numbers[at.step]);
			record.rate.push(lane.nextHyper().learningRate ?? Number.NaN);
		}
		race.advance();
	}
	return {
		problem: race.setup.problem,
		options,
		names: [...records.keys()],
		lane(name) {
			const record = records.get(name);
			if (!record) throw new Error(`no lane ${name}`);
			return record;
		},
	};
}

/** ∞ where nothing is written down. */
const tickOf = (value: number) => (Number.isNaN(value) ? Number.POSITIVE_INFINITY : value);

const blank = () => ({
	loss: [] as number[],
	gap: [] as number[],
	settled: [] as number[],
	reached: [] as number[],
	place: [] as number[][],
	updates: [] as number[],
	rate: [] as number[],
});

/** The race of a scene, to its end. */
export const runOfScene = (scene: Scene): Run => runOf(scene.race, scene.end);

/** How often a loss rose from one tick to the next. */
export const rises = (loss: readonly number[]): number =>
	loss.filter((value, t) => t > 0 && value > loss[t - 1]).length;

/** Length of the step to each tick; 0 for the start. */
export const steps = (place: readonly (readonly number[])[]): number[] =>
	place.map((point, t) => (t === 0 ? 0 : distance(point, place[t - 1])));

export const distance = (a: readonly number[], b: readonly number[]): number =>
	Math.hypot(...a.map((value, k) => value - b[k]));

/** ∇L over all examples. */
export function slopeAt({problem}: Run, place: readonly number[]): number[] {
	const into = new Float64Array(problem.dimension);
	problem.gradient(Float64Array.from(place), into);
	return Array.from(into);
}

/** Share of the way to the best minimum gone in parameter k. */
export function share(run: Run, name: string, k: number, tick: number): number {
	const goal = run.problem.minima.find(({best}) => best)!.parameters[k];
	const {place} = run.lane(name);
	return (place[tick][k] - place[0][k]) / (goal - place[0][k]);
}

/** The best minimum. */
export const pitOf = ({problem}: Run): readonly number[] => problem.minima.find(({best}) => best)!.parameters;
