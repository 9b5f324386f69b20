import {labelOf} from '../../app/picture/board.js';
import {looksFor} from '../../app/picture/looks.js';
import {collinearWords} from '../../app/words/goal-words.js';
import {problemWords} from '../../app/words/race-words.js';
import {spelled} from '../../app/words/spell.js';
import {numberWords, standingWords} from '../../app/words/standing-words.js';
import {Race} from '../../engine/race.js';
import type {RaceSetup} from '../../engine/setup/setup.js';
import type {Standing} from '../../engine/standings.js';
import {clean} from '../../terminal/clean.js';
import {writeOut} from '../print/output.js';
import {type Paper, say} from '../print/paper.js';
import {exitOnSignals} from '../signals.js';
import {bestRule, endlessRule, provedRule} from './found-rules.js';
import {judgedRace} from './judged.js';
import {type RaceResult, raceResult} from './result.js';
import {accuracyRule, factsOf, heldOutRule, tickMeanings, verdictRule} from './result-table.js';

/** Sentences as they are said, in one line. */
const told = (sentences: readonly string[]) =>
	sentences
		.filter(one => one !== '')
		.map(spelled)
		.join(' ');

/** The finish rule as it is said. */
function ruleWords(result: RaceResult, setup: RaceSetup): string {
	const {tolerance, patience, clock, problem} = result;
	const stay = patience === 0 ? 'at once' : `once that has lasted ${patience} updates`;
	const {target, minimumLoss, bestFound, scale} = problem;
	const rules = [
		`A tick is ${tickMeanings[clock]}.`,
		...[heldOutRule(result), verdictRule(result), accuracyRule(result, setup)].map(rule => rule.trim()),
	];
	if (minimumLoss === null && bestFound === null && target === null) return told([endlessRule(setup), ...rules]);
	const home =
		target === null
			? `its gap is at most ${numberWords(tolerance * 100)} percent`
			: `its loss is at most ${numberWords(target)}`;
	const above =
		target !== null
			? 'that target'
			: minimumLoss !== null
				? `the least, ${numberWords(minimumLoss)}`
				: `the best found before the start, ${numberWords(bestFound?.loss ?? Number.NaN)}`;
	return told([
		`A racer settles at the tick from which on ${home};`,
		`it has finished ${stay}.`,
		`The gap is what its loss is above ${above}, in percent of what it was at the start, or of ${numberWords(scale ?? Number.NaN)} where that is more.`,
		bestFound !== null && target === null ? bestRule : '',
		target === null ? provedRule(result) : '',
		...collinearWords(setup),
		...rules,
	]);
}

/** What the table says of a race, in words: a line a racer, no columns. The command stands as it is: it must run. */
export function* resultWords(
	setup: RaceSetup,
	ticks: number,
	standings: readonly Standing[],
	paper: Paper,
	story: readonly string[] = [],
): Generator<string> {
	const result = raceResult(setup, ticks, standings);
	const looks = looksFor(setup.lanes);
	for (const line of problemWords(setup)) yield `${line}\n`;
	yield `${spelled(factsOf(result, setup))}.\n`;
	for (const [index, racer] of result.racers.entries()) {
		const {learningRate} = racer.hyper;
		const told = {
			...racer,
			label: labelOf(standings[index]!.lane.setup),
			number: looks[racer.name]!.number,
			rate: typeof learningRate === 'number' ? learningRate : null,
		};
		yield `${clean(say(standingWords(told), paper))}\n`;
	}
	for (const sentence of story) yield `${clean(say(spelled(sentence), paper))}\n`;
	yield `${ruleWords(result, setup)}\n`;
	yield `The same race again:\n${result.command}\n`;
}

/** Races to a tick and tells what came of it. */
export async function wordsReport(setup: RaceSetup, ticks: number, paper: Paper): Promise<void> {
	exitOnSignals();
	const race = new Race(setup);
	await writeOut(resultWords(setup, ticks, await judgedRace(race, ticks), paper));
}
