import type {Plane} from '../plane/plane.js';
import {roomFor, roomy} from './room.js';
import type {Trail} from './trail.js';

/** Buckets of losses that a trace holds before it halves their resolution: exact up to this many ticks. */
const capacity = 4096;

/** The extremes of a lane's losses over ticks [i·stride, (i + 1)·stride), NaN left out. */
export type Losses = {readonly stride: number; readonly low: Float64Array; readonly high: Float64Array};

/**
 * What a lane left behind, thinned as it grows by what the eye loses. Of its losses, over an even axis of ticks, that is
 * an extreme: bucket i covers ticks [i·stride, (i + 1)·stride) with both, and the stride doubles when the buckets run out;
 * those of before are put aside, so that what is known at a tick stays as it was. Of its way over the map: see `Trail`.
 */
export class Trace {
	stride = 1;
	/** Buckets begun. */
	length = 0;
	/** Ticks recorded, the start included: 0 … ticks − 1. */
	ticks = 0;
	low = new Float64Array(roomFor(0));
	high = new Float64Array(roomFor(0));
	/** The buckets that stood for the ticks before `until`. */
	private eras: readonly (Losses & {readonly until: number})[] = [];

	constructor(readonly trail: Trail) {}

	/** Records the next tick. */
	append(loss: number, parameters: Float64Array): void {
		// A copy has its losses up to the last whole bucket only: they are recorded once more.
		if (this.ticks === this.trail.ticks) this.trail.append(parameters);
		let bucket = Math.floor(this.ticks / this.stride);
		if (bucket === capacity) {
			this.halve();
			bucket = capacity / 2;
		}
		if (bucket === this.length) {
			if (bucket === this.low.length) this.grow();
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
		if (this.ticks === this.trail.ticks) this.trail.pin(parameters);
	}

	/** A copy to `tick`, where the lane had these parameters; of its losses only the whole buckets that end by then. */
	upTo(tick: number, parameters: Float64Array): Trace {
		return this.copied(this.trail.upTo(tick, parameters), tick);
	}

	/** A copy with the way over another plane: `place` is where the lane is, if that is where it was recorded last. */
	on(plane: Plane, place: Float64Array | undefined): Trace {
		const copy = this.copied(this.trail.on(plane, place), this.ticks - 1);
		copy.ticks = this.ticks;
		copy.length = this.length;
		[copy.low, copy.high] = [this.low.slice(), this.high.slice()];
		return copy;
	}

	/**
	 * Where the lane had been by a tick recorded, over a plane; of no length where the way over it is not kept. From the
	 * last point it has gone on straight to where it is at that tick; NaN breaks the line.
	 */
	lineAt(tick: number, plane: Plane): {xs: Float64Array; ys: Float64Array} {
		return this.trail.lineAt(tick, plane);
	}

	/** The whole buckets that end by a tick recorded: views, not copies. */
	lossesAt(tick: number): Losses {
		const {stride, low, high} = this.eras.find(({until}) => until > tick) ?? this;
		const length = Math.floor(Math.min(tick + 1, this.ticks) / stride);
		return {stride, low: low.subarray(0, length), high: high.subarray(0, length)};
	}

	/** Bytes it takes, about. */
	get bytes(): number {
		const losses = [this, ...this.eras].reduce((sum, {low}) => sum + 2 * low.byteLength, 0);
		return losses + this.trail.bytes;
	}

	/** A copy with another way, its losses those of the whole buckets that end by a tick. */
	private copied(trail: Trail, tick: number): Trace {
		const copy = new Trace(trail);
		const {stride, low, high} = this.lossesAt(tick);
		copy.eras = this.eras.filter(({until}) => until <= tick);
		copy.stride = stride;
		copy.length = low.length;
		copy.ticks = low.length * stride;
		[copy.low, copy.high] = [roomy(low, low.length), roomy(high, high.length)];
		return copy;
	}

	private grow(): void {
		[this.low, this.high] = [this.low, this.high].map(values => roomy(values, values.length + 1));
	}

	private halve(): void {
		const {stride, low, high} = this;
		this.eras = [...this.eras, {until: this.ticks, stride, low, high}];
		[this.low, this.high] = [new Float64Array(capacity), new Float64Array(capacity)];
		for (let i = 0; i < capacity / 2; i++) {
			this.low[i] = lesser(low[2 * i], low[2 * i + 1]);
			this.high[i] = greater(high[2 * i], high[2 * i + 1]);
		}
		this.length = capacity / 2;
		this.stride *= 2;
	}
}

const lesser = (a: number, b: number) => (b < a || Number.isNaN(a) ? b : a);
const greater = (a: number, b: number) => (b > a || Number.isNaN(a) ? b : a);
