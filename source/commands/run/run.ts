import {InputError} from '../../engine/errors.js';
import {Race} from '../../engine/race.js';
import {wantsWords} from '../dashboard/screen-reader.js';
import {preparedRace} from '../own/prepared-race.js';
import {raceOptions} from '../own/race-options.js';
import type {Arguments} from '../parse/arguments.js';
import {defaultTicks, formats} from '../parse/flag-table.js';
import {choiceOf} from '../parse/flag-values.js';
import {readTicks} from '../parse/race-options.js';
import {writeOut} from '../print/output.js';
import {paperOf} from '../print/paper-of.js';
import {exitOnSignals} from '../signals.js';
import {History} from './history.js';
import {judgedRace} from './judged.js';
import {type RaceResult, raceResult} from './result.js';
import {historyCsv, resultCsv} from './result-csv.js';
import {resultJson} from './result-json.js';
import {resultTable} from './result-table.js';
import {resultWords} from './result-words.js';
import {Story} from './story.js';

/** Races to `--steps` and prints what came of it. */
export async function run(given: Arguments): Promise<void> {
	const ticks = readTicks(given) ?? defaultTicks;
	const format = choiceOf(given, 'format', formats) ?? 'table';
	if (given.history && format === 'table') {
		throw new InputError('--history goes with --format json or csv: a table has no room for it.');
	}
	if (given.story && format === 'csv') {
		throw new InputError('--story goes with --format table or json: csv has no place for sentences.');
	}
	const paper = paperOf(given);
	const options = await raceOptions(given);
	exitOnSignals();
	const race = new Race(await preparedRace(options, ticks));
	const history = given.history ? new History(race, ticks) : undefined;
	const story = given.story ? new Story(race, ticks) : undefined;
	const watch = () => {
		history?.record();
		story?.see();
	};
	const standings = await judgedRace(race, ticks, history || story ? watch : undefined);
	const result: RaceResult = {
		...raceResult(race.setup, ticks, standings),
		...(story ? {story: story.sentences()} : {}),
	};
	if (format === 'json') await writeOut(resultJson(result, history));
	else if (format === 'csv') await writeOut(history ? historyCsv(result, history) : resultCsv(result));
	else if (wantsWords(given)) await writeOut(resultWords(race.setup, ticks, standings, paper, result.story));
	else await writeOut(resultTable(result, race.setup, paper));
}
