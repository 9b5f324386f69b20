import type {ColorDepth} from '../../render/cells/capabilities.js';
import type {Grid} from '../../render/cells/grid.js';
import {type Pen, plain} from '../color/pen.js';
import {nextPart} from './part.js';

/**
 * Where frames go; a stream of Node is one. `write` returns false where it wants no more until it says `drain`, and calls
 * `done` when it is rid of the text, also when that failed.
 */
export type Sink = {
	write(text: string, done: () => void): boolean;
	once(event: 'drain', listener: () => void): unknown;
	/** Whether `drain` is still to come, whoever wrote what is in the way. */
	readonly writableNeedDrain?: boolean | undefined;
	/** Bytes that had better be written at once at most, now that it takes some; as many as there are unless told. */
	readonly most?: number | undefined;
};

export type ScreenOptions = {
	readonly sink: Sink;
	readonly depth: ColorDepth;
	/** Whether what is erased takes the pen's background; default true. */
	readonly erasesInColor?: boolean | undefined;
	/** Bytes that may be on their way when a frame is begun; with more, frames are skipped. Default 2048. */
	readonly inFlight?: number | undefined;
	/**
	 * Called when there is room for the rest of a frame of which some was written: to `show` what there is by now, as the
	 * rest may be old. Unless it is given, the rest itself is written.
	 */
	readonly more?: (() => void) | undefined;
	/** Gets everything that is written, as it is written. For counting and recording. */
	readonly onWrite?: ((text: string) => void) | undefined;
};

/** A terminal's screen: what it shows, and the shortest way to the next frame. */
export type Screen = {
	/** Frames are being skipped, because the sink has not taken the last one. */
	readonly busy: boolean;
	/**
	 * Shows a frame now, or, if the sink is busy, as soon as it is not, unless a later one has come by then. The grid may be
	 * used again. Returns the bytes written at once: 0 where nothing changed or the frame has to wait.
	 */
	show(grid: Grid): number;
	/** Draws all of the latest frame anew, as soon as the sink takes it: after ctrl-l, or when the screen was not ours. */
	repaint(): void;
	/** What the terminal shows is not known any more, and neither is its size: the next frame is drawn whole. */
	resized(): void;
	/** Nothing is written from now on, also not what was to come. */
	close(): void;
};

const copy = ({columns, rows, glyphs, foregrounds, backgrounds, attributes}: Grid): Grid => ({
	columns,
	rows,
	glyphs: glyphs.slice(),
	foregrounds: foregrounds.slice(),
	backgrounds: backgrounds.slice(),
	attributes: attributes.slice(),
});

/** A screen that shows nothing yet: its first frame is drawn whole. */
export function createScreen({
	sink,
	depth,
	erasesInColor = true,
	inFlight: most = 2048,
	more,
	onWrite,
}: ScreenOptions): Screen {
	/** What the terminal shows when it has taken all that was written; null where that is not known. */
	let shown: Grid | null = null;
	/** The pen that the terminal was left with: going on with it saves setting it anew in every frame. */
	let pen: Pen = plain;
	/** The latest frame, where it is still to be written, or some of it; and whether some of it was. */
	let waiting: Grid | null = null;
	let isBegun = false;
	/** The row that goes first where not all of a frame goes out at once. */
	let row = 0;
	let inFlight = 0;
	let draining = false;
	let closed = false;

	const drain = () => {
		if (draining) return;
		draining = true;
		sink.once('drain', () => {
			draining = false;
			goOn();
		});
	};
	const isBusy = () => {
		if (sink.writableNeedDrain) drain();
		return draining || inFlight > most;
	};
	/** Takes over the grid: it must be nobody else's. */
	const put = (grid: Grid): number => {
		const {most: fits = Number.POSITIVE_INFINITY} = sink;
		const part = nextPart(shown, grid, {depth, pen, erasesInColor}, fits, row);
		const {text} = part;
		({pen, row, grid: shown} = part);
		isBegun = shown !== grid;
		if (isBegun) waiting = grid;
		if (text === '') return 0;
		const bytes = Buffer.byteLength(text);
		inFlight += bytes;
		onWrite?.(text);
		const taken = sink.write(text, () => {
			inFlight -= bytes;
			goOn();
		});
		if (!taken) drain();
		return bytes;
	};
	const goOn = () => {
		if (closed || waiting === null || isBusy()) return;
		if (isBegun && more) {
			more();
			return;
		}
		const grid = waiting;
		waiting = null;
		put(grid);
	};

	return {
		get busy() {
			return isBusy();
		},
		show(grid) {
			if (closed) return 0;
			if (isBusy()) {
				waiting = copy(grid);
				isBegun = false;
				return 0;
			}
			waiting = null;
			return put(copy(grid));
		},
		repaint() {
			waiting ??= shown;
			shown = null;
			goOn();
		},
		resized() {
			shown = null;
			waiting = null;
		},
		close() {
			closed = true;
			waiting = null;
			shown = null;
		},
	};
}
