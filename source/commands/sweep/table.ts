import {looksFor} from '../../app/picture/looks.js';
import type {Sweep} from '../../engine/sweep/sweep.js';
import {tunedSetup} from '../../engine/sweep/tuned.js';
import {bold, dim} from '../../render/cells/grid.js';
import {formatNumber, formatPercent, formatRate} from '../../render/cells/numbers.js';
import {racerColor} from '../../render/cells/racer-colors.js';
import {badgeStyle} from '../../render/map/heads.js';
import {clean} from '../../terminal/clean.js';
import {type Paper, printGrid, printSpans, say} from '../print/paper.js';
import {shellLines} from '../print/shell.js';
import {type Column, tableLines} from '../print/text-table.js';
import {wrapped} from '../print/text-width.js';
import {reproducingParts} from '../run/reproduce.js';
import {headLines, heldOutRule, lookRule, statusBadges} from '../run/result-table.js';
import {sweepChart} from './chart.js';
import type {SweepResult, TunedResult} from './result.js';

const chartRows = 14;
/** Text is never wider, nor is the chart. */
const [widest, widestChart] = [100, 120];
/** Below so many columns the table does without how many rates were tried. */
const narrow = 70;

/** From the least to the greatest rate of a band; one number where they are the same. */
function bandText({band}: TunedResult): string {
	if (band === null) return '-';
	const [low, high] = [formatRate(band.low), formatRate(band.high)];
	return low === high ? low : `${low} to ${high}`;
}

/** Rank and number, name, the best rate, of how many it is the best, the band round it, score, gap, badge. */
function columnsOf({racers}: SweepResult, {setup}: Sweep, paper: Paper): Column[] {
	const looks = looksFor(setup.lanes);
	const colorOf = ({name}: TunedResult) => racerColor(looks[name]!.slot, paper);
	const right = (title: string, cell: (racer: TunedResult) => string): Column => ({
		title,
		align: 'right',
		cells: racers.map(cell),
	});
	return [
		right('', racer => String(racer.rank)),
		{
			...right('#', racer => String(looks[racer.name]!.number)),
			styles: racers.map(racer => badgeStyle(colorOf(racer), false, paper)),
		},
		{
			title: 'racer',
			cells: racers.map(racer => clean(racer.name)),
			styles: racers.map(racer => ({foreground: colorOf(racer)})),
			least: 8,
		},
		{
			...right('best rate', ({rate}) => (rate === null ? '-' : formatRate(rate))),
			styles: racers.map(() => ({attributes: bold})),
		},
		...(paper.columns < narrow ? [] : [right('tried', ({trials}) => String(trials.length))]),
		right('within 10%', bandText),
		right('score', ({score}) => (score === null ? '-' : formatNumber(score, 9).trim())),
		right('gap', ({gap}) => (gap === null ? '-' : formatPercent(gap).trim())),
		{title: '  status', cells: racers.map(({status}) => say(statusBadges[status], paper))},
	];
}

/** What the numbers mean, and who could not be tuned. */
export function explanation({racers, tolerance, patience, ticks, problem}: SweepResult): string {
	const gap = problem.minimumLoss === null || problem.target !== null ? 'gap' : '|gap|';
	const home = problem.target === null ? `${gap} <= ${tolerance}` : `the loss is at most ${problem.target}`;
	const without = racers.filter(({trials}) => trials.every(({rate}) => rate === null));
	const fallen = racers.filter(({score}) => score === null);
	const listed = (some: readonly TunedResult[]) => some.map(({name}) => clean(name)).join(', ');
	const away = racers.filter(({rate, status}) => rate !== null && status !== 'finished');
	const counts = racers.filter(({rate}) => rate !== null).map(({trials}) => trials.length);
	const [least, most] = [Math.min(...counts), Math.max(...counts)];
	return [
		...(counts.length > 0
			? [
					`best rate: best of ${least === most ? most : `${least} to ${most}`} tried, its present one and 36 from 1e-4 to 10, then round the best three.`,
				]
			: []),
		`score: the tick from which on ${home}, kept for ${patience} updates; ${ticks}*(1 + ${gap}) for who`,
		'did not finish; less is better. within 10%: the rates next to the best that do almost as well.',
		...(away.length === 0
			? []
			: racers.every(({status}) => status !== 'finished')
				? ['Nobody finished at any rate.']
				: [`Finished at no rate: ${listed(away)}.`]),
		...(without.length > 0 ? [`No rate to tune: ${listed(without)}.`] : []),
		...(fallen.length > 0 ? [`Diverged at every rate, so left as it was: ${listed(fallen)}.`] : []),
	].join(' ');
}

/** The whole table format: best rates, score over rate, and the line that races everyone at its best. */
export function* sweepTable(result: SweepResult, sweep: Sweep, paper: Paper): Generator<string> {
	yield* headLines({...result, racers: []}, sweep.setup, paper);
	const columns = columnsOf(result, sweep, paper);
	for (const spans of tableLines(columns, paper.columns, {attributes: dim}, say('…', paper)))
		yield printSpans(spans, paper);
	yield '\n';
	const chart = sweepChart(result, looksFor(sweep.setup.lanes), Math.min(widestChart, paper.columns), chartRows, paper);
	if (chart) {
		yield printSpans([{text: 'score by learning rate', attributes: dim}], paper);
		yield* printGrid(chart, paper);
		yield '\n';
	}
	for (const text of wrapped(
		`${explanation(result)}${heldOutRule(result)}${lookRule(result)}`,
		Math.min(widest, paper.columns),
	))
		yield printSpans([{text, attributes: dim}], paper);
	yield '\n';
	// As it is, whatever the charset: it must run.
	for (const text of shellLines(reproducingParts(tunedSetup(sweep), result.ticks), paper.columns))
		yield printSpans([{text}], paper);
}
