import {basename} from 'node:path';
import {DataError} from '../../data/fault.js';
import {dataProblem} from '../../data/problem.js';
import type {Table} from '../../data/table.js';
import {ProblemError} from '../../engine/errors.js';
import {standardize} from '../../engine/models/standardize.js';
import type {Examples, Problem} from '../../engine/problem.js';
import {heldOut} from '../../engine/setup/hold-out.js';
import type {RaceOptions} from '../../engine/setup/resolve.js';
import {raceDefaults} from '../../engine/setup/setup.js';
import {shortPercent} from '../../render/cells/numbers.js';
import {clean} from '../../terminal/clean.js';
import {readTable} from '../data/read-table.js';
import type {Arguments} from '../parse/arguments.js';
import {models} from '../parse/flag-table.js';
import {choiceOf} from '../parse/flag-values.js';
import {quoted} from '../parse/quoted.js';
import {lineOf} from '../print/progress-line.js';
import {shellWord} from '../print/shell.js';
import {exitOnSignals} from '../signals.js';
import {adoptBy} from './module/adopted.js';
import {withRecipe} from './recipe.js';

/** Milliseconds of reading after which the data are many. */
const patience = 100;

/** A race's name for the problem, of which there is one. */
const id = 'data';

const told = (share: number) => `${shortPercent(Math.floor(100 * share) / 100).padStart(4)}  reading the data`;

/** The words that say the same data again, each flag with its value. */
function flagsOf({values, standardize, dropMissing}: Arguments): string[] {
	const valued = (['data', 'target-column', 'columns', 'model', 'positive'] as const).flatMap(name => {
		const value = values[name];
		return value === undefined ? [] : [`--${name} ${shellWord(value)}`];
	});
	return [...valued, ...(standardize ? ['--standardize'] : []), ...(dropMissing ? ['--drop-missing'] : [])];
}

/** What was read, in a sentence. */
function storyOf({examples, names, dropped}: Table, isStandardized: boolean): string {
	const left = dropped === 0 ? '' : `, ${dropped} left out`;
	const scaled = isStandardized ? ', inputs standardized' : '';
	return `${examples.y.length} rows of ${names.length} ${names.length === 1 ? 'input' : 'inputs'}${left}${scaled}.`;
}

/** Columns of a class's name. */
const longestClass = 24;

/** The examples as the screen may have them, with how they were standardized where that is asked for. */
function toldOf(
	{classes, ...examples}: Examples,
	isStandardized: boolean,
	{holdOut, seed = raceDefaults.seed}: RaceOptions,
): Examples {
	const exampleCount = examples.y.length;
	const out = holdOut === undefined ? [] : heldOut({exampleCount}, seed, holdOut);
	return {
		...examples,
		...(classes ? {classes: [clean(classes[0], longestClass), clean(classes[1], longestClass)]} : {}),
		...(isStandardized ? {scales: standardize(examples, out.length < exampleCount ? out : [])} : {}),
	};
}

/**
 * The problem of `--data`, which must be there, for a race that may hold out examples. Throws `InputError` for flags that are not sound or do not go with the
 * file, and `DataError`, which names the file, for what is in it.
 */
export async function dataOf(given: Arguments, race: RaceOptions = {}): Promise<Problem> {
	const {values} = given;
	const {data: file = '', positive} = values;
	const model = choiceOf(given, 'model', models) ?? 'sigmoid';
	const named = ({message}: Error) => new DataError(`${file === '-' ? 'stdin' : quoted(file)}: ${message}`);
	adoptBy(error => (error instanceof ProblemError ? named(error) : error));
	const line = lineOf(told);
	// With so many of them a look may take longer than ctrl-c may wait.
	const long = setTimeout(async () => (await import('../lifeline/lifeline.js')).holdLifeline(), patience);
	let table: Table;
	try {
		const reading = readTable(
			file,
			{
				model,
				positive,
				dropMissing: given.dropMissing,
				targetColumn: values['target-column'],
				columns: values.columns?.split(','),
			},
			(read, total) => total !== undefined && line.show(read / total),
		);
		// Now: to open a pipe may take as long as nobody fills it.
		exitOnSignals();
		table = await reading;
	} catch (error) {
		throw error instanceof DataError ? named(error) : error;
	} finally {
		clearTimeout(long);
		line.clear();
	}
	const examples = toldOf(table.examples, given.standardize, race);
	const label = file === '-' ? 'stdin' : clean(basename(file), 40);
	const options = {id, label, model, flags: flagsOf(given)};
	const {names} = table;
	const problem = {...dataProblem({names, examples}, options), story: storyOf(table, given.standardize)};
	return withRecipe(problem, {kind: 'data', table: {names, examples}, options});
}
