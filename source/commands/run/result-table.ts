import {looksFor} from '../../app/picture/looks.js';
import {collinearWords} from '../../app/words/goal-words.js';
import {evaluationWords} from '../../app/words/look-words.js';
import {fromWords} from '../../app/words/race-words.js';
import {lookedOf} from '../../engine/held-out.js';
import {goalOf} from '../../engine/setup/goal.js';
import type {Clock, RaceSetup} from '../../engine/setup/setup.js';
import {bold, dim, type Style} from '../../render/cells/grid.js';
import {formatCount, formatNumber, formatPercent, formatRate, pointText} from '../../render/cells/numbers.js';
import {racerColor} from '../../render/cells/racer-colors.js';
import {badgeStyle} from '../../render/map/heads.js';
import {clean} from '../../terminal/clean.js';
import {type Paper, printSpans, say} from '../print/paper.js';
import {shellLines} from '../print/shell.js';
import {type Column, tableLines} from '../print/text-table.js';
import {padded, textWidth, wrapped} from '../print/text-width.js';
import {bestRule, endlessRule, provedRule} from './found-rules.js';
import {reproducingParts} from './reproduce.js';
import type {RaceResult, RacerResult} from './result.js';

/** A status as a table has it, with its badge. */
export const statusBadges: Readonly<Record<RacerResult['status'], string>> = {
	finished: '✓ finished',
	circling: '↻ circling',
	racing: '  racing',
	stalled: '  stalled',
	'wrong-minimum': '✗ wrong minimum',
	diverged: '✗ diverged',
};

const tickNames: Readonly<Record<Clock, string>> = {
	steps: 'step',
	epochs: 'epoch',
	evaluations: 'round of evaluation',
};

export const tickMeanings: Readonly<Record<Clock, string>> = {
	steps: 'one update a lane',
	epochs: 'one pass over the data',
	evaluations: 'an example evaluation a lane for every example there is',
};

/** What a number is without the blanks that align it: columns here have the width of what is in them. */
const short = (value: number, width: number) => formatNumber(value, width).trim();

/** Below so many columns the table does without evaluations, and so many more for what held-out examples add to it; text is never wider than `widest`. */
const [narrow, addition] = [70, 12];
const widest = 100;

/** A count, its digits in threes. */
const grouped = (count: number) => formatCount(count, 15).trim();

const plural = (count: number, what: string, told: (count: number) => string = String) =>
	`${told(count)} ${what}${count === 1 ? '' : 's'}`;

/** A badge as a table has it: with a ? where nobody knows the status. */
const badgeOf = ({status, judged}: RacerResult) => (judged ? statusBadges[status] : '? not judged');

/** The tick a racer settled at, or by which it had. */
const settledText = ({settled, settledIsBound}: RacerResult) =>
	settled === null ? '-' : `${settledIsBound ? '≤' : ''}${formatCount(settled, 9).trim()}`;

/** The leaderboard: rank and number (as on the map), name, rate, settled tick, gap, loss, evaluations, badge. */
function columnsOf({racers, problem}: RaceResult, setup: RaceSetup, paper: Paper): Column[] {
	const looks = looksFor(setup.lanes);
	const colorOf = ({name}: RacerResult) => racerColor(looks[name]!.slot, paper);
	const right = (title: string, cell: (racer: RacerResult) => string, styles?: Column['styles']): Column => ({
		title,
		align: 'right',
		cells: racers.map(cell),
		...(styles ? {styles} : {}),
	});
	const styleOfStatus = ({status}: RacerResult): Style | undefined => {
		if (status === 'finished') return {attributes: bold};
		return status === 'racing' || status === 'circling' ? undefined : {attributes: dim};
	};
	const further = [
		...(problem.heldOut ? [right('held out', racer => short(racer.heldOutLoss ?? Number.NaN, 9))] : []),
		...(racers.some(({accuracy}) => accuracy !== null)
			? [right('accuracy', ({accuracy}) => (accuracy === null ? '-' : formatPercent(accuracy).trim()))]
			: []),
	];
	const hasEvaluations = paper.columns >= narrow + addition * further.length;
	return [
		right('', racer => String(racer.rank)),
		right(
			'#',
			racer => String(looks[racer.name]!.number),
			racers.map(racer => badgeStyle(colorOf(racer), false, paper)),
		),
		{
			title: 'racer',
			cells: racers.map(racer => clean(racer.name)),
			styles: racers.map(racer => ({foreground: colorOf(racer)})),
			least: 8,
		},
		right('rate', ({hyper}) => (typeof hyper.learningRate === 'number' ? formatRate(hyper.learningRate) : '-')),
		right('settled', racer => say(settledText(racer), paper)),
		right('gap', racer => (problem.scale === null ? '-' : formatPercent(racer.gap).trim())),
		right('loss', racer => short(racer.loss, 9)),
		...further,
		...(hasEvaluations ? [right('evaluations', racer => formatCount(racer.evaluations, 9).trim())] : []),
		{
			title: '  status',
			cells: racers.map(racer => say(badgeOf(racer), paper)),
			styles: racers.map(styleOfStatus),
		},
	];
}

/** Parameters whose values are told one by one. */
const mostPlaced = 4;

/** Examples that a line names one by one. */
const mostNamed = 20;

/** Which examples the race does without, where a validation schedule holds some out; empty where none does. */
export function heldOutRule({problem: {heldOut, target, minimumLoss, bestFound}}: Pick<RaceResult, 'problem'>): string {
	if (!heldOut) return '';
	const goal = minimumLoss === null ? bestFound && 'the best found' : 'L*';
	const over = target === null && goal ? `the loss and ${goal} are` : 'the loss is';
	const named = heldOut.slice(0, mostNamed).join(', ');
	const more = heldOut.length > mostNamed ? `, and ${grouped(heldOut.length - mostNamed)} more` : '';
	return ` Held out for validation, by the seed, are examples ${named}${more} (from 0): ${over} over the others.`;
}

/** What is looked at, where that is not all there is; empty where it is. */
export function lookRule({observe: {examples, of}}: Pick<RaceResult, 'observe'>): string {
	if (examples === of) return '';
	const [some, all] = [examples, of].map(grouped);
	return ` Losses, gaps and verdicts are of ${some} of the ${all} examples, drawn by the seed.`;
}

/** How many full evaluations the verdicts rest on; empty where every tick was one. */
export function verdictRule({racers, ticks}: Pick<RaceResult, 'racers' | 'ticks'>): string {
	const evaluations = evaluationWords(racers.map(racer => ({...racer, tick: ticks, lookedAt: ticks})));
	if (evaluations === undefined) return '';
	const unknown = racers.every(({judged}) => judged) ? '' : ' ? marks who is not judged: there was no time for that.';
	return ` Verdicts rest on ${evaluations}, of the last updates.${unknown}`;
}

/** What an accuracy is a share of; empty where nothing is classified. */
export function accuracyRule({problem: {heldOut}, racers}: RaceResult, {problem, validation}: RaceSetup): string {
	if (racers.every(({accuracy}) => accuracy === null)) return '';
	const judged = validation ?? problem;
	const count = lookedOf(judged);
	const some = judged.exampleCount > count ? `${formatCount(count, 9).trim()} seeded ones of ` : '';
	return ` Accuracy is the share of ${some}${heldOut ? 'those held out' : 'all examples'} on the right side of p = 0.5.`;
}

/** The finish rule as a sentence or two. */
function finishRule(result: RaceResult, setup: RaceSetup): string {
	const {problem, clock, tolerance, patience} = result;
	const stay = patience === 0 ? 'at once' : `once that lasts ${plural(patience, 'update')}`;
	const odd = collinearWords(setup).map(sentence => ` ${sentence}`);
	const tick = `A tick is ${tickMeanings[clock]}.${odd.join('')}${heldOutRule(result)}${lookRule(result)}${verdictRule(result)}${accuracyRule(result, setup)}`;
	const scale = short(problem.scale ?? Number.NaN, 9);
	const gap = (sign: string, what: string, more = '') =>
		`gap = (L - ${sign})/max(L0 - ${sign}, ${scale}), ${sign} = ${what} and L0 that at the start.${more} ${tick}`;
	if (problem.target !== null) {
		const target = short(problem.target, 9);
		return `settled: the tick from which on the loss is at most ${target}; finished ${stay}. ${gap('T', `${target} being that target`)}`;
	}
	if (problem.minimumLoss !== null) {
		const size = goalOf(setup).least === Number.NEGATIVE_INFINITY ? 'gap' : '|gap|';
		const settled = `settled: the tick from which on ${size} <= ${tolerance}; finished ${stay}. `;
		const proof = provedRule(result);
		return `${settled}${gap('L*', `${short(problem.minimumLoss, 9)} being the least loss`, proof && ` ${proof}`)}`;
	}
	if (problem.bestFound) {
		const {loss, parameters} = problem.bestFound;
		const place = parameters.map((value, k) => `${problem.parameterNames[k]} = ${short(value, 9)}`).join(', ');
		const where = parameters.length <= mostPlaced ? `, at ${place}` : '';
		const settled = `settled: the tick from which on gap <= ${tolerance}; finished ${stay}. `;
		return `${settled}${gap('B', `${short(loss, 9)} being the best loss found before the start${where},`, ` ${bestRule}`)}`;
	}
	return `${endlessRule(setup)} ${tick}`;
}

/** How long a race was, from where if that is told, and what else makes it this one. */
export function factsOf(
	{ticks, clock, seed}: Pick<RaceResult, 'ticks' | 'clock' | 'seed'>,
	{validation}: RaceSetup,
	from = '',
): string {
	const held = validation ? `, ${plural(validation.exampleCount, 'example', grouped)} held out` : '';
	return `${plural(ticks, tickNames[clock])}${from && ` ${from}`}, seed ${seed}${held}`;
}

/** Problem, formula, start and length in a line or two. */
function titleLines(result: RaceResult, setup: RaceSetup, paper: Paper): string[] {
	const {problem} = result;
	const facts = say(factsOf(result, setup, fromWords(setup, pointText)), paper);
	const whole = say([problem.id, problem.formula].filter(part => part !== '').join('  '), paper);
	// A formula of one's own may be as long as it likes: the line that runs it again has all of it.
	const title = setup.source.flags
		? padded(whole, Math.min(textWidth(whole), paper.columns), 'left', say('…', paper))
		: whole;
	const line = `${title}  ${facts}`;
	return line.length <= paper.columns ? [line] : [title, ...wrapped(facts, paper.columns)];
}

/** The head of what is printed: the title, and what to look for, or what was read, where that is told or the examples are one's own. */
export function* headLines(
	result: RaceResult,
	setup: RaceSetup,
	paper: Paper,
	isTold = setup.source.flags !== undefined && setup.source.examples !== undefined,
): Generator<string> {
	for (const text of titleLines(result, setup, paper)) yield printSpans([{text, attributes: bold}], paper);
	const {story} = setup.source;
	if (isTold && story !== '') yield printSpans([{text: say(story, paper), attributes: dim}], paper);
	yield '\n';
}

/** The leaderboard, the story where one is told, the finish rule in words, and the line that runs the same race, in lines. */
export function* resultLines(result: RaceResult, setup: RaceSetup, paper: Paper): Generator<string> {
	const ellipsis = say('…', paper);
	const columns = columnsOf(result, setup, paper);
	for (const spans of tableLines(columns, paper.columns, {attributes: dim}, ellipsis)) yield printSpans(spans, paper);
	yield '\n';
	if (result.story) {
		for (const sentence of result.story)
			for (const text of wrapped(clean(say(sentence, paper)), Math.min(widest, paper.columns)))
				yield printSpans([{text}], paper);
		yield '\n';
	}
	for (const text of wrapped(say(finishRule(result, setup), paper), Math.min(widest, paper.columns)))
		yield printSpans([{text, attributes: dim}], paper);
	yield '\n';
	// As it is, whatever the charset: it must run.
	for (const text of shellLines(reproducingParts(setup, result.ticks), paper.columns))
		yield printSpans([{text}], paper);
}

/** The whole table format. */
export function* resultTable(result: RaceResult, setup: RaceSetup, paper: Paper): Generator<string> {
	yield* headLines(result, setup, paper);
	yield* resultLines(result, setup, paper);
}
