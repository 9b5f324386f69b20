/** How a loss went up and down. */
export type Turns = {
	/** The ticks of the u-turns, ascending. */
	readonly turns: readonly number[];
	/** Ticks at which the loss was higher than at the tick before, by however little. */
	readonly rises: number;
};

/** A rise counts towards a u-turn from this share of L₀ on; what is less may be rounding. */
const leastRise = 1e-9;

/**
 * The u-turns of a loss over ticks 0 … end − 1 (`losses[0]` is L₀): local maxima that were reached by a rise of over
 * 10⁻⁹ L₀ from the lowest point since the last fall. A level stretch belongs to what came before it, and its turn
 * stands at its first tick. A loss still rising at the end has not turned yet, so a count never goes back as ticks
 * are added. NaN counts as no news: as a tick that was not there; ∞ is a number like any other. Lecture, section 10.
 */
export function turnsOf(losses: ArrayLike<number>, end = losses.length): Turns {
	const turns: number[] = [];
	const least = leastRise * Math.abs(losses[0]);
	let rises = 0;
	let before = losses[0];
	let valley = before;
	let top = 0;
	let climbing = false;
	for (let tick = 1; tick < end; tick++) {
		const loss = losses[tick];
		if (Number.isNaN(loss)) continue;
		if (loss > before) {
			rises++;
			if (!climbing) valley = before;
			climbing = true;
			top = tick;
		} else if (loss < before) {
			if (climbing && before - valley > least) turns.push(top);
			climbing = false;
		}
		before = loss;
	}
	return {turns, rises};
}
