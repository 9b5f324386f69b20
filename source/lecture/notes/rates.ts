import type {TeacherNotes} from './note.js';

/** On the learning rate. */
export const rateNotes: TeacherNotes = {
	'too-high': {
		say: 'So far the plateau slowed us down. Why not use ten times the rate?',
		watch:
			'The rate that helps on the plateau throws the racer across the valley at the cliff. The rate is the same; the gradient is not.',
	},
	rates: {
		say: 'The rate has an upper bound, and the curvature at the minimum gives it. Work out the bound with the class.',
		watch:
			'The chart: a low rate is slow, and a rate above the bound does not settle. The best of these rates lies just below the bound.',
	},
	tuning: {
		say: 'This is how it is done in practice: try powers of ten for a few passes each, then finer values.',
		watch: 'The table: a finer search pays only next to a rate that works.',
	},
	annealing: {
		say: 'Take long steps at first and short ones near the minimum. Here are three ways to lower η.',
		watch: 'Compare the plot of η with the losses.',
	},
	frozen: {
		say: 'A schedule suits a certain length of run. Here it is used for a run that is much shorter.',
		watch: 'No obstacle stops the racer. Its steps shrink too soon: add them up as a geometric sum.',
	},
	validation: {
		say: 'Instead of a fixed schedule, use examples that no racer trains on.',
		watch: 'Every halving follows an epoch in which the held-out loss rose. Look for the marks in the chart.',
	},
	line: {
		say: 'Why choose η at all? Try several rates at every step and keep the best.',
		watch: 'Its zigzag differs from that of Momentum: it goes down along one line, then turns sharply.',
	},
	cost: {
		say: 'The same race, now with the cost of each step. Steps are easy to count and expensive to make.',
		watch: 'The order changes although no racer behaves differently.',
	},
};
