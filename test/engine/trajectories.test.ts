import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {parseMomentumSchedule, parseRateSchedule} from '../../source/engine/lane/schedule.js';
import {Timeline} from '../../source/engine/past/timeline.js';
import type {Problem} from '../../source/engine/problem.js';
import {problems} from '../../source/engine/problems/index.js';
import {neuron} from '../../source/engine/problems/neuron.js';
import {sequence} from '../../source/engine/problems/sequence.js';
import {Race} from '../../source/engine/race.js';
import {resolveRace} from '../../source/engine/setup/resolve.js';

type RecordedProblem =
	| {readonly kind: 'neuron'; readonly x: number[][]; readonly y: number[]}
	| {readonly kind: 'logistic'; readonly table: string}
	| {readonly kind: 'sequence'; readonly slopes: number[]; readonly box: [number, number]};

type Recorded = {
	readonly case: {
		readonly problem: RecordedProblem;
		readonly start: number[];
		readonly steps: number;
		readonly optimizer: string;
		readonly hyper: Readonly<Record<string, number | boolean>>;
		readonly batch?: number;
		readonly schedule?: [string, ...number[]];
		readonly momentumSchedule?: [string, ...number[]];
	};
	readonly comparableUntil: number;
	readonly trajectory: {readonly step: number[]; readonly loss: number[]; readonly parameters: number[][]};
};

const fixtures = new URL('../../fixtures/', import.meta.url);
const filesOf = (folder: string) =>
	readdirSync(new URL(folder, fixtures))
		.filter(file => file.endsWith('.json'))
		.map(file => folder + file);
const files = filesOf('trajectories/');
/** Of PyTorch's own optimizers, as far as theirs are ours to the last digit. */
const torchFiles = filesOf('trajectories-torch/');
const read = (file: string): Recorded => JSON.parse(readFileSync(new URL(file, fixtures), 'utf8'));

const shown = {id: 'recorded', label: '', story: '', learningRates: {}};

const makers = {
	neuron({x, y}: Extract<RecordedProblem, {kind: 'neuron'}>): Problem {
		const inputs = x[0].length;
		return neuron({
			...shown,
			start: new Array(inputs + 1).fill(0),
			domain: Array.from({length: inputs + 1}, () => [-6, 6] as const),
			examples: {inputs, x: Float64Array.from(x.flat()), y: Float64Array.from(y)},
		});
	},
	logistic: ({table}: Extract<RecordedProblem, {kind: 'logistic'}>): Problem => problems[table],
	sequence: ({slopes, box}: Extract<RecordedProblem, {kind: 'sequence'}>): Problem =>
		sequence({...shown, formula: '', slopes, box, start: 0}),
};

const made = new Map<string, Problem>();
function problemOf(recorded: RecordedProblem): Problem {
	const key = JSON.stringify(recorded);
	const problem = made.get(key) ?? makers[recorded.kind](recorded as never);
	made.set(key, problem);
	return problem;
}

/** The reference's booleans as ours. */
function hyperOf({hyper}: Recorded['case']): Record<string, number> {
	return Object.fromEntries(Object.entries(hyper).map(([key, value]) => [key, +value]));
}

const written = ([kind, ...args]: [string, ...number[]]) => `${kind}:${args.join('/')}`;

function setupOf(recorded: Recorded['case']) {
	return resolveRace({
		problem: problemOf(recorded.problem),
		racers: [
			{
				optimizer: recorded.optimizer,
				hyper: hyperOf(recorded),
				start: recorded.start,
				...(recorded.batch ? {batch: recorded.batch} : {}),
				...(recorded.schedule ? {schedule: parseRateSchedule(written(recorded.schedule))} : {}),
				...(recorded.momentumSchedule
					? {momentumSchedule: parseMomentumSchedule(written(recorded.momentumSchedule))}
					: {}),
			},
		],
	});
}

/** |a − b| in units of max(1, |b|), as fixtures/make/trajectories.py compares. */
const error = (a: number, b: number) => Math.abs(a - b) / Math.max(1, Math.abs(b));

describe('trajectories of the independent reference', () => {
	it('are all there', () => {
		expect(files.length).toBeGreaterThanOrEqual(58);
		expect(torchFiles.map(file => read(file).case.optimizer).sort()).toEqual(['adadelta', 'adamax', 'adamw', 'nadam']);
	});

	it.each([...files, ...torchFiles])('%s is met to 1e-9 at every recorded step', file => {
		const {case: recorded, comparableUntil, trajectory} = read(file);
		const race = new Race(setupOf(recorded));
		const [lane] = race.running;
		let compared = 0;
		for (const [index, step] of trajectory.step.entries()) {
			if (step > comparableUntil) break;
			race.advance(step - race.tick);
			const parameters = Array.from(lane.state.parameters);
			const errors = parameters.map((value, k) => error(value, trajectory.parameters[index][k]));
			const lossError = error(race.standings()[0].loss, trajectory.loss[index]);
			expect(Math.max(...errors, lossError), `${file}, step ${step}`).toBeLessThanOrEqual(1e-9);
			compared++;
		}
		expect(compared).toBeGreaterThanOrEqual(21);
	});

	it.each(files.filter(file => read(file).case.problem.kind === 'logistic'))(
		'%s is of the start and the rate that one races at where nobody says another',
		file => {
			const {problem: recorded, optimizer, start, hyper} = read(file).case;
			const problem = problemOf(recorded);
			expect([start, hyper.learningRate]).toEqual([problem.start, problem.learningRates[optimizer]]);
		},
	);

	it('are the same through a timeline read backwards', () => {
		const {case: recorded, trajectory} = read('trajectories/toy-adam.json');
		const timeline = Timeline.of(setupOf(recorded));
		for (const [index, step] of [...trajectory.step.entries()].reverse()) {
			const [lane] = timeline.at(step);
			expect(error(lane.state.parameters[0], trajectory.parameters[index][0])).toBeLessThanOrEqual(1e-9);
		}
	});
});
