import type {GapWindow} from '../lane/gap-window.js';

/** Ticks that are kept, a power of two: more than a verdict looks back over, as most ticks make an update or more. */
const capacity = 4096;

// Where each ring begins: gaps, updates made, exact losses, and which tick an entry is of.
const [atGaps, atSteps, atLosses, atTicks] = [0, capacity, 2 * capacity, 3 * capacity];

/**
 * Exact losses of a lane that were evaluated to judge it, by their ticks: the last 4,096 or so. Kept, so that the next tick
 * takes one more.
 */
export class Evaluations {
	private constructor(private readonly numbers: Float64Array) {}

	static none(): Evaluations {
		return new Evaluations(new Float64Array(4 * capacity).fill(-1, atTicks));
	}

	/** Whether the loss of a tick is known. */
	has(tick: number): boolean {
		return this.numbers[atTicks + (tick % capacity)] === tick;
	}

	/** The exact loss of a tick that is known. */
	lossAt(tick: number): number {
		return this.numbers[atLosses + (tick % capacity)];
	}

	/** Takes what a tick came to: the updates made by then, the exact loss, and the gap, NaN where that is not finite. */
	put(tick: number, step: number, loss: number, gap: number): void {
		const {numbers} = this;
		const index = tick % capacity;
		numbers[atGaps + index] = gap;
		numbers[atSteps + index] = step;
		numbers[atLosses + index] = loss;
		numbers[atTicks + index] = tick;
	}

	/** The gaps of the last ticks up to one, as far back as none is missing. */
	upTo(tick: number): GapWindow {
		let length = 0;
		while (length <= tick && length < capacity && this.has(tick - length)) length++;
		return {
			tick,
			length,
			isWhole: length === tick + 1,
			numbers: this.numbers,
			mask: capacity - 1,
			last: tick % capacity,
			gaps: atGaps,
			steps: atSteps,
		};
	}

	/** A copy without what comes after a tick. */
	copiedTo(tick: number): Evaluations {
		const copy = new Evaluations(this.numbers.slice());
		for (let index = 0; index < capacity; index++) {
			if (copy.numbers[atTicks + index] > tick) copy.numbers[atTicks + index] = -1;
		}
		return copy;
	}

	/** Bytes it takes. */
	get bytes(): number {
		return this.numbers.byteLength;
	}
}
