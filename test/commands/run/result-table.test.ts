import {describe, expect, test} from 'vitest';
import {textWidth} from '../../../source/commands/print/text-width.js';
import {resultTable} from '../../../source/commands/run/result-table.js';
import type {Problem} from '../../../source/engine/problem.js';
import {problems} from '../../../source/engine/problems/index.js';
import {heldOut} from '../../../source/engine/setup/hold-out.js';
import {ended, text} from '../ended.js';

const paper = {columns: 80, color: 'none', charset: 'unicode'} as const;

async function table(
	options: Parameters<typeof ended>[0],
	ticks: number,
	on: Parameters<typeof resultTable>[2] = paper,
) {
	const {result, race} = await ended(options, ticks);
	return text(resultTable(result, race.setup, on)).split('\n');
}

describe('no line is wider than 80 columns or ends in a blank', () => {
	test.each(Object.keys(problems))('%s', async problem => {
		for (const charset of ['unicode', 'ascii'] as const) {
			for (const line of await table({problem}, 60, {...paper, charset})) {
				expect(textWidth(line)).toBeLessThanOrEqual(80);
				expect(line).toBe(line.trimEnd());
				if (charset === 'ascii') expect(line).toMatch(/^[ -~]*$/);
			}
		}
	});
	test('not even with names as wide as they may be', async () => {
		const racers = Array.from({length: 9}, (_, k) => `adam:lr=0.00123,name=${'宽'.repeat(23)}${k}`);
		const lines = await table({racers}, 1000);
		for (const line of lines.slice(0, 12)) expect(textWidth(line)).toBeLessThanOrEqual(80);
	});
});

test('without colour there are no codes, with colour there are', async () => {
	expect((await table({}, 10)).join('\n')).not.toContain('\u001b');
	expect((await table({}, 10, {...paper, color: '256'})).join('\n')).toContain('\u001b[');
});

test('it has the finish rule in words and the line that runs the race again', async () => {
	const lines = (await table({racers: ['gd', 'adam'], tolerance: 0.01, patience: 1}, 100)).join('\n');
	expect(lines).toContain('|gap| <= 0.01');
	expect(lines.replaceAll(/\s+/g, ' ')).toContain('once that lasts 1 update.');
	expect(lines.replaceAll(/ \\\n {2}/g, ' ')).toContain(
		'optim-race run toy --racers gd,adam --steps 100 --tolerance 0.01 --patience 1',
	);
});

test('it says which examples are held out, and that the loss is over the others', async () => {
	const racers = ['gd:schedule=validation:0.5', 'adam'];
	const lines = (await table({problem: 'sparse', racers, seed: 3}, 10)).join(' ');
	expect(lines).toContain('20 examples held out');
	const [, named] = /Held out for validation, by the seed, are examples ([\d, ]+) \(from 0\): the loss/.exec(lines)!;
	expect(named.split(', ').map(Number)).toEqual(heldOut(problems.sparse, 3));
	const over = async (race: Parameters<typeof table>[0]) =>
		/\(from 0\): (.*?) over the others/.exec((await table({holdOut: 0.2, ...race}, 10)).join(' '))?.[1];
	const unknownOf = (problem: Problem): Problem => ({
		...problem,
		id: 'unknown',
		minimumLoss: Number.NaN,
		minima: [],
		subset: indices => unknownOf(problem.subset!(indices)),
	});
	const unknown = unknownOf(problems.sparse);
	expect(
		await Promise.all([over({problem: 'sparse'}), over({problem: 'sparse', target: 1}), over({problem: unknown})]),
	).toEqual(['the loss and L* are', 'the loss is', 'the loss and the best found are']);
	expect((await table({problem: 'sparse'}, 10)).join(' ')).not.toMatch(/held out/i);
});
