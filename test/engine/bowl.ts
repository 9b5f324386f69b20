import type {Problem} from '../../source/engine/problem.js';

/** A quadratic bowl of any dimension with its minimum, 0, at 1, 2, 3 …; what a test wants otherwise goes on top. */
export function bowl(dimension = 2, changes: Partial<Problem> = {}): Problem {
	const gradient = (parameters: Float64Array, into: Float64Array) => {
		for (let k = 0; k < dimension; k++) into[k] = 2 * (parameters[k] - (k + 1));
	};
	return {
		id: 'bowl',
		label: 'Bowl',
		formula: 'Σ (xₖ − k)²',
		story: 'Down.',
		dimension,
		parameterNames: Array.from({length: dimension}, (_, k) => `x${k + 1}`),
		start: new Array(dimension).fill(-1),
		domain: Array.from({length: dimension}, () => [-10, 10] as const),
		minimumLoss: 0,
		minima: [{parameters: Array.from({length: dimension}, (_, k) => k + 1), loss: 0, best: true}],
		learningRates: {gd: 0.1, momentum: 0.02, nag: 0.02, adagrad: 1, rmsprop: 0.02, adam: 0.1, amsgrad: 0.1},
		exampleCount: 1,
		loss: parameters => parameters.reduce((sum, value, k) => sum + (value - (k + 1)) ** 2, 0),
		gradient,
		gradientOf: (parameters, _indices, from, to, into) => {
			into.fill(0);
			if (to > from) gradient(parameters, into);
		},
		...changes,
	};
}

/** A problem of one parameter, start 1, whose gradient is 0: the loss is what the test says of θ. */
export function scripted(loss: (parameter: number) => number, changes: Partial<Problem> = {}): Problem {
	return bowl(1, {
		id: 'scripted',
		start: [1],
		minima: [],
		loss: parameters => loss(parameters[0]),
		gradient: (_parameters, into) => {
			into[0] = 0;
		},
		...changes,
	});
}
