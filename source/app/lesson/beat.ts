import type {RaceSetup} from '../../engine/setup/setup.js';

export type Beat = 'tick' | 'epoch';

/** What a tick of a race is called, as in the header: where it is a pass over the data, an epoch. */
export const beatOf = ({clock}: Pick<RaceSetup, 'clock'>): Beat => (clock === 'epochs' ? 'epoch' : 'tick');
