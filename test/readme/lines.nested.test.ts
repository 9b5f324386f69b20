import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {bare, cli} from '../commands/cli-process.js';
import {openTerminal} from '../helpers/pty.js';
import {root, workshop} from './workshop.js';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const module = readme.split('\n## A problem of your own in a module\n')[1]!.split('```js\n')[1]!.split('```')[0]!;

/** Lines that begin with our name: those that stand by themselves, and those within a sentence. */
const blocks = [...readme.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block]) => block!.split('\n'));
const inline = [...readme.replaceAll(/^```[\s\S]*?^```$/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!);
const lines = [...new Set([...blocks, ...inline])]
	.filter(line => line.startsWith('optim-race '))
	// A form, with words to be put in.
	.filter(line => !/\[|\b[A-Z]{4}/.test(line));
const dashboards = blocks.filter(line => /^optim-race [-.]/.test(line));

/** A folder as the README speaks of it: with the fixtures, and with the module it shows. */
function folder(): string {
	const {folder, write} = workshop();
	write('my-problem.mjs', module);
	cpSync(join(root, 'fixtures/data'), join(folder, 'fixtures/data'), {recursive: true});
	return folder;
}

/** What a shell is told, our name being the built program. */
const script = (line: string) => `optim-race() { "$NODE" "$CLI" "$@"; }\n${line}`;
const env = {NODE: process.execPath, CLI: cli};

describe('the README’s line does as it stands', () => {
	it.each(lines)('%s', line => {
		const cwd = folder();
		const options = {cwd, env: {...bare, ...env}, encoding: 'utf8'} as const;
		const {status, stdout, stderr} = spawnSync('bash', ['--norc', '-c', script(line)], options);
		// There is nothing to record without a terminal.
		if (line.includes('--record ')) return expect([status, stderr]).toEqual([2, expect.stringContaining('--record')]);
		expect([status, stderr]).toEqual([0, '']);
		expect(stdout).toMatch(/./);
		if (/--(?:function|data) |\.mjs/.test(line)) expect(stdout).toMatch(/finished|settled/);
		const file = /--handout (\S+)/.exec(line)?.[1];
		if (file === undefined) return;
		expect(existsSync(join(cwd, file))).toBe(true);
		// About 2 MB, as the README says.
		expect(stdout).toMatch(/ (?:1\.[5-9]|2\.[0-4]) MB/);
	});
});

describe('the README’s line opens the dashboard, which shows who races, and q leaves it', () => {
	it.each([...dashboards, ...lines.filter(line => line.includes('--record '))])('%s', async line => {
		const cwd = folder();
		const terminal = await openTerminal({file: 'bash', args: ['--norc', '-c', script(line)], cwd, env});
		await terminal.waitFor(/tick +[1-9]/);
		for (const racer of line.includes('.mjs') ? ['my-trough', 'GD', 'Adam', 'Signs'] : ['GD', 'Adam'])
			expect(terminal.text().join('\n')).toContain(racer);
		terminal.type('q');
		expect(await terminal.waitForExit()).toMatchObject({code: 0});
		const file = /--record (\S+)/.exec(line)?.[1];
		if (file !== undefined) expect(readFileSync(join(cwd, file), 'utf8')).toMatch(/^\{"version": ?2/);
	});
});

it('the README has such lines', () => {
	expect([lines.length > 15, dashboards.length > 2]).toEqual([true, true]);
});
