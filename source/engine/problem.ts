import type {Model} from './models/model.js';
import type {RacerOptions} from './setup/spec.js';

/** A point where the loss is least, in its neighbourhood or everywhere. */
export type Minimum = {
	/** Length d. */
	readonly parameters: readonly number[];
	readonly loss: number;
	/** Whether no point of the domain is lower. */
	readonly best: boolean;
};

/** Of each input, what was taken off it and what it was divided by, in its unit: x = (input − mean)/deviation, 0 where that is 0. */
export type Scales = {readonly means: readonly number[]; readonly deviations: readonly number[]};

/** The points a model is fitted to; `inputs` numbers an example, row after row. */
export type Examples = {
	readonly inputs: number;
	/** Length count × inputs; finite. */
	readonly x: Float64Array;
	/** Length count; finite, and in [0, 1] where there are classes. */
	readonly y: Float64Array;
	/** What each input is called, as a person reads it; x, or x1 and on, when absent. */
	readonly names?: readonly string[];
	/** What y is called; y when absent. */
	readonly target?: string;
	/**
	 * What y = 0 and y = 1 stand for, where every y is one of these: the model classifies then, and what it predicts is how
	 * probable the second is.
	 */
	readonly classes?: readonly [zero: string, one: string];
	/** How the inputs were standardized, where they were. */
	readonly scales?: Scales;
};

/**
 * A loss to go down. Every function accepts any finite or non-finite θ of length `dimension` without throwing;
 * a non-finite θ may give a non-finite answer.
 */
export type Problem = {
	readonly id: string;
	readonly label: string;
	/** As a person reads it, at most 40 columns wide. */
	readonly formula: string;
	/** What to look for, one sentence of at most 70 columns. */
	readonly story: string;
	/** d: parameters, 1 to 10⁵. */
	readonly dimension: number;
	/** Length d. */
	readonly parameterNames: readonly string[];
	/** Length d, finite. */
	readonly start: readonly number[];
	/** [least, greatest] of each parameter, length d, finite: what the map shows first and what widths are measured by. */
	readonly domain: readonly (readonly [number, number])[];
	/** Whether `domain` is only where to look: nobody has left anything who is outside it. False when absent. */
	readonly isOpen?: boolean;
	/** L*, the least loss over the domain; NaN where nobody knows it. */
	readonly minimumLoss: number;
	/** All best minima in the domain; the local ones too where all together are at most twenty. */
	readonly minima: readonly Minimum[];
	/**
	 * Who races where nobody says who, as SPECs or options; the six of the lecture when absent. What they set besides the
	 * rate is theirs alone: a racer that is asked for has only its rate from the problem.
	 */
	readonly field?: readonly (string | RacerOptions)[];
	/** Default learning rate by optimizer id; who is not in it has what its optimizer says. */
	readonly learningRates: Readonly<Record<string, number>>;
	/** N, at most 10⁷; 1 for a plain function. */
	readonly exampleCount: number;
	/**
	 * How long an example takes, of loss and gradient each, in tens of nanoseconds: what a parameter of a sum takes. The
	 * dimension when absent. What is looked for before a race, and looked at beside it, is less where examples are dear.
	 */
	readonly exampleCost?: number;
	/** What the loss is of its examples' losses, the same for batches as for all: their sum where nothing is said. */
	readonly reduction?: 'sum' | 'mean';
	/** The loss over all examples. */
	loss(parameters: Float64Array): number;
	/** The gradient over all examples, written into `into`, of length d. */
	gradient(parameters: Float64Array, into: Float64Array): void;
	/**
	 * Both at once, where that is cheaper than one after the other; the same bits as `gradient` and `loss` give. A race
	 * takes the loss after every update and, mostly, the next gradient at the same point. `into` has length d + 1, the
	 * loss comes last: a number given back would be put on the heap.
	 */
	lossAndGradient?(parameters: Float64Array, into: Float64Array): void;
	/** The loss, written into `into[at]`, for the same reason: for races whose next gradient is elsewhere. */
	lossInto?(parameters: Float64Array, into: Float64Array, at: number): void;
	/** The gradient over examples indices[from] … indices[to − 1], counted from 0, summed or averaged as the loss is, written into `into`. */
	gradientOf(parameters: Float64Array, indices: Uint32Array, from: number, to: number, into: Float64Array): void;
	/**
	 * The same gradient, to the bit, and the loss over those examples behind it: `into` has length d + 1. A race whose looks
	 * at the whole loss are rare shows the mean of these losses in between; without it, the loss it last looked at.
	 */
	lossAndGradientOf?(
		parameters: Float64Array,
		indices: Uint32Array,
		from: number,
		to: number,
		into: Float64Array,
	): void;
	/** Puts θ back into its box after an update, in place. */
	project?(parameters: Float64Array): void;
	/** The words that stand for it in a command line, quoted for a shell; its id when absent. */
	readonly flags?: readonly string[];
	/** The data, where the problem has some. */
	readonly examples?: Examples;
	/** The model that is fitted to them, where the loss is its mean and nothing else: of a convex one the least loss can be proved. */
	readonly model?: Model;
	/**
	 * What the model makes of an input x, of length `examples.inputs`: a number of the kind of y, NaN where θ is not finite.
	 * With `examples` it has a fit drawn, of one input or two, and, with `examples.classes`, an accuracy.
	 */
	predict?(parameters: Float64Array, x: Float64Array): number;
	/** The same kind of problem over some of the examples only, counted from 0 (its L* found anew): what a held-out split needs. */
	subset?(indices: readonly number[]): Problem;
};
