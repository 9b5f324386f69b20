import type {TeacherNotes} from './note.js';

/** On the neuron, and on searching without a gradient. */
export const searchNotes: TeacherNotes = {
	neuron: {
		say: 'One neuron has two parameters. Everything that follows is about adjusting them, and it works for a million parameters as well.',
		watch: 'The same pair (w, b) appears in two pictures: a point on the map is a curve in the fit.',
	},
	guess: {
		say: 'Start by hand, without any mathematics. Let somebody from the class call out the next guess.',
		watch: 'Each guess uses only the value of L. What is missing is a direction, and the lecture is about finding one.',
	},
	grid: {
		say: 'Without a better idea, we can try everything. With two parameters that works.',
		watch:
			'The table: each further parameter multiplies the number of points. The best point is only as good as the grid is fine.',
	},
	random: {
		say: 'Use random points instead of a grid. No dart learns from the ones before it.',
		watch: 'How rarely the best point changes, and how much more rarely later on.',
	},
};
