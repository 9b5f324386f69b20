import {closeSync, constants, openSync, readSync} from 'node:fs';
import {pause} from '../session/write-now.js';

/** How long an open question may keep us from leaving, in ms. */
const patience = 500;

/** An answer, or the end of one whose beginning has been read already. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are made of them
const answer = /(?:^|^\[|\x1b\[|\x9b)[03]n|^n/;

/** The keys of a descriptor's terminal opened once more, so that reading never waits; undefined where that cannot be. */
function openAgain(fd: number): number | undefined {
	// The second for a terminal that belongs to someone else, as after `su`, and where there is no /proc.
	for (const path of [`/proc/self/fd/${fd}`, '/dev/tty']) {
		try {
			return openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
		} catch {
			// Perhaps the other.
		}
	}
	return undefined;
}

/**
 * Waits for the answer to an open question without turning the event loop, while keys still come raw: what comes when
 * the terminal has been given back stands on the shell's command line. What is typed meanwhile is dropped. False where
 * there is none within half a second, or the terminal cannot be read or is gone. Never throws.
 */
export function awaitAnswer(
	fd: number,
	now = () => performance.now(),
	read: (fd: number, into: Uint8Array) => number = readSync,
): boolean {
	const again = openAgain(fd);
	if (again === undefined) return false;
	const until = now() + patience;
	const bytes = new Uint8Array(1024);
	let text = '';
	try {
		while (now() < until) {
			try {
				const count = read(again, bytes);
				if (count === 0) return false;
				text = (text + Buffer.from(bytes.subarray(0, count)).toString('latin1')).slice(-bytes.length);
				if (answer.test(text)) return true;
			} catch (error) {
				if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return false;
				pause(5);
			}
		}
		return false;
	} finally {
		closeSync(again);
	}
}
