import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {onTestFinished} from 'vitest';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs Node on a script; what it printed, or a failure that says what it printed. */
export function node(args: readonly string[], cwd: string): string {
	try {
		return execFileSync(process.execPath, args, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});
	} catch (error) {
		const {stdout, stderr} = error as {stdout: string; stderr: string};
		throw new Error(`node ${args.join(' ')}:\n${stdout}${stderr}`);
	}
}

export const tsc = (args: readonly string[], cwd: string) =>
	node([join(root, 'node_modules/typescript/bin/tsc'), ...args], cwd);

/** An empty folder, gone when the test is over, and how to write a file there. */
export function workshop(): {folder: string; write: (path: string, text: string) => void} {
	const folder = mkdtempSync(join(tmpdir(), 'optim-race-readme-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	const write = (path: string, text: string) => {
		mkdirSync(dirname(join(folder, path)), {recursive: true});
		writeFileSync(join(folder, path), text);
	};
	write('package.json', '{"type": "module"}');
	return {folder, write};
}

/** The list of optimizers with some more in it, each imported from its file, as the README tells; who is there stays. */
export function listed(list: string, ...names: readonly string[]): string {
	const missing = names.filter(name => !list.includes(`./${name}.js'`));
	const imports = missing.map(name => `import {${name}} from './${name}.js';\n`).join('');
	const at = list.indexOf('[', list.lastIndexOf('import ')) + 1;
	return `${imports}${list.slice(0, at)}${missing.map(name => `${name}, `).join('')}${list.slice(at)}`;
}
