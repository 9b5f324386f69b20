/** What a model makes of an input: a sigmoid and squared error, a sigmoid and cross-entropy, or a plane. */
export const models = ['sigmoid', 'logistic', 'linear'] as const;
export type Model = (typeof models)[number];
