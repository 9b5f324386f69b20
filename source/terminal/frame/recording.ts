export type RecordingOptions = {
	/** Takes a line, and says whether it could. */
	readonly to: (line: string) => boolean;
	/** Of the format asciicast. Default 3. */
	readonly version?: 2 | 3 | undefined;
	/** The terminal's size at the start, in cells. */
	readonly columns: number;
	readonly rows: number;
	/** The terminal's name, as TERM has it. */
	readonly term?: string | undefined;
	/** When it was recorded, in seconds since 1970. */
	readonly timestamp?: number | undefined;
	/** A clock in ms that does not go back; if it does, no time has passed. */
	readonly now: () => number;
};

/** What a terminal gets, with its times, in a file that asciinema plays. */
export type Recording = {
	/** False from the first line on that could not be written, to a full disk say: there the recording ends. */
	readonly isSound: boolean;
	/** What was written to the terminal. Half of a character at the end waits for its other half. */
	output(text: string): void;
	/** The terminal's new size, in cells. */
	resize(columns: number, rows: number): void;
	/** The end, with the process's exit status; version 2 has no way to say it. Nothing is recorded after it. */
	exit(status: number): void;
};

/** As a terminal gets it: half a character becomes a replacement; players refuse it in a file. */
const wellFormed = (text: string) => Buffer.from(text).toString();

const highSurrogate = /[\ud800-\udbff]$/;

/**
 * Begins a recording: writes its header. Every event is a line that has been handed on when the call returns, so that
 * nothing is lost however the process ends. Never throws.
 */
export function createRecording(options: RecordingOptions): Recording {
	const {to, version = 3, columns, rows, term, timestamp, now} = options;
	const start = now();
	/** When the last event was, in whole ms from the start: rounding the times and not the intervals keeps them in step. */
	let last = 0;
	let isSound = true;
	let isOver = false;
	let half = '';

	const put = (line: string) => {
		if (isSound) isSound = to(`${line}\n`);
	};
	const event = (code: string, data: string) => {
		if (isOver) return;
		const elapsed = Math.max(last, Math.round(now() - start));
		const time = ((version === 3 ? elapsed - last : elapsed) / 1000).toFixed(3);
		last = elapsed;
		put(`[${time},"${code}",${JSON.stringify(wellFormed(data))}]`);
	};
	const flush = () => {
		if (half !== '') event('o', half);
		half = '';
	};

	put(
		JSON.stringify(
			version === 3
				? {version, term: {cols: columns, rows, type: term}, timestamp}
				: {version, width: columns, height: rows, timestamp, env: term === undefined ? undefined : {TERM: term}},
		),
	);
	return {
		get isSound() {
			return isSound;
		},
		output(text) {
			const all = half + text;
			half = highSurrogate.exec(all)?.[0] ?? '';
			const whole = all.slice(0, all.length - half.length);
			if (whole !== '') event('o', whole);
		},
		resize(newColumns, newRows) {
			event('r', `${newColumns}x${newRows}`);
		},
		exit(status) {
			flush();
			if (version === 3) event('x', String(status));
			isOver = true;
		},
	};
}
