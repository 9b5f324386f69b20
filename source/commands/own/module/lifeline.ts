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
 * In a thread of its own: where the main one has given no sign of life for a second, and keys come raw, it looks for ctrl-c
 * among them, and by the inspector, which gets through to code that never comes back, has the main thread leave.
 */
const watch = `
const {workerData: signs} = require('node:worker_threads');
const {closeSync, constants: {O_RDONLY, O_NONBLOCK, O_NOCTTY}, openSync, readSync} = require('node:fs');
let [last, still, tty] = [-1, 0, -1];
const keys = Buffer.alloc(256);
const wantsOut = () => {
	try {
		if (tty < 0) tty = openSync('/dev/tty', O_RDONLY | O_NONBLOCK | O_NOCTTY);
		return keys.subarray(0, readSync(tty, keys)).includes(3);
	} catch {
		return false;
	}
};
setInterval(() => {
	const now = Atomics.load(signs, 0);
	still = now === last ? still + 1 : 0;
	last = now;
	if (still < 5 || Atomics.load(signs, 1) === 0 || !wantsOut()) return;
	const {Session} = require('node:inspector');
	const session = new Session();
	session.connectToMainThread();
	session.post('Runtime.evaluate', {expression: "globalThis[Symbol.for('${name}')]()"});
}, ${beat});
`;

/** Has ctrl-c leave also while a module's code comes to no end: the terminal is given back, and it is said where that is. */
export function holdLifeline(file: ModuleFile): void {
	const signs = new Int32Array(new SharedArrayBuffer(8));
	setInterval(() => {
		Atomics.add(signs, 0, 1);
		Atomics.store(signs, 1, process.stdin.isRaw ? 1 : 0);
	}, beat).unref();
	Object.defineProperty(globalThis, Symbol.for(name), {
		configurable: true,
		value() {
			const place = placeOf(new Error('Where is it?'), file);
			process.once('exit', () => {
				writeNow(2, `optim-race: ${place}: this was still at work\n`);
				// Node's inspector would say that it waits for us.
				closeSync(2);
			});
			leaveAnyhow();
			process.emit('SIGINT');
		},
	});
	try {
		new Worker(watch, {eval: true, workerData: signs, stdout: true, stderr: true}).on('error', () => {}).unref();
	} catch {
		// Where no thread can be had, it is raced without.
	}
}
