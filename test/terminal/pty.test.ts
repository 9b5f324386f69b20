import {expect, it} from 'vitest';
import {openTerminal} from '../helpers/pty.js';

const sh = (script: string, options = {}) => openTerminal({file: '/bin/sh', args: ['-c', script], ...options});

it('shows what a program draws, and how it ends', async () => {
	const terminal = await sh('printf "\\033[31mred\\033[0m $TERM $LANG $CI.\\n"; stty size; exit 7', {
		columns: 60,
		rows: 10,
	});
	expect(await terminal.waitForExit()).toEqual({code: 7, signal: undefined});
	expect(terminal.text().slice(0, 2)).toEqual(['red xterm-256color C.UTF-8 .', '10 60']);
	expect(terminal.cell(0, 0)).toMatchObject({glyph: 'r', foreground: {palette: 1}});
	expect(terminal.cells()).toHaveLength(10);
	expect(terminal.cell(60, 0)).toBeUndefined();
});

it('types, resizes and signals', async () => {
	const terminal = await sh('trap "stty size" WINCH; read line; echo "got $line"; while :; do sleep 0.05; done');
	terminal.type('hello\r');
	await terminal.waitFor('got hello');
	terminal.resize(100, 30);
	await terminal.waitFor(/^30 100$/m);
	terminal.kill('SIGTERM');
	expect(await terminal.waitForExit()).toEqual({code: undefined, signal: 'SIGTERM'});
});

it('follows the modes of the terminal', async () => {
	const terminal = await sh(
		'printf "\\033[?1049;25l\\033[?1049h\\033[?2004hin"; read x; printf "\\033[?1049l\\033[?25hout"',
	);
	await terminal.waitFor('in');
	expect([terminal.isAlternate(), terminal.cursorVisible(), terminal.mode(2004), terminal.mode(7)]).toEqual([
		true,
		false,
		true,
		true,
	]);
	terminal.type('\r');
	await terminal.waitFor('out');
	expect([terminal.isAlternate(), terminal.cursorVisible()]).toEqual([false, true]);
});

it('fails a wait in time, with a picture', async () => {
	const terminal = await sh('echo something else; sleep 60');
	await terminal.waitFor('something');
	await expect(terminal.waitFor('never', 50)).rejects.toThrow(/no never within 50 ms[\s\S]*something else/);
	terminal.kill('SIGKILL');
	await expect(terminal.waitFor('never')).rejects.toThrow('before the end (SIGKILL)');
});
