import {describe, expect, it} from 'vitest';
import {optimizers} from '../../source/engine/optimizers/index.js';
import type {Capabilities} from '../../source/render/cells/capabilities.js';
import {inspectorLines} from '../../source/ui/panels/inspector/inspector.js';
import {ahead, stateOf} from '../app/states.js';

const unicode: Capabilities = {color: 'none', charset: 'unicode'};

const linesOf = (id: string, columns: number, rows: number) =>
	inspectorLines(ahead(stateOf({options: {racers: [id]}}), 41), {left: 0, top: 0, columns, rows}, unicode).map(line =>
		line
			.map(({text}) => text)
			.join('')
			.trimEnd(),
	);

describe('where rows are left, the inspector', () => {
	it.each(Object.values(optimizers))('names what the equations of $id call by a letter, and its source', optimizer => {
		const {id, hyperparameters, source} = optimizer;
		const lines = linesOf(id, 60, 60);
		const text = lines.join('\n');
		for (const {symbol, label, scale} of Object.values(hyperparameters)) {
			if (scale === 'switch') expect(text).not.toContain(label);
			else expect(text).toMatch(new RegExp(`^ ${symbol} +${label} [\\d.e-]+$`, 'm'));
		}
		if (source !== '') expect(lines).toContain(` ${source}`);
	});

	it('leaves that out whole where there is no room for all of it', () => {
		const rows = linesOf('gd', 60, 60).indexOf(' Cauchy (1847)') + 1;
		expect(linesOf('gd', 60, rows)).toHaveLength(rows);
		expect(linesOf('gd', 60, rows - 1).join()).not.toContain('Hessian');
		expect(linesOf('gd', 60, rows - 1)).toHaveLength(rows - 1);
		expect(linesOf('gd', 60, rows - 2)).toHaveLength(rows - 4);
	});

	it('then says what the update comes to: the next loss, how far it goes, down what slope, and how straight', () => {
		for (const id of Object.keys(optimizers)) {
			const state = ahead(stateOf({options: {racers: [id]}}), 42);
			const facts = linesOf(id, 60, 60).slice(-4);
			expect(facts.map(line => line.replace(/ +\S+$/, ''))).toEqual([
				' loss after it',
				' length of Δθ',
				' length of ∇',
				' Δθ to −∇, degrees',
			]);
			const [loss, length, slope, angle] = facts.map(line => Number(/\S+$/.exec(line)![0]));
			expect(loss).toBeCloseTo(state.timeline.at(42)[0]!.loss, 4);
			if (id === 'gd') expect([angle, slope]).toEqual([0, length]);
		}
	});

	it('puts the numbers of both parameters into a row where only one is left', () => {
		const [first, second] = linesOf('gd', 60, 60).filter(line => / [wb]: /.test(line));
		expect(linesOf('gd', 60, 6).at(-1)).toBe(`${first!.padEnd(30)}${second}`);
		expect(linesOf('gd', 30, 6).at(-1)).toBe(first);
	});
});
