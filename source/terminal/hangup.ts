import {closeSync} from 'node:fs';
import {isatty} from 'node:tty';

/**
 * Which of some descriptors are terminals now. What it returns closes those that have hung up since: a closed window, a
 * lost connection. Node sets the modes of its standard streams as it exits, and Node 20 crashes where that fails; it
 * leaves alone what is closed.
 */
export function watchHangup(
	descriptors: readonly number[],
	isTerminal: (descriptor: number) => boolean = isatty,
	close: (descriptor: number) => void = closeSync,
): () => void {
	const terminals = new Set(descriptors.filter(isTerminal));
	return () => {
		for (const descriptor of terminals) {
			if (isTerminal(descriptor)) continue;
			terminals.delete(descriptor);
			try {
				close(descriptor);
			} catch {
				// It is closed.
			}
		}
	};
}

/** For the very end of the process: closes the terminals it was started on that are gone. */
export const closeHungUp = watchHangup([0, 1, 2]);
