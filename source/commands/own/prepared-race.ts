import {preparing, usualTicks} from '../../engine/rehearsal/prepare.js';
import type {RaceOptions} from '../../engine/setup/resolve.js';
import type {RaceSetup} from '../../engine/setup/setup.js';
import {shortPercent} from '../../render/cells/numbers.js';
import {writeNow} from '../../terminal/session/write-now.js';
import {inSlices} from '../print/in-slices.js';
import {lossTime, slowWord} from './slow.js';

const told = (share: number) => `${shortPercent(Math.floor(100 * share) / 100).padStart(4)}  looking for the best`;

/** A race with all that must be known before its start, which takes a moment where the problem's least loss is not. */
export function preparedRace(options: RaceOptions, ticks = usualTicks): Promise<RaceSetup> {
	const {problem} = options;
	const word =
		typeof problem === 'object' ? slowWord(problem, () => lossTime(problem, () => performance.now())) : undefined;
	if (word !== undefined) writeNow(2, `optim-race: ${word}\n`);
	return inSlices(preparing(options, {ticks}), told);
}
