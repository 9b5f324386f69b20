import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Plugin} from 'rolldown';
import {type Package, packageOf} from './packages.js';

/** Texts of packages that ship without one, as their repositories have them. */
const kept = fileURLToPath(new URL('licences/', import.meta.url));

/** The licence texts in a package, also those of what it has bundled itself. */
function textsOf({name, folder}: Package): string[] {
	const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
		.filter(file => /(^|[\\/])(licen[cs]es?|copying|notice)(-\w+)?(\.(md|txt))?$/i.test(file))
		.filter(file => !/(^|[\\/])node_modules[\\/]/.test(file))
		.map(file => join(folder, file))
		.sort();
	if (files.length === 0) files.push(join(kept, `${name}.txt`));
	return files.map(file => readFileSync(file, 'utf8').trim());
}

const rule = '-'.repeat(80);

function entryOf(found: Package): string {
	const {name, version, license} = found;
	try {
		return [rule, `${name} ${version} (${license})`, rule, '', ...textsOf(found)].join('\n');
	} catch (cause) {
		throw new Error(`${name} is bundled, but its licence is not to be found`, {cause});
	}
}

/**
 * Writes the licences of all packages that something was taken from, in all builds that share it. A build with one that
 * has no licence fails.
 */
export function licences(file: string): Plugin {
	const bundled = new Map<string, Package>();
	return {
		name: 'licences',
		generateBundle(_, bundle) {
			for (const chunk of Object.values(bundle)) {
				if (chunk.type !== 'chunk') continue;
				for (const [id, {renderedLength}] of Object.entries(chunk.modules)) {
					const found = renderedLength > 0 ? packageOf(id) : undefined;
					if (found) bundled.set(`${found.name} ${found.version}`, found);
				}
			}
			const names = [...bundled.keys()].sort();
			const entries = names.map(name => entryOf(bundled.get(name)!));
			const preface = 'optim-race carries parts of these packages. Each is under its own licence.';
			mkdirSync(dirname(file), {recursive: true});
			writeFileSync(file, `${[preface, ...entries].join('\n\n')}\n`);
		},
	};
}
