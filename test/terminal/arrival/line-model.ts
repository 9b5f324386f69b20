import {type Arrivals, createArrivals} from '../../../source/terminal/arrival/arrivals.js';
import {createClock} from '../keyboard-harness.js';

/** A line in a time of its own: bytes arrive one after the other, so many a second, each `latency` ms after it left. */
export type LineModel = {
	readonly rate: number;
	readonly latency: number;
	/** Whether the terminal answers. */
	readonly answers?: (question: number) => boolean;
};

/** Arrivals over such a line. Every frame begins with the clock at a whole ms. */
export function openLine(model: LineModel) {
	const clock = createClock();
	const {answers = () => true} = model;
	let {rate, latency} = model;
	/** When the line is done with all that was written. */
	let free = 0;
	let questions = 0;
	const frames: {at: number; bytes: number; ahead: number; arrives: number}[] = [];
	/** Bytes to the line; when the last of them arrives. */
	const put = (bytes: number) => {
		free = Math.max(free, clock.now()) + (1000 * bytes) / rate;
		return free + latency;
	};
	const arrivals: Arrivals = createArrivals({
		ask(done) {
			const arrives = put(4);
			const isAnswered = answers(questions++);
			done(true);
			if (isAnswered) clock.later(arrives + latency - clock.now(), () => arrivals.answered());
		},
		now: clock.now,
		later: clock.later,
	});
	/** Writes as much of a frame as there is room for, if there is any; returns whether there was. `ahead` is how long it waits for what was before it, in ms. */
	const show = (all: number): boolean => {
		if (!arrivals.hasRoom) return false;
		const bytes = Math.min(all, Math.max(100, Math.floor(arrivals.room)));
		const ahead = Math.max(0, free - clock.now());
		frames.push({at: clock.now(), bytes, ahead, arrives: put(bytes)});
		arrivals.wrote(bytes);
		return true;
	};
	return {
		arrivals,
		clock,
		frames,
		show,
		get questions() {
			return questions;
		},
		/** The line is another from now on. */
		become(changed: {rate?: number; latency?: number}) {
			rate = changed.rate ?? rate;
			latency = changed.latency ?? latency;
		},
		/** Lets time pass ms by ms, with a frame of so many bytes wanted `fps` times a second. */
		run(milliseconds: number, fps: number, bytes: (n: number) => number) {
			let due = clock.now();
			for (const end = clock.now() + milliseconds; clock.now() < end; clock.pass(1)) {
				if (clock.now() < due || !show(bytes(frames.length))) continue;
				due = clock.now() + 1000 / fps;
			}
		},
	};
}
