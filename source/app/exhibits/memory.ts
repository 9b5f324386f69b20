import {memoryTotal, memoryWeights} from '../../engine/memory.js';
import {power} from '../../engine/power.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {racerColor} from '../../render/cells/racer-colors.js';
import type {Range} from '../../render/map/viewport.js';
import type {State} from '../state.js';
import {type Subject, subjectOf} from './subject.js';

export type MemoryPicture = {
	readonly label: string;
	/** The weight of the gradient k steps ago in the step to come; NaN where there has been none yet. */
	readonly weights: readonly number[];
	readonly range: Range;
	readonly color: number;
	/** How a weight is made, and of what. */
	readonly formula: string;
	/** What a gradient's weight falls to from one step to the next; 0 where nothing is remembered. */
	readonly keeps: number;
	/** All weights so far, and all there will ever be, as parts of the first. */
	readonly sum: number;
	readonly limit: number;
};

/** What a racer remembers of its past gradients: the first weight, and what is kept of it from step to step. */
function memoryOf({hyper}: Subject): {first: number; keeps: number; formula: string} {
	const rate = hyper.learningRate ?? 1;
	if (hyper.momentum !== undefined) return {first: rate, keeps: hyper.momentum, formula: 'γᵏη'};
	if (hyper.beta1 !== undefined) return {first: 1 - hyper.beta1, keeps: hyper.beta1, formula: '(1 − β₁)β₁ᵏ'};
	return {first: rate, keeps: 0, formula: 'η, and 0 before'};
}

/** The weights of the last `most` gradients in the selected racer's next step. */
export function memoryPicture(state: State, by: Capabilities, most: number): MemoryPicture | undefined {
	const subject = subjectOf(state);
	if (!subject) return undefined;
	const {first, keeps, formula} = memoryOf(subject);
	const made = subject.lane.updates + 1;
	return {
		label: subject.label,
		weights: Array.from(memoryWeights(first, keeps, most), (weight, k) => (k < made ? weight : Number.NaN)),
		range: [0, first],
		color: racerColor(subject.look.slot, by),
		formula,
		keeps,
		sum: (1 - power(keeps, made)) / (1 - keeps),
		limit: memoryTotal(1, keeps),
	};
}
