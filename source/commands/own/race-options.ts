import {InputError} from '../../engine/errors.js';
import type {RaceOptions} from '../../engine/setup/resolve.js';
import type {Arguments} from '../parse/arguments.js';
import {quoted} from '../parse/quoted.js';
import {readRaceOptions} from '../parse/race-options.js';

/** Flags that say more of a formula. */
function checkLonely({values, letting}: Arguments): void {
	const lonely = letting.length > 0 ? 'let' : values.domain === undefined ? undefined : 'domain';
	if (lonely === undefined) return;
	throw new InputError(`--${lonely} goes with --function EXPR: there is no formula here.`);
}

/** What a command line asks a race to be, its problem made where it is one's own; throws `InputError`. */
export async function raceOptions(given: Arguments): Promise<RaceOptions> {
	const options = readRaceOptions(given);
	if (given.values.function === undefined) {
		checkLonely(given);
		return options;
	}
	if (given.word !== undefined) {
		throw new InputError(`${quoted(given.word)} is a problem, and --function another: give one of them.`);
	}
	const {functionProblem} = await import('./function.js');
	return {...options, problem: functionProblem(given, options.seed)};
}
