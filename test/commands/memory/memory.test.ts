import {
	chmodSync,
	existsSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeEach, describe, expect, it, onTestFinished} from 'vitest';
import {noProgress, type Progress} from '../../../source/app/memory/progress.js';
import {written} from '../../../source/app/memory/written.js';
import {openMemory} from '../../../source/commands/memory/memory.js';
import {stateFolder} from '../../../source/commands/memory/state-file.js';

let home: string;
let folder: string;
let file: string;

beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), 'optim-race-memory-'));
	folder = join(home, 'state', 'optim-race');
	file = join(folder, 'lecture.json');
	onTestFinished(() => rmSync(home, {recursive: true, force: true}));
});

const memory = () => openMemory({XDG_STATE_HOME: join(home, 'state')}, '1');
const nag: Progress = {scene: 'nag', guesses: {'nag/0': {choice: 1, isRight: true}}, exercises: {}};

describe('where progress is kept', () => {
	it('follows the XDG Base Directory Specification', () => {
		expect(stateFolder({XDG_STATE_HOME: '/x', HOME: '/h'})).toBe('/x/optim-race');
		expect(stateFolder({XDG_STATE_HOME: 'x', HOME: '/h'})).toBe('/h/.local/state/optim-race');
		expect(stateFolder({XDG_STATE_HOME: '', HOME: '/h'})).toBe('/h/.local/state/optim-race');
		expect(stateFolder({LOCALAPPDATA: '/local', HOME: '/h'})).toBe('/local/optim-race');
		expect(stateFolder({})).toBeUndefined();
	});

	it('is nowhere where the environment names no place, and that is a word', () => {
		const nowhere = openMemory({HOME: 'here'}, '1');
		expect([nowhere.progress, nowhere.word]).toEqual([noProgress, '']);
		expect(nowhere.keep(nag)).toMatch(/^progress is not kept: /);
	});
});

describe('progress', () => {
	it('is there the next time, for its owner alone, and leaves nothing beside it', () => {
		expect(memory()).toMatchObject({progress: noProgress, word: ''});
		expect(existsSync(folder)).toBe(false);
		expect(memory().keep(nag)).toBe('');
		expect(memory()).toMatchObject({progress: nag, word: ''});
		expect(statSync(file).mode & 0o777).toBe(0o600);
		expect(statSync(folder).mode & 0o777).toBe(0o700);
		expect(readdirSync(folder)).toEqual(['lecture.json']);
	});

	it('is kept in spite of what a process that was ended has left', () => {
		mkdirSync(folder, {recursive: true});
		writeFileSync(join(folder, '.lecture.1.new'), 'half');
		expect(memory().keep(nag)).toBe('');
		expect(readdirSync(folder)).toEqual(['lecture.json']);
	});

	it('that is damaged is ignored with a word, and begun anew', () => {
		mkdirSync(folder, {recursive: true});
		writeFileSync(file, '{"version":1,');
		expect(memory()).toMatchObject({progress: noProgress, word: expect.stringMatching(/cannot be read/)});
		expect(memory().keep(nag)).toBe('');
		expect(memory().progress).toEqual(nag);
	});

	it('of a newer edition is ignored with a word, and left as it is', () => {
		mkdirSync(folder, {recursive: true});
		writeFileSync(file, '{"version":9}');
		const newer = memory();
		expect(newer).toMatchObject({progress: noProgress, word: expect.stringMatching(/newer/)});
		expect(newer.keep(nag)).toMatch(/newer/);
		expect(readFileSync(file, 'utf8')).toBe('{"version":9}');
	});

	it('that a newer edition keeps meanwhile stays as that left it', () => {
		const older = memory();
		mkdirSync(folder, {recursive: true});
		writeFileSync(file, '{"version":9}');
		expect(older.keep(nag)).toMatch(/newer/);
		expect(readFileSync(file, 'utf8')).toBe('{"version":9}');
	});

	it('of two at once is kept of both', () => {
		const [one, two] = [memory(), memory()];
		one.keep(nag);
		two.keep({scene: 'sgd', guesses: {'sgd/0': {choice: 0, isRight: false}}, exercises: {}});
		expect(Object.keys(memory().progress.guesses)).toEqual(['nag/0', 'sgd/0']);
		expect(memory().progress.scene).toBe('sgd');
	});

	it('is not read or written through a link', () => {
		const other = join(home, 'other.json');
		writeFileSync(other, written(nag));
		mkdirSync(folder, {recursive: true});
		symlinkSync(other, file);
		const linked = memory();
		expect(linked).toMatchObject({progress: noProgress, word: expect.stringMatching(/symbolic link/)});
		expect(linked.keep(noProgress)).toMatch(/symbolic link/);
		expect(lstatSync(file).isSymbolicLink()).toBe(true);
		expect(readFileSync(other, 'utf8')).toBe(written(nag));
		// Nor a link in the place of what is written first.
		rmSync(file);
		symlinkSync(other, join(folder, '.lecture.1.new'));
		expect(memory().keep({...nag, scene: 'gd'})).toBe('');
		expect(readFileSync(other, 'utf8')).toBe(written(nag));
	});

	it('is not put into a folder that is a link', () => {
		mkdirSync(join(home, 'state'));
		mkdirSync(join(home, 'elsewhere'));
		symlinkSync(join(home, 'elsewhere'), folder);
		expect(memory().keep(nag)).toMatch(/symbolic link/);
		expect(readdirSync(join(home, 'elsewhere'))).toEqual([]);
	});

	it.each([
		['a folder in its place', () => mkdirSync(file, {recursive: true})],
		[
			'a file in the place of its folder',
			() => {
				mkdirSync(join(home, 'state'));
				writeFileSync(folder, '');
			},
		],
		[
			'a file far too long',
			() => {
				mkdirSync(folder, {recursive: true});
				writeFileSync(file, ' '.repeat(1_100_000));
			},
		],
	])('that cannot be kept for %s is a word, and no failure', (_, make) => {
		make();
		const word = memory().keep(nag);
		expect(word).toMatch(/^progress is not kept: .+/);
		expect(word).not.toMatch(/\n/);
		expect([...word].length).toBeLessThan(80);
	});

	it.runIf(process.getuid?.() !== 0)('that may not be written is a word, and no failure', () => {
		mkdirSync(folder, {recursive: true});
		chmodSync(folder, 0o500);
		expect(memory().keep(nag)).toMatch(/^progress is not kept: .*permission denied/);
	});
});
