import type {Exhibit} from '../../../app/lesson/exhibit.js';
import {numberWords} from '../../../app/words/standing-words.js';
import {powersOfTen} from '../../../engine/sweep/rates.js';
import type {Trial} from '../../../engine/sweep/score.js';
import type {Capabilities} from '../../../render/cells/capabilities.js';
import {fitted} from '../../../render/cells/columns.js';
import {glyphsOf} from '../../../render/cells/glyphs.js';
import {defaultColor, type Span} from '../../../render/cells/grid.js';
import {formatCount, formatPercent, formatRate, shortPercent} from '../../../render/cells/numbers.js';
import {drawRow, drawTitle} from '../../../render/cells/rows.js';
import {themeOf} from '../../../render/cells/styles.js';
import {badgeStyle} from '../../../render/map/heads.js';
import {type Phase, type SweepPicture, sweepPicture, type TrialRow, type TunedRow} from './picture.js';

/** How a trial came out, at most 13 columns. */
function outcomeOf({status, settled, gap}: Trial): string {
	if (status === 'finished') return `home at${formatCount(settled ?? 0, 6)}`;
	return status === 'diverged' ? 'diverged' : `gap ${formatPercent(gap).trim()}`;
}

/** Columns of a rate and its racer's badge, and of the outcome. */
const [lead, tail] = [12, 16];

/** One rate: who has it, how long it took. */
function trialRow(
	{trial, looks, isBest}: TrialRow,
	ticks: number,
	color: number,
	columns: number,
	capabilities: Capabilities,
): Span[] {
	const theme = themeOf(capabilities);
	const {full, check} = glyphsOf(capabilities.charset);
	const [look] = looks;
	const badge: Span = look ? {text: ` ${look.number} `, ...badgeStyle(look.color, false, capabilities)} : {text: '   '};
	const room = Math.max(0, Math.min(40, columns - lead - tail));
	const share = trial.status === 'finished' ? (trial.settled ?? 0) / ticks : 1;
	const length = trial.status === 'diverged' ? 0 : Math.max(1, Math.round(share * room));
	const isHome = trial.status === 'finished';
	const style = isBest ? theme.good : isHome ? theme.plain : theme.muted;
	const foreground = capabilities.color === 'none' ? defaultColor : color;
	return [
		badge,
		{text: `${formatRate(trial.rate ?? 0).padStart(8)} `, ...style},
		{text: (isHome ? full : '-').repeat(room > 0 ? length : 0).padEnd(room), ...(isHome ? {foreground} : theme.muted)},
		{text: ` ${outcomeOf(trial)}`, ...style},
		{text: isBest ? ` ${check}` : '', ...theme.good},
	];
}

/** One of several racers: its best rate so far. */
function racerRow({label, look, color, best, trials}: TunedRow, capabilities: Capabilities): Span[] {
	const theme = themeOf(capabilities);
	return [
		{text: ` ${look.number} `, ...badgeStyle(color, false, capabilities)},
		{text: ` ${fitted(label, 10, capabilities)}`, ...theme.plain},
		{text: best?.rate == null ? ''.padStart(7) : formatRate(best.rate).padStart(7), ...theme.strong},
		{text: `  ${best ? outcomeOf(best) : trials.length > 0 ? 'none yet' : ''}`, ...theme.muted},
	];
}

/** How much a rate is to be seen where not all have room, most first: the best, those that race, powers of ten, what is near the best. */
function worthOf({trial, looks, isBest}: TrialRow, best: number): number {
	if (isBest) return Number.POSITIVE_INFINITY;
	if (looks.length > 0) return 3;
	if (powersOfTen.includes(trial.rate ?? 0)) return 2;
	return -Math.abs(Math.log((trial.rate ?? 0) / best));
}

/** As many rates as have room, ascending. */
function chosen(trials: readonly TrialRow[], rows: number): readonly TrialRow[] {
	const best = trials.find(({isBest}) => isBest)?.trial.rate ?? 1;
	const kept = new Set(trials.toSorted((a, b) => worthOf(b, best) - worthOf(a, best)).slice(0, rows));
	return trials.filter(row => kept.has(row));
}

function phaseText(phase: Phase, {trials}: TunedRow): string {
	switch (phase) {
		case 'powers':
			return 'powers of ten';
		case 'between':
			return 'between them';
		case 'round':
			return 'round the best three';
		case 'done':
			return `best of ${trials.length} tried`;
	}
}

function titlesOf({ticks, progress, phase, racers}: SweepPicture): string[] {
	if (progress < 1) return [`trying rates: ${shortPercent(Math.floor(100 * progress) / 100)}`];
	const text = phaseText(phase, racers[0]!);
	const who = racers.length === 1 ? `${racers[0]!.label}: ` : '';
	return [
		`${who}ticks until home by η, of ${formatCount(ticks, 6).trim()}: ${text}`,
		`${who}ticks until home by η: ${text}`,
		`home by η: ${text}`,
		'ticks until home by η',
	];
}

/** How long racers take at other learning rates: rate by rate for one kind of racer, the best rate for several. */
const draw: Exhibit['draw'] = (grid, area, state, capabilities) => {
	const picture = sweepPicture(state, capabilities);
	const below = drawTitle(grid, area, titlesOf(picture), capabilities);
	const [first] = picture.racers;
	const rows =
		first && picture.racers.length === 1
			? chosen(first.trials, below.rows).map(row =>
					trialRow(row, picture.ticks, first.color, below.columns, capabilities),
				)
			: picture.racers.slice(0, below.rows).map(row => racerRow(row, capabilities));
	for (const [at, row] of rows.entries()) drawRow(grid, below, at, row, capabilities);
};

const words: Exhibit['words'] = state => {
	const {progress, racers} = sweepPicture(state, {color: 'none', charset: 'ascii'});
	if (progress < 1) return [`Trying rates: ${Math.floor(100 * progress)} percent`];
	return racers.map(({label, best, trials}) => {
		const rate = best?.rate ?? null;
		return `${label}: ${trials.length} rates tried, ${rate === null ? 'none is best yet' : `best ${numberWords(rate)}`}`;
	});
};

export const sweepExhibit: Exhibit = {id: 'sweep', rows: 10, draw, words, tells: true, job: 'sweep'};
