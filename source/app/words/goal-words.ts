import type {RaceSetup} from '../../engine/setup/setup.js';

/** Why a race has no finish: what is not known yet, or that there is nothing to find. */
export function noFinish({found}: Pick<RaceSetup, 'found'>): string {
	if (found?.along === undefined) return 'no finish yet: the least loss is not known';
	return `no finish: the loss falls without end along ${found.along}`;
}
