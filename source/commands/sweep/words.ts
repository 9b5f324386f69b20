import {labelOf} from '../../app/picture/board.js';
import {looksFor} from '../../app/picture/looks.js';
import {problemWords} from '../../app/words/race-words.js';
import {spelled} from '../../app/words/spell.js';
import {gapWords, numberWords, rateWords, statusWords} from '../../app/words/standing-words.js';
import type {Sweep} from '../../engine/sweep/sweep.js';
import {clean} from '../../terminal/clean.js';
import {type Paper, say} from '../print/paper.js';
import {factsOf} from '../run/result-table.js';
import type {SweepResult, TunedResult} from './result.js';
import {explanation} from './table.js';

/** A racer's best rate and what it came to, as the table has it. */
function tunedWords(racer: TunedResult, label: string, number: number): string {
	const {rank, rate, band, trials, score, gap, loss} = racer;
	const found = rate === null ? rateWords(null) : `best ${rateWords(rate)} of ${trials.length} tried`;
	const isWide = band !== null && band.low < band.high;
	const near = isWide ? [`almost as good from ${numberWords(band.low)} to ${numberWords(band.high)}`] : [];
	const came =
		score === null
			? ['diverged at every rate']
			: [statusWords(racer), gapWords({gap: gap ?? Number.NaN, loss: loss ?? Number.NaN})];
	const scored = score === null ? [] : [`score ${numberWords(score)}`];
	return `${rank}: ${spelled(label)}, number ${number}, ${[found, ...near, ...came, ...scored].join(', ')}.`;
}

/** What the table and the chart say of a sweep, in words: a line a racer. The command stands as it is: it must run. */
export function* sweepWords(result: SweepResult, {setup}: Sweep, paper: Paper): Generator<string> {
	const looks = looksFor(setup.lanes);
	const labels = new Map(setup.lanes.map(lane => [lane.name, labelOf(lane)]));
	for (const line of problemWords(setup)) yield `${line}\n`;
	yield `${spelled(factsOf(result, setup))}.\n`;
	for (const racer of result.racers) {
		const line = tunedWords(racer, labels.get(racer.name) ?? racer.name, looks[racer.name]!.number);
		yield `${clean(say(line, paper))}\n`;
	}
	yield `${clean(say(spelled(explanation(result)), paper))}\n`;
	yield `Everyone at the best rate:\n${result.command}\n`;
}
