import {closeSync} from 'node:fs';
import process from 'node:process';
import {Worker} from 'node:worker_threads';
import {exitCode} from '../../terminal/session/exits.js';
import {writeNow} from '../../terminal/session/write-now.js';
import {answerAt, shared, sign, takenInSilence} from './silence.js';
import {beat, internals, name, watch} from './watch.js';

type Word = 'deaf' | 'keys' | 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'SIGQUIT';

/** Signals that end a process, and that it hears only while its event loop turns. */
const deadly = ['SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

/** Leaves signals to the system, which ends the process at once; returns what takes them back. */
function leftAlone(): () => void {
	const heard = deadly.map(signal => ({signal, listeners: process.listeners(signal)}));
	for (const {signal} of heard) process.removeAllListeners(signal);
	return () => {
		for (const {signal, listeners} of heard) for (const listener of listeners) process.on(signal, listener);
	};
}

/** Ends the process as a signal does that is heard. */
function endBy(signal: Exclude<Word, 'deaf' | 'keys'>): void {
	if (!process.emit(signal)) process.exit(exitCode(signal));
}

/** Starts the thread; where it cannot have signals, without. */
function startWatch(): void {
	for (const execArgv of [internals, []]) {
		try {
			const watching = new Worker(watch, {eval: true, execArgv, workerData: shared, stdout: true, stderr: true});
			watching.on('error', () => {}).unref();
			return;
		} catch {
			// Where no thread can be had, it is raced without.
		}
	}
}

/**
 * Has q, ctrl-c, a terminal that goes and a signal end this also while code comes to no end, or takes long: it ends as
 * it would otherwise, and `atWork` says, where somebody else's code is at work, where that is.
 */
export function holdLifeline(atWork: () => string | undefined = () => undefined): void {
	if (Symbol.for(name) in globalThis) return;
	let hear = () => {};
	const listen = () => {
		hear();
		hear = () => {};
	};
	setInterval(() => {
		listen();
		sign();
	}, beat).unref();
	Object.defineProperty(globalThis, Symbol.for(name), {
		value(word: Word, keys: readonly number[]) {
			Atomics.store(shared, answerAt, 1);
			if (word === 'deaf') {
				hear = leftAlone();
				return;
			}
			const leave = word === 'keys' ? takenInSilence(Uint8Array.from(keys)) : () => endBy(word);
			if (!leave) return;
			listen();
			const place = atWork();
			process.once('exit', () => {
				if (place !== undefined) writeNow(2, `optim-race: ${place}: this was still at work\n`);
				try {
					// Node's inspector would say that it waits for us.
					closeSync(2);
				} catch {
					// It hung up.
				}
			});
			leave();
		},
	});
	sign();
	startWatch();
}
