import {closeSync, constants, openSync} from 'node:fs';
import {isatty} from 'node:tty';
import {createLineFile} from '../../terminal/frame/line-file.js';
import {createRecording} from '../../terminal/frame/recording.js';
import type {Size} from '../../terminal/session/size.js';
import {writeNow} from '../../terminal/session/write-now.js';
import {quoted} from '../parse/quoted.js';

/** A recording of what the terminal took, under way. */
export type Tape = {
	/** Bytes that may end in the middle of a character. */
	taken(bytes: Uint8Array): void;
	resize(size: Size): void;
	/** The end, with the process's exit code. Says on stderr where the recording is not whole. */
	exit(code: number): void;
	/** Calls back once, where the file takes no more: the recording ends there. */
	whenLost(call: () => void): void;
};

/** How long a pipe is waited for at the end, in ms: leaving matters more. */
const patience = 300;

/**
 * Opens a file for writing, emptying it; never waits, neither for the reader of a pipe. A terminal is refused: it is not
 * ours to draw on.
 */
function openFile(path: string): number {
	// Windows has neither of the last two.
	const {O_WRONLY, O_CREAT, O_TRUNC, O_NONBLOCK = 0, O_NOCTTY = 0} = constants;
	let file: number;
	try {
		file = openSync(path, O_WRONLY | O_CREAT | O_TRUNC | O_NONBLOCK | O_NOCTTY);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENXIO') throw new Error('nobody reads from it', {cause: error});
		throw error;
	}
	if (!isatty(file)) return file;
	closeSync(file);
	throw new Error('it is a terminal');
}

/** Begins a recording; throws where the file cannot be opened or takes nothing. */
export function openTape(path: string, version: 2 | 3, size: Size, term: string | undefined): Tape {
	let lost: (() => void) | undefined;
	const file = createLineFile(openFile(path), {onLost: () => lost?.()});
	// Where files may only grow so large, the kernel ends who goes on writing; who listens gets an error instead.
	process.on('SIGXFSZ', () => {});
	const timestamp = Math.floor(Date.now() / 1000);
	const to = (line: string) => file.write(line);
	const recording = createRecording({to, version, ...size, term, timestamp, now: () => performance.now()});
	if (!recording.isSound) throw new Error('it takes nothing');
	const decoder = new TextDecoder('utf-8', {ignoreBOM: true});
	return {
		taken: bytes => recording.output(decoder.decode(bytes, {stream: true})),
		resize: ({columns, rows}) => recording.resize(columns, rows),
		exit(code) {
			lost = undefined;
			recording.exit(code);
			if (file.flush(patience)) return;
			writeNow(2, `optim-race: the recording in ${quoted(path)} ends early: it took no more\n`);
		},
		whenLost(call) {
			lost = call;
		},
	};
}
