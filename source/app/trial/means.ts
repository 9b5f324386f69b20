import type {Exercise, Freedom} from './exercise.js';

/** What may be set, and by which key. */
const means: Readonly<Record<Freedom, string>> = {
	learningRate: 'η by [ ], or enter and digits',
	momentum: 'γ by enter',
	beta2: 'β₂ by enter',
	schedule: 'the rate schedule by enter',
	start: 'the start by s',
};

/** What an exercise leaves to be set, and how. */
export const meansOf = ({free, of}: Pick<Exercise, 'free' | 'of'>): string =>
	`${of === undefined ? 'To set' : `To set, of “${of}”`}: ${free.map(what => means[what]).join('; ')}.`;
