import type {Problem} from './problem.js';

// Budgets of what is done unasked are counted in these, never in milliseconds: a race has the same board on every machine.

/** What an example of a problem costs, in parameters of a sum. */
export const exampleCostOf = ({exampleCost, dimension}: Pick<Problem, 'exampleCost' | 'dimension'>): number =>
	exampleCost ?? dimension;

/** What a loss over all of its examples costs, in the same. */
export const lossCostOf = (problem: Pick<Problem, 'exampleCost' | 'dimension' | 'exampleCount'>): number =>
	problem.exampleCount * exampleCostOf(problem);

/** Nanoseconds that a parameter of an example takes, about. */
export const nanosecondsOfCost = 10;
