import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Plugin} from 'rolldown';
import {minifySync} from 'rolldown/utils';

/** As it is, only without comments: who reads what is shipped finds them in the declarations. */
const plain = {compress: false, mangle: false, codegen: {removeWhitespace: false, legalComments: 'none'}} as const;

/** Takes the comments out of the JavaScript of a folder, once it is written. */
export const withoutComments = (folder: string): Plugin => ({
	name: 'without-comments',
	writeBundle() {
		const names = readdirSync(folder, {recursive: true, encoding: 'utf8'});
		for (const file of names.filter(name => name.endsWith('.js')).map(name => join(folder, name))) {
			const {code, errors} = minifySync(file, readFileSync(file, 'utf8'), plain);
			if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
			writeFileSync(file, code);
		}
	},
});
