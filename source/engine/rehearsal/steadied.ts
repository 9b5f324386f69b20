import type {Problem} from '../problem.js';

/** λ for inputs of deviation 1: the one of the penguins that are built in. */
const ridge = 1e-3;

/** λ of each parameter: of a weight as if its input's deviation were 1, of a bias 0; the same for all where it is no neuron. */
function penaltiesOf({dimension, examples, exampleCount, reduction}: Problem): Float64Array {
	const unit = reduction === 'mean' ? ridge : ridge * exampleCount;
	const penalties = new Float64Array(dimension).fill(unit);
	if (examples?.inputs !== dimension - 1) return penalties;
	const {inputs, x} = examples;
	for (let k = 0; k < inputs; k++) {
		let [mean, square] = [0, 0];
		for (let at = k; at < x.length; at += inputs) mean += x[at] / exampleCount;
		for (let at = k; at < x.length; at += inputs) square += (x[at] - mean) * (x[at] - mean);
		penalties[k] = (unit * square) / exampleCount;
	}
	penalties[inputs] = 0;
	return penalties;
}

/** A problem with a penalty ½λ|w|² that keeps its weights from growing without end. */
export function steadied(problem: Problem): Problem {
	const {lossAndGradient: _, lossInto: __, subset: ___, lossAndGradientOf: ____, ...rest} = problem;
	const penalties = penaltiesOf(problem);
	return {
		...rest,
		loss: parameters =>
			penalties.reduce((sum, by, k) => sum + 0.5 * by * parameters[k] * parameters[k], problem.loss(parameters)),
		gradient(parameters, into) {
			problem.gradient(parameters, into);
			for (const [k, by] of penalties.entries()) into[k] += by * parameters[k];
		},
	};
}
