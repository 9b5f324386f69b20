import {readdirSync, readFileSync} from 'node:fs';
import {builtinModules} from 'node:module';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {root} from './workshop.js';

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

// Anything that npm would run, or warn of, where the package is installed; `postprepare` it runs in a checkout alone.
test('a checkout builds when it is installed, the package runs nothing', () => {
	for (const when of ['preinstall', 'install', 'postinstall', 'prepare']) {
		expect(manifest.scripts).not.toHaveProperty(when);
	}
	expect(manifest.scripts.postprepare).toBe('npm run build');
});
