/** Bytes that the places of all lanes may take together, and places that are enough of one. */
const [mostBytes, mostPlaces] = [64e6, 1000];

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

/** [least, greatest] of each parameter over the finite places of some lanes, but for a hundredth at either end; empty where there are none. */
export function placesBetween(visited: readonly Visited[], dimension: number): (readonly [number, number])[] {
	const sides: (readonly [number, number])[] = [];
	for (let k = 0; k < dimension; k++) {
		const values = visited.flatMap(({places, count}) =>
			Array.from({length: count}, (_, at) => places[at * dimension + k]),
		);
		const sorted = Float64Array.from(values.filter(Number.isFinite)).sort();
		if (sorted.length === 0) return [];
		const cut = Math.floor(outlying * sorted.length);
		sides.push([sorted[cut], sorted[sorted.length - 1 - cut]]);
	}
	return sides;
}
