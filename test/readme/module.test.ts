import {cpSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {cli} from '../commands/cli-process.js';
import {node, root, tsc, workshop} from './workshop.js';

const heading = '## A problem of your own in a module';
const section = readFileSync(join(root, 'README.md'), 'utf8').split(`\n${heading}\n`)[1]!.split('\n## ')[0]!;
const block = (language: string) => section.split(`\`\`\`${language}\n`)[1]!.split('```')[0]!;

test('the README’s module races as it stands, and its types are the library’s', () => {
	const {folder, write} = workshop();
	write('my-problem.mjs', block('js'));
	const run = block('sh')
		.split('\n')
		.find(line => line.includes(' run '))!;
	const printed = node([cli, ...run.split(' ').slice(1)], folder);
	expect(printed).toMatch(/careful +0.01/);
	expect(printed.replaceAll(/\\\n\s*/g, '')).toContain(`${run} --steps 1000`);
	const installed = join(folder, 'node_modules/optim-race');
	cpSync(join(root, 'dist'), join(installed, 'dist'), {recursive: true});
	cpSync(join(root, 'package.json'), join(installed, 'package.json'));
	const strict = {
		strict: true,
		allowJs: true,
		checkJs: true,
		noEmit: true,
		module: 'nodenext',
		target: 'es2023',
		types: [],
	};
	write('tsconfig.json', JSON.stringify({compilerOptions: strict, include: ['my-problem.mjs']}));
	tsc(['-p', 'tsconfig.json'], folder);
}, 60_000);
