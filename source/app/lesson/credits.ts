/** What the lecture grew from, and what that names as its own sources. */
export const credits = {
	grown:
		'The scenes follow a lecture on gradient descent and its variants, system by system; words, races and pictures are ours.',
	sources: [
		'Mitesh M. Khapra, CS7015: Deep Learning, lecture 5, slides',
		'Ryan Harris, videos',
		'Stanford University, CS231n: Convolutional Neural Networks for Visual Recognition',
	],
	/** All of them in a line, for the end of the tour. */
	line: 'sources: slides of M. M. Khapra, CS7015, lecture 5; videos of Ryan Harris; Stanford’s CS231n',
} as const;
