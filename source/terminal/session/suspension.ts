import {isRemote} from './environment.js';
import {isForeground} from './foreground.js';
import {type Host, listen} from './host.js';

/** What stopping and going on does to the screen. */
export type Suspendable = {
	/** Gives the terminal back, before a stop. */
	leave(): void;
	/** Takes the terminal again: the process goes on, in the foreground. Also after a stop from outside. */
	enter(): void;
};

/** Whether a program can be stopped and go on: Windows has no such thing, nor the signals for it. */
export const canSuspend = ({platform}: Pick<Host, 'platform'>): boolean => platform !== 'win32';
/** What is said of ctrl-z there. */
export const cannotSuspend = 'ctrl-z cannot be done here: Windows does not stop programs';

/** How long a stop may take to arrive, in ms. */
const delay = 20;

/** How often a timer that comes late is set anew: on a machine this busy it never comes on time. */
const mostLate = 10;

/**
 * Ctrl-z, and SIGTSTP from outside. The whole process group is asked to stop, as the terminal's driver would: under npx,
 * or a script, a parent that went on would keep the shell waiting. The kernel ignores that in an orphaned group, where no
 * shell can say `fg`. There the process stops itself alone, for a supervisor to continue; but over SSH, where nobody
 * could, it would be frozen for good, and comes back instead. Where nothing can be suspended (see `canSuspend`) it does
 * nothing at all.
 */
export function watchSuspension(host: Host, {leave, enter}: Suspendable): {suspend(): void; stop(): void} {
	if (!canSuspend(host)) return {suspend() {}, stop() {}};
	let over = false;
	let continued = true;
	let uncatch = () => {};
	const catchStop = () => {
		uncatch();
		uncatch = listen(host, {SIGTSTP: suspend});
	};
	/**
	 * Calls back unless the process has been continued by then. After a stop the timer is overdue, and what continued us
	 * may have come to another thread, which has yet to tell: a timer that comes late is set anew.
	 */
	const unlessContinued = (then: () => void, lateLeft = mostLate) => {
		const set = performance.now();
		setTimeout(() => {
			const isLate = performance.now() - set > 2 * delay;
			setImmediate(() => {
				if (over || continued) return;
				if (isLate && lateLeft > 0) unlessContinued(then, lateLeft - 1);
				else then();
			});
		}, delay);
	};
	const goOn = () => {
		continued = true;
		// Not at once: a deadly signal that came while we were stopped is read after SIGCONT, and goes first.
		setImmediate(() => {
			if (over || !continued) return;
			if (isForeground()) {
				catchStop();
				enter();
			} else {
				// `bg`: nothing to do there but to wait for `fg`, which wakes only what is stopped.
				host.kill(0, 'SIGTTOU');
			}
		});
	};
	function suspend() {
		leave();
		// Only a signal that nobody listens to stops us.
		uncatch();
		continued = false;
		host.kill(0, 'SIGTSTP');
		unlessContinued(() => {
			if (!isRemote(host.env)) host.kill(host.pid, 'SIGSTOP');
			// Over SSH, and as process 1 of a container, we still run.
			unlessContinued(goOn);
		});
	}
	catchStop();
	const unlisten = listen(host, {SIGCONT: goOn});
	return {
		suspend,
		stop() {
			over = true;
			uncatch();
			unlisten();
		},
	};
}
