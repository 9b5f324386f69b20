import {describe, expect, it} from 'vitest';
import {boardLines} from '../../../source/commands/dashboard/board.js';
import type {Paper} from '../../../source/commands/print/paper.js';
import {scenes} from '../../../source/lecture/index.js';
import {cellsIn} from '../../../source/render/cells/width.js';

const paper = (given: Partial<Paper> = {}): Paper => ({
	color: 'none',
	charset: 'unicode',
	theme: 'dark',
	columns: 80,
	...given,
});

const printed = (id: string, given: Partial<Paper> = {}, inWords = false): string =>
	[...boardLines(scenes.find(scene => scene.id === id)!, paper(given), inWords)].join('');

describe('lecture --board', () => {
	it('prints all pages under the title', () => {
		const text = printed('momentum');
		const {title, end} = scenes.find(({id}) => id === 'momentum')!;
		expect(text.startsWith(`${title} 1/2\n`)).toBe(true);
		expect(text).toContain(`\n${title} 2/2\n  Momentum at tick ${Math.round(end / 4)}\n`);
		expect(text).toContain('u₃ = γ²η∇₁ + γη∇₂ + η∇₃');
	});

	it.each(scenes.map(({id}) => id))('%s fits 80, 60 and 40 columns, in both charsets', id => {
		for (const columns of [80, 60, 40]) {
			for (const charset of ['unicode', 'ascii'] as const) {
				const text = printed(id, {columns, charset});
				for (const line of text.split('\n')) expect(cellsIn(line), line).toBeLessThanOrEqual(columns);
				if (charset === 'ascii') expect(text).toMatch(/^[ -~\n]*$/);
			}
		}
	});

	it('has no codes without colour, and some with', () => {
		expect(printed('gd')).not.toContain('\u001b');
		expect(printed('gd', {color: 'truecolor'})).toContain('\u001b');
	});

	it('says it in words for a screen reader', () => {
		expect(printed('nag', {}, true)).toMatch(/^Board: .+\.\nPage 1 of 2\./);
		expect(printed('nag', {}, true)).toMatch(/^[ -~\n]*$/);
	});
});
