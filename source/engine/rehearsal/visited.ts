/** Bytes that the places of all lanes may take together, and places that are enough of one. */
const [mostBytes, mostPlaces] = [64e6, 1000];

/** Numbers that are put in order between two looks at the outside. */
const slice = 10_000;

/** Shares of all places that are left out at either end. */
const outlying = 0.01;

/** Places that a lane was at, evenly over its ticks. */
export class Visited {
	count = 0;
	readonly places: Float64Array;
	private readonly stride: number;

	/** For so many ticks of one of so many lanes. */
	constructor(
		readonly dimension: number,
		ticks: number,
		lanes: number,
	) {
		const room = Math.max(2, Math.min(mostPlaces, Math.floor(mostBytes / (8 * dimension * lanes))));
		this.stride = Math.max(1, Math.ceil((ticks + 1) / room));
		this.places = new Float64Array(dimension * (Math.floor(ticks / this.stride) + 1));
	}

	see(tick: number, parameters: Float64Array): void {
		if (tick % this.stride !== 0) return;
		this.places.set(parameters, this.dimension * this.count++);
	}
}

/**
 * [least, greatest] of each parameter over the finite places of some lanes, but for a hundredth at either end; empty where
 * there are none. Yields after every so many numbers.
 */
export function* placesBetween(
	visited: readonly Visited[],
	dimension: number,
): Generator<void, (readonly [number, number])[]> {
	const sides: (readonly [number, number])[] = [];
	const room = new Float64Array(visited.reduce((sum, {count}) => sum + count, 0));
	const stride = Math.ceil(slice / Math.max(1, room.length));
	for (let k = 0; k < dimension; k++) {
		let finite = 0;
		for (const {places, count} of visited) {
			for (let at = k; at < count * dimension; at += dimension) {
				if (Number.isFinite(places[at])) room[finite++] = places[at];
			}
		}
		if (finite === 0) return [];
		const sorted = room.subarray(0, finite).sort();
		const cut = Math.floor(outlying * finite);
		sides.push([sorted[cut], sorted[finite - 1 - cut]]);
		if (k % stride === 0) yield;
	}
	return sides;
}
