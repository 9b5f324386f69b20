import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join, relative, sep} from 'node:path';
import type {Plugin} from 'rolldown';

const bare = /(?<=\b(?:from|import) )'([^.'][^']*)'/g;

/** What modules import from packages, in all files of an extension: of code, or of declarations. */
function importsIn(folder: string, extension: string): {file: string; specifier: string}[] {
	return readdirSync(folder, {recursive: true, encoding: 'utf8'})
		.filter(name => name.endsWith(extension))
		.map(name => join(folder, name))
		.flatMap(file => [...readFileSync(file, 'utf8').matchAll(bare)].map(([, specifier]) => ({file, specifier})));
}

/** What the modules of a folder import from packages. Their types must do without: declarations are not bundled. */
export function packagesIn(folder: string): string[] {
	const [typed] = importsIn(folder, '.d.ts');
	if (typed) throw new Error(`${typed.file} needs the types of ${typed.specifier}`);
	return [...new Set(importsIn(folder, '.js').map(({specifier}) => specifier))];
}

/** Once what modules import is bundled into `vendor` under its own name, has them import it from there. */
export function importedFrom(folder: string, vendor: string): Plugin {
	return {
		name: 'imported-from',
		writeBundle() {
			for (const {file} of importsIn(folder, '.js')) {
				const to = relative(dirname(file), vendor).replaceAll(sep, '/');
				const path = to.startsWith('.') ? to : `./${to}`;
				writeFileSync(file, readFileSync(file, 'utf8').replaceAll(bare, `'${path}/$1.js'`));
			}
		},
	};
}
