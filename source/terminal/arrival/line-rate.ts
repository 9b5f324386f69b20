/** When a question was asked and answered, and what had arrived by then. Times in ms from any fixed moment on. */
export type Answer = {
	/** Bytes that have arrived since the answer before. */
	readonly bytes: number;
	/** When the first of them was written, and when the answer before came. */
	readonly first: number;
	readonly before: number;
	readonly asked: number;
	readonly at: number;
};

/** How fast a line is, as far as its answers tell. */
export type LineRate = {
	/** Bytes a ms; undefined before anything was measured. */
	readonly rate: number | undefined;
	/** The shortest way there and back so far, in ms; infinite before the first answer. */
	readonly trip: number;
	add(answer: Answer): void;
};

/** How much longer than the shortest trip an answer takes when nothing was ahead of it: a share of the trip, and ms. */
const [slackShare, slackMs] = [0.25, 20];

/** Answers of a busy line that its rate is taken from: one that comes late makes its own too slow, and the next too fast. */
const remembered = 3;

/**
 * Measures a line. Where a question had to wait behind what was ahead of it, the line was busy, and its rate is what
 * arrived meanwhile. Where it had not, the line takes at least what was written since: an estimate may rise by that and
 * not fall.
 */
export function createLineRate(): LineRate {
	let rate: number | undefined;
	let trip = Number.POSITIVE_INFINITY;
	let busy: {readonly bytes: number; readonly span: number}[] = [];
	return {
		get rate() {
			return rate;
		},
		get trip() {
			return trip;
		},
		add({bytes, first, before, asked, at}) {
			const took = at - asked;
			trip = Math.min(trip, took);
			if (bytes <= 0) return;
			const slack = slackShare * trip + slackMs;
			// No answer could tell of the first byte before it had been there and back.
			const since = first + trip;
			if (rate !== undefined && took <= trip + slack) {
				const least = bytes / Math.max(slack, at - since);
				if (least <= rate) return;
				rate = least;
				busy = [];
				return;
			}
			busy = [...busy.slice(1 - remembered), {bytes, span: Math.max(slack, at - Math.max(before, since))}];
			const all = busy.reduce((sum, one) => ({bytes: sum.bytes + one.bytes, span: sum.span + one.span}));
			rate = all.bytes / all.span;
		},
	};
}
