/** One hyper-parameter of an optimizer: how it is checked, shown, changed and written. */
export type Hyperparameter = {
	/** The field's name for it, lower case: "learning rate". */
	readonly label: string;
	/** As it stands in the equations: "η". */
	readonly symbol: string;
	/** Its key in a racer SPEC: "lr". */
	readonly spec: string;
	/** Value when neither the racer nor the problem gives one. */
	readonly initial: number;
	/** Least and greatest allowed value, both inclusive. */
	readonly min: number;
	readonly max: number;
	/** The allowed values in words, for error messages. */
	readonly allowed: string;
	/** How a key press changes it: a 1-2-5 ladder with 0 below it where that is allowed, steps inside [0, 1), or on (1) and off (0). */
	readonly scale: 'log' | 'unit' | 'switch';
};

/** What an optimizer may ask of a problem. Every call is counted in examples visited. */
export type Oracle = {
	/** Writes the gradient over the lane's current batch into `into` (length d, overwritten). */
	gradient(parameters: Float64Array, into: Float64Array): void;
	/** The loss over all examples. */
	loss(parameters: Float64Array): number;
};

/** What `step` works on, in place. */
export type Stepping<Key extends string = string, Slot extends string = string> = {
	readonly oracle: Oracle;
	/** θ, length d. */
	readonly parameters: Float64Array;
	/** Named memories of length d, zeros at the start. They are checkpointed and compared. */
	readonly slots: Readonly<Record<Slot, Float64Array>>;
	/** Present values: schedules have been applied, switches are 1 or 0. */
	readonly hyper: Readonly<Record<Key, number>>;
	/** Counts from 1. */
	readonly step: number;
	/** Two vectors of length d to write on; what they hold does not outlive the step. */
	readonly scratch: readonly [Float64Array, Float64Array];
};

/** One update, before and after, with what the optimizer saw: the material of an explanation. */
export type Update<Key extends string = string, Slot extends string = string> = {
	/** The last gradient the optimizer asked for, and where. */
	readonly gradient: Float64Array;
	readonly gradientAt: Float64Array;
	readonly before: {readonly parameters: Float64Array; readonly slots: Readonly<Record<Slot, Float64Array>>};
	readonly after: {readonly parameters: Float64Array; readonly slots: Readonly<Record<Slot, Float64Array>>};
	readonly hyper: Readonly<Record<Key, number>>;
	readonly step: number;
	/** The losses the optimizer asked for, in order; empty for most. */
	readonly losses: readonly number[];
};

/** One line of an explanation: a quantity, its equation, the equation with numbers, the result. */
export type Term = {
	readonly symbol: string;
	/** Right-hand side in symbols. */
	readonly equation: string;
	/**
	 * The right-hand side for parameter k, numbers put in by the caller's format, which is to put negative ones in
	 * parentheses; empty where the equation says it all.
	 */
	substitute(k: number, format: (value: number) => string): string;
	/** The result for parameter k. */
	value(k: number): number;
	/** Marks the step size each parameter really gets, η/√v̂ for the adaptive ones. */
	readonly effectiveRate?: true;
};

/** What past gradients leave in a slot s, less of it with every update. */
export type Memory<Key extends string = string, Slot extends string = string> = {
	readonly slot: Slot;
	/** What s is multiplied by in every update. */
	readonly decay: Key;
	/**
	 * `sum`: s ← γs + η∇, so that the gradient of k updates ago weighs γᵏη, and all of them η/(1 − γ) at last; `average`:
	 * s ← βs + (1 − β)∇, with weights (1 − β)βᵏ, 1 at last.
	 */
	readonly kind: 'sum' | 'average';
	/** Symbol of s where a step is made of more than it, so that these are not the weights in the step: "m". */
	readonly symbol?: string;
};

/** What past squares of the gradient leave in a slot v: v ← βv + (1 − β)∇², or v ← v + ∇² where nothing decays. */
export type SquareMemory<Key extends string = string, Slot extends string = string> = {
	readonly slot: Slot;
	readonly decay?: Key;
};

/** A part of a step. */
export type StepPart = {
	/** What brings it: the gradient of this update, those before it, or θ itself, as where weights decay. */
	readonly of: 'gradient' | 'memory' | 'parameters';
	/** The part for parameter k. */
	value(k: number): number;
};

/** A learning rate: a number, or so many times what a relative has on the same problem (fixtures/make/rates.mjs looks). */
export type DefaultRate = number | {readonly times: number; readonly of: Rated};

/** What a default learning rate is found by. */
export type Rated = Pick<Optimizer, 'id' | 'rate'>;

/**
 * An optimizer: a formula with a name. `step` changes `parameters` and `slots` in place, allocates nothing
 * and reads nothing else; non-finite input gives non-finite output and never throws.
 */
export type Optimizer<Key extends string = string, Slot extends string = string> = {
	readonly id: string;
	readonly label: string;
	/** Who published it, and when; empty where only the lecture has it. */
	readonly source: string;
	/** The lecture's systems that it is in; absent where it is beyond the lecture. */
	readonly systems?: readonly number[];
	/** As a person reads them, one update, in order. */
	readonly equations: readonly string[];
	readonly hyperparameters: Readonly<Record<Key, Hyperparameter>>;
	readonly slots: readonly Slot[];
	/** Full losses asked for in one step, besides its one gradient; 0 when absent. The clock of evaluations needs it ahead. */
	readonly lossesPerStep?: number;
	step(lane: Stepping<Key, Slot>): void;
	/** Its learning rate where neither a racer nor the problem gives one; that of every optimizer when absent. */
	readonly rate?: DefaultRate;
	/**
	 * What it remembers of gradients; absent where a step knows its own gradient alone. Unless `parts` says otherwise, every
	 * parameter's step is a multiple of its new s.
	 */
	readonly memory?: Memory<NoInfer<Key>, NoInfer<Slot>>;
	/** What it remembers of their squares, if anything. */
	readonly squares?: SquareMemory<NoInfer<Key>, NoInfer<Slot>>;
	/** What an update's step is the sum of, in order; absent where `memory` says it all, or the step is one. */
	parts?(update: Update<Key, Slot>): readonly StepPart[];
	/** The point its gradient is taken at where that is not θ, in symbols: "θ − γu". */
	readonly lookAhead?: string;
	/**
	 * What ηλ must be below for it to come to rest in a quadratic bowl whose steepest curvature is λ, η being
	 * `learningRate`: above 0. Absent where a step is no such linear matter.
	 */
	stableBelow?(hyper: Readonly<Record<Key, number>>): number;
	/** The update term by term. */
	explain(update: Update<Key, Slot>): readonly Term[];
};
