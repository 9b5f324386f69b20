import {InputError} from '../../engine/errors.js';
import {Race} from '../../engine/race.js';
import {resolveRace} from '../../engine/setup/resolve.js';
import {wantsWords} from '../dashboard/screen-reader.js';
import type {Arguments} from '../parse/arguments.js';
import {defaultTicks, formats} from '../parse/flag-table.js';
import {choiceOf} from '../parse/flag-values.js';
import {readRaceOptions, readTicks} from '../parse/race-options.js';
import {writeOut} from '../print/output.js';
import {paperOf} from '../print/paper-of.js';
import {exitOnSignals} from '../signals.js';
import {History} from './history.js';
import {raceTo} from './race-ticks.js';
import {raceResult} from './result.js';
import {historyCsv, resultCsv} from './result-csv.js';
import {resultJson} from './result-json.js';
import {resultTable} from './result-table.js';
import {resultWords} from './result-words.js';

/** Races to `--steps` and prints what came of it. */
export async function run(given: Arguments): Promise<void> {
	const ticks = readTicks(given) ?? defaultTicks;
	const format = choiceOf(given, 'format', formats) ?? 'table';
	if (given.history && format === 'table') {
		throw new InputError('--history goes with --format json or csv: a table has no room for it.');
	}
	const paper = paperOf(given);
	const race = new Race(resolveRace(readRaceOptions(given)));
	const history = given.history ? new History(race, ticks) : undefined;
	exitOnSignals();
	await raceTo(race, ticks, history && (() => history.record()));
	const standings = race.standings();
	const result = raceResult(race.setup, ticks, standings);
	if (format === 'json') await writeOut(resultJson(result, history));
	else if (format === 'csv') await writeOut(history ? historyCsv(result, history) : resultCsv(result));
	else if (wantsWords(given)) await writeOut(resultWords(race.setup, ticks, standings, paper));
	else await writeOut(resultTable(result, race.setup, paper));
}
