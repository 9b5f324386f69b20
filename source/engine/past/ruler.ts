/** So many widths from the middle of the domain all places count as one: nobody looks there. */
const farthest = 1024;

/** Parameters measured from the middle of their domain, in its widths: what an eye sees of them. */
export class Ruler {
	private readonly middles: Float64Array;
	/** One over the widths: a product is cheaper. */
	private readonly scales: Float64Array;

	/** `domain`: [least, greatest] of each parameter. */
	constructor(domain: readonly (readonly [number, number])[]) {
		this.middles = Float64Array.from(domain, ([low, high]) => low + (high - low) / 2);
		this.scales = Float64Array.from(domain, ([low, high]) => 1 / (high - low));
	}

	get dimension(): number {
		return this.scales.length;
	}

	/** One parameter, −1024 … 1024; NaN stays NaN. */
	of(parameter: number, value: number): number {
		const widths = (value - this.middles[parameter]) * this.scales[parameter];
		return Math.max(-farthest, Math.min(farthest, widths));
	}

	/** The cell that a place is in, of a grid with cells so many widths wide, written into `into`. */
	cellOf(place: Float64Array, size: number, into: Float64Array): void {
		for (let k = 0; k < into.length; k++) into[k] = Math.round(this.of(k, place[k]) / size);
	}
}
