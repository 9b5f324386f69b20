import type {Exhibit} from '../../../app/lesson/exhibit.js';
import type {State} from '../../../app/state.js';
import {numberWords} from '../../../app/words/standing-words.js';
import {inset, wholeCells} from '../../../render/cells/area.js';
import type {Capabilities} from '../../../render/cells/capabilities.js';
import {longestThatFits, widthOf} from '../../../render/cells/columns.js';
import type {Span} from '../../../render/cells/grid.js';
import {formatNumber, formatRate} from '../../../render/cells/numbers.js';
import {racerColor} from '../../../render/cells/racer-colors.js';
import {drawFoot, drawRow} from '../../../render/cells/rows.js';
import {themeOf} from '../../../render/cells/styles.js';
import {drawCurves} from '../../../render/chart/curves.js';
import {actualSlot, type Dial, dialCurves, dialOf, promisedSlot} from './dial.js';
import {drawRound} from './round.js';

/** Rows of a dial at most where there is more to show, and those of curves that are worth a look. */
const [mostRows, curveRows] = [10, 7];

/** Columns that a number takes, and what a row of numbers needs at least. */
const [numberColumns, leastText] = [8, 18];

const short = (value: number) => formatNumber(value, numberColumns).trim().replace('-', '−');

/** Whether all that the scene asks has been asked: up to which η L falls is the answer to the last. */
const isAsked = ({lesson, prompt}: State): boolean =>
	!lesson || (lesson.asked >= lesson.scene.checkpoints.length && !lesson.guess && prompt?.kind !== 'question');

/** Where a step down the slope stops to lower the loss. */
function limitTexts({limit, rate}: Dial): string[] {
	if (limit === Number.POSITIVE_INFINITY) return ['down, at 180°: any η lowers L here', 'any η lowers L here'];
	const most = formatRate(limit);
	const isOver = rate > limit ? `, η ${formatRate(rate)} is too high` : '';
	return [
		`down, at 180°, L falls only up to η ${most}${isOver}`,
		`at 180° L falls up to η ${most}`,
		`180°: falls to η ${most}`,
		`falls to η ${most}`,
	];
}

/** What stands beside the dial, row by row. */
function rowsOf(dial: Dial, isWhole: boolean, columns: number, capabilities: Capabilities): Span[][] {
	const theme = themeOf(capabilities);
	const fitting = (...texts: string[]) => longestThatFits(texts, columns, capabilities);
	const number = (value: number, names: readonly string[], style: Omit<Span, 'text'>): Span[] => {
		const name = longestThatFits(names, columns - numberColumns - 1, capabilities);
		const gap = ' '.repeat(Math.max(0, Math.min(columns, 32) - numberColumns - widthOf(name, capabilities)));
		return [
			{text: name, ...style},
			{text: gap + short(value).padStart(numberColumns), ...theme.strong},
		];
	};
	const slot = (of: number) => (capabilities.color === 'none' ? {} : {foreground: racerColor(of, capabilities)});
	const at = `${dial.degrees}°`;
	const rows = [
		[{text: fitting(`d at ${at} to ∇L, η ${formatRate(dial.rate)}`, `d at ${at}, η ${formatRate(dial.rate)}`, at)}],
		number(dial.promised, ['promise ηdᵀ∇L', 'promise'], slot(promisedSlot)),
		number(dial.second, ['½η²dᵀHd', 'second order', 'second'], theme.muted),
		number(dial.actual, ['true ΔL', 'true'], slot(actualSlot)),
		[{text: fitting('the rim is a line: L falls', 'rim a line: L falls', 'line: L falls'), ...theme.good}],
	];
	return isWhole ? [...rows, [{text: fitting(...limitTexts(dial)), ...theme.strong}]] : rows;
}

/** The directions all round: what a step at an angle to the gradient promises, and what becomes of it. */
const draw: Exhibit['draw'] = (grid, area, state, capabilities) => {
	const cells = wholeCells(area);
	const dial = dialOf(state);
	if (!dial) {
		drawFoot(grid, cells, ['no slope here: no way is down', 'no slope here'], capabilities, 1);
		return;
	}
	const hasCurves = cells.rows >= mostRows + curveRows;
	const rows = Math.min(cells.rows, mostRows, Math.floor((cells.columns - leastText) / 2));
	if (rows >= 3) drawRound(grid, inset(cells, 1, 0, 2 * rows, rows), dial, capabilities);
	const left = rows >= 3 ? 2 * rows + 2 : 1;
	const beside = inset(cells, left, 0, cells.columns - left, rows >= 3 ? rows : cells.rows);
	const texts = rowsOf(dial, isAsked(state), beside.columns, capabilities);
	const top = Math.max(0, Math.floor((beside.rows - texts.length) / 2));
	for (const [row, spans] of texts.entries()) drawRow(grid, beside, top + row, spans, capabilities);
	if (!hasCurves) return;
	const below = inset(cells, 0, rows + 1, cells.columns, cells.rows - rows - 1);
	drawCurves(grid, below, dialCurves(dial, capabilities), capabilities);
};

const words: Exhibit['words'] = state => {
	const dial = dialOf(state);
	if (!dial) return ['No slope here: no way is down'];
	const {degrees, rate, promised, second, actual} = dial;
	const told = `d at ${degrees}° to ∇L, learning rate ${numberWords(rate)}: promised change ${numberWords(promised)}, second order ${numberWords(second)}, true change ${numberWords(actual)}`;
	return [told, ...(isAsked(state) ? [limitTexts(dial)[0]!] : [])];
};

export const directionExhibit: Exhibit = {id: 'direction', draw, words, tells: true};
