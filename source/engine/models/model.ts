/** What a model makes of an input: a sigmoid and squared error, a sigmoid and cross-entropy, or a plane. */
export type Model = 'sigmoid' | 'logistic' | 'linear';
