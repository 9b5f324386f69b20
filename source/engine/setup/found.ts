/** The best that was found of a problem whose least loss nobody knows: L̂, which is no L*. */
export type Found = {
	/** L̂; the lowest loss seen on the way where the loss falls without end. */
	readonly loss: number;
	/** Where it is, length d. */
	readonly parameters: readonly number[];
	/** Along what the loss falls without end, as "−x": then there is nothing to finish at. */
	readonly along?: string;
	/** What it falls toward, and never comes to: 0 where all examples are told apart without an error. */
	readonly limit?: number;
};
