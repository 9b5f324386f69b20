/** Samples a trace holds before it halves its resolution: exact up to this many ticks. */
const capacity = 4096;

/**
 * What a lane left behind, thinned as it grows: bucket i covers ticks [i·stride, (i + 1)·stride) with the loss's
 * extremes over them (NaN left out) and the parameters at the first. The stride doubles when the buckets run out.
 */
export class Trace {
	stride = 1;
	/** Buckets begun. */
	length = 0;
	/** Ticks recorded, the start included: 0 … ticks − 1. */
	ticks = 0;
	readonly low: Float64Array;
	readonly high: Float64Array;
	/** A parameter each, over the buckets. */
	private readonly paths: readonly Float64Array[];

	constructor(readonly dimension: number) {
		this.low = new Float64Array(capacity);
		this.high = new Float64Array(capacity);
		this.paths = Array.from({length: dimension}, () => new Float64Array(capacity));
	}

	/** Records the next tick. */
	append(loss: number, parameters: Float64Array): void {
		const bucket = Math.floor(this.ticks / this.stride);
		if (bucket === capacity) {
			this.halve();
			this.append(loss, parameters);
			return;
		}
		if (bucket === this.length) {
			this.low[bucket] = loss;
			this.high[bucket] = loss;
			for (let k = 0; k < this.dimension; k++) this.paths[k][bucket] = parameters[k];
			this.length++;
		} else {
			this.low[bucket] = lesser(this.low[bucket], loss);
			this.high[bucket] = greater(this.high[bucket], loss);
		}
		this.ticks++;
	}

	/** A copy with only the whole buckets that end by `tick`. */
	upTo(tick: number): Trace {
		const copy = new Trace(this.dimension);
		copy.stride = this.stride;
		copy.length = Math.min(this.length, Math.floor((tick + 1) / this.stride));
		copy.ticks = Math.min(this.ticks, copy.length * this.stride);
		copy.low.set(this.low.subarray(0, copy.length));
		copy.high.set(this.high.subarray(0, copy.length));
		for (let k = 0; k < this.dimension; k++) copy.paths[k].set(this.path(k, copy.length));
		return copy;
	}

	/** One parameter over the first `length` buckets: a view, not a copy. */
	path(parameter: number, length: number): Float64Array {
		return this.paths[parameter].subarray(0, length);
	}

	/** Buckets that begin by `tick`. */
	lengthAt(tick: number): number {
		return Math.min(this.length, Math.floor(tick / this.stride) + 1);
	}

	private halve(): void {
		for (let i = 0; i < capacity / 2; i++) {
			this.low[i] = lesser(this.low[2 * i], this.low[2 * i + 1]);
			this.high[i] = greater(this.high[2 * i], this.high[2 * i + 1]);
			for (const path of this.paths) path[i] = path[2 * i];
		}
		this.length = capacity / 2;
		this.stride *= 2;
	}
}

const lesser = (a: number, b: number) => (b < a || Number.isNaN(a) ? b : a);
const greater = (a: number, b: number) => (b > a || Number.isNaN(a) ? b : a);
