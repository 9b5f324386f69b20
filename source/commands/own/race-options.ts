import {InputError} from '../../engine/errors.js';
import type {Problem} from '../../engine/problem.js';
import type {RaceOptions} from '../../engine/setup/resolve.js';
import type {Arguments} from '../parse/arguments.js';
import {quoted} from '../parse/quoted.js';
import {readRaceOptions} from '../parse/race-options.js';

/** Flags that say more of a formula, and of data; those that are given. */
const lonely = ({values, letting, standardize, dropMissing}: Arguments) => ({
	function: [letting.length > 0 && 'let', values.domain !== undefined && 'domain'],
	data: [
		...(['target-column', 'columns', 'model', 'positive'] as const).map(name => values[name] !== undefined && name),
		standardize && 'standardize',
		dropMissing && 'drop-missing',
	],
});

function checkLonely(given: Arguments): void {
	const {function: ofFormula, data: ofData} = lonely(given);
	const [formulaFlag, dataFlag] = [ofFormula, ofData].map(names => names.find(name => name !== false));
	if (formulaFlag && given.values.function === undefined)
		throw new InputError(`--${formulaFlag} goes with --function EXPR: there is no formula here.`);
	if (dataFlag && given.values.data === undefined)
		throw new InputError(`--${dataFlag} goes with --data FILE: there are no data here.`);
}

/** The problem of one's own that a command line gives, if any: of a formula or of data. */
async function ownProblem(given: Arguments, seed: number | undefined): Promise<Problem | undefined> {
	const {function: formula, data} = given.values;
	const names = [
		...(given.word === undefined ? [] : [`${quoted(given.word)} is a problem`]),
		...(formula === undefined ? [] : ['--function']),
		...(data === undefined ? [] : ['--data']),
	];
	if (formula === undefined && data === undefined) return undefined;
	if (names.length > 1) throw new InputError(`${names.join(', and ')} another: give one of them.`);
	if (formula !== undefined) return (await import('./function.js')).functionProblem(given, seed);
	return (await import('./data.js')).dataOf(given);
}

/** What a command line asks a race to be, its problem made where it is one's own; throws `InputError`. */
export async function raceOptions(given: Arguments): Promise<RaceOptions> {
	const options = readRaceOptions(given);
	checkLonely(given);
	const problem = await ownProblem(given, options.seed);
	return problem === undefined ? options : {...options, problem};
}
