import {constants} from 'node:os';

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
