import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {nextValue, type TuningRow, tuningRows} from '../../../source/app/prompt/tuning.js';
import {rung} from '../../../source/app/speed.js';
import {InputError} from '../../../source/engine/errors.js';
import {hyperparameters} from '../../../source/engine/hyperparameters.js';
import {optimizers} from '../../../source/engine/optimizers/index.js';
import {problems} from '../../../source/engine/problems/index.js';
import {resolveLane} from '../../../source/engine/setup/resolve.js';
import type {LaneSettings} from '../../../source/engine/setup/setup.js';
import {specKeys} from '../../../source/engine/setup/spec.js';
import {ahead, pressed, stateOf} from '../states.js';

const combinations = Object.values(optimizers).flatMap(optimizer =>
	['toy', 'sparse', 'himmelblau'].map(id => ({optimizer, problem: problems[id], name: `${optimizer.id} on ${id}`})),
);
const settingsOf = (optimizer: string, problem: string): LaneSettings =>
	resolveLane({optimizer}, problems[problem], {}, new Set()).settings;

/** Throws where a lane could not be opened with such settings. */
const judge = (optimizer: string, problem: string, {hyper, ...rest}: LaneSettings) => {
	const options = {optimizer, hyper, batch: rest.batch, shuffle: rest.shuffle};
	const {schedule, momentumSchedule} = rest;
	const schedules = {
		...(schedule.kind === 'constant' ? {} : {schedule}),
		...(momentumSchedule.kind === 'constant' ? {} : {momentumSchedule}),
	};
	return resolveLane({...options, ...schedules}, problems[problem], {}, new Set()).settings;
};

describe.each(combinations)('the panel of $name', ({optimizer, problem}) => {
	const rows = tuningRows(optimizer, problem, problem.exampleCount >= 10);

	it('has a row for all that a SPEC can say, but start and name', () => {
		const spoken = specKeys(optimizer).filter(key => key !== 'start' && key !== 'name');
		const withData = problem.exampleCount > 1 ? spoken : spoken.filter(key => key !== 'batch' && key !== 'shuffle');
		expect(rows).toHaveLength(withData.length);
		expect(new Set(rows.map(row => row.id)).size).toBe(rows.length);
	});

	it('keeps settings sound, whatever is pressed', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.nat(Math.max(0, rows.length - 1)), fc.constantFrom(1, -1) as fc.Arbitrary<1 | -1>)),
				presses => {
					if (rows.length === 0) return;
					let settings = settingsOf(optimizer.id, problem.id);
					for (const [row, direction] of presses) settings = rows[row].changed(settings, direction);
					expect(judge(optimizer.id, problem.id, settings)).toEqual(settings);
				},
			),
			{numRuns: 60},
		);
	});

	it.each(rows.map(row => [row.id, row] as const))('%s comes to an end both ways, in its own steps', (_, row) => {
		for (const direction of [1, -1] as const) {
			const seen = valuesOf(row, settingsOf(optimizer.id, problem.id), direction);
			expect(seen.length).toBeLessThan(60);
			expect(new Set(seen).size).toBe(seen.length);
			for (const value of seen) expect(value).toMatch(/^[ -~]{1,24}$/);
		}
	});

	it('takes typed values as a SPEC does, and no others', () => {
		const typed = rows.filter(row => row.typed);
		const texts = ['0', '1', '0.5', '1e-3', '7', '1e7', '-1', 'NaN', '', '1.5', '1e999', '0x10', '100', '101'];
		for (const row of typed) {
			for (const text of texts) {
				const before = settingsOf(optimizer.id, problem.id);
				try {
					const settings = row.typed!(before, text);
					expect(judge(optimizer.id, problem.id, settings)).toEqual(settings);
				} catch (error) {
					expect(error).toBeInstanceOf(InputError);
				}
				expect(before).toEqual(settingsOf(optimizer.id, problem.id));
			}
		}
	});
});

/** What a row shows, pressed one way until nothing changes any more. */
function valuesOf(row: TuningRow, from: LaneSettings, direction: 1 | -1): string[] {
	const seen = [row.value(from)];
	for (let settings = from; seen.length < 100; ) {
		settings = row.changed(settings, direction);
		if (row.value(settings) === seen.at(-1)) return seen;
		seen.push(row.value(settings));
	}
	return seen;
}

describe('steps of values', () => {
	it('climb the ladder 1 2 5 from wherever they are, and come back down', () => {
		expect([1, 2, 5, 10, 3, 0.3, 0.30000000000000004, 1e-5].map(value => rung(value, 1))).toEqual([
			2, 5, 10, 20, 5, 0.5, 0.5, 2e-5,
		]);
		expect([1, 2, 5, 10, 3, 0.07].map(value => rung(value, -1))).toEqual([0.5, 1, 2, 5, 2, 0.05]);
		fc.assert(
			fc.property(fc.double({min: 1e-300, max: 1e300, noNaN: true}), value => {
				expect(rung(value, 1)).toBeGreaterThan(value);
				expect(rung(value, -1)).toBeLessThan(value);
			}),
		);
	});

	it('stay within what is allowed, and lead back from a value typed beyond the ladder', () => {
		const {learningRate, epsilon, momentum} = hyperparameters;
		expect(nextValue(learningRate, 1e6, 1)).toBe(1e6);
		expect(nextValue(learningRate, 1e-12, -1)).toBe(1e-12);
		expect(nextValue(learningRate, 1e-15, 1)).toBe(2e-15);
		expect(nextValue(learningRate, 1e-15, -1)).toBe(1e-15);
		expect(nextValue(epsilon, 1e-30, 1)).toBe(2e-30);
		expect(nextValue(epsilon, 1, 1)).toBe(1);
		expect(nextValue(momentum, 0, -1)).toBe(0);
		expect(nextValue(momentum, 0.99999, 1)).toBe(0.99999);
		expect(nextValue(momentum, 0.99999, -1)).toBe(0.9999);
	});
});

describe('the panel at the keys', () => {
	const hyperOf = (state: ReturnType<typeof stateOf>) =>
		state.timeline.tracks.find(track => track.setup.name === state.selected)!.settingsAt(state.tick).hyper;

	it('sets a typed value at the tick shown', () => {
		const state = pressed(ahead(stateOf(), 12), 'enter', '0', '.', '2', '5', 'enter');
		expect(hyperOf(state)).toEqual({learningRate: 0.25});
		expect(hyperOf(pressed(state, 'home'))).toEqual({learningRate: 1});
		expect(state.prompt).toEqual({kind: 'tuning', row: 0, typed: ''});
	});

	it('says what is allowed of one that is not, and empties the field', () => {
		const state = pressed(stateOf(), 'enter', '0', 'enter');
		expect(state.notice).toBe('lr (learning rate) is 0: it must be above 0 and at most 1e6.');
		expect(state.prompt).toEqual({kind: 'tuning', row: 0, typed: ''});
		expect(hyperOf(state)).toEqual({learningRate: 1});
	});

	it('changes by arrows, and says so', () => {
		const state = pressed(stateOf(), 'enter', 'right', 'right', 'left');
		expect([hyperOf(state).learningRate, state.notice]).toEqual([2, 'GD learning rate 2 from tick 0']);
	});

	it('calls a batch of all examples full, typed or stepped to', () => {
		const {
			optimizers: {gd},
			problems: {sparse},
		} = {optimizers, problems};
		const row = tuningRows(gd, sparse, false).find(({id}) => id === 'batch')!;
		const settings = settingsOf('gd', 'sparse');
		const below = row.typed!(settings, '99');
		expect([below.batch, row.value(below)]).toEqual([99, '99 of 100']);
		for (const full of [row.typed!(below, '100'), row.changed(below, 1), row.changed(settings, 1)]) {
			expect([full.batch, row.value(full)]).toEqual(['full', 'full (100)']);
		}
		expect(row.changed(settings, -1).batch).toBe(64);
	});

	it('leaves the race alone where a scale ends', () => {
		const end = pressed(stateOf({options: {racers: ['momentum:momentum=0']}}), 'enter', 'down');
		const state = pressed(ahead(end, 5), 'home', 'left');
		expect([state.raced, state.notice]).toEqual([5, '']);
	});

	it('says that a row takes no number', () => {
		const state = pressed(stateOf(), 'enter', ...Array.from({length: 9}, () => 'down'), '5');
		expect(state.notice).toBe('rate schedule takes ← →, not a number');
	});
});
