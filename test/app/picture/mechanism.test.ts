import {describe, expect, it} from 'vitest';
import {mechanismPicture, showsMechanism, withoutTrails} from '../../../source/app/picture/mechanism.js';
import type {State} from '../../../source/app/state.js';
import {defineOptimizer, hyperparameters, optimizers} from '../../../source/index.js';
import {ahead, pressed, sent, stateOf} from '../states.js';

const capabilities = {color: 'truecolor', charset: 'unicode'} as const;
const {learningRate, momentum} = hyperparameters;

/** One of one's own, that says nothing but what it remembers. */
const own = defineOptimizer({
	id: 'own',
	label: 'Own',
	source: '',
	equations: ['m ← γm + ∇', 'θ ← θ − ηm'],
	hyperparameters: {learningRate, momentum},
	slots: ['sum'],
	memory: {slot: 'sum', decay: 'momentum', kind: 'sum'},
	rate: 0.1,
	step({oracle, parameters, slots: {sum}, hyper, scratch: [gradient]}) {
		oracle.gradient(parameters, gradient);
		for (let k = 0; k < parameters.length; k++) {
			sum[k] = hyper.momentum * sum[k]! + gradient[k]!;
			parameters[k]! -= hyper.learningRate * sum[k]!;
		}
	},
	explain: () => [],
});

const drawn = (state: State) => mechanismPicture(state, capabilities)!;

describe('the mechanism', () => {
	it.each([...Object.keys(optimizers), 'own'])('of %s is made of arrows that end where its step does', id => {
		const racers = [id === 'own' ? {optimizer: own} : id];
		const {mechanism, legend} = drawn(ahead(stateOf({options: {problem: 'valley', racers}}), 9));
		const {parts, step, rates} = mechanism;
		for (const axis of [0, 1] as const) {
			if (parts.length > 0)
				expect(parts.reduce((sum, {vector}) => sum + vector[axis], 0)).toBeCloseTo(step.vector[axis], 10);
		}
		expect(parts.length).not.toBe(1);
		const letters = [...parts, step].map(({letter}) => letter);
		expect(new Set(letters).size).toBe(letters.length);
		expect(legend.rows.map(({letter}) => letter)).toEqual([...letters, ...(rates ? [''] : [])]);
		const isAdaptive = /^(ada|rms|ams|nadam|line)/.test(id);
		expect(rates !== undefined).toBe(isAdaptive);
	});

	it('begins where the gradient is looked for: with NAG’s memory, with everyone else’s gradient', () => {
		const letters = (id: string) => {
			const {parts} = drawn(ahead(stateOf({options: {racers: [id]}}), 5)).mechanism;
			return parts.map(({letter}) => letter).join('');
		};
		expect(['momentum', 'nag', 'adam', 'adamw', 'own'].map(id => (id === 'own' ? 'gm' : letters(id)))).toEqual([
			'gm',
			'mg',
			'gm',
			'gmw',
			'gm',
		]);
	});

	it('of one parameter runs along the line, and has no box', () => {
		const {mechanism, legend} = drawn(ahead(stateOf({options: {problem: 'counter'}}), 5));
		expect(mechanism).toMatchObject({isLine: true, rates: undefined});
		expect(mechanism.step.vector[1]).toBe(0);
		expect(legend.columns).toHaveLength(1);
	});

	it('leaves only the trail of whose step it is', () => {
		const path = {xs: [1, 2], ys: [3, 4]};
		const lane = {number: 1, color: 0, path, head: [2, 4]} as const;
		const [other, selected] = withoutTrails([lane, {...lane, selected: true}]);
		expect([other!.path.xs.length, selected!.path.xs.length]).toEqual([0, 2]);
	});
});

describe('the key e', () => {
	it('shows it while paused, and takes it away again', () => {
		const shown = pressed(stateOf(), 'e');
		expect([showsMechanism(shown), shown.notice]).toEqual([true, '']);
		expect(showsMechanism(pressed(shown, 'e'))).toBe(false);
	});

	it('says that it needs pause while the race plays, and draws it from then on', () => {
		const playing = pressed(stateOf({playing: true}), 'e');
		expect(playing.notice).toContain('paused');
		expect(showsMechanism(playing)).toBe(false);
		expect(showsMechanism(pressed(playing, 'space'))).toBe(true);
		expect(showsMechanism(pressed(pressed(playing, 'space'), 'space'))).toBe(false);
	});

	it('says where the map is if there is none', () => {
		expect(pressed(stateOf(), 'v', 'e').notice).toContain('v shows it');
		const small = sent(stateOf(), {type: 'resize', size: {columns: 60, rows: 18}});
		expect(pressed(small, 'tab', 'e').notice).toContain('tab shows it');
	});

	it('makes way for cross hairs', () => {
		expect(showsMechanism(pressed(stateOf(), 'e', 's'))).toBe(false);
	});
});
