import {isatty} from 'node:tty';

/** Which of some descriptors are terminals now, and from then on whether one of them has hung up. */
export function watchHangup(
	descriptors: readonly number[],
	isTerminal: (descriptor: number) => boolean = isatty,
): () => boolean {
	const terminals = descriptors.filter(isTerminal);
	return () => !terminals.every(isTerminal);
}

/** Whether a terminal that this process was started on is gone: a closed window, a lost connection. */
export const isHungUp = watchHangup([0, 1, 2]);
