import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {closeSync, mkdtempSync, openSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it, onTestFinished} from 'vitest';
import {createLineFile} from '../../../source/terminal/frame/line-file.js';
import {createRecording, type RecordingOptions} from '../../../source/terminal/frame/recording.js';
import {compile} from '../compile.js';

function record(options: Partial<RecordingOptions> = {}) {
	const lines: string[] = [];
	let time = 1000;
	const recording = createRecording({
		to: line => {
			lines.push(line);
			return true;
		},
		columns: 80,
		rows: 24,
		term: 'xterm-256color',
		now: () => time,
		...options,
	});
	const pass = (milliseconds: number) => {
		time += milliseconds;
	};
	return {recording, lines, pass, parsed: () => lines.map(line => JSON.parse(line))};
}

function temporaryFile(): string {
	const directory = mkdtempSync(join(tmpdir(), 'optim-race-cast-'));
	onTestFinished(() => rmSync(directory, {recursive: true}));
	return join(directory, 'race.cast');
}

describe('createRecording', () => {
	it('writes version 3: intervals', () => {
		const {recording, lines, pass} = record({timestamp: 1700000000});
		pass(250);
		recording.output('\x1b[2Jé"█');
		pass(1000.4);
		recording.resize(90, 30);
		pass(0.4);
		recording.output('x');
		recording.exit(130);
		recording.output('later');
		expect(lines).toEqual([
			'{"version":3,"term":{"cols":80,"rows":24,"type":"xterm-256color"},"timestamp":1700000000}\n',
			'[0.250,"o","\\u001b[2Jé\\"█"]\n',
			'[1.000,"r","90x30"]\n',
			'[0.001,"o","x"]\n',
			'[0.000,"x","130"]\n',
		]);
	});

	it('writes version 2: times since the start, and no exit', () => {
		const {recording, lines, pass} = record({version: 2});
		pass(250);
		recording.output('a');
		pass(1000);
		recording.resize(90, 30);
		recording.exit(0);
		expect(lines).toEqual([
			'{"version":2,"width":80,"height":24,"env":{"TERM":"xterm-256color"}}\n',
			'[0.250,"o","a"]\n',
			'[1.250,"r","90x30"]\n',
		]);
	});

	it('leaves out what it is not told', () => {
		expect(record({term: undefined}).lines).toEqual(['{"version":3,"term":{"cols":80,"rows":24}}\n']);
		expect(record({term: undefined, version: 2}).lines).toEqual(['{"version":2,"width":80,"height":24}\n']);
	});

	it('keeps characters whole and loses none, however the text comes', () => {
		fc.assert(
			fc.property(fc.array(fc.string({unit: fc.constantFrom('a', '\ud83c', '\udfc1', 'é', '\x1b')})), texts => {
				const {recording, parsed} = record();
				for (const text of texts) recording.output(text);
				recording.exit(0);
				const events = parsed().slice(1, -1);
				expect(events.map(([, , data]) => data).join('')).toBe(Buffer.from(texts.join('')).toString());
				for (const [, code, data] of events) expect([code, data === '']).toEqual(['o', false]);
			}),
		);
	});

	it('lets no time pass when the clock goes back', () => {
		const {recording, parsed, pass} = record();
		pass(500);
		recording.output('a');
		pass(-300);
		recording.output('b');
		pass(400);
		recording.output('c');
		expect(parsed().slice(1)).toEqual([
			[0.5, 'o', 'a'],
			[0, 'o', 'b'],
			[0.1, 'o', 'c'],
		]);
	});

	it('ends where a line cannot be written', () => {
		let room = 2;
		const {recording} = record({to: () => room-- > 0});
		recording.output('a');
		expect(recording.isSound).toBe(true);
		recording.output('b');
		recording.output('c');
		expect([recording.isSound, room]).toEqual([false, -1]);
		const file = openSync(temporaryFile(), 'w');
		closeSync(file);
		expect(createRecording({to: createLineFile(file).write, columns: 1, rows: 1, now: () => 0}).isSound).toBe(false);
	});

	it('has everything in the file when the process is killed', async () => {
		const {directory, remove} = compile('source/terminal/frame/recording.ts', 'source/terminal/frame/line-file.ts');
		onTestFinished(remove);
		const file = temporaryFile();
		const program = `
			import {openSync} from 'node:fs';
			import {createLineFile} from '${directory}/source/terminal/frame/line-file.js';
			import {createRecording} from '${directory}/source/terminal/frame/recording.js';
			const now = () => performance.now();
			const to = createLineFile(openSync(process.argv[1], 'w')).write;
			const recording = createRecording({to, columns: 80, rows: 24, now});
			for (let n = 0; n < 1000; n++) recording.output('é█🏁'.repeat(100) + n);
			process.kill(process.pid, 'SIGKILL');
		`;
		const child = spawn(process.execPath, ['--input-type=module', '-e', program, file], {stdio: 'inherit'});
		expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
		const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
		expect(lines).toHaveLength(1001);
		expect(JSON.parse(lines[1000])[2]).toMatch(/^(é█🏁){100}999$/);
	});
});
