import {readFileSync} from 'node:fs';
import {relative} from 'node:path';
import process from 'node:process';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {InputError} from '../../../engine/errors.js';
import {escaped} from '../../../terminal/clean.js';
import type {ModuleFile} from './path.js';

type Place = {
	readonly url: string;
	readonly line: number;
	readonly column: number;
	/** Told by its path, as files that were required are. */
	readonly isPath?: boolean;
};

/** Where this program's own files are, built or not. */
const [, root = ''] = /^(.*)\/(?:dist|source)\//.exec(import.meta.url) ?? [];

const isOurs = (url: string) => url.startsWith(`${root}/dist/`) || url.startsWith(`${root}/source/`);

const isPackage = ({url}: Place) => url.includes('/node_modules/');

/**
 * A line of a stack that is in a file: `at name (file:///problem.mjs:3:4)`, or without a name. Files that were required are
 * told by their paths. A path may hold blanks, and both may hold parentheses.
 */
const frame = /^[ \t]*at (?:.*?[ \t]\(|async )?((?:file:\/\/|\/|[A-Z]:\\).*?):(\d+):(\d+)\)?$/gm;

/** The places in a stack that are in files of others, the innermost first; paths as addresses. */
function placesIn(stack: string): Place[] {
	const places = [...stack.matchAll(frame)].map(([, where = '', line, column]) => ({
		url: where.startsWith('file:') ? where : pathToFileURL(where).href,
		isPath: !where.startsWith('file:'),
		line: Number(line),
		column: Number(column),
	}));
	return places.filter(({url}) => !isOurs(url));
}

/** The same of ES modules alone. */
const framesIn = (stack: string): Place[] => placesIn(stack).filter(({isPath}) => !isPath);

/** The place that Node writes above an error that kept a module from being linked: an address, some lines of it, and a caret. */
function headOf(stack: string): Place | undefined {
	const [, where = '', line, caret = ''] = /^(.+):(\d+)\n(?:.*\n){1,4}?([ \t]*)\^/.exec(stack) ?? [];
	if (line === undefined) return undefined;
	return {url: where, line: Number(line), column: caret.length + 1};
}

/** Files that are looked through for a fault at most. */
const mostFiles = 20;

/** The files beside a module that its text imports. */
const importedBy = (text: string, url: string): string[] =>
	[...text.matchAll(/\b(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)].map(([, name = '']) => new URL(name, url).href);

/** Where the syntax of a module's text is wrong, if it is: another Node looks, and runs nothing. */
function syntaxFault(input: string, url: string): Place | undefined {
	try {
		const args = ['--check', '--input-type=module', '-'];
		// Nobody else needs it, and loading it takes time.
		const {spawnSync} = process.getBuiltinModule('node:child_process');
		const {stderr} = spawnSync(process.execPath, args, {input, encoding: 'utf8', timeout: 5000, env: {}});
		const place = headOf(stderr);
		return place && {...place, url};
	} catch {
		return undefined;
	}
}

/** Where the syntax of a module, or of a file it imports, is wrong, which Node tells only where that is not caught. */
function syntaxPlace(file: ModuleFile): Place | undefined {
	const urls = new Set([file.url]);
	for (const url of urls) {
		// Node tells it of types.
		if (/ts$/.test(url) || urls.size > mostFiles) continue;
		let text: string;
		try {
			text = readFileSync(fileURLToPath(url), 'utf8');
		} catch {
			continue;
		}
		const place = syntaxFault(text, url);
		if (place) return place;
		for (const other of importedBy(text, url)) urls.add(other);
	}
	return undefined;
}

/** The file of an address or a path, as the person knows it who named the module. */
function nameOf(where: string, {path, url}: ModuleFile): string {
	const file = where.startsWith('file:') ? fileURLToPath(where) : where;
	if (file === fileURLToPath(url)) return path;
	const near = relative(process.cwd(), file);
	return near.startsWith('..') ? file : `./${near}`;
}

/** Whether what was thrown came from somewhere in files that are not ours. */
export function isForeign(error: unknown): boolean {
	try {
		return error instanceof Error && framesIn(String(error.stack)).length > 0;
	} catch {
		return true;
	}
}

/** Whether files that are not ours are among those who call, Node's own aside. */
export const isCalledByOthers = (stack: string): boolean => placesIn(stack).length > 0;

/** Where something was thrown, as `./problem.mjs:12:3`; the file alone where nobody knows. */
export function placeOf(error: unknown, file: ModuleFile): string {
	const stack = error instanceof Error ? String(error.stack) : '';
	const frames = framesIn(stack);
	const own = headOf(stack) ?? frames.find(place => !isPackage(place));
	// What packages throw names their own file where nothing else is known; what we throw has none.
	const last = error instanceof InputError ? undefined : frames[0];
	const place = own ?? (error instanceof SyntaxError ? syntaxPlace(file) : undefined) ?? last;
	if (!place) return escaped(file.path);
	return `${escaped(nameOf(place.url, file))}:${place.line}:${place.column}`;
}
