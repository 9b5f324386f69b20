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

/** Comments of a declaration and of what is in it. */
const comment = /^\s*\/\*\*.*?\*\/\n/gms;

/** Declarations with tabs where the compiler has four blanks; without comments where only other declarations read them. */
const leanTypes = (text: string, isPublic: (name: string) => boolean): string =>
	text
		.replaceAll(/^(?: {4})+/gm, blanks => '\t'.repeat(blanks.length / 4))
		// Each with the comment before it.
		.split(/(?<!\*\/\n)^(?=\/\*\*|export |declare |type )/m)
		.map(part => {
			const bare = part.replaceAll(comment, '');
			const name = /^(?:export |declare |abstract )*(?:class|const|function|type) (\w+)/.exec(bare)?.[1];
			return name !== undefined && isPublic(name) ? part : bare;
		})
		.join('');

/** The names that an index hands on. */
const handedOn = (index: string): Set<string> =>
	new Set(
		Array.from(readFileSync(index, 'utf8').matchAll(/^export (?:type )?\{(.*?)\}/gms), ([, names = '']) =>
			names.split(',').map(name => name.replace('type ', '').trim()),
		).flat(),
	);

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
		const open = handedOn(index);
		const reached = reachedFrom(index);
		for (const file of names.filter(name => /\.(js|d\.ts)$/.test(name)).map(name => join(folder, name))) {
			if (file.endsWith('.d.ts') && !reached.has(file)) {
				rmSync(file);
				continue;
			}
			const text = readFileSync(file, 'utf8');
			writeFileSync(file, file.endsWith('.js') ? leanCode(file, text) : leanTypes(text, name => open.has(name)));
		}
	},
});
