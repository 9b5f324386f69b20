import type {TeacherNotes} from './note.js';

/** On the direction, gradient descent and the surface. */
export const surfaceNotes: TeacherNotes = {
	direction: {
		say: 'This is the one derivation to do on the board in full. Later methods change the direction, too, but every one of them starts from this gradient.',
		watch:
			'The dial: predicted and true change agree while η is small. When η is larger, the second-order term makes the difference.',
	},
	gd: {
		say: 'The rule fits in one line. The step is long where the surface is steep, although η never changes.',
		watch:
			'The inspector works out each step. Many students expect the longest step at the start, where the loss is largest.',
	},
	starts: {
		say: 'The same rule from five places: the start decides how long the race takes.',
		watch: 'Far from the minimum the neuron is saturated: its error is large, and its gradient is almost 0.',
	},
	relief: {
		say: 'Name the parts of the surface now: plateau, cliff, valley, minimum. Many scenes use these names again.',
		watch: 'Turn the surface with < and > until the cliff is seen from the side.',
	},
	contours: {
		say: 'A relief is hard to draw on paper, and a map is easy. Close lines mean a steep surface.',
		watch: 'The rim of the cut on the left is the line on the right.',
	},
	quiz: {
		say: 'Match the map to its surface, without any racers. Count the minima first.',
		watch: 'Colors alone can mislead. Turn the relief to compare the shapes.',
	},
	'quiz-two': {
		say: 'The same three surfaces, another map. What is the shape of a single ring?',
		watch: 'Long parallel lines mean a valley, even if its floor is almost flat.',
	},
	'quiz-three': {
		say: 'Only one pair is left, so ask for a reason instead of a letter.',
		watch: 'Between two minima, where their rings meet, lies a saddle.',
	},
};
