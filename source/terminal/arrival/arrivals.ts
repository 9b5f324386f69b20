import type {Later} from '../input/keyboard.js';
import {createLineRate} from './line-rate.js';

export type ArrivalsOptions = {
	/** Writes a question behind all that was written; calls back once: whether it went out, or was dropped on the way. */
	readonly ask: (done: (isOut: boolean) => void) => void;
	/** Milliseconds, from any fixed moment on. */
	readonly now: () => number;
	/** What has come by then must be read before it calls. */
	readonly later: Later;
};

/** What is known of how far a terminal has got with what was written to it. */
export type Arrivals = {
	/** Whether another frame may be written: always, where the terminal has not answered. */
	readonly hasRoom: boolean;
	/** Bytes that the next piece of a frame should have at most: infinitely many where nobody knows. */
	readonly room: number;
	/** Whether a question is out whose answer may still come. */
	readonly isAwaited: boolean;
	/** Whether a picture is on its way that takes long, or nobody knows how long: what it shows had better not move on. */
	readonly isArriving: boolean;
	/** Asks for the first time. A second call does nothing. */
	begin(): void;
	/** A frame of so many bytes was written. */
	wrote(bytes: number): void;
	/** An answer came; one that nobody waits for is nothing. */
	answered(): void;
	/** The terminal is somebody else's: nothing is asked. */
	leave(): void;
	/** The terminal is ours, again: what was asked before is forgotten, as somebody else may have got the answer. */
	enter(): void;
	/** Calls back once when there is room. */
	whenRoom(call: () => void): void;
};

/** How long an answer is waited for where nothing is ahead of the question, in ms. */
const patience = 2000;
/** The slowest line that is waited for, in bytes a ms: 2,400 bit/s. */
const slowest = 0.24;
/** How many times slower than measured a line may become and is still waited for. */
const stalled = 8;
/** No buffer in the way is thought to be larger, in bytes. */
const largest = 131_072;
/** How long what is ahead may take to arrive, in ms. */
const most = 500;
/** The largest part of a frame that goes out at once, in ms of the line's time; a small frame is never parted. */
const part = 250;
const small = 400;
/** From how long a frame takes on it is long on its way, in ms. */
const long = 1500;

type Question = {readonly position: number; readonly asked: number; isOut: boolean};

/**
 * Whether the terminal answers: `unasked`; `asked` for the first time; `answers`; `doubtful` since an answer did not come
 * in time; `mute` where the first did not.
 */
type Standing = 'unasked' | 'asked' | 'answers' | 'doubtful' | 'mute';

/**
 * Keeps what is ahead of a frame short, where the terminal says what has arrived. One question is open at a time; what
 * was written and is not known to have arrived must fit into half a second of the rate measured so far, and of that
 * what was written since the question: a long way there and back keeps no frame waiting, and a slow line has never more
 * than that ahead. No answer in time, and everything goes on as if nobody had asked; for good, where it was the first.
 */
export function createArrivals({ask, now, later}: ArrivalsOptions): Arrivals {
	const line = createLineRate();
	let standing: Standing = 'unasked';
	let isOurs = true;
	/** Bytes written, and how many of them have arrived, by an answer of when. */
	let written = 0;
	let arrived = 0;
	let before = Number.NEGATIVE_INFINITY;
	/** When the first byte was written that is not known to have arrived, and the first behind the open question. */
	let first: number | undefined;
	let firstSince: number | undefined;
	/** Bytes written up to the end of the latest frame that is long on its way. */
	let longest = 0;
	/** Of the latest frame: the next will be about as large. */
	let latest = 0;
	let open: Question | undefined;
	let cancel = () => {};
	let waiting: (() => void)[] = [];

	const room = () => {
		const {rate, trip} = line;
		if (standing !== 'answers') return Number.POSITIVE_INFINITY;
		if (rate === undefined) return open === undefined ? Number.POSITIVE_INFINITY : 0;
		if (open === undefined) return rate * most;
		return Math.min(rate * most - (written - open.position), rate * (most + trip) - (written - arrived));
	};
	const hasRoom = () => {
		if (standing !== 'answers' || open === undefined) return true;
		return line.rate !== undefined && room() >= Math.min(latest, (line.rate * most) / 2);
	};
	const tell = () => {
		if (waiting.length === 0 || !hasRoom()) return;
		const calls = waiting;
		waiting = [];
		for (const call of calls) call();
	};
	const forget = () => {
		cancel();
		open = undefined;
	};
	const giveUp = () => {
		forget();
		standing = standing === 'asked' ? 'mute' : 'doubtful';
		tell();
	};
	const put = () => {
		const asked: Question = {position: written, asked: now(), isOut: false};
		open = asked;
		firstSince = undefined;
		cancel();
		const least = Math.max(slowest, (line.rate ?? 0) / stalled);
		cancel = later(patience + Math.min(written - arrived, largest) / least, giveUp);
		ask(isOut => {
			asked.isOut = isOut;
			if (isOut || open !== asked) return;
			forget();
			tell();
		});
	};
	const isAsking = () => isOurs && open === undefined && (standing === 'answers' || standing === 'doubtful');

	return {
		get hasRoom() {
			return hasRoom();
		},
		get room() {
			return Math.min(room(), Math.max(small, (line.rate ?? Number.POSITIVE_INFINITY) * part));
		},
		get isAwaited() {
			return open?.isOut === true;
		},
		get isArriving() {
			// Asked for the first time behind much, as where a line stalls, the terminal may take minutes to prove mute.
			const isHeard = standing === 'answers' || (standing === 'asked' && open?.position === arrived);
			return isHeard && open !== undefined && arrived < longest;
		},
		begin() {
			if (standing !== 'unasked' || !isOurs) return;
			standing = 'asked';
			put();
		},
		wrote(bytes) {
			written += bytes;
			latest = bytes;
			first ??= now();
			if (open !== undefined) firstSince ??= now();
			if (bytes > (line.rate ?? 0) * long) longest = written;
			if (isAsking()) put();
		},
		answered() {
			if (open === undefined) return;
			const {position, asked} = open;
			const at = now();
			forget();
			line.add({bytes: position - arrived, first: first ?? asked, before, asked, at});
			standing = 'answers';
			arrived = position;
			before = at;
			first = firstSince;
			if (written > position && isAsking()) put();
			tell();
		},
		leave() {
			isOurs = false;
		},
		enter() {
			isOurs = true;
			const wasFirst = standing === 'asked';
			forget();
			arrived = written;
			first = undefined;
			if (wasFirst) put();
			tell();
		},
		whenRoom(call) {
			if (hasRoom()) call();
			else waiting.push(call);
		},
	};
}
