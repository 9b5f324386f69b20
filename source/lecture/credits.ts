/** What the lecture grew from, and what that names as its own sources. */
export const credits = {
	grown:
		'The scenes follow a lecture on gradient descent and its variants, system by system; words, races and pictures are ours.',
	sources: [
		'Mitesh M. Khapra, CS7015: Deep Learning, lecture 5, slides',
		'Ryan Harris, videos on neural networks and their training',
		'Stanford University, CS231n: Convolutional Neural Networks for Visual Recognition, course notes',
	],
} as const;
