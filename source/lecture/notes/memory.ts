import type {TeacherNotes} from './note.js';

/** On momentum and looking ahead. */
export const memoryNotes: TeacherNotes = {
	momentum: {
		say: 'Think of a ball rolling downhill. It gains speed while the gradients agree.',
		watch: 'The bars: a gradient keeps counting, but less at every step. Meanwhile GD is still on the plateau.',
	},
	valley: {
		say: 'Memory has a cost: the racer arrives with speed, and it does not stop at the bottom.',
		watch: 'The u-turns appear as peaks of the loss. In spite of them Momentum is far ahead of GD at the end.',
	},
	nag: {
		say: 'Part of the next step is already known. So go there first, and compute the gradient there.',
		watch:
			'On the plateau both racers stay side by side. Looking ahead helps only where the gradient changes within a step.',
	},
	gamma: {
		say: 'Use a short memory while the gradient still changes direction, and a long one once it is steady.',
		watch: 'The schedule rises in steps up to a cap. The racers differ only in their caps.',
	},
};
