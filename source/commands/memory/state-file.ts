import {
	closeSync,
	constants,
	fstatSync,
	fsyncSync,
	lstatSync,
	mkdirSync,
	openSync,
	readFileSync,
	renameSync,
	unlinkSync,
	writeFileSync,
} from 'node:fs';
import {dirname, isAbsolute, join} from 'node:path';
import {type Environment, variable} from '../../terminal/session/environment.js';

/** Bytes of what is kept, at most: what is larger is nothing of ours. */
const mostBytes = 1_000_000;

// Windows has neither.
const {O_RDONLY, O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW = 0, O_NONBLOCK = 0} = constants;

/**
 * Where what is kept from one time to the next has its folder, by the XDG Base Directory Specification: a path that is not
 * absolute is as none. `undefined` where the environment names no place.
 */
export function stateFolder(env: Environment): string | undefined {
	const own = [variable(env, 'XDG_STATE_HOME'), variable(env, 'LOCALAPPDATA')].find(
		path => path !== undefined && isAbsolute(path),
	);
	const home = variable(env, 'HOME');
	const base = own ?? (home !== undefined && isAbsolute(home) ? join(home, '.local', 'state') : undefined);
	return base === undefined ? undefined : join(base, 'optim-race');
}

/** What a file holds; `undefined` where there is none. Throws where it is no plain file of sane length. */
export function readPlain(path: string): string | undefined {
	let file: number;
	try {
		file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
	} catch (error) {
		const {code} = error as NodeJS.ErrnoException;
		if (code === 'ENOENT') return undefined;
		throw code === 'ELOOP' ? new Error('it is a symbolic link', {cause: error}) : error;
	}
	try {
		const about = fstatSync(file);
		if (!about.isFile()) throw new Error('it is not a file');
		if (about.size > mostBytes) throw new Error('it is too long');
		return readFileSync(file, 'utf8');
	} finally {
		closeSync(file);
	}
}

/** A new file under a name that nothing had, for its owner alone. */
function createdAnew(path: string): number {
	const flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW;
	try {
		return openSync(path, flags, 0o600);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		// Left by a process of the same number that was ended while it wrote.
		unlinkSync(path);
		return openSync(path, flags, 0o600);
	}
}

/**
 * Puts a text in the place of a file, whole or not at all: written beside it under `mark`, a name of this process's own,
 * and moved there. No link is followed. Throws where it cannot be.
 */
export function replacePlain(path: string, text: string, mark: string): void {
	const folder = dirname(path);
	mkdirSync(folder, {recursive: true, mode: 0o700});
	if (!lstatSync(folder).isDirectory()) throw new Error('its folder is a symbolic link');
	const temporary = join(folder, `.${mark}.new`);
	const file = createdAnew(temporary);
	try {
		try {
			writeFileSync(file, text);
			fsyncSync(file);
		} finally {
			closeSync(file);
		}
		renameSync(temporary, path);
	} catch (error) {
		unlinkSync(temporary);
		throw error;
	}
}
