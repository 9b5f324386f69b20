import {describe, expect, it} from 'vitest';
import {createRace} from '../../../source/engine/race.js';
import {memoryTotal, memoryWeights} from '../../../source/lecture/exhibits/memory/numbers.js';
import {bowl} from '../../engine/bowl.js';

describe('momentum’s memory', () => {
	it('weighs a gradient less with every update, and adds up to η/(1 − γ)', () => {
		expect(Array.from(memoryWeights(2, 0.5, 4))).toEqual([2, 1, 0.5, 0.25]);
		expect(memoryWeights(1, 0.9, 0)).toHaveLength(0);
		expect(Array.from(memoryWeights(1, 0, 3))).toEqual([1, 0, 0]);
		const sum = memoryWeights(1, 0.9, 500).reduce((total, weight) => total + weight, 0);
		expect(sum).toBeCloseTo(memoryTotal(1, 0.9), 12);
	});

	it('is what the optimizer does', () => {
		const gradients: number[] = [];
		const problem = bowl(1, {
			gradient: ([x], into) => {
				gradients.unshift(2 * (x - 1));
				into[0] = gradients[0];
			},
		});
		const race = createRace({problem, racers: ['momentum:lr=0.02']});
		race.advance(20);
		const weights = memoryWeights(0.02, 0.9, 20);
		const velocity = gradients.reduce((sum, gradient, k) => sum + weights[k] * gradient, 0);
		expect(race.lanes[0].state.slots.velocity[0]).toBeCloseTo(velocity, 12);
	});
});

describe('Adam’s average of a steady gradient', () => {
	it('starts at zero, too small by the 1 − βᵗ that is divided out', () => {
		const steady = bowl(1, {
			gradient: (_parameters, into) => {
				into[0] = 3;
			},
		});
		const race = createRace({problem: steady, racers: ['adam']});
		race.advance(7);
		expect(race.lanes[0].state.slots.firstMoment[0]).toBeCloseTo(3 * (1 - 0.9 ** 7), 12);
	});
});
