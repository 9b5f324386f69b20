/** On `valley`, a step a tick: the best of the 36 rates that a sweep over 300 ticks begins with, by optimizer. */
export const tunedOnValley = {gd: 5, momentum: 1, nag: 1, adagrad: 3, rmsprop: 0.07, adam: 0.5} as const;

/** On `six-points`, two points an update: likewise, of a sweep over 150 epochs. */
export const tunedOnPairs = {gd: 0.5, momentum: 0.5, adam: 0.5} as const;

/** There, of Momentum whose rate shrinks as 1/(1 + 0.05t), tuned likewise. */
export const tunedWithAnnealing = 1;
