import {spawnSync} from 'node:child_process';
import {randomUUID} from 'node:crypto';
import {readdirSync, statSync} from 'node:fs';
import {killQuietly} from '../helpers/pty-process.js';
import {found} from './sshd.js';

/** A name for an account of the system that no other has. */
export const newAccount = (kind: string) => `race-${kind}-${randomUUID().slice(0, 8)}`;

/** A user's number; undefined where there is no such user. */
export function uidOf(name: string): number | undefined {
	const {status, stdout} = spawnSync('id', ['-u', name], {encoding: 'utf8'});
	return status === 0 ? Number(stdout) : undefined;
}

/** What a user runs. */
export function processesOf(uid: number): number[] {
	return readdirSync('/proc')
		.filter(name => /^\d+$/.test(name))
		.map(Number)
		.filter(pid => {
			try {
				return statSync(`/proc/${pid}`).uid === uid;
			} catch {
				return false;
			}
		});
}

/** Ends what a user runs, and waits for it. */
export function endAll(name: string): void {
	const uid = uidOf(name);
	for (let left = 100; uid !== undefined && left > 0 && processesOf(uid).length > 0; left--) {
		for (const pid of processesOf(uid)) killQuietly(pid, 'SIGKILL');
		spawnSync('sleep', ['0.05']);
	}
}

/** Takes an account away, with what it runs and, where it has one of its own, its home. */
export function removeAccount(name: string): void {
	if (uidOf(name) === undefined) return;
	endAll(name);
	const {status, stderr} = spawnSync(found('userdel')!, ['--remove', name], {encoding: 'utf8'});
	if (status !== 0 && uidOf(name) !== undefined) throw new Error(`${name} is still there: ${stderr}`);
}

/** Runs a command as a user who has a shell, whatever the account says: what it says and how it ends. */
export function runAs(user: string, command: string) {
	const gid = spawnSync('id', ['-g', user], {encoding: 'utf8'}).stdout.trim();
	const become = ['--reuid', user, '--regid', gid, '--init-groups', 'env', '-i'];
	const env = [`PATH=${process.env.PATH}`, 'TERM=xterm-256color', 'LANG=C.UTF-8'];
	return spawnSync('setpriv', [...become, ...env, 'sh', '-c', command], {encoding: 'utf8', timeout: 20_000});
}
