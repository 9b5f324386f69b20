import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Compiles fixture programs, by their paths in the repository, with all they import, into a directory of their own: a
 * child process cannot run TypeScript, and `dist` may be stale or being rebuilt by someone else. Returns the directory, in
 * which the paths are the same, and what removes it.
 */
export function compile(...files: string[]): {directory: string; remove: () => void} {
	const directory = mkdtempSync(join(tmpdir(), 'optim-race-fixtures-'));
	const remove = () => rmSync(directory, {recursive: true, force: true});
	try {
		writeFileSync(join(directory, 'package.json'), '{"type":"module"}');
		symlinkSync(join(root, 'node_modules'), join(directory, 'node_modules'));
		const options = [
			'--ignoreConfig',
			'--target',
			'es2022',
			'--module',
			'nodenext',
			'--jsx',
			'react-jsx',
			'--types',
			'node',
		];
		execFileSync(
			process.execPath,
			[
				join(root, 'node_modules/typescript/bin/tsc'),
				...options,
				'--noCheck',
				'--rootDir',
				root,
				'--outDir',
				directory,
				...files,
			],
			{cwd: root, stdio: 'pipe'},
		);
	} catch (error) {
		remove();
		throw error;
	}
	return {directory, remove};
}
