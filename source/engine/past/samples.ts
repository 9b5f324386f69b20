/** Numbers that are kept at most, of any one stretch of ticks: as many as a chart has places for. */
const capacity = 128;

/** A number every `stride` ticks, from tick 0 on: views, not copies. */
export type Sampled = {readonly stride: number; readonly values: Float64Array};

type Era = Sampled & {readonly until: number};

/**
 * A number that is looked at now and then: at every tick of the first 128, and half as often each time that twice as many
 * have passed, so that the looks at a race of n ticks are some 64 log₂ n. What is known at a tick stays as it was, however
 * long the race goes on.
 */
export class Samples {
	private stride = 1;
	private length = 0;
	private values = new Float64Array(capacity);
	private eras: readonly Era[] = [];

	/** The tick of the next look. */
	get next(): number {
		return this.length * this.stride;
	}

	/** What was seen at the tick `next`. */
	append(value: number): void {
		if (this.length === capacity) {
			const {stride, values, next: until} = this;
			this.eras = [...this.eras, {until, stride, values}];
			this.values = new Float64Array(capacity);
			this.length = capacity / 2;
			this.stride = 2 * stride;
			for (let i = 0; i < this.length; i++) this.values[i] = values[2 * i];
		}
		this.values[this.length++] = value;
	}

	/** What was known at a tick that has been looked at or passed. */
	at(tick: number): Sampled {
		const present = {stride: this.stride, values: this.values.subarray(0, this.length)};
		const {stride, values} = this.eras.find(({until}) => until > tick) ?? present;
		return {stride, values: values.subarray(0, Math.floor(tick / stride) + 1)};
	}

	/** A copy to a tick. */
	upTo(tick: number): Samples {
		const copy = new Samples();
		const {stride, values} = this.at(tick);
		copy.eras = this.eras.filter(({until}) => until <= tick);
		copy.stride = stride;
		copy.length = values.length;
		copy.values.set(values);
		return copy;
	}

	/** Bytes it takes, about. */
	get bytes(): number {
		return 8 * capacity * (1 + this.eras.length);
	}
}
