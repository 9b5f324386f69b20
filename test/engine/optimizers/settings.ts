/** What an optimizer may be held to beyond what every one is. */
export type Property =
	/** On a bowl it comes within 0.05 of the minimum, in every parameter, and stays. */
	| 'converges'
	/** Where the gradient is zero from the start, finite parameters stay as they are. */
	| 'rests'
	/** So do its slots, at zero. */
	| 'remembers nothing of nothing'
	/** Worked out, every line of its explanation gives its value. */
	| 'adds up';

/**
 * How one optimizer is tested: beside the list of all, in a file that is called as its own. Without one an optimizer is
 * tested for what all have; with one for every property, but for exceptions.
 */
export type Settings = {
	readonly id: string;
	/** Its learning rate where it is to converge on a bowl; its default when absent. */
	readonly bowlRate?: number;
	/** Properties that it does not have, and why. */
	readonly except?: Readonly<Partial<Record<Property, string>>>;
};
