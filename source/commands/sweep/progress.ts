import process from 'node:process';
import type {SweepProgress} from '../../engine/sweep/sweep.js';
import {formatRate, shortPercent} from '../../render/cells/numbers.js';
import {clean} from '../../terminal/clean.js';
import {writeNow} from '../../terminal/session/write-now.js';

/** Shows how far a sweep is; `clear` takes that away again. */
export type ProgressLine = {show(progress: SweepProgress): void; clear(): void};

/** Milliseconds before the first line (a quick sweep shows none), and from one to the next. */
const [patience, interval] = [300, 100];

function textOf({done, total, name, rate}: SweepProgress): string {
	const share = shortPercent(Math.floor((100 * done) / total) / 100).padStart(4);
	return `${share}  ${done} of ${total}  ${clean(name)}${rate === null ? '' : `  ${formatRate(rate)}`}`;
}

/**
 * A line on stderr that is written over and over, without a single control sequence but the carriage return, so that
 * any terminal can; nothing where stderr is none. Also cleared when the process ends in the middle.
 */
export function progressLine(stderr: Pick<NodeJS.WriteStream, 'isTTY' | 'columns'> = process.stderr): ProgressLine {
	if (stderr.isTTY !== true) return {show() {}, clear() {}};
	let width = 0;
	let next = performance.now() + patience;
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
