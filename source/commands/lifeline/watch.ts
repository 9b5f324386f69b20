import {leaveScreen} from '../../terminal/session/sequences.js';
import {answerAt, rawAt, signAt} from './silence.js';

/** Milliseconds from one sign of life to the next. */
export const beat = 200;

/** The name in the global object of what the other thread has this one do. */
export const name = 'optim-race.lifeline';

/** Of Node's own: signals for threads beside the main one, without the warning that comes with them: what is printed keeps a process. */
export const internals = ['--expose-internals', '--no-warnings'];

/** Back to lines with nothing cleared, as nobody knows here what is shown. */
const leave = leaveScreen.replace('\x1b[2J\x1b[H', '');

/**
 * What the thread beside the main one does, which the inspector gets through to while its code never comes back. A signal
 * that the main one has not ended by at once is told to it so; and where it has given no sign of life for a second, and keys
 * come raw, what is typed, and that the terminal is gone. Where even that is not answered, it gives the terminal
 * back by itself. Where it cannot hear signals it has the main thread, once in every such silence, leave them to the system.
 */
export const watch = `
// Node warns of its internals, and who is told that in another thread waits for more.
process.removeAllListeners('warning');
const {workerData: shared} = require('node:worker_threads');
const {constants: {O_RDWR, O_NONBLOCK, O_NOCTTY}, openSync, readSync, writeSync} = require('node:fs');
const {constants: {signals}} = require('node:os');
const isRaw = () => Atomics.load(shared, ${rawAt}) !== 0;
let [last, still, tty, hears] = [-1, 0, -1, false];
const keys = Buffer.alloc(1024);
try {
	// Now: once it has hung up it can no longer be opened.
	tty = openSync('/dev/tty', O_RDWR | O_NONBLOCK | O_NOCTTY);
} catch {}
const end = () => {
	try {
		if (isRaw()) {
			writeSync(tty, ${JSON.stringify(leave)});
			require('node:child_process').spawnSync('stty', ['sane'], {stdio: [tty, 'ignore', 'ignore']});
		}
	} catch {}
	process.kill(process.pid, 'SIGKILL');
};
const tell = (word, typed = []) => {
	const {Session} = require('node:inspector');
	const session = new Session();
	session.connectToMainThread();
	Atomics.store(shared, ${answerAt}, 0);
	const expression = "globalThis[Symbol.for('${name}')]('" + word + "', [" + typed.join() + "])";
	session.post('Runtime.evaluate', {expression}, () => session.disconnect());
	if (word !== 'deaf' && (word !== 'keys' || typed.includes(3)))
		setTimeout(() => Atomics.load(shared, ${answerAt}) === 0 && end(), 2000);
};
const look = () => {
	if (tty < 0) return;
	try {
		const count = readSync(tty, keys);
		if (count > 0) tell('keys', [...keys.subarray(0, count)]);
		else tell('SIGHUP');
	} catch ({code}) {
		if (code === 'EIO' || code === 'ENXIO') tell('SIGHUP');
	}
};
try {
	const {Signal} = require('internal/test/binding').internalBinding('signal_wrap');
	const all = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'].map(name => {
		const one = new Signal();
		one.onsignal = () => {
			// In the background it ends by the signal itself.
			for (const other of all) other.close();
			setTimeout(tell, 30, name);
		};
		one.start(signals[name]);
		return one;
	});
	hears = true;
} catch {}
setInterval(() => {
	const now = Atomics.load(shared, ${signAt});
	still = now === last ? still + 1 : 0;
	last = now;
	if (still < 5 || !isRaw()) return;
	look();
	if (still === 5 && !hears) tell('deaf');
}, ${beat});
`;
