import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Plugin} from 'rolldown';
import {minifySync} from 'rolldown/utils';

/** Code as it is, but for comments, which are for who reads declarations, and with tabs. */
const plain = {compress: false, mangle: false, codegen: {removeWhitespace: false, legalComments: 'none'}} as const;

function leanCode(file: string, text: string): string {
	const {code, errors} = minifySync(file, text, plain);
	if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
	return code;
}

/** Declarations with tabs where the compiler has four blanks; without comments where only other declarations read them. */
function leanTypes(text: string, isPublic: boolean): string {
	const tabbed = text.replaceAll(/^(?: {4})+/gm, blanks => '\t'.repeat(blanks.length / 4));
	return isPublic ? tabbed : tabbed.replaceAll(/^\s*\/\*\*.*?\*\/\n/gms, '');
}

/** Declarations that others name as a neighbour, as files. */
const namedIn = (file: string): string[] =>
	Array.from(readFileSync(file, 'utf8').matchAll(/(?:from |import\()'(\..+?)\.js'/g), ([, name = '']) =>
		join(dirname(file), `${name}.d.ts`),
	);

/** Declarations that one names, and those that these name, to the end. */
function reachedFrom(index: string): Set<string> {
	const reached = new Set([index]);
	for (const file of reached) for (const name of namedIn(file)) reached.add(name);
	return reached;
}

/** Takes out of the code and the declarations of a folder what nobody reads: a tenth of the package. `index` is beside it. */
export const lean = (folder: string, index: string): Plugin => ({
	name: 'lean',
	writeBundle() {
		const names = readdirSync(folder, {recursive: true, encoding: 'utf8'});
		const open = new Set(namedIn(index));
		const reached = reachedFrom(index);
		for (const file of names.filter(name => /\.(js|d\.ts)$/.test(name)).map(name => join(folder, name))) {
			if (file.endsWith('.d.ts') && !reached.has(file)) {
				rmSync(file);
				continue;
			}
			const text = readFileSync(file, 'utf8');
			writeFileSync(file, file.endsWith('.js') ? leanCode(file, text) : leanTypes(text, open.has(file)));
		}
	},
});
