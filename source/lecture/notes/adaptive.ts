import type {TeacherNotes} from './note.js';

/** On separate learning rates for each parameter. */
export const adaptiveNotes: TeacherNotes = {
	sparse: {
		say: 'Where an input is 0, its weight gets no gradient. Yet rare inputs are often the important ones.',
		watch: 'The bend in the path of GD: it moves along b first, and along w only later.',
	},
	four: {
		say: 'The same problem in five dimensions. The map shows a slice through two of them.',
		watch:
			'The table of progress: the higher rate of GD is too high for b. A rate between the two suits all five parameters, and settles before AdaGrad does.',
	},
	adagrad: {
		say: 'AdaGrad gives each parameter its own rate. A parameter with large past gradients gets a small rate.',
		watch: 'AdaGrad moves diagonally from the first step on. Its rates never rise again.',
	},
	root: {
		say: 'Is the square root necessary? Remove it and see.',
		watch:
			'The first step already shows it. On the plateau the gradient is tiny, and the step divides it by its square.',
	},
	rmsprop: {
		say: 'AdaGrad never forgets a gradient. RMSProp forgets old ones.',
		watch:
			'The two rates separate when the gradients shrink. Near the minimum the steps of RMSProp do not get shorter.',
	},
	adam: {
		say: 'Adam scales its rates as RMSProp does, and it keeps an average of the gradients as Momentum does.',
		watch: 'The racer that arrives first need not be the one that stays.',
	},
	bias: {
		say: 'Both averages start at 0, which is not a measured value. Work out the sum on the board.',
		watch:
			'The first steps differ most. The correction of m fades after about fifty steps, that of v only after thousands.',
	},
	which: {
		say: 'Now every racer has its own rate, found by a sweep. The best rate depends on the optimizer as well as on the problem.',
		watch: 'The borrowed rate: it is good for one optimizer and ruins another.',
	},
	counter: {
		say: 'The lecture ends with a problem on which Adam moves the wrong way forever. It was constructed for that purpose.',
		watch:
			'Adam divides the rare large gradient by its own size at once. The usual values of β reach the minimum here.',
	},
};
