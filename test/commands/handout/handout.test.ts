import {
	chmodSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {outcome, runCli, start} from '../cli-process.js';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'optim-race-handout-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const handout = (file: string, ...more: string[]) => runCli(['lecture', 'valley', '--handout', file, ...more]);
const names = () => readdirSync(folder).sort();

describe('lecture --handout', () => {
	it('writes a document and its pictures, says so, and replaces them with the same bytes', async () => {
		const file = join(folder, 'my notes.md');
		const first = await handout(file);
		expect(first).toMatchObject({code: 0, stderr: ''});
		expect(first.stdout).toMatch(/my notes\.md: 1 scene, 4 pictures in my notes-pictures, 0\.\d MB\n$/);
		expect(names()).toEqual(['my notes-pictures', 'my notes.md']);
		const pictures = readdirSync(join(folder, 'my notes-pictures')).sort();
		const read = () =>
			[file, ...pictures.map(name => join(folder, 'my notes-pictures', name))].map(one => readFileSync(one, 'utf8'));
		const before = read();
		writeFileSync(file, 'old');
		writeFileSync(join(folder, 'my notes-pictures/99-gone-map.svg'), 'old');
		expect(await handout(file)).toMatchObject({code: 0});
		expect(read()).toEqual(before);
		expect(readdirSync(join(folder, 'my notes-pictures')).sort()).toEqual(pictures);
		expect(names()).toEqual(['my notes-pictures', 'my notes.md']);
	});

	it('takes away nothing that is not its own', async () => {
		mkdirSync(join(folder, 'a-pictures'));
		writeFileSync(join(folder, 'a-pictures/holiday.jpg'), 'mine');
		writeFileSync(join(folder, 'a.md'), 'mine');
		const {code, stdout, stderr} = await handout(join(folder, 'a.md'));
		expect({code, stdout}).toEqual({code: 1, stdout: ''});
		expect(stderr).toMatch(/^optim-race: cannot write a handout to "[^\n]*a-pictures, which holds other files\n$/);
		expect(names()).toEqual(['a-pictures', 'a.md']);
		expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('mine');
	});

	it.each([
		['a folder that is not there', () => join(folder, 'nowhere/a.md')],
		[
			'a folder of that name',
			() => {
				mkdirSync(join(folder, 'b.md'));
				return join(folder, 'b.md');
			},
		],
		[
			'a folder that is closed',
			() => {
				if (process.getuid?.() === 0) return '/proc/a.md';
				chmodSync(folder, 0o500);
				return join(folder, 'a.md');
			},
		],
	])('says in one line what is in the way: %s', async (_, path) => {
		const file = path();
		const before = names();
		const {code, stdout, stderr} = await handout(file);
		expect({code, stdout}).toEqual({code: 1, stdout: ''});
		expect(stderr).toMatch(/^optim-race: cannot write a handout to "[^"\n]+": (?!.*mkdtemp)[^\n]+\n$/);
		expect(names()).toEqual(before);
	});

	it('follows a link to the file, and keeps the link', async () => {
		writeFileSync(join(folder, 'real.md'), '');
		symlinkSync('real.md', join(folder, 'link.md'));
		expect(await handout(join(folder, 'link.md'))).toMatchObject({code: 0});
		expect(readFileSync(join(folder, 'real.md'), 'utf8')).toMatch(/^# /);
		expect(names()).toEqual(['link.md', 'real-pictures', 'real.md']);
	});

	it('leaves nothing half-written where it is interrupted', async () => {
		writeFileSync(join(folder, 'a.md'), 'old');
		const child = start(['lecture', '--handout', join(folder, 'a.md')]);
		const ended = outcome(child);
		for (let left = 1000; left > 0 && !names().some(name => name.startsWith('.handout-')); left--)
			await new Promise(resolve => setTimeout(resolve, 10));
		child.kill('SIGINT');
		expect(await ended).toMatchObject({code: 130, stdout: ''});
		expect(names()).toEqual(['a.md']);
		expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('old');
	});

	it('wants the name of a Markdown file, and one thing at a time', async () => {
		for (const args of [
			['--handout', 'a.txt'],
			['--handout', '.md'],
			['--handout', 'a.md', '--board', 'gd'],
			['nowhere', '--handout', 'a.md'],
		]) {
			const {code, stdout, stderr} = await runCli(['lecture', ...args]);
			expect({code, stdout}).toEqual({code: 2, stdout: ''});
			expect(stderr).toMatch(/^optim-race: [^\n]+\n$/);
		}
	});
});
