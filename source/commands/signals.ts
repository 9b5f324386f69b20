import process from 'node:process';
import {exitCode} from '../terminal/session/exits.js';

/**
 * Ends the process at a signal with the code that tells of it, for commands that hold no terminal: what they had to
 * say is cut, as everybody expects of ctrl-c. Works as long as the event loop turns.
 */
export function exitOnSignals(): void {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const) {
		process.on(signal, () => process.exit(exitCode(signal)));
	}
}
