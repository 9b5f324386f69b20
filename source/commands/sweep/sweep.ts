import {InputError} from '../../engine/errors.js';
import {fallWords} from '../../app/words/goal-words.js';
import {goalOf} from '../../engine/setup/goal.js';
import type {RaceOptions} from '../../engine/setup/resolve.js';
import {parseRacer} from '../../engine/setup/spec.js';
import {sweep as sweepRates} from '../../engine/sweep/sweep.js';
import {wantsWords} from '../dashboard/screen-reader.js';
import {preparedRace} from '../own/prepared-race.js';
import {raceOptions} from '../own/race-options.js';
import type {Arguments} from '../parse/arguments.js';
import {defaultTicks, formats} from '../parse/flag-table.js';
import {choiceOf} from '../parse/flag-values.js';
import {quoted} from '../parse/quoted.js';
import {readTicks} from '../parse/race-options.js';
import {inSlices} from '../print/in-slices.js';
import {writeOut} from '../print/output.js';
import {paperOf} from '../print/paper-of.js';
import {exitOnSignals} from '../signals.js';
import {progressText} from './progress.js';
import {sweepResult} from './result.js';
import {sweepTable} from './table.js';
import {sweepCsv, sweepJson} from './text.js';
import {sweepWords} from './words.js';

/** A rate that is named would be looked for all the same. */
function checkSpecs({racer}: Arguments, {optimizers: own}: RaceOptions): void {
	for (const spec of racer) {
		if (parseRacer(spec, own).hyper?.learningRate === undefined) continue;
		throw new InputError(`--racer ${quoted(spec)} names its lr: sweep looks for the best one, so leave lr out.`);
	}
}

/** Looks for the best learning rate of every racer and prints what came of it. */
export async function sweep(given: Arguments): Promise<void> {
	const ticks = readTicks(given) ?? defaultTicks;
	const format = choiceOf(given, 'format', formats) ?? 'table';
	const paper = paperOf(given);
	const options = await raceOptions(given);
	checkSpecs(given, options);
	exitOnSignals();
	const setup = await preparedRace(options, ticks);
	if (goalOf(setup).kind === 'none') {
		throw new InputError(`${fallWords(setup)}: rates are judged by a finish, so give a --target.`);
	}
	const found = await inSlices(sweepRates(setup, ticks), progressText);
	const result = sweepResult(found);
	if (format === 'json') await writeOut(sweepJson(result));
	else if (format === 'csv') await writeOut(sweepCsv(result));
	else if (wantsWords(given)) await writeOut(sweepWords(result, found, paper));
	else await writeOut(sweepTable(result, found, paper));
}
