import {describe, expect, it} from 'vitest';
import {curvatureWords} from '../../../source/app/words/curvature-words.js';
import {inspectorWords} from '../../../source/app/words/race-words.js';
import type {Problem} from '../../../source/engine/problem.js';
import {createRace} from '../../../source/index.js';
import {bowl} from '../../engine/bowl.js';
import {stateOf} from '../states.js';

describe('the curvature in words', () => {
	const words = (racer: string, curvature: number, changes: Partial<Problem> = {}) => {
		const gradient = (parameters: Float64Array, into: Float64Array) => {
			for (const [k, value] of parameters.entries()) into[k] = curvature * value;
		};
		const problem = bowl(changes.dimension ?? 2, {gradient, minimumLoss: -1e9, ...changes});
		return curvatureWords(createRace({problem, racers: [racer]}).lanes[0]!);
	};
	it.each([
		['gd:lr=1', 2.31, 'Largest curvature: 2.31, times the learning rate 2.31, over 2: it bounces.'],
		['nag:lr=0.1', 2, 'Largest curvature: 2, times the learning rate 0.2, under 1.36.'],
		['adam', 3, 'Largest curvature: 3.'],
		['gd', -0.5, 'Largest curvature: minus 0.5, nothing bounds the rate here.'],
		['gd', Number.NaN, 'Largest curvature: not a number.'],
	])('of %s where it is %d: "%s"', (racer, curvature, expected) => expect(words(racer, curvature)).toBe(expected));

	it('names what is too large', () => {
		expect(words('gd', 1, {dimension: 300})).toBe('Largest curvature: left out, too many parameters.');
	});

	it('ends what is heard of the selected racer', () => {
		const state = stateOf({options: {problem: 'booth', racers: ['gd:lr=0.1']}});
		expect(inspectorWords(state).at(-1)).toBe('Largest curvature: 18, times the learning rate 1.8, under 2.');
	});
});
