import {closeSync, ftruncateSync, openSync} from 'node:fs';
import {isatty} from 'node:tty';
import {createRecording} from '../terminal/recording.js';
import type {Size} from '../terminal/size.js';
import {writeNow} from '../terminal/write-now.js';

/** A recording of what the terminal took, under way. */
export type Tape = {
	/** Bytes that may end in the middle of a character. */
	taken(bytes: Uint8Array): void;
	resize(size: Size): void;
	exit(code: number): void;
	/** Calls back once, where the file takes no more: the recording ends there. */
	whenLost(call: () => void): void;
};

/** Opens a file for writing, emptying it. A terminal is refused: it is not ours to draw on. */
function openFile(path: string): number {
	const file = openSync(path, 'w');
	if (!isatty(file)) return file;
	closeSync(file);
	throw new Error('it is a terminal');
}

/** Writes lines, whole ones only: where the disk is full, what there was room for is taken back. */
function lineWriter(file: number): (line: string) => boolean {
	let length = 0;
	return line => {
		const isWritten = writeNow(file, line);
		if (isWritten) length += Buffer.byteLength(line);
		else {
			try {
				ftruncateSync(file, length);
			} catch {
				// A pipe cannot be shortened.
			}
		}
		return isWritten;
	};
}

/** Begins a recording; throws where the file cannot be opened or takes nothing. */
export function openTape(path: string, version: 2 | 3, size: Size, term: string | undefined): Tape {
	const write = lineWriter(openFile(path));
	// Where files may only grow so large, the kernel ends who goes on writing; who listens gets an error instead.
	process.on('SIGXFSZ', () => {});
	let lost: (() => void) | undefined;
	const to = (line: string) => {
		const isWritten = write(line);
		if (!isWritten) lost?.();
		return isWritten;
	};
	const timestamp = Math.floor(Date.now() / 1000);
	const recording = createRecording({to, version, ...size, term, timestamp, now: () => performance.now()});
	if (!recording.isSound) throw new Error('it takes nothing');
	const decoder = new TextDecoder('utf-8', {ignoreBOM: true});
	return {
		taken: bytes => recording.output(decoder.decode(bytes, {stream: true})),
		resize: ({columns, rows}) => recording.resize(columns, rows),
		exit: code => recording.exit(code),
		whenLost(call) {
			lost = call;
		},
	};
}
