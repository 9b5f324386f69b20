import {cpSync, readdirSync, readFileSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {blockUnder} from './block.js';
import {listed, node, root, workshop} from './workshop.js';

/** A method that shrinks its parameters: they move where the gradient is zero, and at rest they are not at the minimum. */
const shrinking = `import {hyperparameters} from '../hyperparameters.js';
import type {Hyperparameter, Optimizer} from '../optimizer.js';
import {gradientDescent} from './gradient-descent.js';

const {learningRate, weightDecay} = hyperparameters;
const floor: Hyperparameter = {
	...{label: 'least size', symbol: 'ω', spec: 'least-size', initial: 0, min: 0, max: 1, scale: 'log'},
	allowed: 'at least 0 and at most 1',
};

export const shrinking: Optimizer<'learningRate' | 'weightDecay' | 'floor', never> = {
	id: 'shrinking',
	label: 'Shrinking',
	source: 'made up',
	equations: ['θ ← θ − η(∇ + λθ), θ being 0 under ω'],
	hyperparameters: {learningRate, weightDecay: {...weightDecay, initial: 0.01}, floor},
	slots: [],
	rate: {times: 0.5, of: gradientDescent},
	step({oracle, parameters, hyper, scratch: [gradient]}) {
		oracle.gradient(parameters, gradient);
		for (let k = 0; k < parameters.length; k++) {
			const theta = Math.abs(parameters[k]) < hyper.floor ? 0 : parameters[k];
			parameters[k] -= hyper.learningRate * (gradient[k] + hyper.weightDecay * theta);
		}
	},
	explain: ({before, after}) => [
		{
			symbol: 'Δθ',
			equation: '−η(∇ + λθ)',
			substitute: () => '',
			value: k => after.parameters[k] - before.parameters[k],
		},
	],
};
`;

const walks = /(?:optimizers\/index|any-lane|\/offered|\.\/parts)\.js'/;

/** Test files that walk the list of optimizers, or picture it; but for those that grow it themselves. */
const walking = readdirSync(join(root, 'test'), {recursive: true, encoding: 'utf8'})
	.filter(file => /\.test\.tsx?$/.test(file) && !file.endsWith('library.test.ts'))
	.filter(file => walks.test(readFileSync(join(root, 'test', file), 'utf8')))
	.map(file => join('test', file));

/** Where the second run finds what the first has compiled. */
const cache = '--experimental.fsModuleCachePath';

/** What is no part of a project as it is checked out. */
const others = new Set(['node_modules', 'dist', '.git']);

test('with a sign method and a shrinking one in the list, the tests that walk it pass, once the README is made anew', () => {
	const {folder, write} = workshop();
	for (const name of readdirSync(root)) {
		if (!others.has(name) && !name.startsWith('.dist-'))
			cpSync(join(root, name), join(folder, name), {recursive: true});
	}
	symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
	write('source/engine/optimizers/signum.ts', blockUnder('Add an optimizer in one file'));
	write('source/engine/optimizers/shrinking.ts', shrinking);
	const list = 'source/engine/optimizers/index.ts';
	write(list, listed(readFileSync(join(folder, list), 'utf8'), 'signum', 'shrinking'));
	expect(walking).toEqual(expect.arrayContaining(['test/engine/optimizers.test.ts', 'test/ui/frames.test.ts']));
	const quick = ['--reporter=dot', '--cache=false', '--experimental.fsModuleCache'];
	const vitest = (...args: string[]) =>
		node(
			[join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...quick, `${cache}=${join(folder, 'cache')}`, ...args],
			folder,
		);
	vitest('test/readme/readme.test.ts', '--update');
	expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain('**Signum** `signum`');
	vitest(...walking);
});
