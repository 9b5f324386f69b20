/** Six guesses at the toy's (w, b), each nearer than the one before but for the second. Lecture, system 2. */
export const guesses: readonly (readonly [w: number, b: number])[] = [
	[0.5, 0],
	[-0.1, 0],
	[0.94, -0.94],
	[1.42, -1.73],
	[1.65, -2.08],
	[1.78, -2.27],
];

/** Those on the table at a tick: one at the start, one more with each tick. */
export const guessesAt = (tick: number): typeof guesses => guesses.slice(0, Math.max(0, tick) + 1);
