import {closeSync} from 'node:fs';
import {isatty} from 'node:tty';

/** The exit code that tells of SIGHUP. */
const hungUp = 129;

/**
 * Which of some descriptors are terminals now. What it returns is for the very end of the process, with its exit code:
 * it closes those that have hung up since, a closed window, a lost connection; and after a hang-up all of them, as the
 * end of the keys may be heard a moment before the terminal is gone. Node sets the modes of its standard streams as it
 * exits, and Node 20 crashes where that fails; it leaves alone what is closed.
 */
export function watchHangup(
	descriptors: readonly number[],
	isTerminal: (descriptor: number) => boolean = isatty,
	close: (descriptor: number) => void = closeSync,
): (code: number) => void {
	const terminals = new Set(descriptors.filter(isTerminal));
	return code => {
		for (const descriptor of terminals) {
			if (code !== hungUp && isTerminal(descriptor)) continue;
			terminals.delete(descriptor);
			try {
				close(descriptor);
			} catch {
				// It is closed.
			}
		}
	};
}

/** Closes the terminals that the process was started on, where they are gone. */
export const closeTerminals = watchHangup([0, 1, 2]);
