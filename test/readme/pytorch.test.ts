import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {readTable} from '../../source/commands/data/read-table.js';
import {dataProblem} from '../../source/data/problem.js';
import type {Model} from '../../source/engine/models/model.js';
import {optimizers} from '../../source/engine/optimizers/index.js';
import {createRace, Race} from '../../source/engine/race.js';
import {resolveRace} from '../../source/engine/setup/resolve.js';

/** A run of a built-in problem, or of a model fitted to a table of fixtures/data. */
type Case = ({readonly problem: string} | {readonly table: string; readonly model: Model}) & {
	readonly call: string;
	readonly step: readonly number[];
	readonly parameters: readonly (readonly number[])[];
};

const at = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const {cases} = JSON.parse(at('fixtures/pytorch.json')) as {cases: Record<string, Case>};
const section = at('README.md').split('\n## Coming from PyTorch\n')[1].split('\n## ')[0];

/** What the README calls close, in a parameter. */
const close = 1e-4;
const exact = 1e-12;

/** The race that a recorded run is compared with, at its rate where the SPEC has none. */
async function raceOf(recorded: Case, spec: string): Promise<Race> {
	const learningRate = Number(/\blr=([\d.]+)/.exec(recorded.call)![1]);
	if ('problem' in recorded) return createRace({problem: recorded.problem, racers: [spec], learningRate});
	const {table, model} = recorded;
	const file = fileURLToPath(new URL(`../../fixtures/data/${table}.csv`, import.meta.url));
	const problem = dataProblem(await readTable(file, {model}), {id: 'mine', label: table, model});
	// The finish has no influence on the path, so any target serves.
	return new Race(resolveRace({problem, target: 1e-9, racers: [spec], learningRate}));
}

/** The greatest distance of a parameter from PyTorch's, over the steps it recorded; of θ, and of θ − γu. */
async function apart(name: string, spec: string): Promise<{own: number; ahead: number}> {
	const {step, parameters} = cases[name];
	const race = await raceOf(cases[name], spec);
	const [lane] = race.running;
	let [own, ahead] = [0, 0];
	for (const [index, until] of step.entries()) {
		race.advance(until - race.tick);
		const {parameters: ours, slots} = lane.state;
		for (const [k, theirs] of parameters[index].entries()) {
			own = Math.max(own, Math.abs(ours[k] - theirs));
			ahead = Math.max(ahead, Math.abs(ours[k] - 0.9 * (slots.velocity?.[k] ?? 0) - theirs));
		}
	}
	return {own, ahead};
}

/** Every SPEC of the README's table, PyTorch's run of the same, and how near they come. */
const rows: readonly (readonly [spec: string, name: string, within: number])[] = [
	['adam:epsilon=1e-16', 'adam', close],
	['adagrad:epsilon=1e-20', 'adagrad', close],
	['rmsprop:decay=0.99,epsilon=1e-16', 'rmsprop', close],
	['amsgrad:correction=on,epsilon=1e-16', 'amsgrad', close],
	['momentum', 'momentum', exact],
	['gd:lr=0.1', 'mean', exact],
	['gd:lr=0.1,batch=2', 'mean-batch', exact],
	['adam:epsilon=9e-16', 'mean-adam', close],
	['gd:schedule=exponential:0.01', 'exponential', exact],
	['gd:schedule=inverse:0.05', 'inverse', exact],
	['gd:batch=2,schedule=step:0.5/20', 'step', exact],
	['gd:lr=0.2', 'data-sigmoid', exact],
	['gd:lr=0.2', 'data-linear', exact],
	['gd:lr=0.2,batch=30', 'data-sigmoid-batch', exact],
	['adam:epsilon=2.5e-17', 'data-sigmoid-adam', close],
	['adam:epsilon=2.5e-17', 'data-linear-adam', close],
	['gd:lr=0.1', 'data-logistic', exact],
	['adam:epsilon=1e-16,batch=32', 'data-logistic-adam', close],
];

describe('those who come from PyTorch', () => {
	it('find a recorded run for every SPEC of the table', () => {
		const spans = Array.from(section.matchAll(/`([^`]+)`/g), ([, span]) => span);
		const specs = spans.filter(span => span.split(':')[0] in optimizers);
		// NAG has a row that says there is none, and a test of its own; so has ε of AdamW, and fixtures/trajectories-torch the
		// runs of those that are alike to the last digit.
		const others = ['nag', 'adamw', 'nadam', 'adamax', 'adadelta', 'adamw:weight-decay=0', 'adam'];
		expect([...new Set(specs)].sort()).toEqual([...new Set([...rows.map(([spec]) => spec), ...others])].sort());
	});

	it.each(rows)('%s gives the numbers of PyTorch’s run “%s” within %d', async (spec, name, within) => {
		expect((await apart(name, spec)).own).toBeLessThanOrEqual(within);
	});

	it('find ε alone between the adaptive ones: without it the numbers are the same', async () => {
		expect((await apart('adam-no-eps', 'adam:epsilon=1e-300')).own).toBeLessThanOrEqual(exact);
		expect((await apart('amsgrad-no-eps', 'amsgrad:correction=on,epsilon=1e-300')).own).toBeLessThanOrEqual(exact);
		expect((await apart('adam', 'adam:epsilon=1e-16')).own).toBeGreaterThan(exact);
	});

	it('find ε alone between adamw without weight decay and adam', () => {
		const apartAfter = (ticks: number, ...racers: [string, string]) => {
			const race = createRace({problem: 'toy', racers: racers.map((racer, at) => `${racer},name=${at}`)});
			race.advance(ticks);
			const [one, other] = race.lanes.map(({state}) => state.parameters);
			return Math.max(...one.map((value, k) => Math.abs(value - other[k])));
		};
		expect(apartAfter(200, 'adamw:weight-decay=0', 'adam:lr=0.1')).toBeGreaterThan(exact);
		expect(apartAfter(200, 'adamw:weight-decay=0', 'adam:epsilon=1e-16')).toBeLessThanOrEqual(close);
		expect(apartAfter(200, 'adamw:weight-decay=0,epsilon=1e-300', 'adam:epsilon=1e-300')).toBeLessThanOrEqual(exact);
	});

	it('find PyTorch’s θ of NAG at the look-ahead point, and not at ours', async () => {
		const {own, ahead} = await apart('nesterov', 'nag');
		expect(ahead).toBeLessThanOrEqual(exact);
		expect(own).toBeGreaterThan(0.1);
	});

	it('are warned that the rate of a fit to data is twice that of MSELoss, in batches too', async () => {
		for (const name of ['data-sigmoid', 'data-linear']) expect((await apart(name, 'gd')).own).toBeGreaterThan(0.05);
		expect((await apart('data-sigmoid-batch', 'gd:batch=30')).own).toBeGreaterThan(0.05);
	});

	it('are told where there is none', async () => {
		// η inside the velocity under a schedule, the paper's AMSGrad, RMSProp's own β, and a rate that falls once an epoch.
		expect((await apart('momentum-exponential', 'momentum:schedule=exponential:0.01')).own).toBeGreaterThan(0.1);
		expect((await apart('amsgrad', 'amsgrad:epsilon=1e-16')).own).toBeGreaterThan(0.1);
		expect((await apart('rmsprop', 'rmsprop:epsilon=1e-16')).own).toBeGreaterThan(0.1);
		for (const k of [0.01, 0.01 / 3]) {
			const spec = `gd:batch=2,schedule=exponential:${k}`;
			expect((await apart('exponential-epochs', spec)).own).toBeGreaterThan(close);
		}
	});
});
