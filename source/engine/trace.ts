import {Way} from './way.js';

/** Buckets of losses that a trace holds before it halves their resolution: exact up to this many ticks. */
const capacity = 4096;

/**
 * What a lane left behind, thinned as it grows by what the eye loses. Of its losses, over an even axis of ticks, that is
 * an extreme: bucket i covers ticks [i·stride, (i + 1)·stride) with both (NaN left out), and the stride doubles when the
 * buckets run out. Of its way over the map: see `Way`.
 */
export class Trace {
	stride = 1;
	/** Buckets begun. */
	length = 0;
	/** Ticks recorded, the start included: 0 … ticks − 1. */
	ticks = 0;
	readonly low: Float64Array;
	readonly high: Float64Array;

	/** `domain`: [least, greatest] of each parameter, what distances are measured by. */
	constructor(
		domain: readonly (readonly [number, number])[],
		private readonly way = new Way(domain),
	) {
		this.low = new Float64Array(capacity);
		this.high = new Float64Array(capacity);
	}

	/** Records the next tick. */
	append(loss: number, parameters: Float64Array): void {
		// A copy has its losses up to the last whole bucket only: they are recorded once more.
		if (this.ticks === this.way.ticks) this.way.append(parameters);
		let bucket = Math.floor(this.ticks / this.stride);
		if (bucket === capacity) {
			this.halve();
			bucket = capacity / 2;
		}
		if (bucket === this.length) {
			this.low[bucket] = loss;
			this.high[bucket] = loss;
			this.length++;
		} else {
			this.low[bucket] = lesser(this.low[bucket], loss);
			this.high[bucket] = greater(this.high[bucket], loss);
		}
		this.ticks++;
	}

	/** Makes the last tick recorded, with these parameters, a point that the way is kept by: something changed there. */
	pin(parameters: Float64Array): void {
		if (this.ticks === this.way.ticks) this.way.pin(parameters);
	}

	/** A copy to `tick`, where the lane had these parameters; of its losses only the whole buckets that end by then. */
	upTo(tick: number, parameters: Float64Array): Trace {
		const copy = new Trace([], this.way.upTo(tick, parameters));
		copy.stride = this.stride;
		copy.length = Math.min(this.length, Math.floor((tick + 1) / this.stride));
		copy.ticks = Math.min(this.ticks, copy.length * this.stride);
		copy.low.set(this.low.subarray(0, copy.length));
		copy.high.set(this.high.subarray(0, copy.length));
		return copy;
	}

	/**
	 * Where the lane had been by a tick recorded, an array for each parameter: views, not copies. From the last point it
	 * has gone on straight to where it is at that tick; NaN breaks the line.
	 */
	pathsAt(tick: number): Float64Array[] {
		return this.way.at(tick);
	}

	/** Buckets that begin by `tick`. */
	lengthAt(tick: number): number {
		return Math.min(this.length, Math.floor(tick / this.stride) + 1);
	}

	private halve(): void {
		for (let i = 0; i < capacity / 2; i++) {
			this.low[i] = lesser(this.low[2 * i], this.low[2 * i + 1]);
			this.high[i] = greater(this.high[2 * i], this.high[2 * i + 1]);
		}
		this.length = capacity / 2;
		this.stride *= 2;
	}
}

const lesser = (a: number, b: number) => (b < a || Number.isNaN(a) ? b : a);
const greater = (a: number, b: number) => (b > a || Number.isNaN(a) ? b : a);
