import type {State} from '../../../app/state.js';
import {power} from '../../../engine/power.js';
import type {Capabilities} from '../../../render/cells/capabilities.js';
import {racerColor} from '../../../render/cells/racer-colors.js';
import type {Range} from '../../../render/lines/viewport.js';
import {type Subject, subjectOf} from '../subject.js';
import {memoryTotal, memoryWeights} from './numbers.js';

export type MemoryPicture = {
	readonly label: string;
	/** The weight of the gradient k steps ago in the step to come; NaN where there has been none yet. */
	readonly weights: readonly number[];
	readonly range: Range;
	readonly color: number;
	/** How a weight is made, and of what. */
	readonly formula: string;
	/** Symbol of what these are the weights in, where that is not the whole step. */
	readonly within: string | undefined;
	/** What all weights are multiples of: "η", or nothing. */
	readonly unit: string;
	/** What a gradient's weight falls to from one step to the next; 0 where nothing is remembered. */
	readonly keeps: number;
	/** All weights so far, and all there will ever be, in that unit. */
	readonly sum: number;
	readonly limit: number;
};

/** What a racer remembers of its past gradients: the first weight, and what is kept of it from step to step. */
function memoryOf({lane: {optimizer}, hyper}: Subject): {first: number; keeps: number; formula: string; unit: string} {
	const {memory} = optimizer;
	const rate = hyper.learningRate ?? 1;
	if (!memory) return {first: rate, keeps: 0, formula: 'η, and 0 before', unit: ''};
	const keeps = hyper[memory.decay]!;
	const {symbol} = optimizer.hyperparameters[memory.decay]!;
	return memory.kind === 'sum'
		? {first: rate, keeps, formula: `${symbol}ᵏη`, unit: 'η'}
		: {first: 1 - keeps, keeps, formula: `(1 − ${symbol})${symbol}ᵏ`, unit: ''};
}

/** The weights of the last `most` gradients in the selected racer's next step. */
export function memoryPicture(state: State, by: Capabilities, most: number): MemoryPicture | undefined {
	const subject = subjectOf(state);
	if (!subject) return undefined;
	const {first, keeps, formula, unit} = memoryOf(subject);
	const made = subject.lane.updates + 1;
	const each = unit === '' ? first : 1;
	return {
		label: subject.label,
		weights: Array.from(memoryWeights(first, keeps, most), (weight, k) => (k < made ? weight : Number.NaN)),
		range: [0, first],
		color: racerColor(subject.look.slot, by),
		formula,
		within: subject.lane.optimizer.memory?.symbol,
		unit,
		keeps,
		sum: each * ((1 - power(keeps, made)) / (1 - keeps)),
		limit: memoryTotal(each, keeps),
	};
}
