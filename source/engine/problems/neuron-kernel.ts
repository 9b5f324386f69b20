import type {Problem} from '../problem.js';

/** The arithmetic of a neuron's loss over fixed examples: the hot part of a problem. */
export type NeuronKernel = Pick<Problem, 'loss' | 'gradient' | 'gradientOf' | 'lossAndGradient'>;
