import {interruptKey} from './key-names.js';
import type {Mouse} from './mouse.js';
import type {Paste} from './paste.js';

/** What comes of a terminal's input: keys by their names, and what else there is. */
export type Heard = string | Mouse | Paste;

/** What has been heard, until its turn comes. */
export type KeyQueue = {
	/** Ctrl-c overtakes whatever waits. */
	add(what: Heard): void;
	/** Hands out what waits, in order; what takes longer than a turn of the event loop may take goes on in the next. */
	handOut(): void;
	/** Whether it goes on in a later turn: what the keys do is not all done yet. */
	readonly busy: boolean;
	/** What waits, in order. */
	readonly waiting: readonly Heard[];
};

type Options = {
	readonly give: (what: Heard) => void;
	/** Whether more may come: false from where too many wait, then true again. */
	readonly onRoom: (isRoom: boolean) => void;
	/** Milliseconds, from any fixed moment on. */
	readonly now: () => number;
};

/** How long a turn may take, in ms; then whatever else has happened is heard, signals and ctrl-c among it. */
const turnMs = 50;

/** How many may wait: nobody types that much. */
const most = 65_536;

/**
 * None is lost, however many come at once, and there is no turn between them in which a frame could be drawn, as long as
 * they do not take longer than a turn may.
 */
export function createKeyQueue({give, onRoom, now}: Options): KeyQueue {
	const waiting: Heard[] = [];
	let busy = false;
	let isRoom = true;

	const checkRoom = () => {
		if (isRoom === waiting.length <= most) return;
		isRoom = !isRoom;
		onRoom(isRoom);
	};
	const turn = () => {
		busy = false;
		const end = now() + turnMs;
		for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
			give(next);
			if (now() < end) continue;
			busy = waiting.length > 0;
			break;
		}
		checkRoom();
		if (busy) setImmediate(turn);
	};
	return {
		add(what) {
			if (what === interruptKey) waiting.unshift(what);
			else waiting.push(what);
		},
		handOut() {
			if (busy) checkRoom();
			else turn();
		},
		get busy() {
			return busy;
		},
		waiting,
	};
}
