import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {at} from '../../source/engine/lane/lane-state.js';
import {
	formatSchedule,
	momentumAt,
	momentumSchedules,
	parseMomentumSchedule,
	parseRateSchedule,
	rateAt,
	rateSchedules,
} from '../../source/engine/lane/schedule.js';
import {createRace} from '../../source/engine/race.js';

/** What a lane really used for each of its first updates. */
function used(problem: string, spec: string, key: string, updates: number): number[] {
	const race = createRace({problem, racers: [spec]});
	return Array.from({length: updates}, () => {
		const value = race.lanes[0].nextHyper()[key];
		race.advance();
		return value;
	});
}

const near = (actual: readonly number[], expected: readonly number[]) => {
	expect(actual.length).toBe(expected.length);
	for (const [i, value] of actual.entries()) {
		expect(Math.abs(value - expected[i])).toBeLessThanOrEqual(1e-14 * Math.abs(expected[i]));
	}
};
const steps = (count: number, formula: (t: number) => number) => Array.from({length: count}, (_, t) => formula(t));

describe('schedules follow their formulas, t counting from 0', () => {
	it('constant', () => {
		near(used('toy', 'gd:lr=2', 'learningRate', 5), [2, 2, 2, 2, 2]);
		near(used('toy', 'gd:lr=2,schedule=constant', 'learningRate', 3), [2, 2, 2]);
	});

	it('exponential', () => {
		near(
			used('toy', 'adam:lr=2,schedule=exponential:0.02', 'learningRate', 300),
			steps(300, t => 2 * Math.exp(-0.02 * t)),
		);
	});

	it('inverse', () => {
		near(
			used('toy', 'gd:lr=3,schedule=inverse:0.5', 'learningRate', 300),
			steps(300, t => 3 / (1 + 0.5 * t)),
		);
	});

	it('step, by epochs: ⌈6/4⌉ updates each', () => {
		const expected = steps(60, t => 3 * 0.5 ** Math.floor(Math.floor(t / 2) / 5));
		near(used('six-points', 'gd:lr=3,batch=4,schedule=step:0.5/5', 'learningRate', 60), expected);
	});

	it('sutskever: 0.5, 0.75, 0.8333 … every 250 updates, up to its greatest', () => {
		const gammas = used('toy', 'momentum:momentum-schedule=sutskever:0.8', 'momentum', 1001);
		expect([0, 249, 250, 499, 500, 1000].map(t => gammas[t])).toEqual([0.5, 0.5, 0.75, 0.75, 0.8, 0.8]);
		for (const max of [0.999, 0.995, 0.99, 0.9, 0]) {
			for (const t of [0, 250, 25_000, 1e9]) {
				const exact = 1 - 1 / (2 * (Math.floor(t / 250) + 1));
				expect(momentumAt(0.9, {kind: 'sutskever', max}, t)).toBeCloseTo(Math.min(exact, max), 14);
			}
		}
	});

	it('do not go under 0 or become anything but a number in a very long race', () => {
		for (const {example} of rateSchedules) {
			const rate = rateAt(1, example, 1e9, 1e9, 0);
			expect(rate).toBeGreaterThanOrEqual(0);
			expect(Number.isFinite(rate)).toBe(true);
		}
	});
});

describe('the validation schedule', () => {
	it('multiplies by its factor after every epoch in which the held-out loss rose, and goes on from there', () => {
		const race = createRace({problem: 'sparse', racers: ['gd:lr=9,batch=20,schedule=validation:0.5']});
		const [lane] = race.running;
		const {validation} = race.setup;
		let before = validation!.loss(lane.state.parameters);
		let factor = 1;
		for (let epoch = 0; epoch < 60; epoch++) {
			for (let update = 0; update < 4; update++) {
				expect(lane.nextHyper().learningRate).toBe(9 * factor);
				race.advance();
			}
			const after = validation!.loss(lane.state.parameters);
			if (after > before) factor *= 0.5;
			before = after;
		}
		expect(factor).toBeLessThan(1);
	});

	it('takes a held-out loss that is not a number for the worst, once', () => {
		const race = createRace({problem: 'sparse', racers: ['gd:schedule=validation:0.5']});
		const [lane] = race.running;
		const broken = {...race.setup.validation!, loss: () => Number.NaN};
		Object.assign(race.setup, {validation: broken});
		race.advance(3);
		expect(lane.state.numbers[at.validationFactor]).toBe(0.5);
		expect(lane.state.numbers[at.validationLoss]).toBe(Number.POSITIVE_INFINITY);
	});

	it('taken up again starts afresh; applied twice it is the same', () => {
		const race = createRace({problem: 'sparse', racers: ['gd:lr=3,schedule=validation:0.5']});
		const [lane] = race.running;
		race.advance(80);
		const {settings, state} = lane;
		expect(state.numbers[at.validationFactor]).toBeLessThan(1);
		const before = lane.save();
		lane.apply(settings);
		expect(lane.save()).toEqual(before);
		lane.apply({...settings, schedule: {kind: 'constant'}});
		expect(lane.nextHyper().learningRate).toBe(3);
		race.advance(2);
		lane.apply(settings);
		expect(state.numbers[at.validationFactor]).toBe(1);
		expect(state.numbers[at.validationLoss]).toBe(race.setup.validation!.loss(state.parameters));
	});
});

describe('schedules as people write them', () => {
	it('are read back from what was written', () => {
		const factor = fc.double({min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true});
		const k = fc.double({min: 0, minExcluded: true, noDefaultInfinity: true, noNaN: true});
		const rate = fc.oneof(
			fc.constant({kind: 'constant' as const}),
			fc.record({kind: fc.constant('step' as const), factor, epochs: fc.integer({min: 1, max: 1e9})}),
			fc.record({kind: fc.constant('validation' as const), factor}),
			fc.record({kind: fc.constantFrom('exponential' as const, 'inverse' as const), k}),
		);
		fc.assert(
			fc.property(rate, schedule => {
				expect(parseRateSchedule(formatSchedule(schedule))).toEqual(schedule);
			}),
		);
		const momentum = {kind: 'sutskever' as const, max: 0.995};
		expect(parseMomentumSchedule(formatSchedule(momentum))).toEqual(momentum);
	});

	it('have an example of each kind that is sound', () => {
		for (const {example, id} of rateSchedules) {
			expect(parseRateSchedule(formatSchedule(example))).toEqual(example);
			expect(example.kind).toBe(id);
		}
		for (const {example} of momentumSchedules) expect(parseMomentumSchedule(formatSchedule(example))).toEqual(example);
	});

	it.each([
		'',
		'constant:',
		'constant:1',
		'step',
		'step:',
		'step:0.5',
		'step:0.5/',
		'step:0.5/0',
		'step:0.5/1.5',
		'step:0.5/5/5',
		'step:1/5',
		'step:0/5',
		'step: 0.5/5',
		'step:0.5/0x5',
		'exponential:0',
		'exponential:-1',
		'exponential:1e999',
		'exponential:NaN',
		'inverse: 1',
		'validation:1',
		'exponentail:1',
	])('"%s" is refused', text => {
		expect(() => parseRateSchedule(text)).toThrow(/schedule/);
	});

	it.each(['sutskever', 'sutskever:1', 'sutskever:-0.1', 'sutskever:', 'step:0.5/5'])(
		'"%s" is refused for momentum',
		text => {
			expect(() => parseMomentumSchedule(text)).toThrow(/momentum-schedule/);
		},
	);

	it('an error says what was got, what is allowed, and the nearest', () => {
		expect(() => parseRateSchedule('exponentail:1')).toThrow(
			'Unknown schedule "exponentail". Did you mean "exponential"? Known: constant, step, validation, exponential, inverse.',
		);
		expect(() => parseRateSchedule('step:2/5')).toThrow(
			'schedule "step:2/5" is not sound: write step:FACTOR/EPOCHS with a factor between 0 and 1, a slash, and epochs from 1.',
		);
	});
});
