import {sequence} from './sequence.js';

/** C: how much the one slope of three outweighs the other two; over 2, so that the sum leads down to −1. */
const steep = 3;

/**
 * The counter-example to Adam of Reddi, Kale and Kumar (2018), section 3; lecture, section 26: slopes C, −1, −1 in
 * turn on [−1, 1]. With batch 1, β₁ = 0 and β₂ = 1/(1 + C²) = 0.1, Adam scales the steep slope down to about the
 * size of the two others and walks to +1, the worst point: so this is the field. Over all three examples at once the
 * slope is steady, and everyone walks down it.
 */
export const counter = () =>
	sequence({
		id: 'counter',
		label: 'Counter-example',
		formula: 'L = 3x − x − x, x in [−1, 1]',
		story: 'Three slopes, taken in turn, lead Adam to the worst point of all.',
		slopes: [steep, -1, -1],
		box: [-1, 1],
		start: 0,
		field: ['gd:batch=1', ...['adam', 'amsgrad'].map(id => `${id}:beta1=0,beta2=0.1,batch=1`)],
		learningRates: {gd: 0.1, momentum: 0.1, nag: 0.1, adagrad: 0.1, rmsprop: 0.1, adam: 0.1, amsgrad: 0.1},
	});
