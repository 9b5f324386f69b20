import type {TeacherNotes} from './note.js';

/** Of the learning rate. */
export const rateNotes: TeacherNotes = {
	'too-high': {
		say: 'So far the plain was the enemy. Why not simply take ten times the rate?',
		watch: 'What helps on the plain throws one off at the cliff: the same η, another slope.',
	},
	rates: {
		say: 'There is a bound, and it comes from the curvature of the pit: do the sum with the class.',
		watch: 'The chart: too low is a slow line, too high leaps. The best is close below the bound.',
	},
	tuning: {
		say: 'How it is done in practice: powers of ten first, a few passes each, then finer.',
		watch: 'The table. Nobody searches finer where both neighbours are bad.',
	},
	annealing: {
		say: 'Long steps at first, short ones near the pit: three ways to let η shrink.',
		watch: 'The plot of η beside the losses. A rate that shrinks by steps shows them in the loss.',
	},
	frozen: {
		say: 'A recipe is meant for a length of run. Here it is taken out of its place.',
		watch: 'The racer does not meet a bad place, it runs out of steps: add them up as a geometric sum.',
	},
	validation: {
		say: 'Instead of a plan, a judge: examples that nobody trains on.',
		watch: 'Every halving follows an epoch in which the held-out loss rose; look for the marks in the chart.',
	},
	line: {
		say: 'Why choose η at all? Try several at every step and keep the best.',
		watch: 'Its zigzag is not that of momentum: it goes down along one line, then turns sharply.',
	},
	cost: {
		say: 'The same race with a bill. Steps are cheap to count and dear to make.',
		watch: 'The order changes although nobody races differently.',
	},
};
