/** Vertices of a way that stand for the ticks before `until`, with the slack they were kept by. */
export type Era = {
	readonly until: number;
	readonly slack: number;
	readonly length: number;
	/** The tick from which on each stands: that of the place which the line before it could not take in. */
	readonly since: Uint32Array;
	/** An array for each parameter. */
	readonly paths: readonly Float64Array[];
};

/** The vertices that stood at a tick: those of the first era that it is in, of `now` where none has ended after it. */
export function eraAt(tick: number, eras: readonly Era[], now: Era): Era {
	const era = eras.find(({until}) => until > tick) ?? now;
	let [low, high] = [0, era.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (era.since[middle] <= tick) low = middle + 1;
		else high = middle;
	}
	return {...era, length: low};
}
