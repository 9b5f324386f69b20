import type {TeacherNotes} from './note.js';

/** Of momentum and looking ahead. */
export const memoryNotes: TeacherNotes = {
	momentum: {
		say: 'A ball that rolls. Who has been asked to go the same way again and again gains confidence.',
		watch:
			'The bars: a gradient is not forgotten at once, it counts a little less every step. GD still stands on the plain.',
	},
	valley: {
		say: 'Memory has its price: one arrives with speed, and speed does not stop at the bottom.',
		watch: 'The u-turns, as tops of the loss. For all of them Momentum is far ahead of GD in the end.',
	},
	nag: {
		say: 'Part of the step comes anyway. So go there first, and ask for the slope there.',
		watch:
			'On the plain both are side by side; only where the slope changes within a step does looking ahead tell anything.',
	},
	gamma: {
		say: 'A short memory while the slope still turns, a long one once it is steady.',
		watch: 'The schedule climbs in steps, and is cut off at a cap: it is the caps that tell the racers apart.',
	},
};
