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

/** Where a list of what a package has bundled comes to a licence, and to the next part. */
const [beforeLicence, betweenParts] = ['License Text:\n===\n', '\n\n---\n\n'];

/** Values by what they share, in the order in which that came first. */
function grouped<Value>(values: readonly Value[], shared: (value: Value) => string): [shared: string, Value[]][] {
	const groups = new Map<string, Value[]>();
	for (const value of values) groups.set(shared(value), [...(groups.get(shared(value)) ?? []), value]);
	return [...groups];
}

/** A list of what a package has bundled, a licence that parts of it share to the letter once; other texts as they are. */
function withoutRepeats(text: string): string {
	const parts = text.split(betweenParts).map(part => part.split(beforeLicence));
	if (parts.some(part => part.length > 2)) return text;
	// A part may name its licence, and have no text of it.
	const groups = grouped(parts, ([facts, licence]) =>
		licence === undefined ? facts! : beforeLicence + licence.trimEnd(),
	);
	return groups
		.map(([shared, sharing]) =>
			sharing[0]!.length === 1 ? shared : sharing.map(([facts]) => facts).join('\n') + shared,
		)
		.join(betweenParts);
}

const rule = '-'.repeat(80);

function licenceOf(found: Package): string {
	try {
		return textsOf(found).map(withoutRepeats).join('\n');
	} catch (cause) {
		throw new Error(`${found.name} is bundled, but its licence is not to be found`, {cause});
	}
}

/** The packages, each above its licence; those with the same one, to the letter, above it together. */
function entriesOf(packages: readonly Package[]): string[] {
	return grouped(packages, licenceOf).map(([licence, sharing]) => {
		const titles = sharing.map(({name, version, license}) => `${name} ${version} (${license})`);
		return [rule, ...titles, rule, '', licence].join('\n');
	});
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
			const entries = entriesOf(names.map(name => bundled.get(name)!));
			const preface = 'optim-race carries parts of these packages. Each is under the licence below its name.';
			mkdirSync(dirname(file), {recursive: true});
			writeFileSync(file, `${[preface, ...entries].join('\n\n')}\n`);
		},
	};
}
