import {InputError} from '../../engine/errors.js';
import {problems} from '../../engine/problems/index.js';
import {checkHoldOut} from '../../engine/setup/hold-out.js';
import {findProblem, type RaceOptions} from '../../engine/setup/resolve.js';
import {raceDefaults} from '../../engine/setup/setup.js';
import {checkStart} from '../../engine/setup/start.js';
import type {Arguments} from '../parse/arguments.js';
import {quoted} from '../parse/quoted.js';
import {readRaceOptions} from '../parse/race-options.js';
import {fileHint, isPath} from './module/path.js';
import type {Surroundings} from './module.js';

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

/** What a command line has of one's own. */
type Own = Pick<RaceOptions, 'problem' | 'optimizers'>;

/** The problem of one's own that a command line gives, if any: of a formula, of data or of a module. */
async function ownProblem(given: Arguments, asked: RaceOptions, around?: Surroundings): Promise<Own> {
	const {function: formula, data} = given.values;
	const names = [
		...(given.word === undefined ? [] : [quoted(given.word)]),
		...(formula === undefined ? [] : ['--function']),
		...(data === undefined ? [] : ['--data']),
	];
	if (formula === undefined && data === undefined) {
		if (!isPath(given.word)) return {};
		return (await import('./module.js')).moduleOf(given.word, around);
	}
	if (names.length > 1) throw new InputError(`${names.join(' and ')}: a race has one problem, so give one of them.`);
	if (formula !== undefined) return {problem: (await import('./function.js')).functionProblem(given, asked.seed)};
	return {problem: await (await import('./data.js')).dataOf(given, asked)};
}

/** A word that is no problem of ours, and no path that could be taken for one, may be meant for a file. */
function checkWord({word}: Arguments): void {
	if (word === undefined || isPath(word) || Object.hasOwn(problems, word)) return;
	const hint = fileHint(word);
	if (hint !== undefined) throw new InputError(`Unknown problem ${quoted(word)}. ${hint}`);
}

/** What the engine checks again, and would not call as it was typed. */
function checkPlaces({problem = raceDefaults.problem, start, holdOut}: RaceOptions): void {
	const source = typeof problem === 'object' ? problem : findProblem(problem);
	if (start !== undefined) checkStart(source, start, '--start');
	if (holdOut !== undefined) checkHoldOut(source, holdOut, '--hold-out');
}

/** What a command line asks a race to be, its problem made where it is one's own; throws `InputError`. */
export async function raceOptions(given: Arguments, around?: Surroundings): Promise<RaceOptions> {
	checkWord(given);
	const options = readRaceOptions(given);
	checkLonely(given);
	const asked = {...options, ...(await ownProblem(given, options, around))};
	checkPlaces(asked);
	return asked;
}
