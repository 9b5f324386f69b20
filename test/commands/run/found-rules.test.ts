import {expect, it} from 'vitest';
import {partedRule} from '../../../source/commands/run/found-rules.js';
import {dataProblem} from '../../../source/data/problem.js';
import {problems} from '../../../source/engine/problems/index.js';
import {createRace} from '../../../source/engine/race.js';
import {resultTable} from '../../../source/commands/run/result-table.js';
import {ended, text} from '../ended.js';

/** Four points on a line, of two classes, and a neuron that is to tell them apart. */
const neuron = (y: readonly number[], model: 'logistic' | 'sigmoid' | 'linear') =>
	dataProblem(
		{
			names: ['a'],
			examples: {
				inputs: 1,
				x: Float64Array.of(-2, -1, 1, 2),
				y: Float64Array.from(y),
				...(model === 'linear' ? {} : {classes: ['no', 'yes'] as const}),
			},
		},
		{id: 'four', label: 'Four', model},
	);
const told = (...problem: Parameters<typeof neuron>) => partedRule(createRace({problem: neuron(...problem)}).setup);

it('says that examples which are told apart without an error have no best parameters', async () => {
	for (const model of ['logistic', 'sigmoid'] as const)
		expect(told([0, 0, 1, 1], model)).toContain('none are the best');
	const {result, race} = await ended({problem: neuron([0, 0, 1, 1], 'logistic'), racers: ['gd']}, 10);
	const table = text(resultTable(result, race.setup, {columns: 80, color: 'none', charset: 'ascii'}));
	expect(table.replaceAll(/\s+/g, ' ')).toContain('none are the best. optim-race run');
	expect(table).not.toContain('Nobody has proved');
});

it('and nothing of others', () => {
	for (const model of ['logistic', 'sigmoid'] as const) expect(told([0, 1, 0, 1], model)).toBe('');
	expect(told([0, 0, 1, 1], 'linear')).toBe('');
	for (const problem of [problems.penguins, problems.beale]) expect(partedRule(createRace({problem}).setup)).toBe('');
});
