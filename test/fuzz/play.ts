import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {cli} from '../commands/cli-process.js';
import {PtyTerminal} from '../helpers/pty.js';
import {childOf, isOver, stateOf, waitedOf} from '../helpers/pty-process.js';
import {type Event, leavings, recording, type Scenario} from './scenario.js';

const later = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

/** What the program may take to be gone, in ms. */
const longest = 1000;

/** The emulator is larger than the program is told: what stands in there is too long, or too much. */
const margin = {columns: 30, rows: 6};

/** Modes of a terminal that nobody has touched: wrapping and the cursor on, all else that we set off. */
const untouched: Readonly<Record<number, boolean>> = {7: true, 25: true};
const modes = [7, 25, 1000, 1002, 1003, 1006, 2004, 2026];

/** Under a shell that tells how it ended, and whether the line is as it was. */
const script =
	'line=changed; before=$(stty -g); "$@"; code=$?; [ "$before" = "$(stty -g)" ] && line=kept; printf "\nended $code $line\n"';

/** What stands where nothing may. */
function outside(terminal: PtyTerminal, {columns, rows}: Size): string[] {
	return terminal.cells().flatMap((cells, row) => {
		const beyond = cells.slice(row < rows ? columns : 0).map(({glyph}) => glyph);
		return beyond.join('').trim() === ''
			? []
			: [`row ${row + 1} of ${rows} goes on: ${JSON.stringify(beyond.join(''))}`];
	});
}

/** One run. What is wrong with how it went and ended; empty where nothing is. `told` gets what is done, as it is done. */
export async function play(scenario: Scenario, told: (what: string) => void): Promise<string[]> {
	const folder = mkdtempSync(join(tmpdir(), 'optim-race-fuzz-'));
	const file = join(folder, 'recording.cast');
	const words = scenario.words.map(word => (word === recording ? file : word));
	const terminal = new PtyTerminal({
		file: '/bin/bash',
		args: ['--norc', '--noprofile', '-c', script, 'bash', process.execPath, cli, ...words],
		columns: scenario.columns,
		rows: scenario.rows,
		margin,
		env: scenario.isRemote ? {SSH_CONNECTION: '10.0.0.1 1024 10.0.0.2 22'} : {},
	});
	try {
		const isWords = words.includes('--screen-reader');
		const drawn = () => (isWords ? terminal.output !== '' : terminal.isAlternate());
		await terminal.waitFor(() => drawn());
		const pid = childOf(terminal.pid);
		if (pid === undefined) return [`it was over before the first key: ${terminal.output.slice(-300)}`];
		const size = {columns: scenario.columns, rows: scenario.rows};
		told(`quiet for ${scenario.quiet.toFixed(1)} s`);
		await later(1000 * scenario.quiet);
		for (const event of scenario.events) {
			if (isOver(pid)) break;
			told(JSON.stringify(event.kind === 'keys' ? event.bytes : event));
			await happen(event, terminal, pid, size, drawn);
		}
		await goOn(pid, drawn);
		// The end of what is begun, a paste too, as a program that is held up waits longer for it; then nothing is open that takes a q.
		terminal.type('\x1b[201~');
		for (let times = 0; times < 4 && !isOver(pid); times++) {
			terminal.type('\x1b');
			await later(150);
		}
		await later(500);
		if (isOver(pid)) {
			await terminal.exit;
			return [`it ended by itself: ${terminal.text().join('\n').trim().slice(-500)}`];
		}
		const trouble = isWords ? [] : outside(terminal, size);
		told(`leaving by ${scenario.leaving}`);
		return [...trouble, ...(await left(scenario, terminal, pid)), ...(words.includes(file) ? recorded(file) : [])];
	} finally {
		await terminal.close();
		rmSync(folder, {recursive: true, force: true});
	}
}

/** Waits for something, a second at most. */
async function until(holds: () => boolean): Promise<void> {
	for (let tries = 0; tries < 40 && !holds(); tries++) await later(25);
}

/** Continues a program that has stopped. Till it has the line again, what is pasted may be a signal. */
async function goOn(pid: number, drawn: () => boolean): Promise<void> {
	if (stateOf(pid) !== 'T') return;
	await until(() => !drawn());
	process.kill(pid, 'SIGCONT');
	await until(drawn);
	await later(100);
}

type Size = {columns: number; rows: number};

async function happen(event: Event, terminal: PtyTerminal, pid: number, size: Size, drawn: () => boolean) {
	switch (event.kind) {
		case 'keys':
			terminal.type(event.bytes);
			break;
		case 'wait':
			await later(event.milliseconds);
			break;
		case 'resize':
			size.columns = event.columns;
			size.rows = event.rows;
			terminal.resize(event.columns, event.rows);
			break;
		case 'suspend':
			terminal.type('\x1a');
			// In a paste it is none.
			await until(() => stateOf(pid) === 'T');
			await goOn(pid, drawn);
	}
}

/** How it ends. */
async function left({leaving}: Scenario, terminal: PtyTerminal, pid: number): Promise<string[]> {
	const way = leavings[leaving];
	const trouble: string[] = [];
	const [from, before] = [performance.now(), waitedOf(pid)];
	if ('bytes' in way) terminal.type(way.bytes);
	else process.kill(pid, way.signal);
	// As of when it was last seen: this process may be held up itself. And without what it waited for a processor.
	let [seen, waited] = [0, 0];
	for (let now = 0; !isOver(pid) && now < 30 * longest; now = performance.now() - from) {
		// A thread that ends takes along what it has waited.
		waited = Math.max(waited, waitedOf(pid) - before);
		seen = now - waited;
		await later(5);
	}
	if (!isOver(pid)) return [`it did not leave by ${leaving} within ${30 * longest} ms`];
	if (seen > longest) trouble.push(`it took ${Math.round(seen)} ms to leave by ${leaving}`);
	await terminal.exit;
	const screen = terminal.text().join('\n');
	const [, code, line] = /^ended (\d+) (\w+)$/m.exec(screen) ?? [];
	if (Number(code) !== way.code) trouble.push(`exit code ${code} for ${leaving}, not ${way.code}: ${screen.trim()}`);
	if (line !== 'kept') trouble.push('the line is not as it was (stty -g)');
	if (terminal.isAlternate()) trouble.push('the alternate screen is still on');
	const wrong = modes.filter(mode => terminal.mode(mode) !== (untouched[mode] ?? false));
	if (wrong.length > 0) trouble.push(`modes left on or off: ${wrong.join(', ')}`);
	if (/^\s+at .*[:(]|\b\w*Error\b|node:internal/m.test(screen))
		trouble.push(`an error is on the screen: ${screen.trim()}`);
	return trouble;
}

/** A recording is lines of JSON, to its last. */
function recorded(file: string): string[] {
	const text = readFileSync(file, 'utf8');
	try {
		for (const line of text.trimEnd().split('\n')) JSON.parse(line);
		return text.endsWith('\n') ? [] : ['the recording has half a line at its end'];
	} catch (error) {
		return [`the recording is none: ${error}`];
	}
}
