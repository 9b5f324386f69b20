/**
 * Six guesses at the toy's (w, b), each with less loss than the one before but for the second: the first is made at
 * tick 0, one more each tick. Lecture, system 2.
 */
export const guesses = [
	[0.5, 0],
	[-0.1, 0],
	[0.94, -0.94],
	[1.42, -1.73],
	[1.65, -2.08],
	[1.78, -2.27],
] as const satisfies readonly (readonly [w: number, b: number])[];
