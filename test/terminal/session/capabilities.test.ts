import {describe, expect, it} from 'vitest';
import {
	type CapabilityFlags,
	defaultFps,
	detect,
	isInteractive,
} from '../../../source/terminal/session/capabilities.js';

const color = (env: Record<string, string>, isTTY = true, flags?: CapabilityFlags) => detect({env, isTTY, flags}).color;
const charset = (env: Record<string, string>, flags?: CapabilityFlags) => detect({env, isTTY: true, flags}).charset;

describe('colour', () => {
	it.each([
		[{TERM: 'xterm-256color'}, '256'],
		[{TERM: 'xterm-256color', COLORTERM: 'truecolor'}, 'truecolor'],
		[{TERM: 'xterm', COLORTERM: '24bit'}, 'truecolor'],
		[{TERM: 'xterm', COLORTERM: 'yes'}, '16'],
		[{TERM: 'xterm'}, '16'],
		[{TERM: 'xterm-direct'}, 'truecolor'],
		[{TERM: 'xterm-direct256'}, 'truecolor'],
		[{TERM: 'xterm-kitty'}, 'truecolor'],
		[{TERM: 'alacritty'}, 'truecolor'],
		[{TERM: 'linux'}, '16'],
		[{TERM: 'rxvt-unicode-256color'}, '256'],
		[{TERM: 'tmux-256color'}, '256'],
		[{TERM: 'tmux-256color', TMUX: '/tmp/tmux-0/default,1,0', COLORTERM: 'truecolor'}, 'truecolor'],
		[{TERM: 'screen-256color', TMUX: '/tmp/tmux-0/default,1,0', COLORTERM: 'truecolor'}, 'truecolor'],
		[{TERM: 'screen-256color', STY: '1.pts', COLORTERM: 'truecolor'}, '256'],
		[{TERM: 'screen', COLORTERM: 'truecolor'}, '16'],
		[{TERM: 'dumb', COLORTERM: 'truecolor'}, 'none'],
		[{TERM: 'vt100'}, 'none'],
		[{TERM: 'vt220'}, 'none'],
		[{TERM: 'xterm-mono'}, 'none'],
		[{}, 'none'],
		[{TERM: ''}, 'none'],
		[{OS: 'Windows_NT'}, 'truecolor'],
	])('%j → %s', (env, depth) => expect(color(env as Record<string, string>)).toBe(depth));

	it('is none where the output is no terminal', () => {
		expect(color({TERM: 'xterm-256color', COLORTERM: 'truecolor'}, false)).toBe('none');
	});

	it('obeys NO_COLOR unless it is empty', () => {
		expect(color({TERM: 'xterm', NO_COLOR: '0', FORCE_COLOR: '3'})).toBe('none');
		expect(color({TERM: 'xterm', NO_COLOR: ''})).toBe('16');
	});

	it.each([
		['0', 'none'],
		['false', 'none'],
		['1', '16'],
		['2', '256'],
		['3', 'truecolor'],
		['true', '256'],
		['yes', '256'],
		['', 'none'],
	])('obeys FORCE_COLOR=%j in a pipe: %s', (FORCE_COLOR, depth) => {
		expect(color({TERM: 'xterm-256color', FORCE_COLOR}, false)).toBe(depth);
	});

	it('finds some colour where it is forced and the terminal promises none', () => {
		expect(color({FORCE_COLOR: 'true'}, false)).toBe('16');
	});

	it('lets a flag win over everything', () => {
		const env = {TERM: 'dumb', NO_COLOR: '1', FORCE_COLOR: '0'};
		for (const flag of ['16', '256', 'truecolor'] as const) expect(color(env, false, {color: flag})).toBe(flag);
		expect(color({TERM: 'xterm', FORCE_COLOR: '3'}, true, {color: 'never'})).toBe('none');
		expect(color({TERM: 'xterm'}, true, {color: 'auto'})).toBe('16');
	});
});

describe('charset', () => {
	it.each([
		[{LANG: 'en_US.UTF-8'}, 'unicode'],
		[{LANG: 'de_AT.utf8'}, 'unicode'],
		[{LANG: 'C.UTF-8', TERM: 'linux'}, 'unicode'],
		[{LANG: 'en_US.UTF-8', LC_ALL: 'C'}, 'ascii'],
		[{LANG: 'C', LC_CTYPE: 'UTF-8'}, 'unicode'],
		[{LANG: 'en_US.UTF-8', LC_ALL: '', LC_CTYPE: ''}, 'unicode'],
		[{LANG: 'en_US.ISO-8859-1'}, 'ascii'],
		[{LANG: 'POSIX', TERM_PROGRAM: 'vscode'}, 'ascii'],
		[{}, 'ascii'],
		[{LANG: '', TERM: 'xterm-256color'}, 'ascii'],
		[{TERM: 'xterm-kitty'}, 'unicode'],
		[{TERM: 'xterm-256color', VTE_VERSION: '7600'}, 'unicode'],
		[{WT_SESSION: 'x'}, 'unicode'],
	])('%j → %s', (env, wanted) => expect(charset(env as Record<string, string>)).toBe(wanted));

	it('lets a flag win', () => {
		expect(charset({LANG: 'C'}, {charset: 'unicode'})).toBe('unicode');
		expect(charset({LANG: 'C.UTF-8'}, {charset: 'ascii'})).toBe('ascii');
		expect(charset({LANG: 'C.UTF-8'}, {charset: 'auto'})).toBe('unicode');
	});
});

it.each([
	[true, true, {TERM: 'xterm'}, true],
	[false, true, {TERM: 'xterm'}, false],
	[true, false, {TERM: 'xterm'}, false],
	[true, true, {TERM: 'dumb'}, false],
	[true, true, {CI: '1'}, false],
	[true, true, {CI: 'true'}, false],
	[true, true, {CI: '0'}, true],
	[true, true, {CI: 'false'}, true],
	[true, true, {CI: ''}, true],
])('isInteractive: stdin %s, stdout %s, %j → %s', (stdinIsTTY, stdoutIsTTY, env, wanted) => {
	expect(isInteractive({stdinIsTTY, stdoutIsTTY, env: env as Record<string, string>})).toBe(wanted);
});

it('draws half as often over SSH', () => {
	expect(defaultFps({})).toBe(30);
	expect(defaultFps({SSH_TTY: ''})).toBe(30);
	expect(defaultFps({SSH_TTY: '/dev/pts/0'})).toBe(15);
	expect(defaultFps({SSH_CONNECTION: '::1 22 ::1 4000'})).toBe(15);
});
