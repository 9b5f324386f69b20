import {type ChildProcess, execFileSync, spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {
	accessSync,
	chmodSync,
	constants,
	copyFileSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir, userInfo} from 'node:os';
import {join} from 'node:path';
import {killQuietly} from '../helpers/pty-process.js';

/** Where Debian has a program, which need not be on the path of whoever tests; undefined where it is not installed. */
export function found(name: string): string | undefined {
	const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/bin'];
	return folders
		.map(folder => join(folder, name))
		.find(path => {
			try {
				accessSync(path, constants.X_OK);
				return true;
			} catch {
				return false;
			}
		});
}

/** A real OpenSSH server on the loopback, with a key that is thrown away with it. */
export type Sshd = {
	/** The command that logs in: what is left to say is what to run there. */
	readonly login: readonly string[];
	/** What ssh, sftp and scp are to be told before they are told where to go. */
	readonly options: readonly string[];
	/** Where a user goes. */
	address(user: string): string;
	/** What the server said. */
	log(): string;
	/** Processes that serve a connection. */
	connections(): number[];
	stop(): Promise<void>;
};

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	if (address === null || typeof address === 'string') throw new Error('no port');
	return address.port;
}

/** Parents of the processes there are. */
export function parents(): Map<number, number> {
	const all = new Map<number, number>();
	for (const name of readdirSync('/proc')) {
		if (!/^\d+$/.test(name)) continue;
		try {
			const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
			all.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
		} catch {
			// It has ended by now.
		}
	}
	return all;
}

/** Processes whose environment or command line holds a text; a program may write over the latter. */
export function running(where: 'environ' | 'cmdline', text: string): number[] {
	return [...parents().keys()].filter(pid => {
		try {
			return readFileSync(`/proc/${pid}/${where}`, 'utf8').includes(text);
		} catch {
			return false;
		}
	});
}

async function listening(port: number, server: ChildProcess): Promise<boolean> {
	for (let left = 100; left > 0; left--) {
		if (server.exitCode !== null) return false;
		const scan = spawnSync('ssh-keyscan', ['-T', '1', '-p', String(port), '127.0.0.1'], {timeout: 3000});
		if (scan.stdout?.length > 0) return true;
		await new Promise(resolve => setTimeout(resolve, 50));
	}
	return false;
}

/** Starts a server; `settings` are lines of its configuration more. Fails, with what the server said, where it does not start. */
export async function startSshd(settings: readonly string[] = []): Promise<Sshd> {
	const directory = mkdtempSync(join(tmpdir(), 'optim-race-sshd-'));
	const at = (name: string) => join(directory, name);
	for (const name of ['host', 'user']) {
		execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', at(name)], {timeout: 60_000});
	}
	copyFileSync(at('user.pub'), at('authorized'));
	// Whoever logs in reads it as themselves.
	chmodSync(directory, 0o711);
	chmodSync(at('authorized'), 0o644);
	const isRoot = process.getuid?.() === 0;
	// Where Debian's server, started by hand, wants to lock itself in.
	if (isRoot) mkdirSync('/run/sshd', {recursive: true, mode: 0o755});
	const port = await freePort();
	writeFileSync(
		at('config'),
		[
			`Port ${port}`,
			'ListenAddress 127.0.0.1',
			`HostKey ${at('host')}`,
			`AuthorizedKeysFile ${at('authorized')}`,
			'PidFile none',
			'UsePAM no',
			'StrictModes no',
			'PermitRootLogin prohibit-password',
			'PasswordAuthentication no',
			'KbdInteractiveAuthentication no',
			'PrintMotd no',
			'PrintLastLog no',
			...settings,
			'',
		].join('\n'),
	);
	let said = '';
	const server = spawn(found('sshd')!, ['-D', '-e', '-f', at('config')], {
		stdio: ['ignore', 'ignore', 'pipe'],
		env: {PATH: '/usr/sbin:/usr/bin:/sbin:/bin'},
	});
	server.stderr.on('data', data => {
		said += data;
	});
	const children = () => [...parents()].flatMap(([pid, parent]) => (parent === server.pid ? [pid] : []));
	const stop = async () => {
		for (const pid of children()) killQuietly(pid, 'SIGKILL');
		if (server.exitCode === null && server.signalCode === null) {
			const ended = once(server, 'exit');
			server.kill('SIGKILL');
			await ended;
		}
		rmSync(directory, {recursive: true, force: true});
	};
	if (!(await listening(port, server))) {
		await stop();
		throw new Error(`sshd does not start: ${said}`);
	}
	const options = {
		IdentityFile: at('user'),
		IdentitiesOnly: 'yes',
		IdentityAgent: 'none',
		UserKnownHostsFile: at('known'),
		GlobalKnownHostsFile: '/dev/null',
		StrictHostKeyChecking: 'no',
		BatchMode: 'yes',
		ConnectTimeout: '60',
		LogLevel: 'ERROR',
		Port: String(port),
	};
	const told = ['-F', 'none', ...Object.entries(options).map(([name, value]) => `-o${name}=${value}`)];
	const address = (user: string) => `${user}@127.0.0.1`;
	return {
		login: [...told, address(userInfo().username)],
		options: told,
		address,
		log: () => said,
		connections: children,
		stop,
	};
}
