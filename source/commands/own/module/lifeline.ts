import {closeSync} from 'node:fs';
import process from 'node:process';
import {Worker} from 'node:worker_threads';
import {writeNow} from '../../../terminal/session/write-now.js';
import {leaveAnyhow} from './manners.js';
import type {ModuleFile} from './path.js';
import {placeOf} from './place.js';

/** Milliseconds from one sign of life to the next. */
const beat = 200;

/** The name in the global object of what the other thread has this one do. */
const name = 'optim-race.leave';

/**
 * In a thread of its own: where the main one has given no sign of life for a second, and keys come raw, it looks whether
 * the terminal is gone or ctrl-c among the keys, and by the inspector, which gets through to code that never comes back, has
 * the main thread leave. Once in every such silence it has it leave the other signals to the system, as nobody hears them.
 */
const watch = `
const {workerData: signs} = require('node:worker_threads');
const {constants: {O_RDONLY, O_NONBLOCK, O_NOCTTY}, openSync, readSync} = require('node:fs');
let [last, still, tty] = [-1, 0, -1];
const keys = Buffer.alloc(256);
try {
	// Now: once it has hung up it can no longer be opened.
	tty = openSync('/dev/tty', O_RDONLY | O_NONBLOCK | O_NOCTTY);
} catch {}
const wayOut = () => {
	if (tty < 0) return undefined;
	try {
		const count = readSync(tty, keys);
		if (count === 0) return 'SIGHUP';
		return keys.subarray(0, count).includes(3) ? 'SIGINT' : undefined;
	} catch ({code}) {
		return code === 'EIO' || code === 'ENXIO' ? 'SIGHUP' : undefined;
	}
};
const tell = word => {
	const {Session} = require('node:inspector');
	const session = new Session();
	session.connectToMainThread();
	const expression = "globalThis[Symbol.for('${name}')]('" + word + "')";
	session.post('Runtime.evaluate', {expression}, () => session.disconnect());
};
setInterval(() => {
	const now = Atomics.load(signs, 0);
	still = now === last ? still + 1 : 0;
	last = now;
	if (still < 5 || Atomics.load(signs, 1) === 0) return;
	const way = wayOut();
	if (way !== undefined) tell(way);
	else if (still === 5) tell('deaf');
}, ${beat});
`;

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

/**
 * Has ctrl-c, a terminal that goes and a signal end this also while a module's code comes to no end: where there is a
 * terminal still it is given back, but for a signal, and it is said where that code is.
 */
export function holdLifeline(file: ModuleFile): void {
	const signs = new Int32Array(new SharedArrayBuffer(8));
	let hear = () => {};
	const listen = () => {
		hear();
		hear = () => {};
	};
	setInterval(() => {
		listen();
		Atomics.add(signs, 0, 1);
		Atomics.store(signs, 1, process.stdin.isRaw ? 1 : 0);
	}, beat).unref();
	Object.defineProperty(globalThis, Symbol.for(name), {
		configurable: true,
		value(word: 'deaf' | 'SIGINT' | 'SIGHUP') {
			if (word === 'deaf') {
				hear = leftAlone();
				return;
			}
			listen();
			const place = placeOf(new Error('Where is it?'), file);
			const tell = () => {
				writeNow(2, `optim-race: ${place}: this was still at work\n`);
				// Node's inspector would say that it waits for us.
				closeSync(2);
			};
			if (word === 'SIGINT') process.once('exit', tell);
			leaveAnyhow();
			process.emit(word);
		},
	});
	try {
		new Worker(watch, {eval: true, workerData: signs, stdout: true, stderr: true}).on('error', () => {}).unref();
	} catch {
		// Where no thread can be had, it is raced without.
	}
}
