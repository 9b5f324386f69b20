import {fallWords} from '../../app/words/goal-words.js';
import type {RaceSetup} from '../../engine/setup/setup.js';

/** How good the best found is. */
export const bestRule = 'Nobody has proved that there is none lower.';

/** What there is instead of a finish where the loss falls without end. */
export const endlessRule = (setup: Pick<RaceSetup, 'found' | 'validation'>): string =>
	`${fallWords(setup)}: there is no finish without a --target, and who is lower is in front.`;
