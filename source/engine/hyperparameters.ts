import type {Hyperparameter} from './optimizer.js';

/** The greatest rate a flag or a key accepts. */
export const greatestRate = 1e6;
const belowOne = 1 - Number.EPSILON / 2;

const unit = (label: string, symbol: string, spec: string, initial: number): Hyperparameter => ({
	label,
	symbol,
	spec,
	initial,
	min: 0,
	max: belowOne,
	allowed: 'at least 0 and below 1',
	scale: 'unit',
});

/** One that is on, 1, or off, 0; on at first. */
export const onOff = (label: string, symbol: string, spec: string): Hyperparameter => ({
	label,
	symbol,
	spec,
	initial: 1,
	min: 0,
	max: 1,
	allowed: 'on or off',
	scale: 'switch',
});

/**
 * The hyper-parameters that optimizers share, each defined once; an optimizer picks those it has, and declares in its own
 * file what it alone has. The order is that of panels, help and columns, where the others come last.
 */
export const hyperparameters = {
	learningRate: {
		label: 'learning rate',
		symbol: 'η',
		spec: 'lr',
		initial: 0.1,
		min: Number.MIN_VALUE,
		max: greatestRate,
		allowed: 'above 0 and at most 1e6',
		scale: 'log',
	},
	momentum: unit('momentum', 'γ', 'momentum', 0.9),
	decay: unit('decay', 'β', 'decay', 0.9),
	beta1: unit('first-moment decay', 'β₁', 'beta1', 0.9),
	beta2: unit('second-moment decay', 'β₂', 'beta2', 0.999),
	epsilon: {
		label: 'epsilon',
		symbol: 'ε',
		spec: 'epsilon',
		initial: 1e-8,
		// Below this √ε would vanish beside nothing at all: a zero gradient would give 0/0.
		min: 1e-300,
		max: 1,
		allowed: 'above 0 and at most 1',
		scale: 'log',
	},
	weightDecay: {
		label: 'weight decay',
		symbol: 'λ',
		spec: 'weight-decay',
		initial: 0,
		min: 0,
		max: 1000,
		allowed: 'at least 0 and at most 1000',
		scale: 'log',
	},
	correction: onOff('bias correction', '1/(1−βᵗ)', 'correction'),
} as const satisfies Record<string, Hyperparameter>;

/** Keys of hyper-parameters, each once, in the order of panels, help and columns. */
export function inOrder(keys: Iterable<string>): string[] {
	const all = new Set(keys);
	const shared = Object.keys(hyperparameters).filter(key => all.has(key));
	return [...new Set([...shared, ...all])];
}

/** The keys of an optimizer's hyper-parameters, in that order. */
export const keysOf = ({hyperparameters: own}: {readonly hyperparameters: object}): string[] =>
	inOrder(Object.keys(own));

/** Whether a value is allowed: a finite number within [min, max], and 0 or 1 for a switch. */
export function isAllowed(parameter: Hyperparameter, value: unknown): value is number {
	if (typeof value !== 'number' || !(value >= parameter.min && value <= parameter.max)) return false;
	return parameter.scale !== 'switch' || value === 0 || value === 1;
}
