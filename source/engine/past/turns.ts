/** How a loss went up and down. */
export type Turns = {
	/** The ticks of the u-turns, ascending. */
	readonly turns: readonly number[];
	/** Ticks at which the loss was higher than at the tick before, by however little. */
	readonly rises: number;
};

/** A rise counts towards a u-turn from this share of L₀ on; what is less may be rounding. */
const leastRise = 1e-9;

// Where the numbers of a watch lie; `atRise`: the tick of the last rise, 0 while there is none. Constants of the module:
// they are looked up at every tick.
const [atTurns, atTop, atTick, atRises, atBefore, atValley, atRise, atLeast] = [0, 1, 2, 3, 4, 5, 6, 7];

/**
 * Counts the u-turns of a loss as it goes: local maxima that were reached by a rise of over 10⁻⁹ L₀ from the lowest
 * point since the last fall. A level stretch belongs to what came before it, and its turn stands at its first tick. A
 * loss still rising has not turned yet, so a count never goes back as ticks are added. NaN counts as no news: as a tick
 * that was not there; ∞ is a number like any other. Lecture, section 10.
 */
export class TurnWatch {
	/** All that changes, to be copied and put back. */
	readonly numbers = new Float64Array(8);

	/** Begins at tick 0, with L₀. */
	constructor(initialLoss: number) {
		this.numbers[atBefore] = initialLoss;
		this.numbers[atValley] = initialLoss;
		this.numbers[atLeast] = leastRise * Math.abs(initialLoss);
	}

	/** The u-turns so far. */
	get turns(): number {
		return this.numbers[atTurns];
	}

	/** The tick of the last one. */
	get top(): number {
		return this.numbers[atTop];
	}

	/** Ticks at which the loss was higher than at the tick before, by however little. */
	get rises(): number {
		return this.numbers[atRises];
	}

	/** Takes the next tick's loss; whether it shows that a u-turn was made, at `top`. */
	see(loss: number): boolean {
		const {numbers} = this;
		numbers[atTick]++;
		const before = numbers[atBefore];
		if (Number.isNaN(loss)) return false;
		numbers[atBefore] = loss;
		if (loss > before) {
			numbers[atRises]++;
			if (numbers[atRise] === 0) numbers[atValley] = before;
			numbers[atRise] = numbers[atTick];
			return false;
		}
		if (!(loss < before) || numbers[atRise] === 0) return false;
		const turned = before - numbers[atValley] > numbers[atLeast];
		if (turned) {
			numbers[atTurns]++;
			numbers[atTop] = numbers[atRise];
		}
		numbers[atRise] = 0;
		return turned;
	}
}

/** The u-turns of a loss over ticks 0 … end − 1 (`losses[0]` is L₀), as `TurnWatch` counts them. */
export function turnsOf(losses: ArrayLike<number>, end = losses.length): Turns {
	const turns: number[] = [];
	const watch = new TurnWatch(losses[0]);
	for (let tick = 1; tick < end; tick++) if (watch.see(losses[tick])) turns.push(watch.top);
	return {turns, rises: watch.rises};
}
