import {ftruncateSync, writeSync} from 'node:fs';
import {pause} from '../session/write-now.js';

export type LineFileOptions = {
	/** Called once, where the file takes no more: a full disk, a closed pipe, a reader that has stalled for too long. */
	readonly onLost?: (() => void) | undefined;
	/** Bytes that may wait for a reader that has stalled. Default 4 million, some minutes of a race. */
	readonly most?: number | undefined;
	/** How writing is done; a test's. Throws `EAGAIN` where nothing is taken at the moment. */
	readonly write?: ((file: number, bytes: Uint8Array) => number) | undefined;
};

/** Lines on their way into a file. */
export type LineFile = {
	/** Takes a line. A file has it when this returns, a pipe as soon as there is room. False where this line is lost. */
	write(line: string): boolean;
	/** Writes what still waits, in at most so many ms. False where a line was lost, now or before. */
	flush(patience: number): boolean;
};

/** How long a pipe that takes nothing is left alone, in ms. */
const interval = 20;

/**
 * Writes lines into an open file or pipe, whole ones in their order, and never waits for it; for that the descriptor must
 * be non-blocking. Where a disk is full, what there was room for of a line is taken back; a pipe that began a line gets the
 * end of it if it takes any more.
 */
export function createLineFile(file: number, options: LineFileOptions = {}): LineFile {
	const {onLost, most = 4e6, write = writeSync} = options;
	let waiting: {rest: Uint8Array; readonly length: number}[] = [];
	/** Bytes that wait, and those of whole lines that do not any more. */
	let bytes = 0;
	let whole = 0;
	let isLost = false;
	let timer: NodeJS.Timeout | undefined;

	const lose = (kept: typeof waiting) => {
		waiting = kept;
		bytes = kept.reduce((sum, {rest}) => sum + rest.length, 0);
		if (isLost) return;
		isLost = true;
		onLost?.();
	};
	const fail = () => {
		try {
			ftruncateSync(file, whole);
		} catch {
			// A pipe cannot be shortened.
		}
		lose([]);
	};
	/** Writes until nothing waits or nothing is taken. */
	const drain = () => {
		clearTimeout(timer);
		timer = undefined;
		for (let [first] = waiting; first !== undefined; [first] = waiting) {
			try {
				const taken = write(file, first.rest);
				first.rest = first.rest.subarray(taken);
				bytes -= taken;
			} catch (error) {
				if ((error as NodeJS.ErrnoException).code === 'EAGAIN') timer = setTimeout(drain, interval);
				else fail();
				return;
			}
			if (first.rest.length > 0) continue;
			whole += first.length;
			waiting.shift();
		}
	};
	return {
		write(line) {
			if (isLost) return false;
			const rest = Buffer.from(line);
			waiting.push({rest, length: rest.length});
			bytes += rest.length;
			if (timer === undefined) drain();
			if (bytes > most) {
				// A line that has begun is written to its end.
				const begun = waiting.filter(one => one.rest.length < one.length);
				if (begun.length < waiting.length) lose(begun);
			}
			return !isLost;
		},
		flush(patience) {
			const until = performance.now() + patience;
			for (drain(); waiting.length > 0 && performance.now() < until; drain()) pause(5);
			clearTimeout(timer);
			return waiting.length === 0 && !isLost;
		},
	};
}
