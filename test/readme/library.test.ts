import {cpSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {blockUnder} from './block.js';
import {node, root, tsc, workshop} from './workshop.js';

const strict = {
	target: 'es2022',
	lib: ['es2023', 'dom'],
	types: [],
	strict: true,
	exactOptionalPropertyTypes: true,
	noUncheckedIndexedAccess: true,
	// The package's own declarations are checked with it.
	skipLibCheck: false,
};
const uses = `
import {defineOptimizer, hyperparameters, type Optimizer, type Race, type Problem, type Standing, optimizers, problems, type RaceOptions} from 'optim-race';
export const optimizer: Optimizer | undefined = optimizers.adam;
export const problem: Problem = problems.toy;
// @ts-expect-error: nobody knows whether there is one of this id
export const unknown: Problem = problems.nowhere;
export const options: RaceOptions = {problem: 'toy', racers: ['gd', {optimizer: 'adam', hyper: {learningRate: 0.05}}]};
const table = {learningRate: hyperparameters.learningRate};
export const own = defineOptimizer({
	...{id: 'still', label: 'Still', source: '', equations: [], hyperparameters: table, slots: ['kept'], explain: () => []},
	step({slots, hyper}) {
		slots.kept.fill(hyper.learningRate);
		// @ts-expect-error: it has no such slot
		slots.velocity;
		// @ts-expect-error: it has no such hyper-parameter
		hyper.momentum;
	},
});
export const height = (race: Race): number | undefined => race.lanes[0]?.loss;
// @ts-expect-error: a lane is there to be read
export const pushed = (race: Race): unknown => race.lanes[0]?.advance();
// @ts-expect-error: and what it is made of stays inside
export const inner = (race: Race): unknown => race.lanes[0]?.state;
export const first = (standings: readonly Standing[]): string | undefined => standings[0]?.name;
// @ts-expect-error: the types are more than any
export const wrong: RaceOptions = {problem: 7};
`;

test('the three programs run in a project that has the package, its types resolve for Node and for bundlers', () => {
	const {folder, write} = workshop();
	// As it would be installed: alone.
	const installed = join(folder, 'node_modules/optim-race');
	cpSync(join(root, 'dist'), join(installed, 'dist'), {recursive: true});
	cpSync(join(root, 'package.json'), join(installed, 'package.json'));
	write('race.ts', blockUnder('The library'));
	write('own.ts', blockUnder('The library', 1));
	write('line.ts', blockUnder('The library', 2));
	write('uses.ts', uses);
	for (const [name, module, moduleResolution] of [
		['nodenext', 'nodenext', 'nodenext'],
		['bundler', 'esnext', 'bundler'],
	]) {
		const compilerOptions = {...strict, module, moduleResolution, outDir: name};
		write(`tsconfig.${name}.json`, JSON.stringify({compilerOptions, include: ['*.ts']}));
		tsc(['-p', `tsconfig.${name}.json`], folder);
	}
	const lines = node(['nodenext/race.js'], folder).trimEnd().split('\n');
	expect(lines[0]).toBe('1 adam finished 80');
	expect(lines).toHaveLength(5);
	expect(lines[4]).toMatch(/^momentum \d\.\d+(e-\d+)? -?[\d.]+, -?[\d.]+$/);
	expect(Number(lines[4].split(' ')[1])).toBeLessThan(1e-4);
	const own = node(['nodenext/own.js'], folder).trimEnd().split('\n');
	expect(own.map(line => line.split(' ')[0])).toEqual(['adam', 'signs']);
	for (const line of own) expect(Number(line.split(' ')[1])).toBeLessThan(0.1);
	expect(node(['nodenext/line.js'], folder)).toMatch(/^there at tick \d+\nthe same bits\n$/);
	// As a program of old would have it.
	write('old.cjs', "const {createRace} = require('optim-race'); console.log(createRace().standings().length);");
	expect(node(['--no-warnings', 'old.cjs'], folder)).toBe('6\n');
}, 60_000);
