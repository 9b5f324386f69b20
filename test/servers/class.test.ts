import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, describe, expect, it, vi} from 'vitest';
import {tickIs} from '../end-to-end/dashboard.js';
import {endAll, processesOf, runAs, uidOf} from './accounts.js';
import {type Classroom, openClassroom} from './classroom.js';
import {found} from './sshd.js';

const programs = [
	'sshd',
	'ssh',
	'sftp',
	'ssh-keygen',
	'ssh-keyscan',
	'tmux',
	'useradd',
	'userdel',
	'passwd',
	'su',
	'setpriv',
];
const missing = programs.filter(name => found(name) === undefined);
if (process.getuid?.() !== 0) missing.unshift('the rights of root');
if (missing.length > 0)
	console.warn(`not tested: a class over SSH, as the README has it, for want of ${missing.join(', ')}`);

const patient = {timeout: 20_000, interval: 50};

describe.runIf(missing.length === 0)('a class over SSH, set up as the README has it', {timeout: 120_000}, () => {
	let room: Classroom;
	beforeAll(async () => {
		room = await openClassroom();
	}, 60_000);
	afterAll(() => room?.stop());

	const none = async (user: string) => vi.waitFor(() => expect(processesOf(uidOf(user)!)).toEqual([]), patient);
	afterEach(async () => {
		endAll(room.guest);
		endAll(room.teacher);
		for (const file of [loot(), room.socket]) rmSync(file, {force: true});
	});

	/** What tmux says to the teacher. */
	const asked = (...words: string[]) => {
		const line = ['tmux', '-S', room.socket, ...words].map(word => `'${word}'`).join(' ');
		const {status, stdout, stderr} = runAs(room.teacher, line);
		expect({status, stderr}).toEqual({status: 0, stderr: ''});
		return stdout.trim();
	};
	/** All that a guest might change. */
	const state = () =>
		asked(
			'display-message',
			'-p',
			'-t',
			'race',
			'#{session_windows} #{window_panes} #{pane_in_mode} #{window_width}×#{window_height} #{pane_title}',
		) +
		asked('show-options', '-g') +
		asked('show-environment', '-t', 'race') +
		asked('list-keys');
	const clients = () => asked('list-clients', '-F', '#{client_user}').split('\n').sort();
	const loot = () => join(room.open, 'loot');
	/** What tmux runs as the teacher for whoever it lets ask. */
	const attack = () => `tmux -S ${room.socket} list-clients -F '#(id -un > ${loot()})'`;

	it('gives the teacher a race of their own', async test => {
		const terminal = room.say(test, room.own);
		await terminal.waitFor('q quit', 30_000);
		terminal.type('q');
		expect(await terminal.waitForExit()).toEqual({code: 0, signal: undefined});
	});

	it('shows the race, whatever size the windows of the class are, and ends with it', async test => {
		const teacher = await room.teach(test, {columns: 100, rows: 31});
		const before = state();
		const small = room.say(test, room.look, {columns: 60, rows: 18});
		const large = room.say(test, room.look, {columns: 140, rows: 50});
		for (const guest of [small, large]) await guest.waitFor('Toy', 20_000);
		small.resize(50, 12);
		large.resize(150, 55);
		expect(clients()).toEqual([room.guest, room.guest, room.teacher].sort());
		teacher.type(' \x1b[Hll');
		await teacher.waitFor(tickIs(2));
		await large.waitFor(tickIs(2));
		// The same signs for a guest whose ssh says nothing of a language.
		const mute = room.say(test, room.look, {env: {LANG: undefined}});
		await mute.waitFor('▀', 20_000);
		expect(state()).toBe(before);
		expect(teacher.text()[30]).toContain('race');
		teacher.type('q');
		expect(await teacher.waitForExit()).toEqual({code: 0, signal: undefined});
		for (const guest of [small, large, mute]) await guest.waitForExit(20_000);
	});

	it('takes no key of the class but the one to leave', async test => {
		const teacher = await room.teach(test);
		teacher.type(' \x1b[Hll');
		await teacher.waitFor(tickIs(2));
		const before = state();
		const guest = room.say(test, room.look);
		await guest.waitFor(tickIs(2), 20_000);
		const printable = Array.from({length: 95}, (_, n) => String.fromCharCode(32 + n));
		const control = Array.from({length: 26}, (_, n) => String.fromCharCode(1 + n));
		const arrows = ['A', 'B', 'C', 'D', '5~', '6~'].map(key => `\x1b[${key}`);
		const keys = [...printable, ...control, ...arrows];
		for (const key of keys) guest.type(key);
		for (const key of keys.filter(one => one !== 'd')) guest.type(`\x02${key}`);
		guest.type('\x02:kill-server\r\x02:detach-client -a\r\x02x\ry\x02&y');
		guest.type('\x1b[<0;5;5M\x1b[<0;5;5m\x1b[<64;5;5M\x1b[200~q\x1b[201~');
		teacher.type('l');
		await guest.waitFor(tickIs(3));
		expect(state()).toBe(before);
		expect(clients()).toEqual([room.guest, room.teacher].sort());
		guest.type('\x02d');
		expect(await guest.waitForExit(20_000)).toEqual({code: 0, signal: undefined});
		expect(clients()).toEqual([room.teacher]);
	});

	it('gives nothing else to a guest, whatever the guest asks for', async test => {
		const teacher = await room.teach(test);
		const before = state();
		const commands = [
			attack(),
			`tmux -S ${room.socket} detach-client -a`,
			`tmux -S ${room.socket} attach-session`,
			'sh -c id',
		];
		for (const command of commands) {
			const guest = room.login(test, room.guest, command);
			await guest.waitFor('q quit', 20_000);
			guest.kill('SIGKILL');
		}
		const blind = room.login(test, room.guest, attack(), ['-T']);
		expect((await blind.waitForExit(20_000)).code).not.toBe(0);
		expect(blind.output).toContain('not a terminal');
		const subsystem = room.login(test, room.guest, 'sftp', ['-T', '-s']);
		expect((await subsystem.waitForExit(20_000)).code).not.toBe(0);
		const {options, address} = room.sshd;
		const sftp = spawnSync(found('sftp')!, [...options, '-b', '-', address(room.guest)], {
			input: `put /etc/hostname ${loot()}\n`,
			timeout: 20_000,
		});
		expect(sftp.status).not.toBe(0);
		expect(existsSync(loot())).toBe(false);
		expect(state()).toBe(before);
		await none(room.guest);
		expect(clients()).toEqual([room.teacher]);
		expect(teacher.ended).toBeUndefined();
	});

	it('forwards nothing for a guest, and takes none of its variables', async test => {
		const teacher = await room.teach(test);
		const before = state();
		const [, port] = /-oPort=(\d+)/.exec(room.sshd.options.join(' '))!;
		const {options, address} = room.sshd;
		const ssh = (...told: string[]) =>
			spawnSync(found('ssh')!, [...options, '-oExitOnForwardFailure=yes', ...told, address(room.guest)], {
				encoding: 'utf8',
				timeout: 20_000,
			});
		// A way to this very server: were it open, it would answer.
		const through = ssh('-W', `127.0.0.1:${port}`);
		expect(through).toMatchObject({status: 255, stdout: ''});
		expect(through.stderr).toContain('forwarding failed');
		for (const way of [`0:127.0.0.1:${port}`, '0', `${room.open}/back:127.0.0.1:${port}`]) {
			expect(ssh('-N', '-R', way)).toMatchObject({status: 255, stdout: ''});
		}
		expect(ssh('-N', '-oStdinNull=yes', '-W', `${room.open}/back`)).toMatchObject({status: 255, stdout: ''});
		const variables = ['ENV', 'BASH_ENV', 'LD_PRELOAD', 'TMUX', 'TERMINFO'];
		const set = `-oSetEnv=${[...variables, 'LC_ALL'].map(name => `${name}=${loot()}`).join(' ')}`;
		const guest = room.login(test, room.guest, 'true', ['-tt', set]);
		await guest.waitFor('q quit', 20_000);
		const seen = processesOf(uidOf(room.guest)!).map(pid => readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0'));
		const names = new Set(seen.flat().map(entry => entry.split('=')[0]));
		expect(names).toContain('SSH_CONNECTION');
		for (const name of variables) expect(names).not.toContain(name);
		for (const name of [`../../${loot()}`, `xterm;id>${loot()}`, '#(id)']) {
			const strange = room.login(test, room.guest, 'true', ['-tt'], {env: {TERM: name}});
			expect((await strange.waitForExit(20_000)).code).not.toBe(0);
		}
		expect(state()).toBe(before);
		expect(existsSync(loot())).toBe(false);
		expect(teacher.ended).toBeUndefined();
	});

	it('leaves the name of the socket to the teacher, whoever comes first', async test => {
		const early = room.say(test, room.look);
		await early.waitForExit(20_000);
		expect(early.output).toContain('Permission denied');
		await none(room.guest);
		for (const user of [room.guest, 'nobody']) {
			for (const trick of [
				`tmux -S ${room.socket} new-session -d`,
				`touch ${room.socket}`,
				`mkdir ${room.socket}`,
				`ln -s ${room.open} ${room.socket}`,
				`rm -rf ${room.room}`,
				`mv ${room.room} ${room.room}-away`,
			]) {
				runAs(user, trick);
				expect(readdirSync(room.room), `${user}: ${trick}`).toEqual([]);
			}
		}
		await none(room.guest);
		expect(statSync(room.room).uid).toBe(uidOf(room.teacher));
		await room.teach(test);
		expect(statSync(room.socket).uid).toBe(uidOf(room.teacher));
		expect(clients()).toEqual([room.teacher]);
	});

	it('is out of reach for the other users of the host, who do not become the guest by its password', async test => {
		const teacher = await room.teach(test);
		const before = state();
		expect(runAs('nobody', `ls ${room.room}`)).not.toMatchObject({status: 0});
		for (const command of ["list-clients -F '#(id)'", 'attach-session', 'kill-server']) {
			const {status, stderr} = runAs('nobody', `tmux -S ${room.socket} ${command}`);
			expect(status).not.toBe(0);
			expect(stderr).toContain('Permission denied');
		}
		const become = spawnSync('su', ['-', room.guest, '-c', attack()], {encoding: 'utf8', timeout: 20_000});
		expect(become.status).not.toBe(0);
		expect(become.stderr).toContain('not a terminal');
		expect(existsSync(loot())).toBe(false);
		expect(state()).toBe(before);
		expect(teacher.ended).toBeUndefined();
	});

	// The same attacks do what they are feared for where the way in is a shell: what is tested above is the lock.
	it('would run as the teacher what a guest with a shell asks for', async test => {
		await room.teach(test);
		// A job ends with the client that asked for it, however far it has come.
		await vi.waitFor(() => {
			runAs(room.guest, attack());
			expect(readFileSync(loot(), 'utf8')).toBe(`${room.teacher}\n`);
		}, patient);
		expect(statSync(loot()).uid).toBe(uidOf(room.teacher));
	});
});
