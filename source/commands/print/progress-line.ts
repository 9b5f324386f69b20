import process from 'node:process';
import {writeNow} from '../../terminal/session/write-now.js';

/** Shows how far some work is; `clear` takes that away again. */
export type ProgressLine<Progress> = {show(progress: Progress): void; clear(): void};

/** Milliseconds before the first line (quick work shows none), and from one to the next. */
const [patience, interval] = [300, 100];

/**
 * A line on stderr that is written over and over, without a single control sequence but the carriage return, so that
 * any terminal can, the first after so many milliseconds; nothing where stderr is none. Also cleared when the process ends in the middle.
 */
export function lineOf<Progress>(
	textOf: (progress: Progress) => string,
	stderr: Pick<NodeJS.WriteStream, 'isTTY' | 'columns'> = process.stderr,
	first = patience,
): ProgressLine<Progress> {
	if (stderr.isTTY !== true) return {show() {}, clear() {}};
	let width = 0;
	let next = performance.now() + first;
	const write = (text: string) => {
		writeNow(2, `\r${text.padEnd(width)}${text === '' ? '\r' : ''}`, 100);
		width = text.length;
	};
	const clear = () => {
		if (width > 0) write('');
	};
	process.once('exit', clear);
	return {
		clear,
		show(progress) {
			if (performance.now() < next) return;
			next = performance.now() + interval;
			write(textOf(progress).slice(0, Math.max(0, (stderr.columns || 80) - 1)));
		},
	};
}
