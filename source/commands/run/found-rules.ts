import {fallWords} from '../../app/words/goal-words.js';
import type {RaceSetup} from '../../engine/setup/setup.js';
import type {RaceResult} from './result.js';

/** How good the best found is. */
export const bestRule = 'Nobody has proved that there is none lower.';

/** How the least loss is known, where it is not the problem that says it. */
export const provedRule = ({problem: {certificate}}: Pick<RaceResult, 'problem'>): string =>
	certificate === null ? '' : "It is proved: the model is convex, and this is where Newton's method ends.";

/** What there is instead of a finish where the loss falls without end. */
export const endlessRule = (setup: Pick<RaceSetup, 'found' | 'validation'>): string =>
	`${fallWords(setup)}: there is no finish without a --target, and who is lower is in front.`;
