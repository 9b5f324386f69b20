/** Losses that a mean is over, at most. */
export const mostAveraged = 100;

// Where its numbers lie: how many losses it is over, where the next one goes, whether there are so many yet, the sum of
// those since the place was last 0, the last one, and the losses themselves.
const [atWindow, atNext, atFull, atSum, atLast, atLosses] = [0, 1, 2, 3, 4, 5];

/** Numbers that a mean takes. */
export const meanRoom = atLosses + mostAveraged;

/**
 * The mean of the last losses, as they come, in memory that is handed over: all of it is there, so that it can be copied
 * and put back. Nothing is ever taken off a sum, so that no loss leaves a trace of rounding, or of not being finite, once
 * it is out: losses of the last round are replaced by the sums of themselves and those behind them (two stacks, as queues
 * are made of them), a sum a loss in all.
 */
export class RunningMean {
	constructor(private readonly numbers: Float64Array) {}

	/** Is over so many losses from now on, at most `mostAveraged`: begins anew where that is another number; 0 for none. */
	over(window: number): void {
		const {numbers} = this;
		if (numbers[atWindow] === window) return;
		numbers.fill(0);
		numbers[atWindow] = window;
		numbers[atLast] = Number.NaN;
	}

	/** The last loss; NaN where there is none. */
	get last(): number {
		return this.numbers[atLast];
	}

	/** The standard error of the mean: s/√n over the losses it is of; ∞ where that is one, or none. */
	get error(): number {
		const {numbers} = this;
		const [window, next] = [numbers[atWindow], numbers[atNext]];
		const count = numbers[atFull] === 1 ? window : next;
		if (count < 2) return Number.POSITIVE_INFINITY;
		const losses: number[] = [];
		for (let i = 0; i < count; i++) {
			const own = numbers[atLosses + i];
			// Those of the round before are sums from themselves on.
			losses.push(i < next || i === window - 1 ? own : own - numbers[atLosses + i + 1]);
		}
		const mean = losses.reduce((sum, loss) => sum + loss, 0) / count;
		const squares = losses.reduce((sum, loss) => sum + (loss - mean) ** 2, 0);
		return Math.sqrt(squares / (count - 1) / count);
	}

	/** Takes losses[from], and writes the mean into `into[at]`: numbers handed over would be put on the heap. */
	take(losses: Float64Array, from: number, into: Float64Array, at: number): void {
		const {numbers} = this;
		const loss = losses[from];
		const window = numbers[atWindow];
		let next = numbers[atNext];
		numbers[atLast] = loss;
		numbers[atLosses + next] = loss;
		numbers[atSum] += loss;
		next++;
		if (next === window) {
			for (let i = atLosses + window - 2; i >= atLosses; i--) numbers[i] += numbers[i + 1];
			numbers[atFull] = 1;
			numbers[atSum] = 0;
			next = 0;
		}
		numbers[atNext] = next;
		into[at] = numbers[atFull] === 1 ? (numbers[atSum] + numbers[atLosses + next]) / window : numbers[atSum] / next;
	}
}
