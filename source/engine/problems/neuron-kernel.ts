import type {Problem} from '../problem.js';

/** The arithmetic of a neuron's loss over fixed examples: the hot part of a problem. */
export type NeuronKernel = Required<
	Pick<Problem, 'loss' | 'lossInto' | 'gradient' | 'gradientOf' | 'lossAndGradient' | 'lossAndGradientOf'>
>;
