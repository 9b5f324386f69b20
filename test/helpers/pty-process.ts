import {closeSync, constants as files, openSync} from 'node:fs';
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

/**
 * Holds the program's end of the terminal open until its last output has been read: where it closes first, libuv takes a
 * short read for the end, and what a program writes as it exits was lost in one run of two hundred.
 */
export function keepLastWords(pty: IPty): void {
	const {ptsName} = pty as IPty & {readonly ptsName?: string};
	if (!ptsName) return;
	const end = openSync(ptsName, files.O_RDWR | files.O_NOCTTY);
	const watch = setInterval(() => {
		if (isAlive(pty.pid)) return;
		clearInterval(watch);
		setTimeout(() => closeSync(end), 15);
	}, 5);
}
