import {closeSync, existsSync, constants as files, openSync, readdirSync, readFileSync} from 'node:fs';
import {constants} from 'node:os';
import type {IPty} from '@lydell/node-pty';

/** How a process ended: with a code, or by a signal. */
export type Exit = {readonly code: number | undefined; readonly signal: string | undefined};

/** An exit as node-pty tells it. */
export function exitOf(event: {exitCode: number; signal?: number}): Exit {
	if (!event.signal) return {code: event.exitCode, signal: undefined};
	const name = Object.entries(constants.signals).find(([, number]) => number === event.signal)?.[0];
	return {code: undefined, signal: name ?? String(event.signal)};
}

/** Signals a process by its id; one that is gone is left in peace. */
export function killQuietly(pid: number, signal: NodeJS.Signals): void {
	try {
		process.kill(pid, signal);
	} catch {
		// It has ended by itself.
	}
}

export function isAlive(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}

/** The state of a process as /proc tells it: `T` stopped, `R` running or waiting for its turn; undefined once it is gone. */
export function stateOf(pid: number): string | undefined {
	return fieldsOf(pid)?.[0];
}

/** Whether a process has ended, also where nobody has asked how. */
export const isOver = (pid: number): boolean => ['Z', 'X', undefined].includes(stateOf(pid));

/** The child of a process that has one; undefined where there is none. */
export function childOf(pid: number): number | undefined {
	try {
		return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ')[0]) || undefined;
	} catch {
		return undefined;
	}
}

/** How long the threads of a process have waited for a processor so far, in ms; 0 where that cannot be known. */
export function waitedOf(pid: number): number {
	let waited = 0;
	try {
		for (const thread of readdirSync(`/proc/${pid}/task`)) {
			waited += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[1]) / 1e6;
		}
	} catch {
		// One that has just ended.
	}
	return waited;
}

/** What /proc tells of a process after its name: state, parent, group, session … */
function fieldsOf(pid: number | string): string[] | undefined {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	} catch {
		return undefined;
	}
}

/** How often the processes of a session have had their turn so far; `busy` while one of them waits for it. */
export function workOf(session: number): string {
	let turns = '';
	for (const name of existsSync('/proc/self/stat') ? readdirSync('/proc') : []) {
		if (!/^\d+$/.test(name)) continue;
		const fields = fieldsOf(name);
		if (fields?.[3] !== String(session)) continue;
		if (fields[0] === 'R' || fields[0] === 'D') return 'busy';
		turns += `${name} ${fields[11]} ${fields[12]},`;
	}
	return turns;
}

/** Turns of the event loop, in each of which what there is to read is read. */
const lastTurns = 5;

/**
 * Holds the program's end of the terminal open until its last output has been read: where it closes first, libuv takes a
 * short read for the end, and what a program writes as it exits was lost in one run of two hundred.
 */
export function keepLastWords(pty: IPty): void {
	const {ptsName} = pty as IPty & {readonly ptsName?: string};
	if (!ptsName) return;
	const end = openSync(ptsName, files.O_RDWR | files.O_NOCTTY);
	let left = lastTurns;
	const watch = setInterval(() => {
		if (isAlive(pty.pid) || left-- > 0) return;
		clearInterval(watch);
		closeSync(end);
	}, 5);
}
