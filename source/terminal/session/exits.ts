import {constants} from 'node:os';
import {inspect} from 'node:util';
import {withoutControls} from '../clean.js';
import {isForeground} from './foreground.js';
import {closeTerminals} from './hangup.js';
import {type Host, type Input, listen, type Output} from './host.js';
import {pause} from './write-now.js';

/**
 * Signals that would end the process with the terminal as it is. SIGXCPU comes where a classroom's machine limits its
 * users' time, SIGBREAK from ctrl-break on Windows, which has just this one, SIGHUP, SIGINT and SIGTERM. SIGPROF is left
 * to the profiler, SIGUSR1 to the debugger.
 */
const deadly = ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGALRM', 'SIGXCPU', 'SIGUSR2', 'SIGBREAK'] as const;

/**
 * The exit code that tells of a signal: 129 SIGHUP, 130 SIGINT, 131 SIGQUIT, 143 SIGTERM. NaN for one that the system
 * does not have and so never sends.
 */
export function exitCode(signal: NodeJS.Signals): number {
	return 128 + constants.signals[signal];
}

/**
 * Ends the process. Node's farewell sets the terminal's modes; in the background the kernel stops it for that, half dead
 * until `fg`. There the signal that the code tells of does it: shells report the same number.
 */
export function endProcess(host: Host, code: number): void {
	const signal = deadly.find(name => exitCode(name) === code);
	if (signal !== undefined && !isForeground()) {
		host.removeAllListeners(signal);
		// It may arrive on another thread, and this one goes on until it does; or another thread listens yet.
		for (let tries = 0; tries < 10; tries++) {
			host.kill(host.pid, signal);
			pause(100);
		}
	}
	closeTerminals(code);
	host.exit(code);
}

/** An error of any kind as lines to print, without anything that a terminal would act on. */
export function describeError(error: unknown): string {
	let text: string;
	try {
		text = inspect(error);
	} catch {
		text = 'an error that cannot be shown';
	}
	return text.split('\n').map(withoutControls).join('\n');
}

/** The exit code that an error of a stream calls for: 0 a closed pipe, 129 a terminal that is gone; undefined: another. */
function lostStream({code}: NodeJS.ErrnoException): number | undefined {
	if (code === 'EPIPE') return 0;
	return code === 'EIO' || code === 'ENXIO' || code === 'EBADF' || code === 'ENOTTY' ? exitCode('SIGHUP') : undefined;
}

/**
 * Calls `end` for every way out that can be caught, with the exit code and, for a failure, what to print, which `told` may
 * know better; `leave` where
 * the process is exiting already. Returns what stops the watch.
 */
export function watchExits(
	{
		host,
		stdin,
		stdout,
		told = () => undefined,
	}: {
		readonly host: Host;
		readonly stdin: Input;
		readonly stdout: Output;
		readonly told?: ((error: unknown) => string | undefined) | undefined;
	},
	end: (code: number, lastWords?: string) => void,
	leave: () => void,
): () => void {
	const failed = (error: unknown) => end(1, told(error) ?? `${describeError(error)}\n`);
	const lost = (error: NodeJS.ErrnoException) => {
		const code = lostStream(error);
		if (code === undefined) failed(error);
		else end(code);
	};
	const hangup = () => end(exitCode('SIGHUP'));
	const stops = [
		listen(host, Object.fromEntries(deadly.map(signal => [signal, () => end(exitCode(signal))]))),
		listen(host, {uncaughtException: failed, unhandledRejection: failed, exit: leave}),
		listen(stdout, {error: lost}),
		// Keys will never come again: the terminal hung up, though the signal may be late or lost.
		listen(stdin, {error: lost, end: hangup, close: hangup}),
	];
	return () => {
		for (const stop of stops) stop();
	};
}
