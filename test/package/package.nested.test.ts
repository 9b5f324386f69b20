import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {builtinModules} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {PtyTerminal} from '../helpers/pty.js';
import {node, root} from '../readme/workshop.js';

// The built package as npm packs it, installed without a network into a folder that has nothing else.
const scratch = mkdtempSync(join(tmpdir(), 'optim-race-package-'));
const folder = join(scratch, 'empty');
const installed = join(folder, 'node_modules/optim-race');

/** What npm says, on either stream. */
function npm(args: readonly string[], cwd: string) {
	const {status, stdout, stderr} = spawnSync('npm', [...args, '--offline', '--cache', join(scratch, 'cache')], {
		cwd,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	if (status !== 0) throw new Error(`npm ${args.join(' ')}:\n${stdout}${stderr}`);
	return {stdout, stderr};
}
let installing = {stdout: '', stderr: ''};

beforeAll(() => {
	const [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', scratch], root).stdout);
	mkdirSync(folder);
	installing = npm(['install', join(scratch, packed.filename), '--no-audit', '--no-fund'], folder);
});
afterAll(() => rmSync(scratch, {recursive: true, force: true}));

const files = () =>
	readdirSync(installed, {recursive: true, encoding: 'utf8'}).filter(file => statSync(join(installed, file)).isFile());
const read = (file: string) => readFileSync(join(installed, file), 'utf8');

test('installing it says nothing but that it is done: no script, no warning', () => {
	expect(installing.stderr).toBe('');
	expect(installing.stdout.trim()).toMatch(/^added 1 package in \S+$/);
	expect(JSON.parse(read('package.json')).scripts).not.toHaveProperty('prepare');
	expect(files()).not.toContain('dist/built.json');
});

test('it is one package of at most 2 MB that runs nothing when it is installed', () => {
	expect(readdirSync(join(folder, 'node_modules')).filter(name => !name.startsWith('.'))).toEqual(['optim-race']);
	const {dependencies, optionalDependencies, peerDependencies, scripts} = JSON.parse(read('package.json'));
	expect({dependencies, optionalDependencies, peerDependencies}).toEqual({});
	for (const when of ['preinstall', 'install', 'postinstall']) expect(scripts).not.toHaveProperty(when);
	const size = files().reduce((sum, file) => sum + statSync(join(installed, file)).size, 0);
	expect(size).toBeLessThanOrEqual(2_000_000);
	for (const file of ['optim-race.cjs', 'cli.js'])
		expect(statSync(join(installed, 'dist', file)).mode & 0o111).not.toBe(0);
});

test('nothing in it asks for another package, a declaration neither', () => {
	for (const file of files().filter(name => /\.(c?js|d\.ts)$/.test(name))) {
		const code = read(file).replaceAll(/\/\*[\s\S]*?\*\//g, '');
		// Minified or not. Prose has no such neighbours: what it quotes has blanks around it.
		const specifiers = [...code.matchAll(/(?:\bfrom ?|\bimport ?\(?)(['"`])([@a-z.][^'"`\s]*)\1/g)].map(
			([, , to]) => to,
		);
		for (const specifier of specifiers) {
			if (specifier.startsWith('.')) expect(existsSync(join(installed, file, '..', specifier)), specifier).toBe(true);
			else expect(builtinModules, `${file}: ${specifier}`).toContain(specifier.replace(/^node:/, ''));
		}
	}
});

test('the licences of all that is in it are beside it', () => {
	const licences = read('dist/THIRD-PARTY-LICENSES.txt');
	// The last of these is in meow, which carries what it needs itself.
	for (const name of [
		'ink',
		'react',
		'react-reconciler',
		'yoga-layout',
		'es-toolkit',
		'd3-array',
		'pure-rand',
		'meow',
	]) {
		expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((MIT|ISC)\\)$`, 'm'));
	}
	for (const text of ['yargs-parser', 'Copyright (c) Meta Platforms', 'Vadim Demedes', 'Mike Bostock']) {
		expect(licences).toContain(text);
	}
	expect(licences).not.toMatch(/^(ws|react-devtools-core|vite|rolldown) \d/m);
	expect(files()).toContain('LICENSE');
});

test('it races, draws and answers from there', async () => {
	const cli = join(folder, 'node_modules/.bin/optim-race');
	const run = (...args: string[]) => execFileSync(cli, args, {cwd: folder, encoding: 'utf8'});
	expect(JSON.parse(run('run', '--format', 'json')).racers).toHaveLength(6);
	expect(run('--version')).toBe(`${JSON.parse(read('package.json')).version}\n`);
	for (const args of [['list'], ['lecture', '--help'], ['toy', '--steps', '20'], ['sweep', '--help']]) {
		expect(run(...args)).not.toBe('');
	}
	const terminal = new PtyTerminal({file: cli, cwd: folder});
	try {
		await terminal.waitFor('q quit');
		terminal.type('q');
		expect(await terminal.waitForExit()).toEqual({code: 0, signal: undefined});
	} finally {
		await terminal.close();
	}
});

test('the library is plain modules, and their errors name them', () => {
	const script = `
		import {createRace} from 'optim-race';
		const race = createRace();
		race.advance(300);
		console.log(race.standings()[0].name);
		try {
			createRace({problem: 'nowhere'});
		} catch (error) {
			console.log(error.stack);
		}
	`;
	writeFileSync(join(folder, 'library.mjs'), script);
	const printed = node(['library.mjs'], folder);
	expect(printed).toMatch(/^adam\n/);
	expect(printed).toMatch(/InputError: Unknown problem/);
	expect(printed).toMatch(/at findProblem .*dist\/engine\/setup\/resolve\.js:\d+/);
	expect(read('dist/engine/problem.d.ts')).toContain('/** ');
	const reached = new Set(['dist/index.d.ts']);
	for (const file of reached)
		for (const [, name] of read(file).matchAll(/(?:from |import\()'(\..+?)\.js'/g))
			reached.add(join(file, '..', `${name}.d.ts`));
	expect(
		files()
			.filter(name => name.endsWith('.d.ts'))
			.sort(),
	).toEqual([...reached].sort());
});
