import type {TeacherNotes} from './note.js';

/** Of steps that look at some examples only. */
export const exampleNotes: TeacherNotes = {
	sgd: {
		say: 'The true gradient asks everybody before each step. What if we ask one only, and step at once?',
		watch:
			'The arrows disagree. Some steps go up, and that is no bug. Paid by the example it is level at first: with a million examples that is the point.',
	},
	batches: {
		say: 'Between one and all. Like tossing a coin more often before saying what it does.',
		watch:
			'Do not promise that larger batches rise less often: count the rises per step. In passes over the data nobody is far ahead.',
	},
	stochastic: {
		say: 'Put both ideas together: a memory averages what single examples shout.',
		watch: 'Both rush past the pit. Whose way past it is the shorter one?',
	},
	tens: {
		say: 'Back to batches, now with Adam, and with enough points for it to pay.',
		watch:
			'Count in passes: that is the cost. One curve fits all points, so near the minimum small batches agree. What differs is how long v remembers.',
	},
	pairs: {
		say: 'A rate is found on one set of data. Take it to another: whose still serves?',
		watch:
			'The old rate of GD is ruin here, that of Adam is as good as new. Then what annealing buys: not speed, but rest at the end.',
	},
};
