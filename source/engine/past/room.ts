/** Entries that a record has room for at first: a race that is left at once takes little. */
const least = 64;

/** Room for so many entries: a power of two, so that a record that grows is seldom copied. */
export function roomFor(count: number): number {
	let room = least;
	while (room < count) room *= 2;
	return room;
}

/** A copy of some entries with room for so many. */
export function roomy(values: Float64Array, count: number) {
	const copy = new Float64Array(roomFor(count));
	copy.set(values);
	return copy;
}
