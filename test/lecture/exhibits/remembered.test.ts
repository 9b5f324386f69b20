import {describe, expect, it} from 'vitest';
import {biasPicture} from '../../../source/lecture/exhibits/bias/picture.js';
import {memoryPicture} from '../../../source/lecture/exhibits/memory/picture.js';
import type {Capabilities} from '../../../source/render/cells/capabilities.js';
import {ahead, stateOf} from '../../app/states.js';

const plain: Capabilities = {color: 'none', charset: 'unicode'};
const picture = (racer: string, ticks: number) =>
	memoryPicture(ahead(stateOf({options: {racers: [racer]}}), ticks), plain, 3)!;

describe('what an optimizer says that it remembers', () => {
	it.each([
		['momentum:lr=0.5', {formula: 'γᵏη', within: undefined, unit: 'η', keeps: 0.9}, [0.5, 0.45, 0.405], 10],
		['adam', {formula: '(1 − β₁)β₁ᵏ', within: undefined, unit: '', keeps: 0.9}, [0.1, 0.09, 0.081], 1],
		['nadam', {formula: '(1 − β₁)β₁ᵏ', within: 'm', unit: '', keeps: 0.9}, [0.1, 0.09, 0.081], 1],
		['lion', {formula: '(1 − β₂)β₂ᵏ', within: 'm', unit: '', keeps: 0.99}, [0.01, 0.0099, 0.009801], 1],
		['rmsprop:lr=0.5', {formula: 'η, and 0 before', within: undefined, unit: '', keeps: 0}, [0.5, 0, 0], 1],
	] as const)('is drawn as it is: %s', (racer, said, weights, limit) => {
		const shown = picture(racer, 10);
		expect(shown).toMatchObject(said);
		expect(shown.weights).toEqual(weights.map(weight => expect.closeTo(weight, 12)));
		if (said.keeps > 0) expect(shown.limit).toBeCloseTo(limit, 12);
		expect(shown.sum).toBeLessThanOrEqual(limit);
	});

	it('an average adds up to 1, not to ten times its first weight', () => {
		expect(picture('adam', 2).sum).toBeCloseTo(1 - 0.9 ** 3, 12);
		expect(picture('momentum', 2).sum).toBeCloseTo(1 + 0.9 + 0.81, 12);
	});

	it('has its bias drawn only where gradients and their squares are both averaged', () => {
		const state = stateOf({options: {racers: ['lion', 'adam:beta1=0.5,beta2=0.75']}});
		const {first, second} = biasPicture({...state, selected: 'lion'}, plain);
		expect([first, second]).toEqual([0.5, 0.25]);
	});
});
