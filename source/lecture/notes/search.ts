import type {TeacherNotes} from './note.js';

/** Of the neuron, and of looking without a slope. */
export const searchNotes: TeacherNotes = {
	neuron: {
		say: 'One neuron, two knobs. Everything that follows is about turning these two, and works for a million.',
		watch: 'The same pair (w, b) in two pictures: a place on the map is a curve in the fit.',
	},
	guess: {
		say: 'First by hand, as one would without any mathematics. Let somebody from the class call out the next guess.',
		watch: 'Each guess looks at L only. What is missing is a direction, and that is what the lecture is about.',
	},
	grid: {
		say: 'If we cannot think, we can try everything. With two knobs that works.',
		watch:
			'The table: the number of points multiplies with every knob. The best point is only as good as the grid is fine.',
	},
	random: {
		say: 'Chance instead of order. No dart learns from those before it.',
		watch: 'How seldom the best changes, and how much more seldom the longer it takes.',
	},
};
