/** Vertices of a way that stand for the ticks before `until`, with the slack they were kept by. */
export type Epoch = {
	readonly until: number;
	readonly slack: number;
	readonly length: number;
	/** The tick from which on each stands: that of the place which the line before it could not take in. */
	readonly since: Uint32Array;
	/** An array for each parameter. */
	readonly paths: readonly Float64Array[];
};

/** The vertices that stood at a tick: those of the first epoch that it is in, of `now` where none has ended after it. */
export function standingAt(tick: number, epochs: readonly Epoch[], now: Epoch): Epoch {
	const epoch = epochs.find(({until}) => until > tick) ?? now;
	let [low, high] = [0, epoch.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (epoch.since[middle] <= tick) low = middle + 1;
		else high = middle;
	}
	return {...epoch, length: low};
}
