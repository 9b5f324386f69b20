import {endProcess, watchExits} from './exits.js';
import {isForeground} from './foreground.js';
import {type Holdable, holdBack} from './hold.js';
import type {Host, Input, Output} from './host.js';
import {enterScreen, leaveScreen, type Modes} from './sequences.js';
import {canSuspend, watchSuspension} from './suspension.js';
import {writeNow} from './write-now.js';

export type SessionOptions = {
	readonly stdin: Input;
	readonly stdout: Output;
	readonly modes?: Modes;
	/** Default true; false where lines follow what stands there already: of the terminal only the keys are taken. */
	readonly screen?: boolean;
	/** Keys come raw from now on, and nothing is written yet: at the start, and whenever the terminal is ours again. */
	readonly whenRaw?: () => void;
	/**
	 * The screen is given back, on whatever way out, and keys come raw for as long as this takes: the last chance to read
	 * what is not to come where lines are typed. Not in the background, nor where the terminal takes nothing any more.
	 */
	readonly beforeLines?: () => void;
	/** The screen is ours again and empty, after ctrl-z or a stop from outside: draw it anew. */
	readonly onResume?: () => void;
	/** Called once on every way out but `close`, when the terminal is restored; must be synchronous. What it throws is dropped. */
	readonly beforeExit?: (code: number) => void;
	/** Other ways to the same terminal. What is written to them while the screen is ours comes on stderr when it is not. */
	readonly held?: readonly Holdable[];
	/** How an error that nobody caught is told, in lines; `undefined` where it is told with all that is known of it. */
	readonly told?: (error: unknown) => string | undefined;
	/** Default the real process. */
	readonly host?: Host;
};

/** The terminal while it is ours. */
export type Session = {
	/** Whether the screen is ours at this moment: not while suspended, not once closed. */
	readonly active: boolean;
	/** Writes to the screen; what comes while it is not ours is dropped. */
	write(text: string): void;
	/**
	 * Ctrl-z: gives the terminal back, stops the process, and takes it again when that goes on. False where
	 * the system cannot do that.
	 */
	suspend(): boolean;
	/** Gives the terminal back for good. The process goes on; signals do again what they did. Twice is as good as once. */
	close(): void;
	/** Gives the terminal back, unless that was done, and ends the process: 0 done, 130 for ctrl-c. */
	exit(code: number): void;
};

/**
 * Takes the terminal: alternate screen, no cursor, no wrapping, raw keys. From here on it is given back as it was on every
 * way out that a process can catch, synchronously. Exit codes: 129 SIGHUP and a terminal that is gone, 130 SIGINT, 131
 * SIGQUIT, 143 SIGTERM, 0 a closed pipe, 1 an error that nobody caught, printed on the screen that was there before.
 */
export function openSession(options: SessionOptions): Session {
	const {stdin, stdout, modes, screen = true, host = process, held = []} = options;
	const {whenRaw, beforeLines, onResume, beforeExit, told} = options;
	const wasRaw = stdin.isRaw === true;
	const put = (text: string) => (stdout.writeNow ? stdout.writeNow(text) : writeNow(stdout.fd, text));
	let release = () => '';
	let entered = false;
	let exiting = false;

	const enter = () => {
		// Off and on: what a shell did to the modes while we were stopped goes unnoticed by the stream. And before the
		// screen is touched: in the background this is where the kernel stops us.
		stdin.setRawMode?.(false);
		stdin.setRawMode?.(true);
		whenRaw?.();
		if (screen) put(enterScreen(modes));
		// After a stop from outside they are held already.
		if (!entered && held.length > 0) ({release} = holdBack(held, host));
		entered = true;
	};
	const leave = () => {
		if (!entered) return;
		entered = false;
		const isWritten = !screen || put(leaveScreen) !== false;
		// In the background the terminal is in the shell's modes already.
		if (isForeground()) {
			if (isWritten) beforeLines?.();
			stdin.setRawMode?.(wasRaw);
		}
		const said = release();
		if (said !== '') writeNow(2, said);
	};
	const end = () => {
		suspension.stop();
		leave();
	};
	const exit = (code: number, lastWords = '') => {
		if (exiting) return;
		exiting = true;
		// Signals are still caught, and come to nothing: a second one must not change how this ends.
		end();
		try {
			beforeExit?.(code);
		} catch {
			// It had its chance; the exit code says what went wrong first.
		}
		if (lastWords !== '') writeNow(2, lastWords);
		endProcess(host, code);
	};
	const suspension = watchSuspension(host, {
		leave,
		enter() {
			enter();
			// The size may have changed while the shell had the terminal, and only the shell was told.
			host.kill(host.pid, 'SIGWINCH');
			onResume?.();
		},
	});
	const unwatch = watchExits({host, stdin, stdout, told}, exit, leave);

	enter();
	return {
		get active() {
			return entered;
		},
		write(text) {
			if (entered) stdout.write(text);
		},
		suspend() {
			if (!canSuspend(host)) return false;
			if (entered) suspension.suspend();
			return true;
		},
		close() {
			end();
			unwatch();
		},
		exit: code => exit(code),
	};
}
