import type {TeacherNotes} from './note.js';

/** Of the direction, gradient descent and the surface. */
export const surfaceNotes: TeacherNotes = {
	direction: {
		say: 'The one derivation to do on the board in full. Later methods change the direction, too, but every one of them starts from this gradient.',
		watch:
			'The dial: promise and truth agree while η is small. It is the second-order term that parts them, not a mistake.',
	},
	gd: {
		say: 'The rule in one line. The step is long where it is steep, without anybody changing η.',
		watch:
			'The inspector works out each step. Many expect the longest step at the start, where the most is to be gained.',
	},
	starts: {
		say: 'The same rule from five places: where one starts decides how long one waits.',
		watch: 'Far from the pit the neuron is saturated: a large error, and next to no slope.',
	},
	relief: {
		say: 'Give the landscape its names now: plain, cliff, valley, pit. Many scenes use them again.',
		watch: 'Turn it with < and > until the cliff is seen from the side.',
	},
	contours: {
		say: 'Nobody can draw the relief on paper, a map anybody can. Close lines are steep.',
		watch: 'The rim of the cut on the left is the line on the right. The steps of GD cross the lines at right angles.',
	},
	quiz: {
		say: 'From surface to map, and no racer helps. Count the pits first.',
		watch: 'Who answers by the colours only: turn the relief, and colours stay while shapes are seen.',
	},
	'quiz-two': {
		say: 'The same three surfaces, another map. What is the shape of a single ring?',
		watch: 'Long parallel lines are a valley, however gentle its floor.',
	},
	'quiz-three': {
		say: 'The last pair is what is left, so ask for a reason instead of a letter.',
		watch: 'Where the rings of the pits meet there is a pass between them.',
	},
};
