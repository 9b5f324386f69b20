import process from 'node:process';
import {exitCode} from '../terminal/session/exits.js';

const ends = (['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const).map(signal => ({
	signal,
	end: () => process.exit(exitCode(signal)),
}));

/** Whether they are heard by this; where none is yet, nobody has said anything. */
let isHeard: boolean | undefined;

/**
 * From here on signals are left to who holds the terminal, and without one they do what they do by themselves: code of
 * others may never give the event loop a turn to do more.
 */
export function leaveSignalsAlone(): void {
	isHeard = false;
	for (const {signal, end} of ends) process.off(signal, end);
}

/**
 * Ends the process at a signal with the code that tells of it, for commands that hold no terminal: what they had to
 * say is cut, as everybody expects of ctrl-c. Works as long as the event loop turns.
 */
export function exitOnSignals(): void {
	if (isHeard !== undefined) return;
	isHeard = true;
	for (const {signal, end} of ends) process.on(signal, end);
}
