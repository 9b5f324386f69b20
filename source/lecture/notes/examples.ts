import type {TeacherNotes} from './note.js';

/** On steps that use only some of the examples. */
export const exampleNotes: TeacherNotes = {
	sgd: {
		say: 'The full gradient uses every example before each step. What happens if we use one example and step at once?',
		watch:
			'The arrows disagree, so some steps go up. That is not a bug. At equal cost both are level here; with a million examples SGD can start much sooner.',
	},
	batches: {
		say: 'A mini-batch lies between one example and all of them. It is like tossing a coin several times before estimating its probability.',
		watch:
			'Do not promise that larger batches rise less often: count the rises per step. In passes over the data no racer is far ahead.',
	},
	stochastic: {
		say: 'Combine both ideas: momentum averages the gradients of single examples.',
		watch: 'Both racers overshoot the minimum. Ask the class which of them overshoots less.',
	},
	tens: {
		say: 'We return to mini-batches, now with Adam and with more data.',
		watch:
			'Count passes: they are the cost. One curve fits all points, so near the minimum small batches agree. What differs is how long v remembers.',
	},
	pairs: {
		say: 'A rate is tuned on one data set. Now take it to another: for which optimizer does it still work?',
		watch:
			'The old rate of GD fails here; the old rate of Adam still works. Annealing then lets the racer come to rest.',
	},
};
