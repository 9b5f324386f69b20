import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, readdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {licences} from '../../.build/licences.js';
import {patched} from '../../.build/patches.js';
import {filesIn, recordOf} from '../../.build/sources.js';
import {bare} from '../commands/cli-process.js';
import {checkBuilt} from '../helpers/built.js';
import {node, root, workshop} from '../readme/workshop.js';

/** A copy of what is built, that may be changed; node_modules is the checkout's. */
function copy() {
	const folder = realpathSync(workshop().folder);
	for (const name of [
		'source',
		'.build',
		'package.json',
		'package-lock.json',
		'tsconfig.json',
		'tsconfig.build.json',
	]) {
		cpSync(join(root, name), join(folder, name), {recursive: true});
	}
	symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
	return {
		folder,
		build(...flags: string[]) {
			node(
				[join(root, 'node_modules/rolldown/bin/cli.mjs'), '--config', '.build/rolldown.config.ts', ...flags],
				folder,
			);
			return join(folder, 'dist/optim-race.cjs');
		},
	};
}

test('an internal error says where in our files it happened', () => {
	const {folder, build} = copy();
	const file = join(folder, 'source/commands/list.ts');
	const text = readFileSync(file, 'utf8');
	const broken = text.replace(/^export async function list\(.*\{$/m, "$&\n\tthrow new TypeError('not today');");
	expect(broken).not.toBe(text);
	writeFileSync(file, broken);
	const line = broken.slice(0, broken.indexOf('not today')).split('\n').length;
	const {status, stdout, stderr} = spawnSync(process.execPath, [build(), 'list'], {env: bare, encoding: 'utf8'});
	expect({status, stdout}).toEqual({status: 1, stdout: ''});
	expect(stderr).toMatch(/^optim-race: internal error: not today\n/);
	expect(stderr).toContain(`source/commands/list.ts:${line}:`);
	expect(stderr).toMatch(/source\/commands\/main\.ts:\d+/);
});

test('the build fails where a package it bundles has no licence, or is not what it was', () => {
	const {folder} = workshop();
	const home = join(folder, 'node_modules/unlicensed');
	mkdirSync(home, {recursive: true});
	writeFileSync(join(home, 'package.json'), '{"name": "unlicensed", "version": "1.0.0"}');
	const chunk = {type: 'chunk', modules: {[join(home, 'index.js')]: {renderedLength: 1}}};
	const generate = licences(join(folder, 'licences.txt')).generateBundle as unknown as (
		options: unknown,
		bundle: unknown,
	) => void;
	expect(() => generate(undefined, {chunk})).toThrow('unlicensed is bundled, but its licence is not to be found');
	const {handler} = patched().transform as {handler: (code: string, id: string) => unknown};
	expect(() => handler('if (isDevelopment()) {', '/node_modules/ink/build/reconciler.js')).toThrow('.build/patches.ts');
});

test('a build takes no file from a program that runs, and leaves none behind', () => {
	const {folder, build} = copy();
	const dist = join(folder, 'dist');
	const change = (text: string) => {
		const file = join(folder, 'source/commands/listings.ts');
		writeFileSync(file, readFileSync(file, 'utf8').replace(/notes: \['.*\n/, `notes: ['${text}'],\n`));
	};
	const list = () =>
		spawnSync(process.execPath, [join(dist, 'cli.js'), 'list', 'scenes'], {env: bare, encoding: 'utf8'});
	const parts = () => filesIn(dist).filter(name => name.startsWith('program/'));

	expect(() => checkBuilt(folder)).toThrow('dist/ is not built');
	cpSync(join(root, 'dist'), dist, {recursive: true});
	checkBuilt(folder);
	// Without what the build before that one had left for its own readers.
	const first = recordOf(dist)!.files.filter(name => name.startsWith('program/'));
	const entry = readFileSync(join(dist, 'cli.js'));
	change('one');
	expect(() => checkBuilt(folder)).toThrow('dist/ is older than its sources');
	build();
	checkBuilt(folder);
	const second = parts();
	// What the first build was started with still finds all of it.
	expect(second).toEqual(expect.arrayContaining(first));
	const now = readFileSync(join(dist, 'cli.js'));
	expect(now).not.toEqual(entry);
	expect(list().stdout).toContain('one');
	writeFileSync(join(dist, 'cli.js'), entry);
	expect(list().status).toBe(0);
	writeFileSync(join(dist, 'cli.js'), now);

	change('two');
	build();
	expect(list().stdout).toContain('two');
	expect(parts()).not.toEqual(expect.arrayContaining(first));
	build('--environment', 'FRESH');
	expect(list().stdout).toContain('two');
	expect(filesIn(dist).filter(name => name !== 'built.json')).toEqual(recordOf(dist)?.files);
	expect(readdirSync(folder).filter(name => name.startsWith('.dist-'))).toEqual([]);
});

test('a build that fails leaves what was built before', () => {
	const {folder, build} = copy();
	cpSync(join(root, 'dist'), join(folder, 'dist'), {recursive: true});
	const before = filesIn(join(folder, 'dist'));
	writeFileSync(join(folder, 'source/commands/run/csv.ts'), 'export const cell = ;');
	expect(() => build()).toThrow();
	expect(filesIn(join(folder, 'dist'))).toEqual(before);
	expect(readdirSync(folder).filter(name => name.startsWith('.dist-'))).toEqual([]);
});
