import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {bare, cli} from '../commands/cli-process.js';
import {root} from './workshop.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** Lines that race on a problem of one's own, as the README has them. */
const lines = [...readme.matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
	.flatMap(([, block]) => block!.trimEnd().split('\n'))
	.filter(line => /^optim-race .*--(function|data) /.test(line));

it.each(lines)('the README’s line runs as it stands: %s', line => {
	const shell = `optim-race() { "$NODE" "$CLI" "$@"; }\n${line}`;
	const env = {...bare, NODE: process.execPath, CLI: cli};
	const {status, stdout, stderr} = spawnSync('bash', ['--norc', '-c', shell], {cwd: root, env, encoding: 'utf8'});
	expect([status, stderr]).toEqual([0, '']);
	expect(stdout).toMatch(/finished|settled/);
});

it('the README has such lines', () => {
	expect(lines.length).toBeGreaterThan(4);
});
