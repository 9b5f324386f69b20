import {execFileSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
// Under node_modules, so that vitest leaves the files to Node and their imports find the project's packages.
const out = `${root}node_modules/.cache/optim-race-benchmark/`;
const options =
	'--ignoreConfig --noCheck --types node --skipLibCheck --target es2022 --useDefineForClassFields false --lib es2023 --module nodenext --jsx react-jsx';

/** Compiles TypeScript files, named from the root, and what they import; gives the path of each. */
export function compile(...files: readonly string[]): string[] {
	mkdirSync(out, {recursive: true});
	writeFileSync(`${out}package.json`, '{"type": "module"}');
	const tsc = `${root}node_modules/typescript/bin/tsc`;
	execFileSync(process.execPath, [tsc, ...options.split(' '), '--rootDir', root, '--outDir', out, ...files], {
		cwd: root,
	});
	return files.map(file => out + file.replace(/tsx?$/, 'js'));
}
