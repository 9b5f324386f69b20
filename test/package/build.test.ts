import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {licences} from '../../.build/licences.js';
import {patched} from '../../.build/patches.js';
import {bare} from '../commands/cli-process.js';
import {node, root, tsc, workshop} from '../readme/workshop.js';

/** A copy of what is built, that may be changed; node_modules is the checkout's. */
function copy() {
	const folder = realpathSync(workshop().folder);
	for (const name of ['source', '.build', 'package.json', 'tsconfig.json', 'tsconfig.build.json']) {
		cpSync(join(root, name), join(folder, name), {recursive: true});
	}
	symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
	return {
		folder,
		build() {
			tsc(['-p', 'tsconfig.build.json'], folder);
			node([join(root, 'node_modules/rolldown/bin/cli.mjs'), '--config', '.build/rolldown.config.ts'], folder);
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
}, 60_000);

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
