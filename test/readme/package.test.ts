import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {builtinModules} from 'node:module';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {root, workshop} from './workshop.js';

type Manifest = {
	readonly dependencies?: Readonly<Record<string, string>>;
	readonly devDependencies: Readonly<Record<string, string>>;
	readonly scripts: Readonly<Record<string, string>>;
};
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

/** The package that a specifier names: "@scope/name/deep" is "@scope/name". */
const packageOf = (specifier: string) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)![0];

test('what the program imports is at hand when it is built, and nothing when it is installed', () => {
	expect(manifest.dependencies).toBeUndefined();
	const folder = join(root, 'source');
	const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(file => /\.tsx?$/.test(file));
	for (const file of files) {
		const text = readFileSync(join(folder, file), 'utf8');
		for (const [, specifier] of text.matchAll(/(?:\bfrom |\bimport |\bimport\()'([^.'][^']*)'/g)) {
			if (specifier.startsWith('node:')) expect(builtinModules, file).toContain(specifier.slice('node:'.length));
			else expect(Object.keys(manifest.devDependencies), file).toContain(packageOf(specifier));
		}
	}
});

/** What `prepare` would do in a folder, with its build replaced by a word. */
function prepare(folder: string, command: string): string {
	const script = manifest.scripts.prepare.replace('npm run build', 'echo builds');
	expect(script).not.toBe(manifest.scripts.prepare);
	return execFileSync(script, {
		shell: true,
		cwd: folder,
		env: {...process.env, npm_command: command},
		encoding: 'utf8',
	});
}

// In a checkout `npx optim-race` links the checkout into npx's own folder, which npm 10 does anew each time, and a link
// is prepared. A build then would take `dist` away from under whoever runs it.
test('an installation builds, npx in a built checkout does not', () => {
	const {folder, write} = workshop();
	expect(prepare(folder, 'exec')).toMatch(/builds/);
	write('dist/optim-race.cjs', '');
	expect(prepare(folder, 'exec')).toBe('');
	expect(prepare(folder, 'ci')).toMatch(/builds/);
});
