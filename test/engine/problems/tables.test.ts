import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {accuracyAt} from '../../../source/engine/held-out.js';
import {kernelOf} from '../../../source/engine/models/kernel.js';
import type {Problem} from '../../../source/engine/problem.js';
import {problems} from '../../../source/engine/problems/index.js';
import {logistic} from '../../../source/engine/problems/tables/logistic.js';
import {createRace} from '../../../source/engine/race.js';

const ids = ['penguins', 'moons', 'circles'] as const;

const best = ({minima}: Problem) => Float64Array.from(minima[0]!.parameters);
const rightAt = (problem: Problem) => accuracyAt({problem, seed: 1}, best(problem));

/** Where everyone of the lecture stands after 1,000 ticks. */
function ends(id: string): Float64Array[] {
	const race = createRace({problem: id});
	race.advance(1000);
	for (const {status} of race.standings()) expect(status).toBe('finished');
	return race.lanes.map(({parameters}) => parameters);
}

describe('tables that are problems', () => {
	it('have the numbers of their CSV files', () => {
		const script = fileURLToPath(new URL('../../../fixtures/make/tables.mjs', import.meta.url));
		const {status, stderr} = spawnSync(process.execPath, [script, '--check'], {encoding: 'utf8'});
		expect([status, stderr]).toEqual([0, '']);
	});

	it.each(ids)(
		'%s predicts p of two named classes, and parts of it have the same penalty and an L* of their own',
		id => {
			const problem = problems[id];
			const {examples, predict, subset} = problem;
			expect(examples!.classes).toHaveLength(2);
			const some = subset!(Array.from({length: 40}, (_, i) => 3 * i));
			expect([some.exampleCount, some.reduction]).toEqual([40, 'mean']);
			expect(some.minimumLoss).not.toBe(problem.minimumLoss);
			expect(some.loss(best(some))).toBe(some.minimumLoss);
			const p = predict!(best(problem), examples!.x.subarray(0, 2));
			expect(p > 0 && p < 1).toBe(true);
		},
	);

	it('penguins: A line parts the two kinds: only the penalty keeps it from steepening.', () => {
		const {penguins} = problems;
		expect(rightAt(penguins)).toBeGreaterThan(0.99);
		const wide = penguins.domain.map(() => [-200, 200] as const);
		expect(rightAt(logistic({...penguins, examples: penguins.examples!, domain: wide, ridge: 1e-6}))).toBe(1);
		const bare = kernelOf('logistic', penguins.examples!);
		const [once, twice] = [1, 2].map(times => bare.loss(best(penguins).map(value => times * value)));
		expect(twice).toBeLessThan(once! / 2);
		expect(penguins.loss(best(penguins).map(value => 2 * value))).toBeGreaterThan(penguins.minimumLoss);
		ends('penguins');
	});

	it('moons: No line parts the moons: even the best gets a tenth of them wrong.', () => {
		const wrong = 1 - rightAt(problems.moons)!;
		expect(wrong).toBeGreaterThan(0.09);
		expect(wrong).toBeLessThan(0.12);
		ends('moons');
	});

	it('circles: No line does for a circle in a circle: the best is to toss a coin.', () => {
		const {examples, predict} = problems.circles;
		for (const parameters of ends('circles')) {
			const inputs = Array.from(examples!.y, (_, i) => examples!.x.subarray(2 * i, 2 * i + 2));
			for (const input of inputs) expect(Math.abs(predict!(parameters, input) - 0.5)).toBeLessThan(0.1);
		}
		expect(problems.circles.minimumLoss).toBeCloseTo(Math.log(2), 3);
	});

	it.each(ids)('the story of %s is the one above', id => {
		expect([
			'A line parts the two kinds: only the penalty keeps it from steepening.',
			'No line parts the moons: even the best gets a tenth of them wrong.',
			'No line does for a circle in a circle: the best is to toss a coin.',
		]).toContain(problems[id].story);
	});
});
