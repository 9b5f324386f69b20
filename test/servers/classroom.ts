import {execFileSync} from 'node:child_process';
import {chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import type {TestContext} from 'vitest';
import {cli} from '../commands/cli-process.js';
import {openIn} from '../end-to-end/dashboard.js';
import type {PtyTerminal, TerminalOptions} from '../helpers/pty.js';
import {newAccount, removeAccount} from './accounts.js';
import {found, type Sshd, startSshd} from './sshd.js';

type Test = Pick<TestContext, 'onTestFinished'>;

/** The blocks of the README's section, in their order, as they stand there. */
export function recipe(): readonly string[] {
	const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
	const section = readme.split('\n## A demo over SSH\n')[1].split('\n## ')[0];
	return [...section.matchAll(/^```(?:sh)?\n([\s\S]*?)^```$/gm)].map(([, block]) => block);
}

/** A host set up for a class by the commands of the README, with names and places of its own. */
export type Classroom = {
	readonly teacher: string;
	readonly guest: string;
	readonly sshd: Sshd;
	/** Where the socket is to be, and its path. */
	readonly room: string;
	readonly socket: string;
	/** A folder where anyone may make files. */
	readonly open: string;
	/** Who is to look instead of getting a shell. */
	readonly watch: string;
	/** What the README has people say to log in: the teacher for a race of their own, the class to look. */
	readonly own: string;
	readonly look: string;
	/** Says one of these, or another line of a shell, in a terminal. */
	say(test: Test, line: string, options?: Size): PtyTerminal;
	/** Logs in, in a terminal where `-tt` is among what ssh is told, and runs a command if sshd lets it. */
	login(test: Test, user: string, command: string, told?: readonly string[], options?: Size): PtyTerminal;
	/** Opens the race as the README has the teacher do it. */
	teach(test: Test, options?: Size): Promise<PtyTerminal>;
	stop(): Promise<void>;
};

type Size = Pick<TerminalOptions, 'columns' | 'rows' | 'env'>;

/** Needs root. */
export async function openClassroom(): Promise<Classroom> {
	const folder = mkdtempSync(join(tmpdir(), 'optim-race-class-'));
	chmodSync(folder, 0o755);
	const at = (name: string) => join(folder, name);
	const [teacher, guest] = ['teacher', 'guest'].map(newAccount);
	/** What the README says, here. */
	const here = (text: string) =>
		text
			.replaceAll('/usr/local/bin/watch-race', at('watch-race'))
			.replaceAll('/srv/race', at('race'))
			.replaceAll(/\bteacher\b/g, teacher)
			.replaceAll(/\bguest\b/g, guest);
	const leave = () => {
		for (const name of [guest, teacher]) removeAccount(name);
		rmSync(folder, {recursive: true, force: true});
	};
	process.once('exit', leave);
	let sshd: Sshd | undefined;
	const stop = async () => {
		await sshd?.stop();
		leave();
		process.off('exit', leave);
	};
	try {
		const [own, asRoot, settings, race, look, ...more] = recipe().map(here);
		if (look === undefined || more.length > 0) throw new Error('The section of the README is not what it was.');
		for (const name of ['bin', 'open']) mkdirSync(at(name));
		chmodSync(at('open'), 0o1777);
		// Other users may have no way to where this checkout is.
		cpSync(dirname(cli), at('dist'), {recursive: true});
		writeFileSync(at('bin/optim-race'), `#!/bin/sh\nexec '${process.execPath}' ${at('dist/optim-race.cjs')} "$@"\n`);
		chmodSync(at('bin/optim-race'), 0o755);
		execFileSync('bash', ['-ec', asRoot], {input: 'let me in\n'.repeat(4), stdio: ['pipe', 'ignore', 'pipe']});
		sshd = await startSshd([
			'AcceptEnv LANG LC_* COLORTERM NO_COLOR',
			'Subsystem sftp internal-sftp',
			// All there is to forward.
			...['X11Forwarding yes', 'PermitTunnel yes', 'AllowAgentForwarding yes', 'AllowTcpForwarding yes'],
			`SetEnv PATH=${at('bin')}:/usr/local/bin:/usr/bin:/bin`,
			settings,
		]);
		const {address, options} = sshd;
		// Debian's ssh does so.
		const told = [...options, '-oSendEnv=LANG LC_*'];
		const login: Classroom['login'] = (test, user, command, more = ['-tt'], size = {}) =>
			openIn(test, {file: found('ssh')!, args: [...told, ...more, address(user), command], ...size});
		const ssh = `ssh ${told.map(word => `'${word}'`).join(' ')}`;
		return {
			...{teacher, guest, sshd, own, look, login, stop},
			...{room: at('race'), socket: at('race/tmux'), open: at('open'), watch: at('watch-race')},
			say: (test, line, size = {}) =>
				openIn(test, {
					file: '/bin/sh',
					args: ['-c', line.replace(/^ssh/, ssh).replace('@host', address(''))],
					...size,
				}),
			async teach(test, size) {
				const terminal = login(test, teacher, race, ['-tt'], size);
				await terminal.waitFor('q quit', 30_000);
				return terminal;
			},
		};
	} catch (error) {
		await stop();
		throw error;
	}
}
