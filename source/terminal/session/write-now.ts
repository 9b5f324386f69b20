import {writeSync} from 'node:fs';

/** Lets so much time pass without turning the event loop. */
export function pause(milliseconds: number): void {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/**
 * Writes all of a text before it returns, for the moments when no event loop will run again. Returns false where that
 * could not be: the other end is gone, or takes nothing for `patience` ms; then leaving matters more than leaving tidily.
 * Never throws.
 */
export function writeNow(
	fd: number,
	text: string,
	patience = 2000,
	write: (fd: number, bytes: Uint8Array) => number = writeSync,
): boolean {
	let rest: Uint8Array = Buffer.from(text);
	const until = performance.now() + patience;
	while (rest.length > 0) {
		try {
			rest = rest.subarray(write(fd, rest));
		} catch (error) {
			// Node opens terminals non-blocking; a slow line's buffer is full now and then.
			if ((error as NodeJS.ErrnoException).code !== 'EAGAIN' || performance.now() > until) return false;
			pause(5);
		}
	}
	return true;
}
