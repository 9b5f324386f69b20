import {existsSync, realpathSync, statSync} from 'node:fs';
import {resolve} from 'node:path';
import process from 'node:process';
import {pathToFileURL} from 'node:url';
import {DataError} from '../../../data/fault.js';
import {InputError} from '../../../engine/errors.js';
import {quoted} from '../../parse/quoted.js';

/** Endings of the names of modules. */
const endings = ['.js', '.mjs', '.ts', '.mts'] as const;

/** Whether a word names a module and no problem of ours: a path that can be nothing else. */
export const isPath = (word: string | undefined): word is string => word !== undefined && /^[./]/.test(word);

/** A word that is no path yet, as one, where there is such a file. */
export function pathMeant(word: string): string | undefined {
	const names = [word, ...endings.map(ending => word + ending)];
	const found = names.find(name => endings.some(ending => name.endsWith(ending)) && existsSync(name));
	return found === undefined ? undefined : `./${found}`;
}

/** Whether a name is a table's, by its end. */
const isTable = (name: string) => /\.(?:csv|tsv|jsonl)(?:\.gz)?$/i.test(name);

const tableHint = (name: string) => `to fit a model to it write --data ${quoted(name)}`;

/** What there is to say of a word that is no problem and that somebody may mean for a module or a table, if anything. */
export function fileHint(word: string): string | undefined {
	if (isTable(word) && existsSync(word)) return `There is a table of that name: ${tableHint(word)}.`;
	if (word.startsWith('file:')) return 'A module is named by its path, as ./my-problem.js.';
	const meant = pathMeant(word);
	return meant === undefined ? undefined : `There is a file of that name: to run its code write ${quoted(meant)}.`;
}

/** A module's file: the path as it was written, and its own address. */
export type ModuleFile = {readonly path: string; readonly url: string};

const isTyped = (path: string) => /\.m?ts$/.test(path);

/** What cannot be read, by the code of the system's error. */
const refusals: Readonly<Record<string, string>> = {
	ENOENT: 'there is no such file',
	ENOTDIR: 'there is no such file',
	EACCES: 'it may not be read',
	ELOOP: 'its links lead in a circle',
};

/** The file of a path. Throws `InputError` for a name that is no module's, `DataError` for a file that is none. */
export function moduleFile(path: string): ModuleFile {
	let real: string;
	try {
		real = realpathSync(resolve(path));
		if (statSync(real).isDirectory()) throw new DataError(`${quoted(path)}: this is a directory: name a module in it`);
	} catch (error) {
		const {code = ''} = error as NodeJS.ErrnoException;
		const near = code === 'ENOENT' ? pathMeant(path) : undefined;
		const hint = near === undefined ? '' : `; did you mean ${quoted(near.slice(2))}?`;
		if (Object.hasOwn(refusals, code)) throw new DataError(`${quoted(path)}: ${refusals[code]}${hint}`);
		throw error;
	}
	if (isTable(path)) throw new InputError(`PROBLEM is ${quoted(path)}, a table: ${tableHint(path)}.`);
	if (!endings.some(ending => path.endsWith(ending))) {
		throw new InputError(
			`PROBLEM is ${quoted(path)}: an ES module's name ends in ${endings.slice(0, -1).join(', ')} or ${endings.at(-1)}.`,
		);
	}
	// Types of Node 20 do not know of it.
	const {typescript} = process.features as {readonly typescript?: string | false};
	if (isTyped(real) && !typescript) {
		throw new DataError(
			`${quoted(path)}: Node ${process.versions.node} does not run TypeScript; 22.18 and later do, or make JavaScript of it`,
		);
	}
	return {path, url: pathToFileURL(real).href};
}

/** What kind of module the file is to be run as, whatever the package says in which it happens to lie. */
export const formatOf = (url: string): string => (isTyped(url) ? 'module-typescript' : 'module');
