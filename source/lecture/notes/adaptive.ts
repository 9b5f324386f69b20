import type {TeacherNotes} from './note.js';

/** Of rates for each parameter. */
export const adaptiveNotes: TeacherNotes = {
	sparse: {
		say: 'Where an input is 0, its weight learns nothing. And the rare inputs are often the important ones.',
		watch: 'The bend in the way of GD: first along b, and only then along w.',
	},
	four: {
		say: 'The same in five dimensions; the map is a slice through two of them.',
		watch:
			'The table of ways gone. η = 1 is too high for b. One rate that suits all five exists: 0.7 settles before AdaGrad does.',
	},
	adagrad: {
		say: 'A rate for every parameter: who has been moved much is damped much.',
		watch: 'It goes diagonally from the first step on. And its rates only ever fall.',
	},
	root: {
		say: 'Is the root only decoration? Leave it away and see.',
		watch: 'The very first step is enough: on the plain the slope is tiny, and it is divided by its own square.',
	},
	rmsprop: {
		say: 'AdaGrad never forgets. Let it forget.',
		watch: 'The two rates part when the slopes get gentler. At the pit the steps of RMSProp get short no more.',
	},
	adam: {
		say: 'What RMSProp does, and a memory of the gradient as momentum has one.',
		watch: 'Who arrives first need not be who stays.',
	},
	bias: {
		say: 'Both memories begin at 0, and 0 is not what was measured. Do the sum on the board.',
		watch:
			'The first steps differ most. The correction of m is over after some fifty steps, that of v only after thousands.',
	},
	which: {
		say: 'Now everybody with a rate of its own, found by a sweep. A rate is no property of the problem alone.',
		watch: 'The borrowed rate: good for one method, ruin for another.',
	},
	counter: {
		say: 'To end with, a place where Adam goes the wrong way for good. It is built on purpose.',
		watch:
			'A large slope is rare and divided at once by its own size; the small ones come when it is forgotten. The usual betas arrive here.',
	},
};
