import {describe, expect, it} from 'vitest';
import {problems} from '../../source/engine/problems/index.js';
import {sequence} from '../../source/engine/problems/sequence.js';
import {createRace} from '../../source/engine/race.js';
import {defaultField} from '../../source/engine/setup/resolve.js';

const {counter} = problems;
const special = 'lr=0.1,beta1=0,beta2=0.1,batch=1';

describe('the counter-example to Adam', () => {
	it('ends as the lecture says: Adam at the worst point, AMSGrad at −0.93', () => {
		const race = createRace({problem: 'counter', racers: [`adam:${special}`, `amsgrad:${special}`]});
		race.advance(3000);
		const [adam, amsgrad] = race.lanes.map(lane => lane.state.parameters[0]);
		expect(adam).toBe(1);
		expect(amsgrad).toBeCloseTo(-0.93, 2);
		expect(race.standings().map(({name}) => name)).toEqual(['amsgrad', 'adam']);
		expect(race.standings()[1]).toMatchObject({loss: 1, gap: 2, status: 'stalled'});
	});

	it('holds no one up who looks at all examples at once', () => {
		const race = createRace({problem: 'counter', racers: [...defaultField, 'line-search', 'amsgrad']});
		race.advance(200);
		for (const {status, gap} of race.standings()) expect({status, gap}).toEqual({status: 'finished', gap: 0});
	});

	it('keeps x in its box after every update, NaN as it is', () => {
		const race = createRace({problem: 'counter', racers: ['gd:lr=1000,batch=1'], start: [-0.5]});
		const seen: number[] = [];
		for (let left = 3; left > 0; left--) {
			race.advance();
			seen.push(race.lanes[0].state.parameters[0]);
		}
		expect(seen).toEqual([-1, 1, 1]);
		const lost = Float64Array.of(Number.NaN);
		counter.project!(lost);
		expect(lost[0]).toBeNaN();
	});
});

describe('a sequence of slopes', () => {
	const shown = {id: 'made', label: 'Made', formula: 'L', story: 'For a test.', learningRates: {}};

	it('has its least loss at the end that the slopes point away from', () => {
		const falling = sequence({...shown, slopes: [1, -4], box: [-2, 5], start: 0});
		expect(falling.minimumLoss).toBe(-15);
		expect(falling.minima).toEqual([{parameters: [5], loss: -15, best: true}]);
		expect(falling.loss(Float64Array.of(2))).toBe(-6);
	});

	it('needs an end that is best', () => {
		for (const slopes of [[], [2, -2], [Number.POSITIVE_INFINITY]]) {
			expect(() => sequence({...shown, slopes, box: [-1, 1], start: 0})).toThrow(RangeError);
		}
	});
});

describe('AMSGrad', () => {
	it('never lets its divisor fall', () => {
		const race = createRace({problem: 'six-points', racers: ['amsgrad:batch=1,beta2=0.9']});
		let before = [0, 0];
		let second = 0;
		for (let left = 200; left > 0; left--) {
			race.advance();
			const {greatest, secondMoment} = race.lanes[0].slots;
			const now = Array.from(greatest);
			for (let k = 0; k < 2; k++) {
				expect(now[k]).toBeGreaterThanOrEqual(before[k]);
				expect(now[k]).toBeGreaterThanOrEqual(secondMoment[k]);
			}
			before = now;
			second = secondMoment[0];
		}
		expect(before[0]).toBeGreaterThan(second);
	});

	it('is not in the default field', () => {
		expect(createRace().lanes.map(({setup}) => setup.name)).not.toContain('amsgrad');
	});
});
