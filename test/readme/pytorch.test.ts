import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {optimizers} from '../../source/engine/optimizers/index.js';
import {createRace} from '../../source/engine/race.js';

type Case = {
	readonly problem: string;
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

/** The greatest distance of a parameter from PyTorch's, over the steps it recorded; of θ, and of θ − γu. */
function apart(name: string, spec: string): {own: number; ahead: number} {
	const {problem, call, step, parameters} = cases[name];
	const race = createRace({problem, racers: [spec], learningRate: Number(/\blr=([\d.]+)/.exec(call)![1])});
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
];

describe('those who come from PyTorch', () => {
	it('find a recorded run for every SPEC of the table', () => {
		const spans = Array.from(section.matchAll(/`([^`]+)`/g), ([, span]) => span);
		const specs = spans.filter(span => span.split(':')[0] in optimizers);
		// NAG has a row that says there is none, and a test of its own; so has ε of AdamW, and fixtures/trajectories-torch the
		// runs of those that are alike to the last digit.
		const others = ['nag', 'adamw', 'nadam', 'adamax', 'adadelta', 'adamw:weight-decay=0', 'adam'];
		expect([...new Set(specs)].sort()).toEqual([...rows.map(([spec]) => spec), ...others].sort());
	});

	it.each(rows)('%s gives the numbers of PyTorch’s run “%s” within %d', (spec, name, within) => {
		expect(apart(name, spec).own).toBeLessThanOrEqual(within);
	});

	it('find ε alone between the adaptive ones: without it the numbers are the same', () => {
		expect(apart('adam-no-eps', 'adam:epsilon=1e-300').own).toBeLessThanOrEqual(exact);
		expect(apart('amsgrad-no-eps', 'amsgrad:correction=on,epsilon=1e-300').own).toBeLessThanOrEqual(exact);
		expect(apart('adam', 'adam:epsilon=1e-16').own).toBeGreaterThan(exact);
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

	it('find PyTorch’s θ of NAG at the look-ahead point, and not at ours', () => {
		const {own, ahead} = apart('nesterov', 'nag');
		expect(ahead).toBeLessThanOrEqual(exact);
		expect(own).toBeGreaterThan(0.1);
	});

	it('are told where there is none', () => {
		// η inside the velocity under a schedule, the paper's AMSGrad, RMSProp's own β, and a rate that falls once an epoch.
		expect(apart('momentum-exponential', 'momentum:schedule=exponential:0.01').own).toBeGreaterThan(0.1);
		expect(apart('amsgrad', 'amsgrad:epsilon=1e-16').own).toBeGreaterThan(0.1);
		expect(apart('rmsprop', 'rmsprop:epsilon=1e-16').own).toBeGreaterThan(0.1);
		for (const k of [0.01, 0.01 / 3]) {
			const spec = `gd:batch=2,schedule=exponential:${k}`;
			expect(apart('exponential-epochs', spec).own).toBeGreaterThan(close);
		}
	});
});
