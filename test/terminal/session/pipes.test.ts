import {spawn} from 'node:child_process';
import {EventEmitter} from 'node:events';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {guardPipes} from '../../../source/terminal/session/pipes.js';
import {compile} from '../compile.js';

let directory = '';
let remove = () => {};
beforeAll(() => {
	({directory, remove} = compile('test/terminal/fixtures/pipe.ts'));
});
afterAll(() => remove());

function run(script: string): Promise<{code: number | null; output: string}> {
	const program = `"${process.execPath}" "${join(directory, 'test/terminal/fixtures/pipe.js')}"`;
	const child = spawn('/bin/bash', ['-c', script.replaceAll('PROGRAM', program)], {timeout: 60_000});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', data => (output += data));
	return new Promise(resolve => child.on('close', code => resolve({code, output})));
}

it('ends without a word when the reader has had enough', async () => {
	expect(await run('set -o pipefail; PROGRAM | head -n 1')).toEqual({code: 0, output: 'line 0\n'});
});

it('tells of a full disk', async () => {
	const {code, output} = await run('PROGRAM > /dev/full');
	expect(code).toBe(1);
	expect(output).toMatch(/^optim-race: cannot write the output: .*ENOSPC.*\n$/);
});

it('keeps an exit code that was set before', () => {
	const exits: number[] = [];
	const exit = (code: number) => {
		exits.push(code);
		throw new Error('exit');
	};
	for (const exitCode of [undefined, 2]) {
		const [stdout, stderr] = [new EventEmitter(), new EventEmitter()];
		guardPipes({stdout, stderr, exitCode, exit: exit as (code: number) => never});
		expect(() => stderr.emit('error', Object.assign(new Error('gone'), {code: 'EPIPE'}))).toThrow('exit');
	}
	expect(exits).toEqual([0, 2]);
});
